"""Every calendar and feed of the sample and of the real records, read by the letter of RFC 5545 and RFC 4287.

The reader below knows nothing of the writer: it unfolds, parses and unescapes by the grammar of the standards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest

from generator import pages
from generator.artifact import Artifact
from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY

ATOM = "{http://www.w3.org/2005/Atom}"
LINE = re.compile(r"(?P<name>[A-Z0-9-]+)(?P<parameters>(?:;[A-Z0-9-]+=[^;:\"]+)*):(?P<value>.*)", re.DOTALL)
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")


def files(catalog: Catalog, today: date, folder: str) -> dict[str, bytes]:
    render = Renderer(catalog, today, Setting(str(ROOT / folder)))
    made = (pages.drawn(one) for job in pages.jobs(catalog) for one in job.make(catalog, today, render))
    return {m.path: m.content for m in made if isinstance(m, Artifact) and m.path.endswith((".ics", ".xml"))}


@pytest.fixture(scope="module", params=["tests/sample", "procedures"])
def made(request: pytest.FixtureRequest, sample: Catalog) -> dict[str, bytes]:
    catalog = sample if request.param == "tests/sample" else request.getfixturevalue("real_checked").catalog
    return files(catalog, TODAY, request.param)


def unfolded(content: bytes) -> Iterator[tuple[str, str, str]]:
    """(name, parameters, value) of each content line (RFC 5545, 3.1)."""
    assert content.endswith(b"\r\n")
    physical = content[:-2].split(b"\r\n")
    for line in physical:
        assert len(line) <= 75, line
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()  # no character is cut in two: stricter than the standard asks
    for logical in re.sub(rb"\r\n[ \t]", b"", content[:-2]).decode().split("\r\n"):
        found = LINE.fullmatch(logical)
        assert found, logical
        yield found["name"], found["parameters"], found["value"]


def unescaped(value: str) -> str:
    """The text of a TEXT value; anything that must be escaped and is not is refused (RFC 5545, 3.3.11)."""
    assert re.fullmatch(r"(?:[^\\,;\x00-\x08\x0a-\x1f\x7f]|\\[\\,;nN])*", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def events(content: bytes) -> list[dict[str, tuple[str, str]]]:
    """The events of a calendar, each property once."""
    lines = list(unfolded(content))
    assert (lines[0], lines[-1]) == (("BEGIN", "", "VCALENDAR"), ("END", "", "VCALENDAR"))
    begins = [place for place, (name, _, _) in enumerate(lines) if name == "BEGIN"] + [len(lines)]
    assert {"VERSION", "PRODID"} <= {name for name, _, _ in lines[1 : begins[1]]}
    found: list[dict[str, tuple[str, str]]] = []
    inside = False
    for name, parameters, value in lines[1:-1]:
        if (name, value) == ("BEGIN", "VEVENT"):
            assert not inside
            inside = True
            found.append({})
        elif (name, value) == ("END", "VEVENT"):
            assert inside
            inside = False
        elif inside:
            assert name not in found[-1], name
            found[-1][name] = (parameters, value)
    assert not inside
    return found


def test_calendars_are_calendars(made: dict[str, bytes]) -> None:
    calendars = {path: content for path, content in made.items() if path.endswith(".ics")}
    assert len(calendars) > 3
    assert any(events(content) for content in calendars.values())
    for path, content in calendars.items():
        found = events(content)
        uids = [event["UID"][1] for event in found]
        assert len(set(uids)) == len(uids), path
        for event in found:
            assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"][1])
            assert event["DTSTART"][0] == ";VALUE=DATE"
            start = datetime.strptime(event["DTSTART"][1], "%Y%m%d").date()  # noqa: DTZ007 - a day without a zone
            if "DTEND" in event:
                end = datetime.strptime(event["DTEND"][1], "%Y%m%d").date()  # noqa: DTZ007 - a day without a zone
                assert end - start == timedelta(days=1), "a whole day ends before the next one begins"
            assert unescaped(event["SUMMARY"][1]).strip()
            unescaped(event.get("DESCRIPTION", ("", ""))[1])


def test_the_name_of_an_event_stays_from_day_to_day(sample: Catalog) -> None:
    """What is in both calendars, that of today and that of a week later, has the same day under the same UID."""
    one, other = (
        {event["UID"][1]: event["DTSTART"][1] for event in events(files(sample, on, "tests/sample")["nhiem-vu/thoi-han.ics"])}
        for on in (TODAY, TODAY + timedelta(days=7))
    )  # fmt: skip
    both = one.keys() & other.keys()
    assert len(both) >= 4
    assert {uid: one[uid] for uid in both} == {uid: other[uid] for uid in both}


def test_feeds_are_feeds(made: dict[str, bytes]) -> None:
    feeds = {path: content for path, content in made.items() if path.endswith(".xml")}
    assert len(feeds) > 3
    entries = 0
    for path, content in feeds.items():
        root = ElementTree.fromstring(content)  # noqa: S314 - written by us just now
        assert root.tag == f"{ATOM}feed"
        for name in ("id", "title", "updated"):
            assert len(root.findall(f"{ATOM}{name}")) == 1, (path, name)
        ids = [entry.findtext(f"{ATOM}id") or "" for entry in root.findall(f"{ATOM}entry")]
        assert len(set(ids)) == len(ids), path
        for entry in root.findall(f"{ATOM}entry"):
            entries += 1
            for name in ("id", "title", "updated"):
                (one,) = entry.findall(f"{ATOM}{name}")
                assert (one.text or "").strip(), (path, name)
            assert STAMP.fullmatch(entry.findtext(f"{ATOM}updated") or "")
            assert root.find(f"{ATOM}author") is not None or entry.find(f"{ATOM}author") is not None
            assert entry.find(f"{ATOM}content") is not None or entry.find(f"{ATOM}link") is not None
        assert STAMP.fullmatch(root.findtext(f"{ATOM}updated") or "")
        assert re.match(r"(?:https?|urn|tag):", root.findtext(f"{ATOM}id") or ""), path
    assert entries > 3
