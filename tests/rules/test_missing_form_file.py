"""Rule `bieu-mau-thieu-tep`."""

from generator.rules.missing_form_file import check

from .told import procedure, told


def test_right() -> None:
    assert told(check, procedure("forms: [{id: m1, name: Mẫu 1, url: https://example.vn/m1.docx}]")) == []


def test_told_once() -> None:
    record = procedure("""
        forms:
          - {id: m1, name: Mẫu 1}
          - {id: m2, name: Mẫu 2}
        """)
    assert told(check, record) == [
        "2:20 lưu ý: 2 biểu mẫu không có «Tệp biểu mẫu» (url): m1, m2. → Thêm url: đường dẫn tải mẫu trên trang của cơ quan ban hành.",
    ]
