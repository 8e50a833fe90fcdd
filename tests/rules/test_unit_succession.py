"""Rule `vong-ke-thua`."""

from generator.rules.unit_succession import check

from .told import register, told


def test_right() -> None:
    assert told(check) == []


def test_itself() -> None:
    record = register("""
        units:
          - {id: so-a, name: Sở A, kind: so, successors: [{successor: so-a}]}
        """)
    assert told(check, record) == [
        "2:63 lỗi: «Đơn vị kế thừa» (successor) dẫn tới chính đơn vị này. → Chỉ ghi đơn vị tiếp nhận, lập sau đơn vị này.",
    ]


def test_a_circle_is_told_once() -> None:
    record = register("""
        units:
          - {id: so-a, name: Sở A, kind: so, successors: [{successor: so-mau}, {successor: so-b}]}
          - {id: so-b, name: Sở B, kind: so, successors: [{successor: so-a}]}
        """)
    assert told(check, record) == [
        "2:84 lỗi: «Đơn vị kế thừa» (successor) dẫn tới vòng tròn so-a → so-b → so-a. → Chỉ ghi đơn vị tiếp nhận, lập sau đơn vị này.",
    ]


def test_a_circle_is_told_where_a_unit_still_works() -> None:
    record = register("""
        units:
          - {id: so-a, name: Sở A, kind: so, valid_to: 2025-06-30, successors: [{successor: so-b}]}
          - {id: so-b, name: Sở B, kind: so, successors: [{successor: so-a}]}
        """)
    assert told(check, record) == [
        "3:63 lỗi: «Đơn vị kế thừa» (successor) dẫn tới vòng tròn so-b → so-a → so-b. → Chỉ ghi đơn vị tiếp nhận, lập sau đơn vị này.",
    ]
