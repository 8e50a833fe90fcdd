"""A page of the theme with slots: cut from specimens that the theme rendered, filled for every page of a family.

The theme renders one sentinel page of a family twice, each time with other values. What the two have in common is
the shell; where they differ only by their values are the slots; any other difference means that we do not
understand the theme, and nothing is poured.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import groupby

from generator.artifact import H1_ID, Page

EDIT = "edit"
ALTERNATE = "alternate"
OPTIONAL = (EDIT, ALTERNATE)
"""Values that a page may lack; the part of the shell that shows one goes with it."""
CHOICES = (*OPTIONAL, "switch")
"""Values that a theme may leave out: it then has no such link, which is a choice and no loss."""


class ShellError(Exception):
    """The theme's page cannot be cut, or a page does not fit its shell: a bug, never a mistake in a record."""


@dataclass(frozen=True)
class Values:
    """What differs from page to page within a family; `article` is HTML, all else plain text.

    `switch` is the link to the other language, `alternate` the full address of the same page in it.
    """

    title: str
    description: str
    canonical: str | None
    edit: str | None
    article: str
    switch: str | None = None
    alternate: str | None = None


@dataclass(frozen=True)
class Specimen:
    """A page as the theme rendered it, and the values that went in."""

    html: str
    values: Values


@dataclass(frozen=True)
class Piece:
    """A stretch of the shell: fixed text, or the place of a value. It is left out unless `when` holds for the page."""

    text: str
    slot: str | None = None
    quoted: bool = False
    when: str | None = None


@dataclass(frozen=True)
class Shell:
    """The pieces of a family's page in order, and the ids of the headings that its contents may list."""

    pieces: tuple[Piece, ...]
    headings: tuple[str, ...] = ()
    _known: dict[frozenset[str], tuple[bytes | Piece, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def pour(
        self,
        page: Page,
        canonical: str | None,
        edit: str | None,
        switch: str | None = None,
        alternate: str | None = None,
    ) -> bytes:
        """The whole HTML of `page`; what shows an absent `edit` or `alternate` goes, and so do contents of absent headings."""
        if f'<h1 id="{H1_ID}"' not in page.article:
            raise ShellError(f'{page.url or "/"}: the article must hold <h1 id="{H1_ID}">, where the skip link leads')
        values = Values(page.title, page.description, canonical, edit, page.article, switch, alternate)
        held = {_listed(id_) for id_ in self.headings if f'id="{id_}"' in page.article}
        held |= {name for name in OPTIONAL if getattr(values, name)}
        return b"".join(
            [part if isinstance(part, bytes) else _fill(part, values).encode() for part in self._parts(frozenset(held))]
        )

    def _parts(self, held: frozenset[str]) -> tuple[bytes | Piece, ...]:
        """The fixed text, ready to be written, and the slots between; pages of a family are of few sorts."""
        if held not in self._known:
            kept = (piece for piece in self.pieces if piece.when is None or piece.when in held)
            runs = groupby(kept, key=lambda piece: piece.slot is None)
            self._known[held] = tuple(
                part
                for fixed, run in runs
                for part in ([b"".join(piece.text.encode() for piece in run)] if fixed else run)
            )
        return self._known[held]


def cut(first: Specimen, second: Specimen, bare: Mapping[str, str], headings: tuple[str, ...] = ()) -> Shell:
    """The shell that two specimens have in common; `bare` is the first one rendered without each optional value."""
    optional = [region for name, html in bare.items() for region in _optional_region(first.html, html, name)]
    regions = sorted([*optional, *_contents_regions(first.html, headings)])
    pieces = tuple(_pieces(first, regions))
    _agree(_split(first.html, first.values), _split(second.html, second.values))
    _complete(pieces, first.values)
    return Shell(_in_context(pieces), headings)


def _listed(heading: str) -> str:
    return f"#{heading}"


def _fill(piece: Piece, values: Values) -> str:
    value: str = getattr(values, piece.slot or "") or ""
    return value if piece.slot == "article" else html.escape(value, quote=piece.quoted)


# Slots


def _split(text: str, values: Values, when: str | None = None) -> list[Piece]:
    """`text` as fixed stretches and slots, found by the values that it was rendered with."""
    tokens = {value: field.name for field in fields(values) if (value := getattr(values, field.name))}
    pattern = "|".join(re.escape(token) for token in sorted(tokens, key=len, reverse=True))
    parts = re.split(f"({pattern})", text)
    return [Piece(part, tokens.get(part), when=when) for part in parts if part]


def _agree(first: list[Piece], second: list[Piece]) -> None:
    """Raise unless both specimens have the same slots at the same places and the same text between them."""
    for one, other in zip(first, second, strict=False):
        if one.slot != other.slot or (one.slot is None and one.text != other.text):
            raise ShellError(f"the specimens differ outside of slots: {_difference(one.text, other.text)}")
    if len(first) != len(second):
        raise ShellError(f"the specimens have {len(first)} and {len(second)} pieces")


def _difference(one: str, other: str) -> str:
    start = max(0, _common(one, other) - 40)
    return f"{one[start : start + 100]!r} against {other[start : start + 100]!r}"


def _common(one: str, other: str) -> int:
    """The length of the common beginning."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _complete(pieces: tuple[Piece, ...], values: Values) -> None:
    """Raise unless the theme showed every value that it was given, the article once."""
    found = [piece.slot for piece in pieces if piece.slot]
    lost = [field.name for field in fields(values) if getattr(values, field.name) and field.name not in found]
    lost = [name for name in lost if name not in CHOICES]
    if lost or found.count("article") != 1:
        raise ShellError(f"the theme's page lacks {', '.join(lost) or 'one single article'}")
    for name in OPTIONAL:
        if any(piece.slot == name and piece.when != name for piece in pieces):
            raise ShellError(f"the {name} address stands outside of the part that pages without it leave out")


def _in_context(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, each slot marked as text or as part of a quoted attribute, which need different escapes."""
    marked, before = [], ""
    for piece in pieces:
        marked.append(piece if piece.slot is None else replace(piece, quoted=_quoted(before, piece)))
        before += piece.text
    return tuple(marked)


def _quoted(before: str, piece: Piece) -> bool:
    """Whether what follows `before` stands in a quoted attribute; raise where no escape would be safe."""
    tag = before[before.rfind("<") :]
    inside = ">" not in tag
    if before.rfind("<script") > before.rfind("</script") or before.rfind("<style") > before.rfind("</style"):
        raise ShellError(f"the theme puts the {piece.slot} into a script or a style sheet")
    if inside and (tag.count('"') % 2 == 0 or piece.slot == "article"):
        raise ShellError(f"the theme puts the {piece.slot} into a tag: {tag[-60:]!r}")
    return inside


# Parts that a page may lack

Region = tuple[int, int, str]
"""Start and end of a stretch of the first specimen, and what a page must have to keep it."""


def _pieces(specimen: Specimen, regions: list[Region]) -> Iterator[Piece]:
    position = 0
    for start, end, when in regions:
        yield from _split(specimen.html[position:start], specimen.values)
        yield from _split(specimen.html[start:end], specimen.values, when)
        position = end
    yield from _split(specimen.html[position:], specimen.values)


def _optional_region(full: str, bare: str, name: str) -> list[Region]:
    """The stretch that `full` has and `bare`, rendered without the value `name`, has not."""
    if full == bare:
        return []
    start = _common(full, bare)
    end = start + len(full) - len(bare)
    if full[end:] != bare[start:]:
        raise ShellError(
            f"the {name} link changes the page at more than one place: {_difference(full[end:], bare[start:])}"
        )
    return [(start, end, name)]


def _contents_regions(text: str, headings: tuple[str, ...]) -> Iterator[Region]:
    """The entry of each heading in the table of contents, which the theme may print twice (sidebar and drawer)."""
    for heading in headings:
        links = [match.start() for match in re.finditer(f'<a href="#{re.escape(heading)}"', text)]
        if not links:
            raise ShellError(f"the table of contents lacks #{heading}")
        for link in links:
            start = len(text[: text.rindex("<li ", 0, link)].rstrip())
            yield start, text.index("</li>", link) + len("</li>"), _listed(heading)
