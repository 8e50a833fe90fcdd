"""Rule `buoc-quy-trinh`."""

from generator.rules.process_steps import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 1, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, duration: 2, returns_to: 1, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, shares_with: 2}
              - {role: Chuyên viên, text: Xử lý}
        """)
    assert told(check, record) == []


def test_no_duration() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 3, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý}
              - {role: Chuyên viên, text: Xử lý}
        """)
    assert told(check, record) == [
        "6:9 lỗi: Bước 2 không có «Thời gian» (duration). → Ghi duration, hoặc shares_with: 1 nếu dùng chung; chỉ bước cuối (trả kết quả) được để trống.",
    ]


def test_no_counting() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 3}
              - {role: Chuyên viên, text: Xử lý}
        """)
    assert told(check, record) == [
        "5:52 lỗi: Bước 1 có «Thời gian» (duration) nhưng thiếu «Đơn vị tính» (counting). → Thêm dòng: counting: ngay-lam-viec",
    ]


def test_duration_and_shared() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 3, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, duration: 1, shares_with: 1, counting: ngay-lam-viec}
        """)
    assert told(check, record) == [
        "6:68 lỗi: Bước 2 vừa có «Thời gian» (duration) vừa có «Dùng chung thời gian với bước» (shares_with). → Giữ một trong hai: chỉ bước đầu của nhóm dùng chung ghi duration.",
    ]


def test_shares_with_nothing() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 3, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, shares_with: 9}
        """)
    assert told(check, record) == [
        "6:55 lỗi: «Dùng chung thời gian với bước» (shares_with): quy trình không có bước 9. → Ghi số từ 1 đến 2.",
    ]


def test_shares_with_a_step_without_duration() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 3, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, shares_with: 1}
              - {role: Chuyên viên, text: Xử lý, shares_with: 2}
        """)
    assert told(check, record) == [
        "7:55 lỗi: «Dùng chung thời gian với bước» (shares_with): bước 2 không có thời gian để dùng chung. → Ghi số của bước có duration, ví dụ 1.",
    ]


def test_returns_forward() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
            steps:
              - {role: Chuyên viên, text: Xử lý, duration: 1, returns_to: 1, counting: ngay-lam-viec}
              - {role: Chuyên viên, text: Xử lý, duration: 2, returns_to: 7, counting: ngay-lam-viec}
        """)
    assert told(check, record) == [
        "5:67 lỗi: «Chuyển lại bước» (returns_to): bước 1 không đứng trước bước 1. → Xóa returns_to ở bước đầu.",
        "6:67 lỗi: «Chuyển lại bước» (returns_to): bước 7 không đứng trước bước 2. → Ghi số từ 1 đến 1: bước nhận lại hồ sơ.",
    ]
