"""Rule `trung-ten`."""

from generator.rules.same_title import check

from .told import procedure, told


def test_right() -> None:
    records = [
        procedure(),
        procedure("""
            code: 1.000002
            title: Cấp thẻ nghe nhạc
            """),
    ]
    assert told(check, *records) == []


def test_told_apart_by_summaries() -> None:
    records = [
        procedure("summary: Khi làm thẻ lần đầu"),
        procedure("""
            code: 1.000002
            summary: Khi làm lại thẻ
            """),
    ]
    assert told(check, *records) == []


def test_the_other_is_repealed() -> None:
    records = [
        procedure(),
        procedure("""
            code: 1.000002
            valid_to: 2026-01-31
            """),
    ]
    assert told(check, *records) == []


def test_same() -> None:
    records = [
        procedure("title: Cấp thẻ đọc sách"),
        procedure("""
            code: 1.000002
            title: Cấp thẻ  ĐỌC sách
            summary: Khi làm lại thẻ
            """),
    ]
    assert told(check, *records) == [
        "1:8 lưu ý: «Tên thủ tục» (title) trùng với 1.000002. → Ghi «Dùng khi nào» (summary) ở mỗi thủ tục: dùng khi nào, khác thủ tục kia ở đâu.",
        "2:8 lưu ý: «Tên thủ tục» (title) trùng với 1.000001. → Ghi «Dùng khi nào» (summary) ở mỗi thủ tục: dùng khi nào, khác thủ tục kia ở đâu.",
    ]
