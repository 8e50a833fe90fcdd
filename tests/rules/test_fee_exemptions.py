"""Rule `mien-giam`."""

from generator.rules.fee_exemptions import check

from .told import told, with_fees


def test_right() -> None:
    record = with_fees(
        "{kind: phi, amount: 200000, exemptions: [{who: Học sinh, reduction: giam, amount: 100000}]}",
        "{kind: phi, amount: 200000, exemptions: [{who: Học sinh, reduction: giam, percent: 50}]}",
        "{kind: phi, amount: 200000, exemptions: [{who: Học sinh, reduction: mien}]}",
    )
    assert told(check, record) == []


def test_reduced_by_how_much() -> None:
    record = with_fees("{kind: phi, amount: 200000, exemptions: [{who: Học sinh, reduction: giam}]}")
    assert told(check, record) == [
        "6:81 lỗi: «Miễn hay giảm» (reduction) là «Giảm» nhưng không nói giảm còn bao nhiêu. → Thêm amount (còn phải nộp) hoặc percent (giảm bao nhiêu phần trăm); không phải nộp gì thì ghi mien.",
    ]


def test_reduced_to_more() -> None:
    record = with_fees("{kind: phi, amount: 200000, exemptions: [{who: Học sinh, reduction: giam, amount: 200000}]}")
    assert told(check, record) == [
        "6:95 lỗi: «Còn phải nộp» (amount) 200.000 đồng không thấp hơn mức thu 200.000 đồng. → Ghi số tiền còn phải nộp sau khi giảm.",
    ]


def test_exempt_but_pays() -> None:
    record = with_fees("{kind: phi, amount: 200000, exemptions: [{who: Học sinh, reduction: mien, amount: 5000}]}")
    assert told(check, record) == [
        "6:95 lỗi: «Miễn hay giảm» (reduction) là «Miễn» nhưng còn phải nộp 5.000 đồng. → Ghi reduction: giam, hoặc xóa amount.",
    ]


def test_exempt_by_half() -> None:
    record = with_fees("{kind: phi, amount: 200000, exemptions: [{who: Học sinh, reduction: mien, percent: 50}]}")
    assert told(check, record) == [
        "6:96 lỗi: «Miễn hay giảm» (reduction) là «Miễn» nhưng chỉ giảm 50%. → Ghi reduction: giam, hoặc xóa percent.",
    ]
