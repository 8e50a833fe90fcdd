"""Rule `bang-chung`."""

from generator.rules.evidence import check

from .told import directive, told


def test_right() -> None:
    records = [
        directive("""
            tasks:
              - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, completed_on: 2026-03-31, evidence: 3/BC-SM, evidence_rank: cuoi-cung}]}]}
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
        "2:171 lỗi: «Ngày hoàn thành» (completed_on) 31/3/2026 nhưng không có «Văn bản chứng minh» (evidence). → Thêm evidence: số ký hiệu văn bản, sản phẩm. Chỉ có thông báo nói đã xong thì ghi thông báo ấy, evidence_rank: thong-bao.",
    ]


def test_state_without_anything() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh-qua-han}]}]}
        """)
    assert told(check, record) == [
        "2:145 lỗi: «Tiến độ được nêu» (state) «Đã hoàn thành quá hạn» nhưng không có «Văn bản chứng minh» (evidence). → Thêm evidence: số ký hiệu văn bản, sản phẩm. Chỉ có thông báo nói đã xong thì ghi thông báo ấy, evidence_rank: thong-bao.",
    ]


def test_a_source_alone_proves_nothing() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, source: 9/TB-UBND}]}]}
        """)
    assert told(check, record) == [
        "2:145 lỗi: «Tiến độ được nêu» (state) «Đã hoàn thành» nhưng không có «Văn bản chứng minh» (evidence). → Thêm evidence: số ký hiệu văn bản, sản phẩm. Chỉ có thông báo nói đã xong thì ghi thông báo ấy, evidence_rank: thong-bao.",
    ]


def test_a_document_without_rank() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, evidence: 9/BC-SM}]}]}
        """)
    assert told(check, record) == [
        "2:167 lỗi: «Văn bản chứng minh» (evidence) không có «Mức của bằng chứng» (evidence_rank). → Thêm evidence_rank: thong-bao, ke-hoach, mot-phan hoặc cuoi-cung.",
    ]
