"""Rule `bac-thu`."""

from generator.rules.fee_tiers import check

from .told import told, with_fees


def test_right() -> None:
    record = with_fees(
        "{kind: phi, tiers: [{from_quantity: 1, to_quantity: 2, amount: 2000}, {from_quantity: 3, amount: 1000}]}"
    )
    assert told(check, record) == []


def test_does_not_start_at_one() -> None:
    assert told(check, with_fees("{kind: phi, tiers: [{from_quantity: 2, amount: 2000}]}")) == [
        "6:49 lỗi: «Từ số» (from_quantity) của bậc 1 là 2, phải là 1. → Ghi from_quantity: 1.",
    ]


def test_gap() -> None:
    record = with_fees(
        "{kind: phi, tiers: [{from_quantity: 1, to_quantity: 2, amount: 2000}, {from_quantity: 4, amount: 1000}]}"
    )
    assert told(check, record) == [
        "6:99 lỗi: «Từ số» (from_quantity) của bậc 2 là 4, phải là 3. → Ghi from_quantity: 3, hoặc sửa to_quantity của bậc trước.",
    ]


def test_after_an_open_end() -> None:
    record = with_fees("{kind: phi, tiers: [{from_quantity: 1, amount: 2000}, {from_quantity: 3, amount: 1000}]}")
    assert told(check, record) == [
        "6:83 lỗi: Bậc 2 đứng sau bậc không có điểm cuối. → Thêm to_quantity: 2 cho bậc trước.",
    ]


def test_ends_before_it_begins() -> None:
    record = with_fees(
        "{kind: phi, tiers: [{from_quantity: 1, to_quantity: 5, amount: 2000}, {from_quantity: 6, to_quantity: 4, amount: 1}]}"
    )
    assert told(check, record) == [
        "6:115 lỗi: «Đến số» (to_quantity) là 4, nhỏ hơn «Từ số» (from_quantity) là 6. → Ghi to_quantity từ 6 trở lên, hoặc để trống ở bậc cuối.",
    ]
