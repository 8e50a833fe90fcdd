"""The chain that a directive stands in: what it rests on, what follows from it, step by step, as a drawing and a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator import addresses
from generator.catalog import Catalog
from generator.charts.chain import Chain, Node, Tie, chain
from generator.model import Directive, DirectiveRelation
from generator.schema import label
from generator.wording import UNKNOWN, clipped, day

STEPS: Final = 4
"""So many steps up and down are followed."""
NODES: Final = 24
"""No more documents are drawn; the nearest come first."""


@dataclass(frozen=True)
class ChainView:
    """The drawing, and the same as lines: (later, what it does, earlier)."""

    drawing: Chain
    lines: tuple[tuple[Node, str, Node], ...]


def name(directive: Directive) -> str:
    """`Công văn 3198/UBND-TTHCC`."""
    return f"{label('directives', 'kind', directive.kind)} {directive.number}"


def chain_view(catalog: Catalog, directive: Directive) -> ChainView | None:
    """The chain of a directive; None when it stands alone."""
    found = _Walk(catalog, directive)
    found.walk()
    if len(found.nodes) == 1:
        return None
    nodes = sorted(found.nodes.values(), key=lambda node: (node.level, found.days.get(node.key, ""), node.key))
    by_key = {node.key: node for node in nodes}
    place = {node.key: number for number, node in enumerate(nodes)}
    ties = sorted((t for t in found.ties if t.later in by_key and t.earlier in by_key), key=lambda t: place[t.later])
    lines = ((by_key[t.later], label("directive_relations", "kind", t.kind).lower(), by_key[t.earlier]) for t in ties)
    return ChainView(chain(nodes, ties), tuple(lines))


class _Walk:
    """Documents found so far, the nearest first; a document that is reached twice keeps its first place."""

    def __init__(self, catalog: Catalog, start: Directive) -> None:
        self._catalog = catalog
        self._start = start
        self.nodes: dict[str, Node] = {start.id: self._node(start, 0, here=True)}
        self.days: dict[str, str] = {start.id: start.issued_on.isoformat()}
        self.ties: dict[Tie, None] = {}

    def walk(self) -> None:
        """Up from the start, then down from it."""
        for direction in (-1, 1):
            edge = [self._start]
            for step in range(1, STEPS + 1):
                edge = [found for directive in edge for found in self._next(directive, step * direction)]
        for key in self.nodes:  # what those that were found do with one another
            for relation in self._catalog.directives[key].relations if key in self._catalog.directives else ():
                if relation.target in self.nodes:
                    self.ties[Tie(key, relation.target, relation.kind)] = None

    def _next(self, directive: Directive, level: int) -> Iterator[Directive]:
        """The directives one step further that were not known; documents that are no directives end the way."""
        if level < 0:
            for relation in directive.relations:
                yield from self._above(directive, relation, level)
        for other in self._catalog.followed_by.get(directive.id, ()) if level > 0 else ():
            for relation in other.relations:
                if relation.target == directive.id:
                    self.ties[Tie(other.id, directive.id, relation.kind)] = None
            if self._add(self._node(other, level), other.issued_on.isoformat()):
                yield other

    def _above(self, directive: Directive, relation: DirectiveRelation, level: int) -> Iterator[Directive]:
        known = self._catalog.directives.get(relation.target) if relation.target else None
        node = self._node(known, level) if known else self._outside(directive, relation, level)
        self.ties[Tie(directive.id, node.key, relation.kind)] = None
        if self._add(node, known.issued_on.isoformat() if known else "") and known:
            yield known

    def _add(self, node: Node, on: str) -> bool:
        if node.key in self.nodes or len(self.nodes) >= NODES:
            return False
        self.nodes[node.key] = node
        self.days[node.key] = on
        return True

    def _node(self, directive: Directive, level: int, *, here: bool = False) -> Node:
        detail = f"ngày {day(directive.issued_on)}: {clipped(directive.title, 90)}"
        return Node(directive.id, level, name(directive), detail, addresses.directive(directive.id), here)

    def _outside(self, directive: Directive, relation: DirectiveRelation, level: int) -> Node:
        text = self._catalog.legal_texts.get(relation.legal_text) if relation.legal_text else None
        if text:
            named = f"{label('legal_texts', 'kind', text.kind)} {text.number}"
            return Node(f"#{text.id}", level, named, clipped(text.title, 90), addresses.legal_text(text.id))
        told = relation.title or relation.target or relation.legal_text or UNKNOWN
        return Node(f"#{directive.id} {relation.relation_no}", level, clipped(told, 90), relation.note)
