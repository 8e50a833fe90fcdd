"""The full text of a procedure: what people may remember of its page besides the title."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.catalog import Catalog
from generator.model import Channel, Procedure
from generator.search.folding import pairs


def hashes(procedure: Procedure, catalog: Catalog) -> bytes:
    """The hashes of all pairs of neighbouring syllables, four bytes each, in order."""
    texts = dict.fromkeys(chain(_told(procedure), _dossier(procedure), _cited(procedure, catalog)))
    return array("I", sorted(pairs("\n".join(texts)))).tobytes()


def _told(procedure: Procedure) -> Iterator[str]:
    yield procedure.summary
    yield from _all((case.name, case.description) for case in procedure.cases)
    yield from (condition.text for condition in procedure.conditions)
    yield from _all(_channel(channel) for channel in procedure.channels)
    yield from _all((step.title, step.text, step.place) for step in procedure.steps)
    yield from _all((result.name, result.note) for result in procedure.results)
    yield from _all((reason.reason, reason.question) for reason in procedure.return_reasons)


def _dossier(procedure: Procedure) -> Iterator[str]:
    yield from _all((paper.name, paper.when, paper.note) for paper in procedure.papers)
    yield from (note.text for note in procedure.notes)
    yield from (form.name for form in procedure.forms)


def _channel(channel: Channel) -> Iterator[str]:
    yield channel.note
    for limit in channel.limits:
        yield from (limit.name, limit.text, limit.note)
        yield from _all((fee.name, fee.rule, fee.note) for fee in limit.fees)


def _cited(procedure: Procedure, catalog: Catalog) -> Iterator[str]:
    for basis in procedure.legal_basis:
        text = catalog.legal_texts.get(basis.legal_text)
        if text:
            yield f"{text.number} {text.title}"


def _all(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    return chain.from_iterable(groups)
