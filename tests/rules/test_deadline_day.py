"""Rule `han-ngay-nghi`."""

from generator.rules.deadline_day import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a0, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-11-25}
          - {id: a1, clause: c, title: Việc mẫu, lead: so-mau, precision: nam, deadline: 2028-12-31}
          - {id: a2, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-11-21}
        """)
    assert told(check, record) == []


def test_holiday() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-11-24}
        """)
    assert told(check, record) == [
        "2:82 lưu ý: «Thời hạn» (deadline): ngày cuối 24/11/2026 là ngày nghỉ (Ngày Mẫu). → Xem lại ngày; nếu văn bản ghi vậy thì giữ, ngày làm việc tiếp theo là 25/11/2026.",
    ]


def test_before_the_day_after_a_holiday() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-11-25, exclusive: true}
        """)
    assert told(check, record) == [
        "2:82 lưu ý: «Thời hạn» (deadline): ngày cuối 24/11/2026 là ngày nghỉ (Ngày Mẫu). → Xem lại ngày; nếu văn bản ghi vậy thì giữ, ngày làm việc tiếp theo là 25/11/2026.",
    ]


def test_weekend_after_extension() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-11-20, extensions: [{deadline: 2026-11-29, decided_on: 2026-11-01, basis: 1/SM}]}
        """)
    assert told(check, record) == [
        "2:118 lưu ý: «Thời hạn mới» (deadline): ngày cuối 29/11/2026 là ngày nghỉ (Chủ nhật). → Xem lại ngày; nếu văn bản ghi vậy thì giữ, ngày làm việc tiếp theo là 30/11/2026.",
    ]


def test_holiday_only_proposed() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2027-02-05}
        """)
    assert told(check, record) == [
        "2:82 lưu ý: «Thời hạn» (deadline): ngày cuối 05/02/2027 rơi vào Tết Mẫu, lịch nghỉ mới là đề xuất. → Giữ nguyên nếu văn bản ghi vậy; sửa danh-muc lịch làm việc khi có quyết định.",
    ]
