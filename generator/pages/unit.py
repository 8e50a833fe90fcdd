"""The page of a unit: who it is, what it settles, how long it holds dossiers, which tasks it leads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import GROUP, Catalog, is_valid
from generator.model import Unit
from generator.pages import posting, proposals, units, works
from generator.pages.environment import Renderer
from generator.pages.listing import PART, Part, by_name
from generator.pages.unit_lists import Lists, lists_of
from generator.wording import day

HEADINGS: Final = (
    ("thong-tin", "Thông tin chung"),
    ("ke-thua", "Trước và sau khi sắp xếp"),
    ("nhom", "Thành viên của nhóm"),
    ("thu-tuc", "Thủ tục"),
    ("quy-trinh", "Thời gian giữ hồ sơ"),
    ("nhiem-vu", "Nhiệm vụ chủ trì"),
    ("phoi-hop", "Nhiệm vụ phối hợp"),
    ("phuong-an", "Phương án đơn giản hóa"),
    ("to-cong-tac", "Tổ công tác"),
    ("chi-dao", "Văn bản chỉ đạo đã ban hành"),
    ("noi-tiep-nhan", "Nơi tiếp nhận hồ sơ"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
FACELESS: Final = frozenset({GROUP, "chuc-danh"})
FACTS: Final = ("parent", "area", "head_name", "address", "phone", "email", "website", "valid_from", "valid_to")


def unit_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/co-quan/<id>/` and the pages after it, be it that the unit has ended."""
    unit = catalog.units[key]
    lists = lists_of(catalog, unit, catalog.issued_by.get(key, ()), today)
    ours = (p for p in catalog.by_unit.get(key, ()) if key in posting.holders(p))
    posted = bool(posting.gathered(ours, today, render.setting))
    for position in range(1, lists.of() + 1):
        part: Part[Any] = Part(addresses.unit(unit.id), position, lists.of(), 0, 0, 0, ())
        title = part.titled(unit.name)
        yield Page(
            url=part.url,
            family=part.family("co-quan"),
            title=title,
            description=description(unit),
            article=render(
                "unit.html", part.url, title=title, part=part, posted=posted, **view(catalog, unit, lists, part, today)
            ),
            edit=unit.where.file,
            modified=unit.checked_on.isoformat() if unit.checked_on else None,
        )


def view(catalog: Catalog, unit: Unit, lists: Lists, part: Part[Any], today: date) -> dict[str, Any]:
    """What the template arranges."""
    cut = slice((part.number - 1) * PART, part.number * PART)
    ended = units.has_ended(unit, today)
    # Nobody is to be reached at a unit that has ended, in a group or under a title: what is unknown there is no gap.
    contactable = not ended and unit.kind not in FACELESS
    groups, children = _groups(catalog, unit, today), _children(catalog, unit, today)
    points = catalog.points_of.get(unit.id, ())
    return {
        "unit": unit,
        "headings": dict(HEADINGS),
        "ended": ended,
        "contactable": contactable,
        "facts": contactable or any((*(getattr(unit, name) for name in FACTS), groups, children)),
        "card": catalog.has_card(unit.id),
        "not_yet": unit.valid_from is not None and unit.valid_from > today,
        "shelf": units.shelf_of(unit, today),
        "heirs": works.heirs(catalog, unit, today),
        "predecessors": predecessors(catalog, unit),
        "members": catalog.members(unit, today) if unit.kind == GROUP else (),
        "left": _left(catalog, unit, today),
        "groups": groups,
        "children": children,
        "procedures": lists.procedures[part.number - 1].sections if part.number <= len(lists.procedures) else (),
        "procedure_total": lists.procedures[0].total,
        "held": lists.held[cut],
        "held_total": (sum(len(h.steps) for h in lists.held), len(lists.held)),
        "led": lists.led[cut],
        "summary": works.summary(works.rows(catalog.works_of.get(unit.id, ()), today)),
        "supported": lists.supported[cut],
        "proposals": proposals.standings(catalog.reviews_of.get(unit.id, ()), today),
        "shown_proposals": proposals.SHOWN,
        "working_groups": by_name(catalog.groups_of.get(unit.id, ()), lambda g: g.title),
        "issued": lists.issued[cut],
        "points": points,
        "lacks": _lacks(lists, points),
    }


def description(unit: Unit) -> str:
    """One sentence for search engines and shared links."""
    ended = f" Kết thúc ngày {day(unit.valid_to)}." if unit.valid_to else ""
    return f"{unit.name}: thủ tục giải quyết, thời gian giữ hồ sơ, nhiệm vụ được giao và cách liên hệ.{ended}"


# Other units


def predecessors(catalog: Catalog, unit: Unit) -> tuple[tuple[Unit, str], ...]:
    """The units that it took over from, each with what part."""
    return tuple(
        (old, "; ".join(s.scope for s in old.successors if s.successor == unit.id and s.scope))
        for old in by_name(catalog.predecessors.get(unit.id, ()), lambda u: u.name)
    )


def _groups(catalog: Catalog, unit: Unit, today: date) -> tuple[Unit, ...]:
    """The groups that the unit belongs to today."""
    named = by_name(catalog.groups.get(GROUP, ()), lambda u: u.name)
    return tuple(group for group in named if unit in catalog.members(group, today))


def _left(catalog: Catalog, unit: Unit, today: date) -> tuple[Unit, ...]:
    """Listed members that no longer stand."""
    listed = (catalog.units[m] for m in unit.members if m in catalog.units)
    return by_name((u for u in listed if not is_valid(u, today)), lambda u: u.name)


def _children(catalog: Catalog, unit: Unit, today: date) -> tuple[Unit, ...]:
    """Units right under it that stand as long as it does: today, or on its last day."""
    on = unit.valid_to if unit.valid_to and unit.valid_to < today else today
    found = (u for u in catalog.children.get(unit.id, ()) if is_valid(u, on) and u.kind != GROUP)
    return by_name(found, lambda u: u.name)


def _lacks(lists: Lists, points: tuple[Any, ...]) -> list[str]:
    """What this page would tell if anybody had recorded it."""
    told: dict[str, Any] = {
        "thủ tục có đơn vị này tham gia": lists.procedures[0].total,
        "bước trong quy trình nội bộ": lists.held,
        "nhiệm vụ chủ trì": lists.led,
        "nhiệm vụ phối hợp": lists.supported,
        "văn bản chỉ đạo đã ban hành": lists.issued,
        "nơi tiếp nhận hồ sơ": points,
    }
    return [words for words, there in told.items() if not there]
