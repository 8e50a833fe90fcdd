"""The page of a legal text: whether it binds today, what it changes, and where it is cited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import LegalText
from generator.pages import entries
from generator.pages.citations import Uses, uses_of
from generator.pages.environment import Renderer
from generator.pages.listing import Part, Section, by_name, parts
from generator.schema import label
from generator.wording import UNKNOWN, day

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


def text_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/phap-luat/<id>/` and the pages after it, be it that the text no longer binds."""
    text = catalog.legal_texts[key]
    uses = uses_of(catalog, key)
    now = state(catalog, text, today)
    title = f"{kind_name(text.kind)} {text.number}"
    for part in parts(addresses.legal_text(text.id), _sections(catalog, uses, today)):
        yield Page(
            url=part.url,
            family=part.family("phap-luat"),
            title=part.titled(title),
            description=f"{text.title or title}. {now.words}.",
            article=render(
                "legal_text.html", part.url, **_view(catalog, text, uses, now, part), title=part.titled(title)
            ),
            edit=text.where.file,
            modified=text.checked_on.isoformat() if text.checked_on else None,
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


def _sections(catalog: Catalog, uses: Uses, today: date) -> Iterator[Section[entries.Entry]]:
    for heading, title in HEADINGS:
        found = uses.procedures.get(heading, {})
        named = by_name((catalog.procedures[code] for code in found), lambda p: p.title)
        made = [entries.entry(p, catalog, today, _why(heading, found[p.code])) for p in named]
        yield Section(title, tuple(sorted(made, key=lambda e: e.repealed)), heading)


def _why(heading: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """What the text is cited for, in one line; nothing when the record gives no clause."""
    return (f"{'Nội dung' if heading == 'cong-bo' else 'Dẫn'}: {'; '.join(words)}.",) if words else ()
