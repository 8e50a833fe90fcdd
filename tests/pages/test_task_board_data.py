"""What the filters of the board read: every task once for each status, by position."""

from generator.catalog import Catalog
from generator.pages import works
from generator.pages.task_board_data import data
from tests.conftest import TODAY


def test_every_part_is_there_once(sample: Catalog) -> None:
    told = data(works.grouped(works.rows(sample.works, TODAY)), TODAY)
    assert told["ngay"] == "2026-11-23"
    assert sum(len(units) for *_, units in told["viec"]) == 20
    assert len({tuple(unit) for unit in told["don_vi"]}) == len(told["don_vi"])


def test_a_task_leads_to_its_place_and_knows_what_may_change(sample: Catalog) -> None:
    told = data(works.grouped(works.rows(sample.works, TODAY)), TODAY)
    rows = {(told["van_ban"][d][0], task, told["tinh_trang"][s]): rest for d, task, _, s, *rest in told["viec"]}
    due, illustrative, facts, units = rows["2026/345-qd-ubnd", "t01", "sap-den-han"]
    assert (due, illustrative, facts) == ("2026-11-29", 0, 1)
    assert [told["don_vi"][unit][0] for unit in units] == ["so-so-sach-an-lac"]
    assert rows["2026/345-qd-ubnd", "t06", "chua-bao-cao"][:3] == ["", 1, 0]
