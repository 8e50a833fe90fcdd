"""Rule `thoi-han-nhiem-vu`."""

from generator.rules.task_deadline import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a0, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-01-15}
          - {id: a1, clause: c, title: Việc mẫu, lead: so-mau, precision: thang, deadline: 2028-02-29}
          - {id: a2, clause: c, title: Việc mẫu, lead: so-mau, precision: quy, deadline: 2026-03-31}
          - {id: a3, clause: c, title: Việc mẫu, lead: so-mau, precision: nam, deadline: 2026-12-31}
          - {id: a4, clause: c, title: Việc mẫu, lead: so-mau, precision: dinh-ky, every_months: 6}
          - {id: a5, clause: c, title: Việc mẫu, lead: so-mau, precision: thuong-xuyen}
          - {id: a6, clause: c, title: Việc mẫu, lead: so-mau, precision: khong}
        """)
    assert told(check, record) == []


def test_deadline_where_none_belongs() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: thuong-xuyen, deadline: 2026-12-31}
        """)
    assert told(check, record) == [
        "2:90 lỗi: «Độ chính xác của thời hạn» (precision) là «Thường xuyên» nhưng lại có «Thời hạn» (deadline) 31/12/2026. → Xóa deadline (nguyên văn ghi ở deadline_text), hoặc ghi precision: ngay.",
    ]


def test_deadline_missing() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: quy}
        """)
    assert told(check, record) == [
        "2:66 lỗi: «Độ chính xác của thời hạn» (precision) là «Trong quý» nhưng không có «Thời hạn» (deadline). → Thêm deadline, hoặc ghi precision: khong nếu văn bản không nêu thời hạn.",
    ]


def test_period_missing() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: dinh-ky}
        """)
    assert told(check, record) == [
        "2:66 lỗi: «Độ chính xác của thời hạn» (precision) là «Định kỳ» nhưng không có «Định kỳ mỗi mấy tháng» (every_months). → Thêm every_months, ví dụ 6 cho sáu tháng một lần; không rõ kỳ thì ghi precision: thuong-xuyen.",
    ]


def test_not_the_last_day() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: thang, deadline: 2026-02-01}
          - {id: b, clause: c, title: Việc mẫu, lead: so-mau, precision: quy, deadline: 2026-05-31}
          - {id: d, clause: c, title: Việc mẫu, lead: so-mau, precision: nam, deadline: 2026-06-30}
        """)
    assert told(check, record) == [
        "2:83 lỗi: «Thời hạn» (deadline) trong tháng phải là ngày cuối kỳ, ở đây là 01/02/2026. → Ghi deadline: 2026-02-28",
        "3:81 lỗi: «Thời hạn» (deadline) trong quý phải là ngày cuối kỳ, ở đây là 31/5/2026. → Ghi deadline: 2026-06-30",
        "4:81 lỗi: «Thời hạn» (deadline) trong năm phải là ngày cuối kỳ, ở đây là 30/6/2026. → Ghi deadline: 2026-12-31",
    ]


def test_extension_not_to_the_last_day() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-02-01, extensions: [{deadline: 2026-06-01, precision: quy, decided_on: 2026-01-01, basis: 1/SM}]}
        """)
    assert told(check, record) == [
        "2:118 lỗi: «Thời hạn mới» (deadline) trong quý phải là ngày cuối kỳ, ở đây là 01/6/2026. → Ghi deadline: 2026-06-30",
    ]


def test_before_the_directive_is_told_once() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2025-01-15}
          - {id: b, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2025-01-16}
        """)
    assert told(check, record) == [
        "2:82 lưu ý: 2 nhiệm vụ có «Thời hạn» (deadline) trước ngày ban hành 10/3/2025. → Xem lại năm; nếu văn bản ghi đúng như vậy thì nói rõ ở note của nhiệm vụ.",
    ]


def test_before_the_directive_explained() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2025-01-15, note: Văn bản in như vậy}
        """)
    assert told(check, record) == []
