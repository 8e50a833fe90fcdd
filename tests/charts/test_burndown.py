"""What is left at the end of months, counted by hand."""

from datetime import date

from generator.charts.burndown import Part, burndown, points

GIVEN = date(2026, 1, 10)
PARTS = (
    Part(GIVEN, date(2026, 2, 15), date(2026, 2, 10)),  # done in time
    Part(GIVEN, date(2026, 2, 15), date(2026, 4, 5)),  # done late
    Part(GIVEN, date(2026, 3, 31), None),  # overdue
    Part(GIVEN, None, None),  # no deadline
    Part(date(2026, 3, 1), date(2026, 5, 20), None),  # taken over in March
)
TODAY = date(2026, 4, 20)


def test_what_is_left_and_what_the_deadlines_would_leave() -> None:
    assert [(p.on.isoformat(), p.left, p.planned) for p in points(PARTS, TODAY)] == [
        ("2026-01-10", 4, 4),
        ("2026-01-31", 4, 4),
        ("2026-02-28", 3, 2),
        ("2026-03-31", 4, 2),  # one more was taken over; the one due today is done by plan
        ("2026-04-20", 3, 2),
        ("2026-04-30", None, 2),
        ("2026-05-31", None, 1),  # without a deadline it is never to be done
    ]


def test_the_lines_end_today_and_with_the_last_deadline() -> None:
    drawing = burndown(PARTS, TODAY)
    assert drawing
    assert (len(drawing.actual.split()), len(drawing.plan.split())) == (5, 7)
    assert drawing.actual.startswith("44,12 ")  # the first day, all four: at the top
    assert [level.words for level in drawing.levels] == ["0", "1", "2", "3", "4"]


def test_all_done_reaches_the_base() -> None:
    drawing = burndown([Part(GIVEN, date(2026, 2, 15), date(2026, 2, 10))], TODAY)
    assert drawing
    assert drawing.actual.split()[-1].endswith(f",{drawing.base}")


def test_nothing_to_draw() -> None:
    assert points((), TODAY) == ()
    assert burndown((), TODAY) is None
    assert burndown([Part(TODAY, None, None)], TODAY) is None  # no deadline
