"""The symbol of a directive must agree with its kind and its issuer.

Source: Nghị định 30/2020/NĐ-CP (table of abbreviations from memory): a công văn carries no type, 3198/UBND-TTHCC; named
types carry theirs, 012/CT-UBND, 624/TB-VPCP. What cannot be decided, such as an issuer without a short name, is let pass.

Đúng: number: 12/CT-UBND, kind: chi-thi, issuer: ubnd-tinh-mau
Sai: number: 12/CT-UBND, kind: cong-van
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Directive, Unit
from generator.rules.parts import called, named
from generator.schema import label
from generator.wording import fold

ID = "so-ky-hieu"
LETTER: Final = "cong-van"
TYPES: Final = {
    "cong-dien": "CĐ",
    "chi-thi": "CT",
    "thong-bao": "TB",
    "ket-luan": "KL",
    "ke-hoach": "KH",
    "chuong-trinh": "CTr",
    "quyet-dinh": "QĐ",
    "nghi-quyet": "NQ",
    "to-trinh": "TTr",
    "bao-cao": "BC",
    "huong-dan": "HD",
}
BY_TYPE: Final = {fold(short): kind for kind, short in TYPES.items()}
COMMITTEES: Final = frozenset({"ubnd-tinh", "ubnd-huyen", "xa", "phuong", "thi-tran", "dac-khu"})
ASSEMBLY: Final = re.compile(r"qh\d*")  # 202/2025/QH15: resolutions of the National Assembly carry no type


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every directive whose number has a symbol."""
    for directive in catalog.directives.values():
        parts = _parts(directive.number)
        issuer = catalog.units.get(directive.issuer)
        if parts:
            yield from _kind(directive, parts, issuer)
            yield from _issuer(directive, parts, issuer)


def _parts(number: str) -> list[str]:
    """`08/2025/NQ-HĐND` → NQ, HĐND; spaces are noise."""
    return [part for part in re.split(r"[/-]", number.replace(" ", "")) if part and not part[0].isdigit()]


def _kind(directive: Directive, parts: list[str], issuer: Unit | None) -> Iterator[Issue]:
    typed = BY_TYPE.get(fold(parts[0]))
    name = f"{named(directive, 'number')} «{directive.number}»"
    if directive.kind == LETTER:
        if typed and len(parts) > 1 and not (issuer and parts[0] == issuer.short_name):
            yield Issue(directive.where.of("number"), ID,
                        f"{name} có «{parts[0]}» nhưng {named(directive, 'kind')} là «Công văn»; công văn không ghi tên loại.",
                        f"Ghi kind: {typed}, hoặc sửa số ký hiệu.")  # fmt: skip
    elif typed != directive.kind and not ASSEMBLY.fullmatch(fold(parts[0])):
        short, kind = TYPES[directive.kind], label(directive.TABLE, "kind", directive.kind)
        yield Issue(directive.where.of("number"), ID, f"{name} không có «{short}» của {named(directive, 'kind')} «{kind}».",
                    f"Ghi kind: {typed or LETTER}, hoặc sửa số ký hiệu cho có «{short}».")  # fmt: skip


def _issuer(directive: Directive, parts: list[str], issuer: Unit | None) -> Iterator[Issue]:
    shorts = _shorts(issuer) if issuer else []
    if issuer and shorts and not any(_stands(fold(short), fold(part)) for short in shorts for part in parts):
        yield Issue(directive.where.of("number"), ID,
                    f"{named(directive, 'number')} «{directive.number}» không có «{shorts[0]}» của "
                    f"{named(directive, 'issuer')} {called(issuer)}.",
                    f"Sửa cơ quan ban hành, sửa số ký hiệu cho có «{shorts[0]}», hoặc sửa short_name trong danh mục đơn vị.")  # fmt: skip


def _shorts(unit: Unit) -> list[str]:
    """How the unit may stand in a symbol; nothing when nobody has said."""
    by_kind = (
        ["UBND"] if unit.kind in COMMITTEES else ["VPUBND"] if unit.kind == "van-phong" and unit.short_name else []
    )
    return list(dict.fromkeys([*([unit.short_name] if unit.short_name else []), *by_kind]))


def _stands(short: str, part: str) -> bool:
    """`UBND` stands in UBND, CTUBND; `QH` in QH15."""
    return part.rstrip("0123456789") == short or (short in ("ubnd", "hdnd") and part.endswith(short))
