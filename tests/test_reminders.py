"""Reminders as pure functions: from a board and the open issues to actions; nothing of a record is read as Markdown."""

from dataclasses import replace
from datetime import date

import pytest

from generator.catalog import Catalog
from generator.duties import Duty, duties
from generator.reminders import (
    MARK,
    MOST,
    Close,
    Create,
    OpenIssue,
    Update,
    actions,
    code,
    issue_body,
    issue_title,
    letter,
)
from tests.conftest import TODAY


@pytest.fixture
def real(sample: Catalog) -> list[Duty]:
    """The sample's duties as if none were made up: those are never told in issues."""
    return [_real(duty) for duty in duties(sample.works, TODAY)]


def _real(duty: Duty) -> Duty:
    work = duty.work
    directive, task = replace(work.directive, illustrative=False), replace(work.task, illustrative=False)
    return replace(duty, work=replace(work, directive=directive, task=task))


def overdue_units(found: list[Duty]) -> list[str]:
    return sorted(
        {d.work.unit.id for d in found if d.is_overdue and d.work.unit.kind != "nhom" and not d.work.unit.valid_to}
    )


def body_of(unit: str, text: str = "cũ") -> str:
    return f"<!-- nhac-viec: {unit} -->\n{text}\n"


def test_each_unit_with_overdue_work_gets_one_issue(sample: Catalog, real: list[Duty]) -> None:
    todo = actions(real, dict(sample.units), [], TODAY)
    assert all(isinstance(action, Create) for action in todo)
    marks = [MARK.match(action.body) for action in todo if isinstance(action, Create)]
    assert [mark[1] for mark in marks if mark] == overdue_units(real)
    assert overdue_units(real)


def test_made_up_work_never_reaches_an_issue(sample: Catalog, real: list[Duty]) -> None:
    made_up = [replace(d, work=replace(d.work, task=replace(d.work.task, illustrative=True))) for d in real]
    assert actions(made_up, dict(sample.units), [], TODAY) == ()


def test_what_has_not_changed_is_left_alone_and_what_has_is_updated(sample: Catalog, real: list[Duty]) -> None:
    first = actions(real, dict(sample.units), [], TODAY)
    stand = [OpenIssue(n, a.title, a.body) for n, a in enumerate(first, 1) if isinstance(a, Create)]
    assert actions(real, dict(sample.units), stand, TODAY) == ()
    as_github_gives = [replace(issue, body=issue.body.replace("\n", "\r\n").strip()) for issue in stand]
    assert actions(real, dict(sample.units), as_github_gives, TODAY) == ()
    old = [replace(stand[0], body=body_of(overdue_units(real)[0])), *stand[1:]]
    (update,) = actions(real, dict(sample.units), old, TODAY)
    assert update == Update(1, stand[0].title, stand[0].body)


def test_an_issue_closes_when_nothing_is_overdue_and_when_there_are_two(sample: Catalog, real: list[Duty]) -> None:
    unit = overdue_units(real)[0]
    own = [duty for duty in real if duty.work.unit.id == unit]
    done = OpenIssue(3, "x", body_of("so-da-xong"))
    twins = [OpenIssue(9, "x", body_of(unit)), OpenIssue(7, "x", body_of(unit))]
    update, spare, closed = actions(own, dict(sample.units), [done, *twins], TODAY)
    assert isinstance(update, Update)
    assert update.number == 7
    assert spare == Close(9, "Trùng với phiếu #7.") or closed == Close(9, "Trùng với phiếu #7.")
    assert Close(3, "Ngày 23/11/2026: đơn vị không còn việc quá hạn trong bản ghi.") in (spare, closed)


def test_an_issue_without_our_mark_at_its_start_is_not_touched(sample: Catalog) -> None:
    strange = [
        OpenIssue(1, "x", "xin chào"),
        OpenIssue(2, "x", f"trích:\n{body_of('so-a')}"),
        OpenIssue(3, "x", "<!-- nhac-viec: ../x -->"),
    ]
    assert actions([], dict(sample.units), strange, TODAY) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@toàn-dân #1 [x](javascript:a) <b>", "`@toàn-dân #1 [x](javascript:a) <b>`"),
        ("a`b``c", "`a'b''c`"),
        ("a\n\n- b\r\n# c", "`a - b # c`"),
        ("\u202ea\x00b\u200b", "`ab`"),
        ("", "` `"),
        ("x" * 300, "`" + "x" * 199 + "…`"),
    ],
)  # fmt: skip
def test_text_of_a_record_stays_in_its_code_span(text: str, expected: str) -> None:
    assert code(text) == expected


def test_an_issue_holds_record_text_in_code_spans_only(real: list[Duty]) -> None:
    evil = "`@ai-do` <!-- nhac-viec: khac -->\n- closes #1"
    duty = next(d for d in real if d.is_overdue)
    task, directive = replace(duty.work.task, title=evil), replace(duty.work.directive, number=evil)
    unit = replace(duty.work.unit, name=evil)
    body = issue_body(unit, [replace(duty, work=replace(duty.work, task=task, directive=directive, unit=unit))], TODAY)
    outside = "".join(body.split("`")[::2])
    assert "@" not in outside
    assert "#" not in outside
    assert outside.count("<!--") == 1
    assert [line for line in body.split("\n") if line.startswith("- ")] == [
        line for line in body.split("\n") if line.startswith("- `")
    ]
    assert "`" not in issue_title(unit)
    assert "\n" not in issue_title(unit)


def test_a_long_list_is_cut_and_the_rest_is_counted(real: list[Duty]) -> None:
    duty = next(d for d in real if d.is_overdue)
    body = issue_body(duty.work.unit, [duty] * (MOST + 7), TODAY, "https://tthc.example/")
    assert f"có {MOST + 7} việc quá hạn" in body
    assert "- và 7 việc nữa." in body
    assert f"Xem đủ: https://tthc.example/co-quan/{duty.work.unit.id}/" in body


def test_a_letter_names_each_task_its_day_and_the_newest_fact(sample: Catalog) -> None:
    unit = sample.units["so-ha-tang-an-lac"]
    text = letter(unit, duties(sample.works_of[unit.id], TODAY), TODAY)
    assert text.startswith("Kính gửi: Sở Hạ tầng tỉnh An Lạc\n\nTính đến ngày 23/11/2026, đơn vị có ")
    # 31/10 to 23/11 are 23 days
    assert "Sửa mái phòng đọc (345/QĐ-UBND ngày 15/01/2026), hạn 31/10/2026, quá hạn 23 ngày." in text
    assert "Đề nghị đơn vị báo cáo kết quả kèm văn bản chứng minh." in text


def test_a_letter_to_a_unit_without_open_work_says_so(sample: Catalog) -> None:
    text = letter(sample.units["xa-suoi-trong"], (), date(2026, 1, 1))
    assert text == (
        "Kính gửi: Ủy ban nhân dân xã Suối Trong\n\n"
        "Tính đến ngày 01/01/2026, đơn vị không có việc quá hạn hoặc sắp đến hạn trong 7 ngày.\n"
    )
