"""Rule `can-cu-het-hieu-luc`."""

from generator.rules.expired_basis import check

from .told import procedure, register, told, with_fees


def test_right() -> None:
    assert told(check, procedure("legal_basis: [{legal_text: luat-mau}]")) == []


def test_ended() -> None:
    records = [
        procedure("legal_basis: [{legal_text: nd-cu}]"),
        register("""
            legal_texts:
              - {id: nd-cu, number: 1/2010/NĐ-CP, kind: nghi-dinh, valid_to: 2024-12-31}
            """),
    ]
    assert told(check, *records) == [
        "1:28 lưu ý: «Văn bản» (legal_text): 1/2010/NĐ-CP hết hiệu lực sau ngày 31/12/2024. → Cần rà soát; ghi văn bản đang có hiệu lực.",
    ]


def test_replaced_is_told_once() -> None:
    records = [
        procedure("""
            legal_basis: [{legal_text: nd-cu}]
            forms: [{id: m, name: Mẫu, basis: nd-cu}]
            """),
        register("""
            legal_texts:
              - {id: nd-cu, number: 1/2010/NĐ-CP, kind: nghi-dinh}
              - {id: nd-moi, number: 2/2024/NĐ-CP, kind: nghi-dinh, relations: [{kind: thay-the, target: nd-cu}]}
            """),
    ]
    assert told(check, *records) == [
        "1:28 lưu ý: «Văn bản» (legal_text): 1/2010/NĐ-CP đã bị 2/2024/NĐ-CP thay thế. → Cần rà soát; xem nd-moi.",
    ]


def test_fee_rests_on_it() -> None:
    records = [
        with_fees("{kind: phi, amount: 1, basis: nd-cu}"),
        register("""
            legal_texts:
              - {id: nd-cu, number: 1/2010/NĐ-CP, kind: nghi-dinh, valid_to: 2024-12-31}
            """),
    ]
    assert told(check, *records) == [
        "6:43 lưu ý: «Căn cứ» (basis): 1/2010/NĐ-CP hết hiệu lực sau ngày 31/12/2024. → Cần rà soát; ghi văn bản đang có hiệu lực.",
    ]


def test_replaced_later_or_in_part() -> None:
    records = [
        procedure("legal_basis: [{legal_text: nd-cu}]"),
        register("""
            legal_texts:
              - {id: nd-cu, number: 1/2010/NĐ-CP, kind: nghi-dinh}
              - {id: a, number: 2/2026/NĐ-CP, kind: nghi-dinh, valid_from: 2027-01-01, relations: [{kind: thay-the, target: nd-cu}]}
              - {id: b, number: 3/2026/NĐ-CP, kind: nghi-dinh, relations: [{kind: bai-bo, target: nd-cu, clause: Điều 5}]}
            """),
    ]
    assert told(check, *records) == []
