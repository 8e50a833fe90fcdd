"""Rule `giay-to-hay-luu-y`."""

from generator.rules.paper_or_note import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        papers:
          - {name: Tờ khai, originals: 1}
          - {name: Hộ chiếu, shown: true}
          - {name: Đơn, electronic: true}
          - {name: Ảnh, copies: 2}
        """)
    assert told(check, record) == []


def test_note() -> None:
    record = procedure("""
        papers:
          - {name: Người nộp phải điền đủ thông tin, originals: 0}
        """)
    assert told(check, record) == [
        "2:12 lỗi: «Người nộp phải điền đủ thông tin» không phải nộp bản nào, không xuất trình, không nộp bản điện tử: đây là lưu ý, không phải giấy tờ. → Chuyển sang «Lưu ý về hồ sơ» (notes); nếu là giấy tờ thì ghi originals, copies, electronic: true hoặc shown: true.",
    ]


def test_long_note_is_cut() -> None:
    record = procedure("""
        papers:
          - {name: Người nộp hồ sơ phải điền đủ thông tin và chịu trách nhiệm về lời khai của mình}
        """)
    assert told(check, record) == [
        "2:12 lỗi: «Người nộp hồ sơ phải điền đủ thông tin và chịu trách nhiệm…» không phải nộp bản nào, không xuất trình, không nộp bản điện tử: đây là lưu ý, không phải giấy tờ. → Chuyển sang «Lưu ý về hồ sơ» (notes); nếu là giấy tờ thì ghi originals, copies, electronic: true hoặc shown: true.",
    ]
