"""Rule `ban-giao`."""

from generator.rules.handover import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mau, assignments: [{unit: so-mau, closed_on: 2026-06-30, closed_reason: Hết việc}]}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: so-mau, assignments: [{unit: so-mau, closed_on: 2026-06-30, passed_to: so-khac}]}
          - {id: d, clause: c, title: Việc mẫu, precision: khong, lead: so-mat, assignments: [{unit: so-mat, passed_to: so-khac}]}
        """)
    assert told(check, record) == []


def test_closed_without_reason() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mau, assignments: [{unit: so-mau, closed_on: 2026-06-30}]}
        """)
    assert told(check, record) == [
        "2:113 lỗi: «Kết thúc ngày» (closed_on) 30/6/2026 nhưng không có «Lý do kết thúc» (closed_reason). → Thêm closed_reason: lý do và văn bản, hoặc passed_to: đơn vị làm tiếp.",
    ]


def test_passed_on_without_a_day() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mau, assignments: [{unit: so-mau, passed_to: so-khac}]}
        """)
    assert told(check, record) == [
        "2:113 lỗi: «Chuyển cho» (passed_to) «so-khac» nhưng không rõ từ ngày nào. → Thêm closed_on: ngày đơn vị thôi làm việc này.",
    ]
