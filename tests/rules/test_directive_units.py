"""Rule `don-vi-khi-ban-hanh`."""

from generator.rules.directive_units import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-cu, supports: [so-mat]}
        """)
    assert told(check, record) == []


def test_issuer_has_ended() -> None:
    record = directive("""
        issuer: so-cu
        issued_on: 2025-07-01
        """)
    assert told(check, record) == [
        "1:9 lỗi: «Cơ quan ban hành» (issuer): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025, trước ngày ban hành 01/7/2025. → Ghi đơn vị kế thừa: so-moi.",
    ]


def test_lead_and_support_have_ended() -> None:
    record = directive("""
        issued_on: 2025-08-01
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-cu, supports: [so-khac, so-mat]}
        """)
    assert told(check, record) == [
        "3:65 lỗi: «Chủ trì» (lead): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025, trước ngày ban hành 01/8/2025. → Ghi đơn vị kế thừa: so-moi.",
        "3:82 lỗi: «Phối hợp» (supports): «Sở Mất» (so-mat) đã kết thúc ngày 30/6/2025, trước ngày ban hành 01/8/2025. → Ghi đơn vị có vào ngày ban hành, hoặc sửa issued_on.",
    ]


def test_not_yet_founded() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, precision: khong, lead: so-moi}
        """)
    assert told(check, record) == [
        "2:65 lỗi: «Chủ trì» (lead): «Sở Mới» (so-moi) chưa có vào ngày ban hành 10/3/2025. → Ghi đơn vị có khi đó: so-cu.",
    ]
