"""The steps of a portal record: one long text is split only where its markers run from 1 to n."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.house import Value
from generator.importers.portal_source import Raw
from generator.importers.texts import block, line

Item = dict[str, Value]
MARKER: Final = re.compile(r"^[\s\-–+*•.]*(?P<name>bước\s*(?P<number>[0-9]+))", re.IGNORECASE | re.MULTILINE)
AFTER: Final = re.compile(r"[ \t]*[:.)\-–][ \t]*")
WHOLE: Final = "Trình tự thực hiện"
LONGEST: Final = 120


def steps(raw: Raw) -> list[Item]:
    """Each step with its title; the words of a marker become the title, the rest stays text."""
    sources = [s for s in raw.get("executionSteps") or () if s and (s.get("name") or s.get("description"))]
    found: list[Item] = []
    for source in sources:
        name, text = line(source.get("name") or ""), block(source.get("description") or "")
        parts = [] if name else list(_split(text))
        if parts:
            found += parts
        elif name or text:
            label = WHOLE if len(sources) == 1 else f"{WHOLE}, phần {len(found) + 1}"
            found.append({"title": name or label, "text": text})
    return found


def _split(text: str) -> Iterator[Item]:
    """The parts of a text whose markers are Bước 1, 2 … n with nothing before the first; else nothing."""
    marks = list(MARKER.finditer(text))
    if len(marks) < 2 or [int(m["number"]) for m in marks] != list(range(1, len(marks) + 1)):
        return
    if text[: marks[0].start()].strip():
        return
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        yield _titled(line(mark["name"]), text[mark.end() : end])


def _titled(name: str, rest: str) -> Item:
    """A short first line belongs to the title: `Bước 1: Nộp hồ sơ`."""
    after = AFTER.match(rest)
    body = rest[after.end() :] if after else rest
    first, _, more = body.strip().partition("\n")
    if len(first) <= LONGEST:
        return {"title": f"{name}: {line(first)}" if line(first) else name, "text": block(more)}
    return {"title": name, "text": block(body)}
