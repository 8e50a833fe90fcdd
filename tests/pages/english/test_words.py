"""English words for days, money, time limits and every value of every code list."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.issue import Where
from generator.model import Exemption, Fee, Limit, Paper, Segment, Tier
from generator.pages.english import words
from generator.schema import tables

HERE = Where("a.yaml", 1, 1, {})


def told() -> set[str]:
    """The tables that an English page tells of: procedures with all their parts, and the registers they name."""
    found = {"units", "unit_member_kinds", "sectors", "legal_texts", "legal_text_relations", "procedures"}
    for table in tables().values():  # parents come before children
        found |= {table.name} if table.parent in found else set()
    return found


def test_every_code_list_of_a_procedure_has_english_words_and_no_others() -> None:
    lists = {(t, f.name): set(f.labels) for t in told() for f in tables()[t].fields if f.labels}
    used: set[str] = set()
    for (table, field), values in lists.items():
        name = f"{table}.{field}" if f"{table}.{field}" in words.labels() else field
        assert set(words.labels().get(name, ())) == values, f"{table}.{field}: generator/pages/english/labels.json"
        used.add(name)
    assert used == set(words.labels())


def test_days_and_money() -> None:
    assert words.day(date(2026, 9, 2)) == "2 September 2026"
    assert words.money(Decimal(1234567)) == "1,234,567 VND"
    assert words.money(Decimal("12.50"), "USD") == "12.5 USD"


@pytest.mark.parametrize(
    ("amount", "counting", "said"),
    [("1", "ngay-lam-viec", "1 working day"), ("0.5", "ngay-lam-viec", "0.5 working days"), ("30", "ngay", "30 days"),
     ("1", "thang", "1 month")],
)  # fmt: skip
def test_durations(amount: str, counting: str, said: str) -> None:
    assert words.duration(Decimal(amount), counting) == said


def limit(kind: str, *segments: tuple[str, str], text: str = "") -> Limit:
    made = tuple(Segment(HERE, n, Decimal(amount), counting) for n, (amount, counting) in enumerate(segments))
    return Limit(HERE, 1, kind, text=text, segments=made)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (limit("thoi-han", ("3", "ngay-lam-viec")), "3 working days"),
        (limit("thoi-han", ("3", "ngay-lam-viec"), ("10", "ngay")), "3 working days, then 10 days"),
        (limit("thoi-han"), "No information yet"),
        (limit("trong-ngay"), "Within the working day; received after 15:00, on the next working day"),
        (limit("khong-quy-dinh"), "No time limit is set"),
        (limit("theo-mo-ta", text="Ngay khi <đủ> hồ sơ"), '<span lang="vi">Ngay khi &lt;đủ&gt; hồ sơ</span>'),
    ],
)
def test_limits(value: Limit, said: str) -> None:
    assert words.limit(value, "15:00" if value.kind == "trong-ngay" else "") == said


def fee(**values: Any) -> Fee:
    return Fee(HERE, 1, "le-phi", **values)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (fee(), "No information yet"),
        (fee(free=True), "Free of charge"),
        (fee(amount=Decimal(30000), per="cuốn"), '30,000 VND per <span lang="vi">cuốn</span>'),
        (fee(rule="Theo nghị quyết."), '<span lang="vi">Theo nghị quyết</span>'),
        (
            fee(per="trang", cap=Decimal(200000), cap_per="bản", tiers=(Tier(HERE, 1, 1, Decimal(2000), 2), Tier(HERE, 2, 3, Decimal(1000)))),
            ('2,000 VND per <span lang="vi">trang</span> (no. 1 to 2); 1,000 VND per <span lang="vi">trang</span> (no. 3 and more), '
            'at most 200,000 VND per <span lang="vi">bản</span>'),
        ),
    ],
)  # fmt: skip
def test_fees(value: Fee, said: str) -> None:
    assert words.fee(value) == said


def test_exemptions() -> None:
    assert words.exemption(Exemption(HERE, 1, "ai", "mien")) == "Exempt"
    assert words.exemption(Exemption(HERE, 1, "ai", "giam", percent=Decimal(50))) == "Reduced by 50%"
    assert words.exemption(Exemption(HERE, 1, "ai", "giam", amount=Decimal(10000))) == "Reduced to 10,000 VND"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"originals": 1}, "1 original"),
        ({"originals": 2, "electronic": True}, "2 originals, electronic"),
        ({"copies": 1, "copy_kind": "chung-thuc"}, "1 certified copy"),
        ({"copies": 2, "shown": True}, "2 copies, to be shown only"),
    ],
)
def test_copies(values: dict[str, Any], said: str) -> None:
    assert words.copies(Paper(HERE, 1, "Giấy", **values)) == said
