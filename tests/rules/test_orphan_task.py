"""Rule `nhiem-vu-bo-ngo`."""

from datetime import date

from generator.rules.orphan_task import check

from .told import directive, register, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mau}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: so-cu}
          - {id: d, clause: c, title: Việc mẫu, precision: khong, lead: nhom-trong}
        """)
    assert told(check, record) == []


def test_settled() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mat, assignments: [{unit: so-mat, closed_on: 2025-06-30, closed_reason: Hết việc}]}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: so-mat, assignments: [{unit: so-mat, passed_to: so-moi}]}
          - {id: d, clause: c, title: Việc mẫu, precision: khong, lead: so-mat, assignments: [{unit: so-mat, reports: [{reported_on: 2025-05-31, state: hoan-thanh}]}]}
        """)
    assert told(check, record) == []


def test_lead_has_ended() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mat}
        """)
    assert told(check, record) == [
        "2:65 lỗi: «Chủ trì» (lead): «Sở Mất» (so-mat) đã kết thúc ngày 30/6/2025, việc chưa xong mà không có đơn vị kế thừa. → Ghi successors của đơn vị trong danh mục, hoặc ở assignments ghi passed_to, hay closed_on và closed_reason.",
    ]


def test_assigned_unit_has_ended() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: nhom-so, assignments: [{unit: so-khac}, {unit: so-mat}]}
        """)
    assert told(check, record) == [
        "2:112 lỗi: «Đơn vị» (unit): «Sở Mất» (so-mat) đã kết thúc ngày 30/6/2025, việc chưa xong mà không có đơn vị kế thừa. → Ghi successors của đơn vị trong danh mục, hoặc ở assignments ghi passed_to, hay closed_on và closed_reason.",
    ]


def test_not_yet_ended() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-mat}
        """)
    assert told(check, record, today=date(2025, 6, 30)) == []


def test_several_took_over() -> None:
    more = register(
        "units: [{id: so-chia, name: Sở Chia, kind: so, valid_to: 2025-06-30, successors: [{successor: so-moi}, {successor: so-mau}]}]"
    )
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-chia}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: so-chia, assignments: [{unit: so-chia, passed_to: so-mau}]}
        """)
    assert told(check, more, record) == [
        "2:65 lỗi: «Chủ trì» (lead): «Sở Chia» (so-chia) đã kết thúc ngày 30/6/2025, việc chưa xong có 2 đơn vị kế thừa mà chưa rõ đơn vị nào nhận việc. → Ghi ở assignments passed_to: so-moi, so-mau, hay closed_on và closed_reason.",
    ]


def test_members_without_facts_are_told_at_once() -> None:
    more = register("units: [{id: nhom-mat, name: Các sở cũ, kind: nhom, members: [so-cu, so-mat]}]")
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: nhom-mat}
          - {id: b, clause: c, title: Việc mẫu, precision: khong, lead: nhom-mat}
        """)
    assert told(check, more, record) == [
        "2:65 lưu ý: 2 phần việc chưa xong của 1 đơn vị đã kết thúc, chưa rõ đơn vị nào nhận: so-mat. → Ở assignments ghi passed_to, hay closed_on và closed_reason, khi có văn bản nói rõ.",
    ]
