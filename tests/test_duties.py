"""Open work with a last day, from the sample, by hand."""

from datetime import date

from generator.catalog import Catalog
from generator.duties import duties
from tests.conftest import TODAY


def test_done_paused_undated_work_is_no_duty(sample: Catalog) -> None:
    open_keys = {duty.key for duty in duties(sample.works, TODAY)}
    for work in sample.works:
        if work.task.precision in ("khong", "thuong-xuyen"):
            assert f"{work.directive.id}/{work.task.id}/{work.unit.id}" not in open_keys


def test_the_nearest_last_day_stands_first_and_the_day_after_it_is_overdue(sample: Catalog) -> None:
    found = duties(sample.works, TODAY)
    assert [duty.due for duty in found] == sorted(duty.due for duty in found)
    first = found[0]
    assert first.due == date(2024, 9, 30)
    assert first.is_overdue
    assert first.days_late == (TODAY - date(2024, 9, 30)).days == 784
    (before,) = duties([first.work], date(2024, 9, 30))
    assert before.is_soon
    assert before.days_late == 0


def test_a_recurring_task_has_a_duty_for_each_open_period(sample: Catalog) -> None:
    turns = [duty for duty in duties(sample.works, TODAY) if duty.period]
    assert turns
    for duty in turns:
        assert duty.period is not None
        assert duty.key.endswith(duty.period.end.isoformat())
        assert duty.due == duty.period.due
    assert len({duty.key for duty in turns}) == len(turns)
