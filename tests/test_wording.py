"""Vietnamese dates, money, numbers, folding, addresses, order of names."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import wording


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 1, 5), "05/01/2026"),
        (date(2026, 2, 10), "10/02/2026"),
        (date(2026, 3, 9), "09/3/2026"),
        (date(2023, 9, 22), "22/9/2023"),
        (date(2026, 10, 1), "01/10/2026"),
        (date(2026, 12, 31), "31/12/2026"),
    ],
)
def test_day(day: date, text: str) -> None:
    assert wording.day(day) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (1234567, "1.234.567"),
        (-1234, "-1.234"),
        (Decimal("0.25"), "0,25"),
        (Decimal("1.50"), "1,5"),
        (Decimal("15.000"), "15"),
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("-0.5"), "-0,5"),
        (Decimal("20000"), "20.000"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("100"), "100"),
    ],
)
def test_number(value: Decimal | int, text: str) -> None:
    assert wording.number(value) == text


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [("20000", "VND", "20.000 đồng"), ("20000", "", "20.000 đồng"), ("70", "USD", "70 USD"), ("0.5", "USD", "0,5 USD")],
)
def test_money(amount: str, currency: str, text: str) -> None:
    assert wording.money(Decimal(amount), currency) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "chưa có thông tin"),
        (0.0, "0%"),
        (100.0, "100%"),
        (200 / 3, "66,7%"),
        (50.0, "50%"),
        (99.96, "100%"),
        (0.04, "0%"),
    ],
)
def test_percent(value: float | None, text: str) -> None:
    assert wording.percent(value) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đăng ký hộ tịch", "dang ky ho tich"),
        ("ẮNG ỆCH ỘT ỨC ỴT", "ang ech ot uc yt"),
        ("đĐ ðÐ", "dd dd"),  # the Icelandic look-alike comes from old fonts
        ("e\u0302\u0301", "e"),
        ("Giấy A4, số 1.900010", "giay a4, so 1.900010"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert wording.fold(text) == folded


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("3198/UBND-TTHCC", "3198-ubnd-tthcc"),
        ("345/QĐ-UBND", "345-qd-ubnd"),
        ("07/2025/NQ-HĐND", "07-2025-nq-hdnd"),
        ("  Sở Nội vụ, tỉnh  ", "so-noi-vu-tinh"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>", "script"),
        ("///", ""),
        ("Müller & Søn – đường 9", "muller-s-n-duong-9"),
        ("e\u0302\u0301n", "en"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert wording.slug(text) == slug


@given(st.text())
def test_a_slug_is_safe_in_an_address_and_stays_itself(text: str) -> None:
    made = wording.slug(text)
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert "--" not in made
    assert wording.slug(made) == made


@pytest.mark.parametrize(
    "names",
    [
        ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i"],
        ["o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"],
        ["ba", "bà", "bác", "bản", "bán"],  # letters first, then tones: hỏi before sắc
        ["Cấp", "Dân", "Đất", "Điện", "Em"],
        ["Điều 9", "Điều 10", "Điều 10a", "Điều 100"],
        ["Ia Đal", "Ia H'Drai", "Ia Tơi"],
        ["Sở", "Sở Nội vụ", "Sở Tư pháp", "Sở Y tế", "Sởi"],
        ["xã Đồi Gió", "Xã Suối Mơ", "xã Suối Trong"],  # capitals do not matter
        ["1 cửa", "2 cửa", "11 cửa", "một cửa"],
        ["An Lạc", "Ăn Lạc", "Ân Lạc", "Bến Nứa"],
    ],
)
def test_order(names: list[str]) -> None:
    mixed = names[::-1]
    mixed.sort(key=wording.order)
    assert mixed == names


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_texts_can_be_put_in_one_order(texts: list[str]) -> None:
    turned = texts[::-1]
    turned.sort(key=wording.order)
    assert turned == sorted(texts, key=wording.order)


@pytest.mark.parametrize(
    ("text", "raised"), [("đơn vị", "Đơn vị"), ("UBND xã", "UBND xã"), ("", ""), ("1 bản", "1 bản")]
)
def test_first_upper(text: str, raised: str) -> None:
    assert wording.first_upper(text) == raised
