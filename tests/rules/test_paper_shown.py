"""Rule `xuat-trinh`."""

from generator.rules.paper_shown import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        papers:
          - {name: Căn cước, shown: true}
          - {name: Hộ chiếu, shown: true, copies: 1, copy_kind: doi-chieu}
          - {name: Thẻ, shown: true, copies: 1, note: Nộp sau}
        """)
    assert told(check, record) == []


def test_original() -> None:
    record = procedure("""
        papers:
          - {name: Căn cước, originals: 1, shown: true}
        """)
    assert told(check, record) == [
        "2:43 lỗi: «Xuất trình» (shown) nhưng phải nộp 1 bản chính. → Chỉ xuất trình thì xóa originals; phải nộp thì xóa shown.",
    ]


def test_copy() -> None:
    record = procedure("""
        papers:
          - {name: Căn cước, copies: 2, shown: true}
        """)
    assert told(check, record) == [
        "2:40 lỗi: «Xuất trình» (shown) nhưng phải nộp 2 bản sao. → Nộp bản sao và đưa bản chính để đối chiếu thì ghi copy_kind: doi-chieu; chỉ xuất trình thì xóa copies.",
    ]
