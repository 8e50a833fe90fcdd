"""Rule `thu-tuc-thay-the`."""

from generator.rules.replacement import check

from .told import procedure, told


def test_right() -> None:
    assert told(check, procedure("replaced_by: [1.000002]"), procedure("code: 1.000002")) == []


def test_unknown_code_is_let_pass() -> None:
    assert told(check, procedure("replaced_by: [2.999999]")) == []


def test_itself() -> None:
    assert told(check, procedure("replaced_by: [1.000001]")) == [
        "1:14 lỗi: «Thủ tục thay thế» (replaced_by) dẫn tới chính nó. → Chỉ ghi mã của thủ tục mới; ở thủ tục mới không ghi lại mã cũ.",
    ]


def test_circle() -> None:
    records = [
        procedure("replaced_by: [1.000002]"),
        procedure("""
            code: 1.000002
            replaced_by: [1.000001]
            """),
    ]
    assert told(check, *records) == [
        "1:14 lỗi: «Thủ tục thay thế» (replaced_by) dẫn tới vòng tròn 1.000001 → 1.000002 → 1.000001. → Chỉ ghi mã của thủ tục mới; ở thủ tục mới không ghi lại mã cũ.",
        "2:14 lỗi: «Thủ tục thay thế» (replaced_by) dẫn tới vòng tròn 1.000002 → 1.000001 → 1.000002. → Chỉ ghi mã của thủ tục mới; ở thủ tục mới không ghi lại mã cũ.",
    ]


def test_successor_is_repealed() -> None:
    records = [
        procedure("replaced_by: [1.000002]"),
        procedure("""
            code: 1.000002
            valid_to: 2026-01-31
            replaced_by: [1.000003]
            """),
    ]
    assert told(check, *records) == [
        "1:14 lưu ý: «Thủ tục thay thế» (replaced_by): «1.000002» cũng đã hết áp dụng. → Ghi thủ tục đang áp dụng: 1.000003.",
    ]


def test_successor_is_repealed_without_heir() -> None:
    records = [
        procedure("replaced_by: [1.000002]"),
        procedure("""
            code: 1.000002
            valid_to: 2026-01-31
            """),
    ]
    assert told(check, *records) == [
        "1:14 lưu ý: «Thủ tục thay thế» (replaced_by): «1.000002» cũng đã hết áp dụng. → Ghi thủ tục đang áp dụng, hoặc thêm replaced_by cho 1.000002.",
    ]
