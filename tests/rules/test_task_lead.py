"""Rule `chu-tri`."""

from generator.rules.task_lead import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mau, supports: [so-khac]}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: nhom-so}
        """)
    assert told(check, record) == []


def test_supports_itself() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mau, supports: [so-khac, so-mau]}
        """)
    assert told(check, record) == [
        "2:83 lỗi: «Phối hợp» (supports) có «so-mau», đơn vị đã là «Chủ trì» (lead). → Xóa so-mau khỏi supports.",
    ]


def test_group_without_members_is_told_once() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: nhom-trong}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: nhom-trong}
        """)
    assert told(check, record) == [
        "2:65 lưu ý: 2 nhiệm vụ giao cho nhóm chưa kê thành viên: nhom-trong. → Kê members hoặc member_kinds của nhóm trong danh-muc/don-vi để theo dõi từng đơn vị.",
    ]
