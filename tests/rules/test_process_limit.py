"""Rule `quy-trinh-khac-thoi-han`."""

from generator.rules.process_limit import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 10, counting: ngay-lam-viec}]}
        processes:
          - amount: 10
            counting: ngay-lam-viec
        """)
    assert told(check, record) == []


def test_hours_are_days() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 10, counting: ngay-lam-viec}]}
        processes:
          - amount: 80
            counting: gio-lam-viec
        """)
    assert told(check, record) == []


def test_one_segment() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 3, counting: ngay-lam-viec}, {amount: 20, counting: ngay}]}
        processes:
          - amount: 3
            counting: ngay-lam-viec
        """)
    assert told(check, record) == []


def test_no_limit_at_all() -> None:
    record = procedure("""
        processes:
          - amount: 3
            counting: ngay-lam-viec
        """)
    assert told(check, record) == []


def test_unequal() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 10, counting: ngay-lam-viec}]}
              - {kind: thoi-han, segments: [{amount: 5, counting: ngay-lam-viec}]}
        processes:
          - amount: 8
            counting: ngay-lam-viec
        """)
    assert told(check, record) == [
        "7:13 lỗi: «Tổng thời gian» (amount) của quy trình là 8 ngày làm việc, không bằng thời hạn nào của thủ tục: 10 ngày làm việc; 5 ngày làm việc. → Sửa tổng thời gian của quy trình, hoặc thêm thời hạn (limits) mà quy trình này thực hiện.",
    ]


def test_counted_otherwise() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: trong-ngay}
              - {kind: thoi-han, segments: [{amount: 20, counting: ngay}]}
        processes:
          - amount: 8
            counting: ngay-lam-viec
        """)
    assert told(check, record) == [
        "7:13 lưu ý: «Tổng thời gian» (amount) của quy trình là 8 ngày làm việc, không bằng thời hạn nào của thủ tục: trong ngày làm việc; 20 ngày. → Sửa tổng thời gian của quy trình, hoặc thêm thời hạn (limits) mà quy trình này thực hiện.",
    ]


def test_limit_of_another_case() -> None:
    record = procedure("""
        cases: [{id: moi, name: Làm mới}, {id: lai, name: Làm lại}]
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, cases: [moi], segments: [{amount: 10, counting: ngay-lam-viec}]}
              - {kind: thoi-han, cases: [lai], segments: [{amount: 8, counting: ngay-lam-viec}]}
        processes:
          - {amount: 8, counting: ngay-lam-viec, cases: [moi]}
        """)
    assert told(check, record) == [
        "8:14 lỗi: «Tổng thời gian» (amount) của quy trình là 8 ngày làm việc, không bằng thời hạn nào của thủ tục: 10 ngày làm việc. → Sửa tổng thời gian của quy trình, hoặc thêm thời hạn (limits) mà quy trình này thực hiện.",
    ]
