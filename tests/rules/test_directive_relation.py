"""Rule `quan-he-van-ban`."""

from generator.rules.directive_relation import check

from .told import directive, told


def test_right() -> None:
    record = directive("relations: [{kind: thuc-hien, title: Thông báo mẫu}, {kind: can-cu, legal_text: luat-mau}]")
    assert told(check, record) == []


def test_to_nothing() -> None:
    record = directive("""
        relations:
          - kind: thuc-hien
            note: Chưa rõ
        """)
    assert told(check, record) == [
        "2:11 lỗi: «Quan hệ» (kind) không nói với văn bản nào. → Thêm target, legal_text, hoặc title nếu văn bản kia chưa có trên trang này.",
    ]


def test_to_itself() -> None:
    assert told(check, directive("relations: [{kind: sua-doi, target: 2025/12-ubnd-vx}]")) == [
        "1:37 lỗi: «Văn bản chỉ đạo» (target) «2025/12-ubnd-vx» là chính văn bản này. → Ghi văn bản kia, hoặc xóa mục này.",
    ]
