"""Bars in time: each stretch begins and ends where its days are."""

from datetime import date

from generator.charts.gantt import Span, gantt

# 660 wide from 10 to 670; 330 days: two to a day
GIVEN, END = date(2026, 1, 1), date(2026, 11, 27)


def span(first: date, due: date, done: date | None = None, late: date | None = None) -> Span:
    return Span("1. Việc", GIVEN, first, due, done, late, "good")


def test_a_bar_has_its_first_deadline_what_was_added_and_what_is_late() -> None:
    moved = span(date(2026, 1, 31), date(2026, 3, 2), late=END)
    (bar,) = gantt([moved], END).bars
    assert [(p.kind, p.x, p.width) for p in bar.pieces] == [("han", 10, 60), ("them", 70, 60), ("tre", 130, 540)]
    assert bar.done is None


def test_in_time_nothing_is_late_and_the_day_is_marked() -> None:
    drawing = gantt([span(END, END, done=date(2026, 1, 11))], date(2026, 1, 21))
    assert [p.kind for p in drawing.bars[0].pieces] == ["han"]
    assert (drawing.bars[0].done, drawing.today) == (30, 50)


def test_a_shortened_deadline_ends_the_bar() -> None:
    (bar,) = gantt([span(END, date(2026, 1, 31)), span(END, END)][:1], END).bars
    assert [p.kind for p in bar.pieces] == ["han"]


def test_rows_stand_below_one_another_and_today_only_inside() -> None:
    drawing = gantt([span(END, END), span(END, END)], date(2027, 5, 1))
    assert drawing.bars[1].y - drawing.bars[0].y == 38
    assert drawing.today is None
    assert drawing.height >= drawing.bars[1].y + drawing.bar


def test_nothing_to_draw() -> None:
    assert gantt([], END).bars == ()
