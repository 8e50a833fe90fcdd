"""Life events and linked groups: the steps in order, and what they cost together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog, is_repealed
from generator.model import Brief, Costs, Event, EventStep
from generator.pages.environment import Renderer, heading
from generator.pages.listing import Card, by_name
from generator.pages.totals import Total, total
from generator.schema import label, tables

HEADINGS: Final = (
    ("cac-buoc", "Các bước theo thứ tự"),
    ("cong-lai", "Cộng lại"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
HEADING_LINES: Final = {id_: heading(id_, title) for id_, title in HEADINGS}
NOTHING: Final = Costs()


@dataclass(frozen=True)
class StepView:
    """A step with its own numbers and those of everything up to it that everyone must do."""

    step: EventStep
    procedure: Brief | None
    repealed: bool
    own: Total
    so_far: Total


@dataclass(frozen=True)
class Way:
    """One way to go: its steps, what everyone does in it, and what conditions may add."""

    name: str
    steps: tuple[StepView, ...]
    certain: Total
    conditional: Total


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:  # noqa: ARG001  # every family is called alike
    """`/su-kien/`."""
    yield Page(
        url=addresses.EVENTS,
        family=f"/{addresses.EVENTS}",
        title="Thủ tục theo việc trong đời",
        description="Sinh con, kết hôn, mua đất, mở hộ kinh doanh…: cần làm những thủ tục nào, theo thứ tự nào.",
        article=render("events.html", addresses.EVENTS, groups=groups(catalog)),
    )


def event_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/su-kien/<id>/`."""
    event = catalog.events[key]
    url = addresses.event(event.id)
    yield Page(
        url=url,
        family="su-kien",
        title=event.title,
        description=event.summary or f"{event.title}: các thủ tục cần làm, theo thứ tự, và cộng lại hết bao nhiêu.",
        article=render("event.html", url, **view(catalog, event, today)),
        edit=event.where.file,
        modified=event.checked_on.isoformat(),
    )


def view(catalog: Catalog, event: Event, today: date) -> dict[str, Any]:
    """What the template arranges."""
    found = ways(catalog, event, today)
    return {
        "event": event,
        "headings": HEADING_LINES,
        "ways": found,
        "missing": sum(not step.procedure for step in event.steps),
        "illustrative": event.illustrative
        or any(way.certain.illustrative or way.conditional.illustrative for way in found),
    }


def ways(catalog: Catalog, event: Event, today: date) -> tuple[Way, ...]:
    """Each way with the steps that belong to it; steps of no way belong to all."""
    names = list(dict.fromkeys(step.way for step in event.steps if step.way)) or [""]
    return tuple(_way(catalog, name, [s for s in event.steps if s.way in ("", name)], today) for name in names)


def _way(catalog: Catalog, name: str, steps: list[EventStep], today: date) -> Way:
    views: list[StepView] = []
    certain: list[Costs] = []
    conditional: list[Costs] = []
    for step in steps:
        procedure = catalog.procedures.get(step.procedure)
        own = procedure.costs if procedure and procedure.costs else NOTHING
        (conditional if step.when else certain).append(own)
        repealed = procedure is not None and is_repealed(procedure, today)
        views.append(StepView(step, procedure, repealed, total([own]), total(certain)))
    return Way(name, tuple(views), total(certain), total(conditional))


def groups(catalog: Catalog) -> dict[str, tuple[Card, ...]]:
    """Cards of all events under the name of their kind; kinds without events are left out."""
    kinds = tables()["events"].field("kind").labels
    found = {kind: cards(e for e in catalog.events.values() if e.kind == kind) for kind in kinds}
    return {label("events", "kind", kind): made for kind, made in found.items() if made}


def cards(events: Iterable[Event]) -> tuple[Card, ...]:
    """Links to events by name, each with the number of its steps."""
    return tuple(
        Card(addresses.event(event.id), event.title, f"{len(event.steps)} bước")
        for event in by_name(events, lambda e: e.title)
    )
