"""Rule `quyet-dinh-cong-bo`."""

from generator.rules.publishing_decision import check

from .told import procedure, told


def test_right() -> None:
    assert told(check, procedure("decisions: [{level: bo, change: moi, legal_text: qd-mau}]")) == []


def test_repealed_needs_none() -> None:
    assert told(check, procedure("valid_to: 2026-01-31")) == []


def test_none_at_all() -> None:
    assert told(check, procedure()) == [
        "1:1 lỗi: Thủ tục đang áp dụng nhưng không có «Quyết định công bố» (decisions). → Thêm decisions; chưa tìm được số quyết định thì ghi level, change và note nêu lý do.",
    ]


def test_unknown_without_reason() -> None:
    record = procedure("""
        decisions:
          - level: bo
            change: moi
        """)
    assert told(check, record) == [
        "2:5 lỗi: «Quyết định» (legal_text) để trống mà không có «Ghi chú» (note). → Ghi mã quyết định, hoặc thêm note nói vì sao chưa biết.",
    ]


def test_unknown_with_reason_is_told_once() -> None:
    record = procedure("""
        decisions:
          - {level: bo, change: moi, note: Chưa tìm được}
          - {level: tinh, change: moi, note: Chưa tìm được}
        """)
    assert told(check, record) == [
        "2:36 lưu ý: Chưa rõ quyết định: 2 mục trong «Quyết định công bố» (decisions) chưa có số. → Tìm số quyết định, thêm vào danh-muc/van-ban rồi ghi ở legal_text.",
    ]
