"""Rule `don-vi-da-ket-thuc`."""

from generator.rules.ended_unit import check

from .told import procedure, register, told


def test_right() -> None:
    assert told(check, procedure("units: [{role: thuc-hien, unit: so-moi}]")) == []


def test_repealed_keeps_its_units() -> None:
    record = procedure("""
        units: [{role: thuc-hien, unit: so-cu}]
        valid_to: 2025-06-30
        """)
    assert told(check, record) == []


def test_role_and_who_checked() -> None:
    record = procedure("""
        checked_by: so-mat
        units: [{role: thuc-hien, unit: so-cu}]
        """)
    assert told(check, record) == [
        "1:13 lỗi: «Đơn vị kiểm tra» (checked_by): «Sở Mất» (so-mat) đã kết thúc ngày 30/6/2025. → Ghi đơn vị đang làm việc này; đơn vị cũ chưa có successors trong danh mục.",
        "2:33 lỗi: «Đơn vị» (unit): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025. → Ghi đơn vị kế thừa: so-moi.",
    ]


def test_segment_process_and_contact() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - kind: thoi-han
                segments: [{amount: 3, counting: ngay, unit: so-cu}]
        processes:
          - amount: 3
            counting: ngay
            unit: so-cu
            steps: [{role: Chuyên viên, text: Xử lý, unit: so-cu}]
        contacts: [{unit: so-cu}]
        """)
    assert told(check, record) == [
        "5:54 lỗi: «Đơn vị giữ hồ sơ» (unit): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025. → Ghi đơn vị kế thừa: so-moi.",
        "9:11 lỗi: «Áp dụng tại» (unit): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025. → Ghi đơn vị kế thừa: so-moi.",
        "10:52 lỗi: «Đơn vị» (unit): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025. → Ghi đơn vị kế thừa: so-moi.",
        "11:19 lỗi: «Đơn vị» (unit): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025. → Ghi đơn vị kế thừa: so-moi.",
    ]


def test_reception_point_at_its_own_place() -> None:
    records = [
        procedure("reception_points: [noi-nhan]"),
        register("""
            reception_points:
              - {id: noi-nhan, name: Nơi nhận, address: Phố Mẫu, unit: so-cu}
            """),
    ]
    assert told(check, *records) == [
        "2:60 lỗi: «Đơn vị» (unit): «Sở Cũ» (so-cu) đã kết thúc ngày 30/6/2025. → Ghi đơn vị kế thừa: so-moi.",
    ]
