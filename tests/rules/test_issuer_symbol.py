"""Rule `so-ky-hieu`."""

from generator.rules.issuer_symbol import LETTER, TYPES, check
from generator.schema import tables

from .told import directive, told


def test_right() -> None:
    records = [
        directive("""
            number: 12/UBND-VX
            kind: cong-van
            """),
        directive("""
            number: 07/CT-UBND
            kind: chi-thi
            """),
        directive("""
            number: 163/2025/QĐ-CTUBND
            kind: quyet-dinh
            """),
        directive("""
            number: 12/QĐ- UBND
            kind: quyet-dinh
            """),
    ]
    assert told(check, *records) == []


def test_what_nobody_can_decide() -> None:
    records = [
        directive("""
            number: 202/2025/QH15
            kind: nghi-quyet
            issuer: so-moi
            """),
        directive("""
            number: 12
            kind: chi-thi
            """),
        directive("""
            number: 226-KL/TW
            kind: ket-luan
            issuer: so-moi
            """),
    ]
    assert told(check, *records) == []


def test_letter_with_a_type() -> None:
    record = directive("""
        number: 12/CT-UBND
        kind: cong-van
        """)
    assert told(check, record) == [
        "1:9 lỗi: «Số, ký hiệu» (number) «12/CT-UBND» có «CT» nhưng «Loại văn bản» (kind) là «Công văn»; công văn không ghi tên loại. → Ghi kind: chi-thi, hoặc sửa số ký hiệu.",
    ]


def test_type_missing() -> None:
    record = directive("""
        number: 12/UBND-VX
        kind: chi-thi
        """)
    assert told(check, record) == [
        "1:9 lỗi: «Số, ký hiệu» (number) «12/UBND-VX» không có «CT» của «Loại văn bản» (kind) «Chỉ thị». → Ghi kind: cong-van, hoặc sửa số ký hiệu cho có «CT».",
    ]


def test_another_type() -> None:
    record = directive("""
        number: 12/TB-UBND
        kind: ke-hoach
        """)
    assert told(check, record) == [
        "1:9 lỗi: «Số, ký hiệu» (number) «12/TB-UBND» không có «KH» của «Loại văn bản» (kind) «Kế hoạch». → Ghi kind: thong-bao, hoặc sửa số ký hiệu cho có «KH».",
    ]


def test_another_issuer() -> None:
    record = directive("""
        number: 12/SK-VX
        issuer: so-mau
        """)
    assert told(check, record) == [
        "1:9 lỗi: «Số, ký hiệu» (number) «12/SK-VX» không có «SM» của «Cơ quan ban hành» (issuer) «Sở Mẫu» (so-mau). → Sửa cơ quan ban hành, sửa số ký hiệu cho có «SM», hoặc sửa short_name trong danh mục đơn vị.",
    ]


def test_every_kind_of_the_schema_has_its_type() -> None:
    assert {*TYPES, LETTER} == set(tables()["directives"].field("kind").labels)
