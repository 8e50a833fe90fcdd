"""Whether a procedure is published whole and in time: what its own record says of that.

Nghị định 63/2010/NĐ-CP, Điều 8, names the parts of a procedure: the name, the order of steps, the ways to hand in, papers,
time limit, who may ask, who settles, the result; and fees, forms, conditions where there are any.
"""

from __future__ import annotations

from typing import Final

from generator.model import Procedure, Publication

SETTLES: Final = frozenset({"tham-quyen", "thuc-hien", "uy-quyen"})
UNTOLD: Final = "chua-co-thong-tin"


def publications(procedure: Procedure) -> tuple[Publication, ...]:
    """Its decisions with their days, in the order of the record."""
    return tuple(Publication(d.level, d.legal_text, d.implements, d.published_on) for d in procedure.decisions)


def gaps(procedure: Procedure) -> tuple[str, ...]:
    """The parts that the record does not tell, in the order of the decree."""
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    told = {
        "trình tự thực hiện": procedure.steps,
        "cách thức thực hiện": procedure.channels,
        "thành phần hồ sơ": procedure.papers,
        "thời hạn giải quyết": limits and all(limit.kind != UNTOLD for limit in limits),
        "đối tượng thực hiện": procedure.audiences,
        "cơ quan giải quyết": any(role.role in SETTLES for role in procedure.units),
        "kết quả": procedure.results,
        "phí, lệ phí": any(limit.fees for limit in limits),
    }
    return tuple(part for part, there in told.items() if not there)
