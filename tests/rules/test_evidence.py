"""Rule `bang-chung`."""

from generator.rules.evidence import check

from .told import directive, told


def test_right() -> None:
    records = [
        directive("""
            tasks:
              - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, completed_on: 2026-03-31, evidence: 3/BC-SM}]}]}
            """),
        directive("""
            number: 13/UBND-VX
            tasks:
              - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: chua-hoan-thanh}]}]}
            """),
    ]
    assert told(check, *records) == []


def test_day_without_document() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, completed_on: 2026-03-31, source: 9/TB-UBND}]}]}
        """)
    assert told(check, record) == [
        "2:171 lỗi: «Ngày hoàn thành» (completed_on) 31/3/2026 nhưng không có «Văn bản chứng minh» (evidence). → Thêm evidence: số ký hiệu văn bản, sản phẩm; chưa có thì xóa completed_on.",
    ]


def test_state_without_anything() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh-qua-han}]}]}
        """)
    assert told(check, record) == [
        "2:145 lỗi: «Tiến độ được nêu» (state) «Đã hoàn thành quá hạn» nhưng không có «Văn bản chứng minh» (evidence). → Thêm evidence: số ký hiệu văn bản, sản phẩm, hoặc source: văn bản nói đã hoàn thành.",
    ]


def test_only_told_is_counted() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, source: 9/TB-UBND}, {reported_on: 2026-06-30, state: hoan-thanh, source: 10/TB-UBND}]}]}
        """)
    assert told(check, record) == [
        "2:145 lưu ý: 2 báo cáo của 12/UBND-VX nói đã hoàn thành nhưng không nêu «Văn bản chứng minh» (evidence). → Thêm evidence khi biết văn bản, sản phẩm.",
    ]
