"""Rule `tong-thoi-gian`."""

from generator.rules.process_sum import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 4, counting: gio-lam-viec}
              - {role: Chuyên viên, text: Xử lý, duration: 2.5, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, shares_with: 2}
              - {role: Chuyên viên, text: Xử lý}
        """)
    assert told(check, record) == []


def test_too_little() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 1, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, duration: 4, counting: gio-lam-viec}
        """)
    assert told(check, record) == [
        "2:13 lỗi: «Tổng thời gian» (amount) là 3 ngày làm việc, nhưng các bước cộng lại là 1,5 ngày làm việc. → Thiếu 1,5 ngày làm việc: sửa thời gian các bước hoặc tổng; bước dùng chung thời gian ghi shares_with.",
    ]


def test_too_much_in_hours() -> None:
    record = procedure("""
        processes:
          - amount: 16
            counting: gio-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 2, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, duration: 0.5, counting: gio-lam-viec}
        """)
    assert told(check, record) == [
        "2:13 lỗi: «Tổng thời gian» (amount) là 16 giờ làm việc, nhưng các bước cộng lại là 16,5 giờ làm việc. → Thừa 0,5 giờ làm việc: sửa thời gian các bước hoặc tổng; bước dùng chung thời gian ghi shares_with.",
    ]


def test_days_are_not_working_days() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 1, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, duration: 2, counting: ngay}
        """)
    assert told(check, record) == [
        "6:65 lỗi: «Đơn vị tính» (counting) của bước 2 là «ngày», không cộng được vào tổng tính bằng «ngày làm việc». → Ghi cùng một cách đếm; trong quy trình thường là gio-lam-viec và ngay-lam-viec.",
    ]
