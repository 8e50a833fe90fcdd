"""Where each legal text is cited: by which procedures and what for, by which units and directives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model import Directive, Procedure, Unit
from generator.pages.listing import by_name, grouped
from generator.schema import label


@dataclass(frozen=True)
class Uses:
    """Who cites a text: procedures under the three headings with what for, units, directives."""

    procedures: Mapping[str, Mapping[str, tuple[str, ...]]]
    units: tuple[Unit, ...]
    directives: tuple[tuple[str, Directive], ...]


def used(catalog: Catalog) -> Mapping[str, Uses]:
    """For every text, who cites it; gathered in one pass over the records."""
    procedures: dict[str, dict[str, dict[str, list[str]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for procedure in catalog.procedures.values():
        for text, heading, words in _citations(procedure):
            procedures[text][heading][procedure.code].append(words)
    units = grouped((u for u in catalog.units.values() if u.basis), lambda u: u.basis)
    directives: dict[str, list[tuple[str, Directive]]] = defaultdict(list)
    for directive in catalog.directives.values():
        for relation in directive.relations:
            if relation.legal_text:
                directives[relation.legal_text].append((relation.kind, directive))
    return {
        text: Uses(
            {
                heading: {code: tuple(dict.fromkeys(w for w in words if w)) for code, words in found.items()}
                for heading, found in procedures.get(text, {}).items()
            },
            by_name(units.get(text, ()), lambda u: u.name),
            tuple(directives.get(text, ())),
        )
        for text in catalog.legal_texts
    }


def _citations(procedure: Procedure) -> Iterator[tuple[str, str, str]]:
    """(text, heading, what for) of every place of a procedure that cites a text."""
    for basis in procedure.legal_basis:
        yield basis.legal_text, "can-cu", basis.clause
    for decision in procedure.decisions:
        yield decision.legal_text, "cong-bo", label("decisions", "change", decision.change)
    for text, what, clause in _details(procedure):
        yield text, "vien-dan", f"{what}: {clause}" if clause else what


def _details(procedure: Procedure) -> Iterator[tuple[str, str, str]]:
    yield from ((c.basis, "Yêu cầu, điều kiện", c.clause) for c in procedure.conditions)
    for limit in (limit for channel in procedure.channels for limit in channel.limits):
        yield limit.basis, "Thời hạn", limit.clause
        for fee in limit.fees:
            yield fee.basis, "Phí, lệ phí", fee.clause
            yield from ((e.basis, "Miễn, giảm", e.clause) for e in fee.exemptions)
    yield from ((c.basis, "Chi phí khác", "") for c in procedure.other_costs)
    yield from ((f.basis, "Biểu mẫu", f.clause) for f in procedure.forms)
    yield from ((p.basis, "Giấy tờ", p.clause) for p in procedure.papers)
    yield from ((p.decision, "Quy trình nội bộ", "") for p in procedure.processes)
