"""Rule `ngay-hoan-thanh`."""

from generator.rules.completion import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, completed_on: 2026-03-31}]}]}
        """)
    assert told(check, record) == []


def test_before_the_directive() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: hoan-thanh, completed_on: 2025-03-09}]}]}
        """)
    assert told(check, record) == [
        "2:171 lỗi: «Ngày hoàn thành» (completed_on) 09/3/2025 trước ngày ban hành văn bản 10/3/2025. → Xem lại năm; việc xong trước khi giao thì ghi ở text, bỏ completed_on.",
    ]


def test_after_the_report() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: khong-neu, completed_on: 2026-04-01}]}]}
        """)
    assert told(check, record) == [
        "2:170 lỗi: «Ngày hoàn thành» (completed_on) 01/4/2026 sau «Ngày số liệu» (reported_on) 31/3/2026. → Báo cáo chỉ nói được việc đã xong: sửa một trong hai ngày.",
    ]


def test_not_done() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2026-03-31, state: dang-thuc-hien, completed_on: 2026-03-20}]}]}
        """)
    assert told(check, record) == [
        "2:175 lỗi: «Ngày hoàn thành» (completed_on) 20/3/2026 nhưng «Tiến độ được nêu» (state) là «Đang thực hiện». → Đã xong thì ghi state: hoan-thanh; chưa xong thì xóa completed_on.",
    ]
