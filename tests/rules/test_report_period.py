"""Rule `ky-bao-cao`."""

from generator.rules.report_period import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: dinh-ky, every_months: 6, periods_from: 2025-01-01, periods_to: 2026-12-31, period_due_days: 10, assignments: [{unit: so-mau, reports: [{reported_on: 2026-08-01, state: dang-thuc-hien, period: 2026-06-30}, {reported_on: 2026-08-01, state: dang-thuc-hien}]}]}
        """)
    assert told(check, record) == []


def test_fields_of_periods_without_periods() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, every_months: 6, periods_to: 2026-12-31}
        """)
    assert told(check, record) == [
        "2:87 lỗi: «Độ chính xác của thời hạn» (precision) là «Không có thời hạn» nhưng lại có «Định kỳ mỗi mấy tháng» (every_months). → Xóa every_months, hoặc ghi precision: dinh-ky.",
        "2:102 lỗi: «Độ chính xác của thời hạn» (precision) là «Không có thời hạn» nhưng lại có «Định kỳ đến ngày» (periods_to). → Xóa periods_to, hoặc ghi precision: dinh-ky.",
    ]


def test_ends_before_it_begins() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: dinh-ky, every_months: 6, periods_from: 2026-01-01, periods_to: 2025-12-31}
        """)
    assert told(check, record) == [
        "2:130 lỗi: «Định kỳ đến ngày» (periods_to) 31/12/2025 trước «Kỳ đầu bắt đầu từ ngày» (periods_from) 01/01/2026. → Xem lại năm của hai ngày.",
    ]


def test_a_period_before_the_first_one() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: dinh-ky, every_months: 6, assignments: [{unit: so-mau, reports: [{reported_on: 2025-08-01, state: dang-thuc-hien, period: 2024-12-31}]}]}
        """)
    assert told(check, record) == [
        "2:188 lỗi: «Kỳ báo cáo» (period) 31/12/2024 không thuộc kỳ nào của nhiệm vụ. → Ghi một ngày trong kỳ, ví dụ 2025-06-30.",
    ]


def test_a_period_of_a_task_that_has_none() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2025-08-01, state: dang-thuc-hien, period: 2025-06-30}]}]}
        """)
    assert told(check, record) == [
        "2:169 lỗi: «Kỳ báo cáo» (period) 30/6/2025 không thuộc kỳ nào của nhiệm vụ. → Xóa period; việc này không làm theo kỳ.",
    ]
