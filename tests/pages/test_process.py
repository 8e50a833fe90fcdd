"""The section of an internal process: its sums by hand from the sample, the drawing and its words, the link to the file."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Process
from generator.pages import procedure
from generator.pages.environment import Renderer
from generator.pages.process import process_view
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, text

FULL = "1.900010"


@pytest.fixture
def process(sample: Catalog) -> Process:
    return sample.at_hand[FULL].processes[0]


@pytest.fixture(scope="module")
def article(sample: Catalog) -> str:
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample")))
    return next(p.article for p in procedure.pages(sample.at_hand[FULL], sample, TODAY, render) if isinstance(p, Page))


def test_hours_by_unit_with_the_steps_that_each_holds(sample: Catalog, process: Process) -> None:
    # 2 h; 12 h + 10 h; shared; the last step has no time: 24 h = 3 days = the limit
    view = process_view(sample, process)
    assert [(held.unit and held.unit.id, held.steps, held.time) for held in view.by_unit] == [
        ("ttpvhcc-suoi-mo", (1, 5), "0,25 ngày làm việc (2 giờ)"),
        ("xa-suoi-mo", (2, 4), "2,75 ngày làm việc (22 giờ)"),
        ("kho-luu-tru-an-lac", (3,), "không có thời gian riêng"),
    ]
    assert (view.units, view.hand_overs, view.total) == (3, 4, "3 ngày làm việc (24 giờ)")
    assert (view.sums_up, view.difference) == (True, "")


@pytest.mark.parametrize(
    ("amount", "counting", "answer"),
    [
        ("2.5", "ngay-lam-viec", "dài hơn 0,5 ngày làm việc (4 giờ)"),
        ("25", "gio-lam-viec", "ngắn hơn 0,125 ngày làm việc (1 giờ)"),
        ("3", "ngay", ""),
    ],
)
def test_the_sum_is_held_against_the_limit(
    sample: Catalog, process: Process, amount: str, counting: str, answer: str
) -> None:
    view = process_view(sample, replace(process, amount=Decimal(amount), counting=counting))
    assert view.difference == answer


def test_a_step_says_from_whom_the_dossier_comes(sample: Catalog, process: Process) -> None:
    came = [came for _, _, came in process_view(sample, process).rows]
    assert came == [
        "",
        "Trung tâm Phục vụ hành chính công xã Suối Mơ",
        "Ủy ban nhân dân xã Suối Mơ",
        "Kho Lưu trữ khu vực An Lạc",
        "Ủy ban nhân dân xã Suối Mơ",
    ]


def test_calendar_days_in_a_unit_are_not_added(sample: Catalog, process: Process) -> None:
    steps = tuple(replace(s, counting="ngay") if s.step_no == 2 else s for s in process.steps)
    view = process_view(sample, replace(process, steps=steps))
    assert view.by_unit[1].time == "không cộng được, vì có bước tính theo ngày lịch"
    assert view.total == "Chưa có thông tin"


def test_the_drawing_is_told_in_words(article: str) -> None:
    assert text(parse(article).css_first("svg.tt-lanes desc")) == (
        "Trung tâm Phục vụ hành chính công xã Suối Mơ: bước 1, 5; Ủy ban nhân dân xã Suối Mơ: bước 2, 4; "
        "Kho Lưu trữ khu vực An Lạc: bước 3. Chuyển sang đơn vị khác: từ bước 1 sang bước 2; từ bước 2 sang bước 3; "
        "từ bước 3 sang bước 4; từ bước 4 sang bước 5. Có thể chuyển lại: từ bước 4 về bước 2. "
        "Chung thời gian: bước 2 và bước 3."
    )


def test_the_drawing_has_a_name_and_its_own_scrolling_box(article: str) -> None:
    (svg,) = parse(article).css("div.tt-lanebox[role=region][tabindex='0'] > svg[role=img]")
    labels = (svg.attributes["aria-labelledby"] or "").split()
    assert labels == ["so-do-1-ten", "so-do-1-ta"]
    assert text(parse(article).css_first("#so-do-1-ten")) == "Sơ đồ: hồ sơ đi qua 3 làn, 5 bước"


def test_the_process_can_be_taken_home_as_bpmn(article: str) -> None:
    link = parse(article).css_first("a[download]")
    assert link is not None
    assert link.attributes["href"] == "../../thu-tuc/1.900010/quy-trinh-1.bpmn"


def test_nothing_of_a_record_is_markup_in_the_drawing(sample: Catalog, process: Process) -> None:
    steps = (replace(process.steps[0], role='<b onload="x">&'),)
    changed = replace(sample.at_hand[FULL], processes=(replace(process, steps=steps),))
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample")))
    page = next(p for p in procedure.pages(changed, sample, TODAY, render) if isinstance(p, Page))
    assert "<b onload" not in page.article
    assert "1. &lt;b onload=" in page.article
