"""Rule `thu-tu-ngay`."""

from generator.rules.date_order import check, check_procedures

from .told import directive, procedure, register, told, with_fees


def test_right() -> None:
    record = procedure("""
        valid_from: 2025-07-01
        valid_to: 2025-07-01
        """)
    assert told(check_procedures, record) == []


def test_procedure() -> None:
    record = procedure("""
        valid_from: 2026-06-30
        valid_to: 2025-07-01
        """)
    assert told(check_procedures, record) == [
        "2:11 lỗi: «Áp dụng đến ngày» (valid_to) là 01/7/2025, trước «Áp dụng từ ngày» (valid_from) là 30/6/2026. → Xem lại năm của hai ngày; chưa chắc thì xóa ngày chưa chắc.",
    ]


def test_fee() -> None:
    assert told(check_procedures, with_fees("{kind: phi, valid_from: 2026-01-01, valid_to: 2025-12-31}")) == [
        "6:59 lỗi: «Áp dụng đến ngày» (valid_to) là 31/12/2025, trước «Áp dụng từ ngày» (valid_from) là 01/01/2026. → Xem lại năm của hai ngày; chưa chắc thì xóa ngày chưa chắc.",
    ]


def test_unit_and_legal_text() -> None:
    record = register("""
        units:
          - {id: so-a, name: Sở A, kind: so, valid_from: 2026-01-01, valid_to: 2025-12-31}
        legal_texts:
          - {id: l, number: 2/2020/QH14, kind: luat, valid_from: 2026-01-01, valid_to: 2025-12-31}
        """)
    assert told(check, record) == [
        "2:72 lỗi: «Kết thúc ngày» (valid_to) là 31/12/2025, trước «Thành lập từ ngày» (valid_from) là 01/01/2026. → Xem lại năm của hai ngày; chưa chắc thì xóa ngày chưa chắc.",
        "4:80 lỗi: «Hết hiệu lực sau ngày» (valid_to) là 31/12/2025, trước «Hiệu lực từ ngày» (valid_from) là 01/01/2026. → Xem lại năm của hai ngày; chưa chắc thì xóa ngày chưa chắc.",
    ]


def test_paused_and_closed_before_the_directive() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, paused_on: 2025-01-01}
          - {id: b, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, closed_on: 2025-01-02}]}
        """)
    assert told(check, record) == [
        "2:84 lỗi: «Tạm dừng từ ngày» (paused_on) là 01/01/2025, trước ngày ban hành văn bản 10/3/2025. → Xem lại năm của ngày này và của issued_on.",
        "3:113 lỗi: «Kết thúc ngày» (closed_on) là 02/01/2025, trước ngày ban hành văn bản 10/3/2025. → Xem lại năm của ngày này và của issued_on.",
    ]
