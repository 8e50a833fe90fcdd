"""Rule `gia-han`."""

from generator.rules.extension import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-06-30, extensions: [{deadline: 2026-09-30, decided_on: 2026-06-15, basis: 45/UBND}, {deadline: 2026-10-31, decided_on: 2026-09-15, basis: 46/UBND}]}
        """)
    assert told(check, record) == []


def test_without_earlier_deadline() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, extensions: [{deadline: 2026-09-30, decided_on: 2026-06-15, basis: 45/UBND}]}
        """)
    assert told(check, record) == []


def test_moves_earlier() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-06-30, extensions: [{deadline: 2026-09-30, decided_on: 2026-06-15, basis: 45/UBND}, {deadline: 2026-09-30, decided_on: 2026-09-15, basis: 46/UBND}]}
        """)
    assert told(check, record) == [
        "2:182 lưu ý: «Thời hạn mới» (deadline) 30/9/2026 không sau thời hạn trước đó 30/9/2026. → Ghi các lần gia hạn theo thứ tự thời gian; rút ngắn thời hạn thì nói rõ ở reason.",
    ]


def test_decided_before_the_directive() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-06-30, extensions: [{deadline: 2026-09-30, decided_on: 2025-03-09, basis: 45/UBND}]}
        """)
    assert told(check, record) == [
        "2:142 lỗi: «Ngày quyết định» (decided_on) 09/3/2025 trước ngày ban hành văn bản 10/3/2025. → Xem lại năm của decided_on.",
    ]


def test_a_recurring_task_has_nothing_to_extend() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: dinh-ky, every_months: 6, extensions: [{deadline: 2026-09-30, decided_on: 2026-06-15, basis: 45/UBND}]}
        """)
    assert told(check, record) == [
        "2:116 lỗi: «Độ chính xác của thời hạn» (precision) là «Định kỳ» nên không có thời hạn để gia hạn. → Xóa extensions; kỳ nào báo cáo muộn thì ghi period ở báo cáo.",
    ]
