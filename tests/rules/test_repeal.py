"""Rule `thieu-quyet-dinh-bai-bo`."""

from generator.rules.repeal import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        valid_to: 2026-01-31
        decisions: [{level: tinh, change: bai-bo, legal_text: qd-mau}]
        """)
    assert told(check, record) == []


def test_still_in_force() -> None:
    assert told(check, procedure("valid_to: 2026-12-31")) == []


def test_end_without_decision() -> None:
    assert told(check, procedure("valid_to: 2026-01-31")) == [
        "1:11 lỗi: «Áp dụng đến ngày» (valid_to) là 31/01/2026, đã qua, nhưng không có quyết định bãi bỏ hoặc thay thế. → Thêm vào decisions một mục có change: bai-bo hoặc thay-the; nếu còn áp dụng thì xóa valid_to.",
    ]


def test_decision_without_end() -> None:
    assert told(check, procedure("decisions: [{level: tinh, change: bai-bo, legal_text: qd-mau}]")) == [
        "1:35 lỗi: Có quyết định bãi bỏ nhưng thiếu «Áp dụng đến ngày» (valid_to) của thủ tục. → Thêm valid_to: ngày cuối cùng thủ tục còn áp dụng.",
    ]
