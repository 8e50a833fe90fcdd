"""Calendars and news beside pages: what they hold, whose they are, and that each link leads to a file."""

from xml.etree import ElementTree as Xml

import pytest

from generator import pages
from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.feeds.calendar import Event
from generator.pages import following_up
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.feeds.test_calendar import unfolded
from tests.pages.reading import parse

FAMILIES = ("following_up", "directive_files", "unit_files", "sector_files")
NS = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def made(sample: Catalog) -> dict[str, Page | Artifact]:
    render = Renderer(sample, TODAY)
    found = [p for job in pages.jobs(sample) if job.family in FAMILIES for p in job.make(sample, TODAY, render)]
    files: dict[str, Page | Artifact] = {p.path: p for p in found if isinstance(p, Artifact)}
    return files | {page.url: page for page in found if isinstance(page, Page)}


def content(made: dict[str, Page | Artifact], path: str) -> bytes:
    found = made[path]
    assert isinstance(found, Artifact)
    return found.content


def test_every_link_of_the_page_is_a_file(made: dict[str, Page | Artifact]) -> None:
    page = made["theo-doi/"]
    assert isinstance(page, Page)
    links = [a.attributes["href"] or "" for a in parse(page.article).css("li a")]
    assert links
    assert {link.removeprefix("../") for link in links} == made.keys() - {"theo-doi/"}


def test_units_that_share_a_task_share_the_event_in_the_calendar_of_all(made: dict[str, Page | Artifact]) -> None:
    lines = unfolded(content(made, "nhiem-vu/thoi-han.ics"))
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids)
    own = unfolded(content(made, "co-quan/so-ha-tang-an-lac/thoi-han.ics"))
    assert "UID:2026/345-qd-ubnd/t02/so-ha-tang-an-lac@minh-bach-tthc" in own
    assert "SUMMARY:Hạn: Sửa mái phòng đọc" in own


def test_overdue_work_is_news_of_the_day_after_its_last_day(made: dict[str, Page | Artifact]) -> None:
    feed = Xml.fromstring(content(made, "co-quan/so-ha-tang-an-lac/tin.xml"))  # noqa: S314 - our own text
    entries = {e.findtext("a:id", "", NS): e for e in feed.iterfind("a:entry", NS)}
    entry = entries["tag:minh-bach-tthc,2026:2026/345-qd-ubnd/t02/so-ha-tang-an-lac/qua-han/2026-10-31"]
    assert entry.findtext("a:updated", "", NS) == "2026-11-01T00:00:00+07:00"
    link = entry.find("a:link", NS)
    assert link is not None
    assert link.attrib["href"] == "../../van-ban/2026/345-qd-ubnd/#nhiem-vu-t02"


def test_a_sector_has_the_proposals_on_its_procedures(made: dict[str, Page | Artifact]) -> None:
    assert "UID:2026/giam-ngay-cap-so-tay/hieu-luc@minh-bach-tthc" in unfolded(
        content(made, "linh-vuc/so-tay/thoi-han.ics")
    )
    assert "linh-vuc/trong/thoi-han.ics" not in made


def test_a_large_calendar_keeps_what_is_nearest() -> None:
    events = [Event(str(n), TODAY.replace(year=2000 + n % 50), TODAY, "x") for n in range(500)]
    kept = following_up._nearest(events, TODAY)
    assert len(kept) == following_up.MOST
    assert {event.day.year for event in kept} == set(range(2016, 2036))  # 2016 is a day nearer than 2036
    assert [event.day for event in kept] == sorted(event.day for event in kept)
