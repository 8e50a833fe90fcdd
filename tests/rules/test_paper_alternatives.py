"""Rule `nhom-chon-mot`."""

from generator.rules.paper_alternatives import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        papers:
          - {name: Giấy A, originals: 1, alternative: noi-o}
          - {name: Giấy B, originals: 1, alternative: noi-o}
        """)
    assert told(check, record) == []


def test_alone() -> None:
    record = procedure("""
        papers:
          - {name: Giấy A, originals: 1, alternative: noi-o}
        """)
    assert told(check, record) == [
        "2:47 lưu ý: «Nhóm chọn một» (alternative) «noi-o» chỉ có một giấy tờ. → Ghi cùng tên nhóm ở giấy tờ thay thế kia, hoặc xóa alternative.",
    ]


def test_misspelt() -> None:
    record = procedure("""
        papers:
          - {name: Giấy A, alternative: noi-o}
          - {name: Giấy B, alternative: noi-o}
          - {name: Giấy C, alternative: noio}
        """)
    assert told(check, record) == [
        "4:33 lưu ý: «Nhóm chọn một» (alternative) «noio» chỉ có một giấy tờ. → Có phải bạn muốn viết «noi-o»?",
    ]
