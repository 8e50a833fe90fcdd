"""Legal texts: an index by kind with validity today, and for each what it changes and where it is cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Directive, LegalText, Procedure, Unit
from generator.pages import entries, listing
from generator.pages.environment import Renderer
from generator.pages.listing import Card, Part, Section, by_name, grouped, parts
from generator.schema import label, tables
from generator.wording import UNKNOWN, day, fold, order

HEADINGS: Final = (
    ("thong-tin", "Thông tin văn bản"),
    ("quan-he", "Quan hệ với văn bản khác"),
    ("can-cu", "Thủ tục căn cứ vào văn bản này"),
    ("cong-bo", "Thủ tục do văn bản này công bố, thay đổi hoặc bãi bỏ"),
    ("vien-dan", "Thủ tục dẫn văn bản này về phí, thời hạn, giấy tờ"),
    ("co-quan", "Cơ quan lập, sắp xếp theo văn bản này"),
    ("chi-dao", "Văn bản chỉ đạo có liên quan"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
# How a relation reads from the text that it is done to.
DONE_BY: Final = {
    "sua-doi": "Được sửa đổi, bổ sung bởi",
    "thay-the": "Được thay thế bởi",
    "bai-bo": "Bị bãi bỏ bởi",
    "huong-dan": "Được quy định chi tiết, hướng dẫn bởi",
    "hop-nhat": "Được hợp nhất trong",
}
ENDS: Final = frozenset({"thay-the", "bai-bo"})
NEVER: Final = date.min


@dataclass(frozen=True)
class State:
    """Whether a text binds on the day, and the tone that only supports the words."""

    words: str
    tone: str


@dataclass(frozen=True)
class Relation:
    """What a text does to another, or has done to it, in words."""

    words: str
    other: LegalText
    clause: str


@dataclass(frozen=True)
class Uses:
    """Who cites a text: procedures under the three headings with what for, units, directives."""

    procedures: Mapping[str, Mapping[str, tuple[str, ...]]]
    units: tuple[Unit, ...]
    directives: tuple[tuple[str, Directive], ...]


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/phap-luat/`, `/phap-luat/loai-<kind>/` and `/phap-luat/<id>/`."""
    kinds = grouped(newest_first(catalog.legal_texts.values()), lambda text: text.kind)
    in_order = {k: kinds[k] for k in tables()["legal_texts"].field("kind").labels if k in kinds}
    states = {text.id: state(catalog, text, today) for text in catalog.legal_texts.values()}
    yield _index(catalog, in_order, states, render)
    for kind, texts in in_order.items():
        yield from _kind(kind, texts, states, render)
    uses = used(catalog)
    for text in catalog.legal_texts.values():
        yield from _text(catalog, text, uses[text.id], states[text.id], today, render)


def _index(
    catalog: Catalog, kinds: Mapping[str, tuple[LegalText, ...]], states: Mapping[str, State], render: Renderer
) -> Page:
    shown = len(catalog.legal_texts) <= listing.ALL_AT_ONCE
    cards = [Card(addresses.legal_kind(k), kind_name(k), f"{len(texts)} văn bản") for k, texts in kinds.items()]
    sections = (
        [Section(kind_name(k), texts, url=addresses.legal_kind(k)) for k, texts in kinds.items()] if shown else []
    )
    return Page(
        url=addresses.LEGAL_TEXTS,
        family=f"/{addresses.LEGAL_TEXTS}",
        title="Văn bản pháp luật",
        description="Văn bản làm căn cứ của thủ tục hành chính, quyết định công bố, văn bản về phí; còn hay hết hiệu lực.",
        article=render("legal_texts.html", addresses.LEGAL_TEXTS, cards=cards, sections=sections, states=states),
    )


def _kind(kind: str, texts: tuple[LegalText, ...], states: Mapping[str, State], render: Renderer) -> Iterator[Page]:
    for part in parts(addresses.legal_kind(kind), [Section("", texts)]):
        title = part.titled(f"Văn bản pháp luật: {kind_name(kind)}")
        yield Page(
            url=part.url,
            family=part.family("phap-luat-loai"),
            title=title,
            description=f"{kind_name(kind)}: {len(texts)} văn bản có trên trang này, mới nhất trước.",
            article=render("legal_kind.html", part.url, title=title, part=part, states=states),
        )


def _text(catalog: Catalog, text: LegalText, uses: Uses, state: State, today: date, render: Renderer) -> Iterator[Page]:
    title = f"{kind_name(text.kind)} {text.number}"
    for part in parts(addresses.legal_text(text.id), _sections(catalog, uses, today)):
        yield Page(
            url=part.url,
            family=part.family("phap-luat"),
            title=part.titled(title),
            description=f"{text.title or title}. {state.words}.",
            article=render(
                "legal_text.html", part.url, **_view(catalog, text, uses, state, part), title=part.titled(title)
            ),
            edit=text.where.file,
            modified=text.checked_on.isoformat() if text.checked_on else None,
            search=fold(" · ".join(w for w in (title, text.title) if w)) if part.number == 1 else "",
        )


def _view(catalog: Catalog, text: LegalText, uses: Uses, state: State, part: Part[entries.Entry]) -> dict[str, Any]:
    relations = tuple(_relations(catalog, text))
    lacks = [
        words for words, there in (
            ("quan hệ với văn bản khác", relations),
            ("thủ tục dẫn tới văn bản này", part.total),
        ) if not there
    ]  # fmt: skip
    return {
        "text": text,
        "state": state,
        "headings": dict(HEADINGS),
        "relations": relations,
        "part": part,
        "units": uses.units,
        "directives": uses.directives,
        "lacks": lacks,
    }


def state(catalog: Catalog, text: LegalText, today: date) -> State:
    """Whether the text binds today, as far as its record says."""
    if text.valid_to and text.valid_to < today:
        return State(f"Hết hiệu lực từ sau ngày {day(text.valid_to)}", "bad")
    if text.valid_from and text.valid_from > today:
        return State(f"Chưa có hiệu lực; áp dụng từ ngày {day(text.valid_from)}", "warn")
    if any(kind in ENDS and _binds(other, today) for kind, other in catalog.changed_by.get(text.id, ())):
        return State("Đã có văn bản thay thế hoặc bãi bỏ, cần rà soát", "warn")
    if text.valid_to:
        return State(f"Còn hiệu lực đến hết ngày {day(text.valid_to)}", "good")
    if text.valid_from:
        return State(f"Có hiệu lực từ ngày {day(text.valid_from)}", "good")
    return State(f"Ngày hiệu lực: {UNKNOWN}", "plain")


def _binds(text: LegalText, today: date) -> bool:
    return text.valid_from is not None and text.valid_from <= today


def _relations(catalog: Catalog, text: LegalText) -> Iterator[Relation]:
    for relation in text.relations:
        if relation.target in catalog.legal_texts:
            words = label("legal_text_relations", "kind", relation.kind)
            yield Relation(words, catalog.legal_texts[relation.target], relation.clause)
    for kind, other in catalog.changed_by.get(text.id, ()):
        clauses = (r.clause for r in other.relations if r.kind == kind and r.target == text.id)
        yield Relation(DONE_BY.get(kind, label("legal_text_relations", "kind", kind)), other, next(clauses, ""))


def kind_name(kind: str) -> str:
    """`Nghị định`."""
    return label("legal_texts", "kind", kind)


def newest_first(texts: Iterable[LegalText]) -> list[LegalText]:
    """Texts by day of issue, newest first; those of an unknown day last, by number."""
    named = sorted(texts, key=lambda text: order(text.number))
    return sorted(named, key=lambda text: text.issued_on or NEVER, reverse=True)


# Where a text is cited


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


def _sections(catalog: Catalog, uses: Uses, today: date) -> Iterator[Section[entries.Entry]]:
    for heading, title in HEADINGS:
        found = uses.procedures.get(heading, {})
        named = by_name((catalog.procedures[code] for code in found), lambda p: p.title)
        made = [entries.entry(p, today, _why(heading, found[p.code])) for p in named]
        yield Section(title, tuple(sorted(made, key=lambda e: e.repealed)), heading)


def _why(heading: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """What the text is cited for, in one line; nothing when the record gives no clause."""
    return (f"{'Nội dung' if heading == 'cong-bo' else 'Dẫn'}: {'; '.join(words)}.",) if words else ()
