"""Rule `muc-thu`."""

from generator.rules.fee_amount import check

from .told import told, with_fees


def test_right() -> None:
    record = with_fees(
        "{kind: phi, free: true}",
        "{kind: phi, amount: 8000}",
        "{kind: phi, rule: Bằng một nửa, tiers: [{from_quantity: 1, amount: 1}]}",
        "{kind: phi, cap: 5, cap_per: bản}",
        "{kind: phi}",
    )
    assert told(check, record) == []


def test_free_with_amount() -> None:
    assert told(check, with_fees("{kind: phi, free: true, amount: 8000}")) == [
        "6:45 lỗi: «Không thu» (free) nhưng lại có «Mức thu» (amount) 8.000 đồng. → Xóa amount, hoặc xóa free và ghi ai được miễn ở exemptions.",
    ]


def test_free_with_tiers_and_rule() -> None:
    record = with_fees("{kind: phi, free: true, rule: Bằng một nửa, tiers: [{from_quantity: 1, amount: 1}]}")
    assert told(check, record) == [
        "6:43 lỗi: «Không thu» (free) nhưng lại có «Cách tính» (rule). → Xóa rule, hoặc xóa free và ghi ai được miễn ở exemptions.",
        "6:64 lỗi: «Không thu» (free) nhưng lại có «Bậc thu» (tiers). → Xóa tiers, hoặc xóa free và ghi ai được miễn ở exemptions.",
    ]


def test_amount_with_rule_and_tiers() -> None:
    record = with_fees(
        "{kind: le-phi, amount: 70, currency: USD, rule: Bằng một nửa}",
        "{kind: phi, amount: 8000, tiers: [{from_quantity: 1, amount: 1}]}",
    )
    assert told(check, record) == [
        "6:36 lỗi: «Mức thu» (amount) 70 USD đi cùng «Cách tính» (rule): không rõ phải nộp theo cách nào. → Giữ amount hoặc rule; điều cần giải thích thêm ghi ở note.",
        "7:33 lỗi: «Mức thu» (amount) 8.000 đồng đi cùng «Bậc thu» (tiers): không rõ phải nộp theo cách nào. → Giữ amount hoặc tiers; điều cần giải thích thêm ghi ở note.",
    ]


def test_zero_is_not_free() -> None:
    assert told(check, with_fees("{kind: phi, amount: 0}")) == [
        "6:33 lỗi: «Mức thu» (amount) là 0; 0 không phải là miễn phí. → Không thu thì ghi free: true và basis; chưa biết mức thu thì xóa amount.",
    ]


def test_cap_without_per() -> None:
    assert told(check, with_fees("{kind: phi, rule: Theo trang, cap: 200000}")) == [
        "6:48 lỗi: «Mức tối đa» (cap) 200.000 đồng không có «Tối đa cho mỗi» (cap_per). → Thêm cap_per, ví dụ: cap_per: bản",
    ]
