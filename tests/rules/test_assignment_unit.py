"""Rule `don-vi-duoc-giao`."""

from generator.rules.assignment_unit import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mau, assignments: [{unit: so-mau}]}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: so-cu, assignments: [{unit: so-cu}, {unit: so-moi, passed_to: so-khac}, {unit: so-khac}]}
          - {id: d, clause: c, title: Việc mẫu, precision: khong, lead: nhom-so, assignments: [{unit: nhom-so}, {unit: so-khac}, {unit: so-moi}]}
        """)
    assert told(check, record) == []


def test_members_unknown() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: nhom-trong, assignments: [{unit: so-mau}]}
        """)
    assert told(check, record) == []


def test_another_unit() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mat, assignments: [{unit: ubnd-mau}]}
        """)
    assert told(check, record) == [
        "2:94 lỗi: «Đơn vị» (unit): «ubnd-mau» không phải đơn vị chủ trì «so-mat», không thuộc nhóm chủ trì, không kế thừa đơn vị chủ trì. → Ghi so-mat, hoặc sửa lead, hoặc bổ sung members, successors trong danh mục đơn vị.",
    ]


def test_not_a_member() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: nhom-so, assignments: [{unit: ubnd-mau}]}
        """)
    assert told(check, record) == [
        "2:95 lỗi: «Đơn vị» (unit): «ubnd-mau» không phải đơn vị chủ trì «nhom-so», không thuộc nhóm chủ trì, không kế thừa đơn vị chủ trì. → Ghi nhom-so, so-cu, so-khac, so-mau, hoặc sửa lead, hoặc bổ sung members, successors trong danh mục đơn vị.",
    ]
