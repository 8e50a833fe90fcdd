"""The sheet of a procedure for the notice board: one A4 document of its own, told in the order of the law.

It holds what the page holds: the page's sections are taken as they were rendered, without links and without what only
a screen can do. A site of many thousand procedures leaves the sheets out (`Setting.posting`); the page itself prints
as one, with the same QR code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from generator import addresses, qr
from generator.artifact import Artifact
from generator.catalog import Catalog, is_repealed
from generator.model import Brief, Decision, Procedure
from generator.pages.environment import Renderer
from generator.schema import label
from generator.setting import Setting
from generator.wording import UNKNOWN, day

# The parts of a procedure (Điều 8 Nghị định 63/2010/NĐ-CP) as the sheet heads them, and the section that tells each.
SECTIONS: Final = (
    ("cac-buoc", "Trình tự thực hiện"),
    ("thoi-han-phi", "Cách thức thực hiện, thời hạn giải quyết, phí, lệ phí"),
    ("giay-to", "Thành phần, số lượng hồ sơ; mẫu đơn, mẫu tờ khai"),
    ("doi-tuong", "Đối tượng thực hiện; yêu cầu, điều kiện"),
    ("co-quan", "Cơ quan thực hiện"),
    ("ket-qua", "Kết quả thực hiện"),
    ("can-cu", "Căn cứ pháp lý"),
    ("phan-anh", "Nơi nhận phản ánh, kiến nghị"),
)
HEADING: Final = re.compile(r'<h2 id="([^"]+)">.*?</h2>')
HOLDERS: Final = frozenset({"tham-quyen", "thuc-hien", "tiep-nhan"})
# What only a screen can do; the page marks it so where no tag tells.
SCREEN: Final = re.compile(
    r"<!--man-hinh-->.*?<!--/man-hinh-->|<(script|button|form|template|dialog|summary)\b.*?</\1>", re.DOTALL
)
# A link on paper leads nowhere and nothing is folded; names for screen readers and anchors belong to the page.
UNLINKED: Final = re.compile(r'</?(?:a|details)\b[^>]*>| (?:id|role|tabindex|aria-label)="[^"]*"|(?<=\n)\n+')


def is_posted(procedure: Procedure | Brief, setting: Setting) -> bool:
    """Whether the procedure has a sheet: public ones, on a large site only those handed in at a desk of the register."""
    return procedure.scope == "cong-khai" and (setting.posting or bool(procedure.reception_points))


def gathered(found: Iterable[Brief], today: date, setting: Setting) -> tuple[Brief, ...]:
    """Those of `found` whose sheets stand in booklets."""
    return tuple(p for p in found if is_posted(p, setting) and not is_repealed(p, today))


def holders(procedure: Brief) -> tuple[str, ...]:
    """The units that must post the procedure: who settles it and who receives it."""
    return tuple(dict.fromkeys(role.unit for role in procedure.units if role.role in HOLDERS))


def sheet(catalog: Catalog, procedure: Procedure, article: str, today: date, render: Renderer) -> Artifact:
    """The sheet as a file; `article` is the page of the procedure as it was rendered."""
    url = addresses.posting(procedure.code)
    target = addresses.procedure(procedure.code)
    repealed = is_repealed(procedure, today)
    found = {} if repealed else sections(article)
    sector = catalog.sectors.get(procedure.sector)
    levels = [label("procedure_levels", "level", level) for level in procedure.levels]
    content = render.bare(
        "posting.html",
        procedure=procedure,
        facts=" · ".join([*levels, *([sector.name] if sector else [])]),
        decisions=tuple(_decision(catalog, d) for d in procedure.decisions) or (UNKNOWN,),
        sections=[(id_, title, Markup(found[id_])) for id_, title in SECTIONS if found],  # noqa: S704 - rendered by us
        repealed=repealed,
        not_yet=procedure.valid_from is not None and procedure.valid_from > today,
        today=today,
        target=target,
        qr=code(render.setting.address, target),
    )
    return Artifact(f"{url}index.html", content.encode())


@dataclass(frozen=True)
class Code:
    """A QR code ready to draw: where it leads, its side in modules, and the strokes of the dark ones."""

    address: str
    side: int
    strokes: str


def code(address: str, target: str) -> Code | None:
    """The code that leads to the page at `target`; None while the site has no public address."""
    if not address:
        return None
    start, _, end = target.rstrip("/").rpartition("/")
    head, tail = f"{address}{start}/", f"{quote(end)}/"
    return Code(head + tail, *qr.path(head, tail))


def sections(article: str) -> Mapping[str, str]:
    """The rendered sections of a page by the ids of their headings, made fit for paper."""
    parts = HEADING.split(article)
    wanted = {id_ for id_, _ in SECTIONS}
    return {id_: paper(html) for id_, html in zip(parts[1::2], parts[2::2], strict=True) if id_ in wanted}


def paper(html: str) -> str:
    """The HTML without what only a screen can do."""
    return UNLINKED.sub("", SCREEN.sub("", html)).strip()


def _decision(catalog: Catalog, decision: Decision) -> str:
    return " ".join(_words(catalog, decision))


def _words(catalog: Catalog, decision: Decision) -> Iterator[str]:
    text = catalog.legal_texts.get(decision.legal_text)
    yield f"{label('decisions', 'level', decision.level)}:"
    if text is None:
        yield f"số quyết định {UNKNOWN}"
    else:
        yield f"{label('legal_texts', 'kind', text.kind)} {text.number}"
        yield from [f"ngày {day(text.issued_on)}"] if text.issued_on else []
    if decision.change:
        yield f"({label('decisions', 'change', decision.change).lower()})"
