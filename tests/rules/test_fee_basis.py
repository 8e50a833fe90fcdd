"""Rule `phi-thieu-can-cu`."""

from generator.rules.fee_basis import check

from .told import told, with_fees


def test_right() -> None:
    record = with_fees(
        "{kind: phi, free: true, basis: luat-mau}",
        "{kind: phi, amount: 8, basis: luat-mau, exemptions: [{who: Trẻ em, reduction: mien, basis: luat-mau}]}",
        "{kind: phi}",
    )
    assert told(check, record) == []


def test_free_needs_one() -> None:
    assert told(check, with_fees("{kind: phi, free: true}")) == [
        "6:31 lỗi: «Không thu» (free) nhưng không có «Căn cứ» (basis). → Thêm basis: mã văn bản nói không thu; chưa tìm được thì xóa free, trang sẽ ghi «chưa có thông tin».",
    ]


def test_paid_is_told_once() -> None:
    assert told(check, with_fees("{kind: phi, amount: 8000}", "{kind: phi, rule: Theo trang}")) == [
        "6:20 lưu ý: 2 khoản thu không có «Căn cứ» (basis). → Thêm basis: mã văn bản quy định mức thu, cho từng khoản.",
    ]


def test_exemptions_are_told_once() -> None:
    record = with_fees(
        "{kind: phi, amount: 8, basis: luat-mau, exemptions: [{who: Trẻ em, reduction: mien}, {who: Hộ nghèo, reduction: mien}]}"
    )
    assert told(check, record) == [
        "6:72 lưu ý: 2 trường hợp miễn, giảm không có «Căn cứ» (basis). → Thêm basis và clause của văn bản cho miễn, giảm.",
    ]
