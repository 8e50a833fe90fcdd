"""Sentinels: one page per family that the theme renders in known values, so that its frame can be cut out."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as ThemePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator import mkdocs_english as english
from generator.artifact import H1_ID, Family
from generator.shell import Values

EDIT_RECORD: Final = "Sửa bản ghi này"
FIRST: Final = Values(
    title="tthc-title-a",
    description="tthc-description-a",
    canonical="https://tthc-canonical-a.invalid/",
    edit="https://tthc-edit-a.invalid/",
    article=f'<h1 id="{H1_ID}">tthc-article-a</h1>',
    switch="https://tthc-switch-a.invalid/",
    alternate="https://tthc-alternate-a.invalid/",
)
SECOND: Final = Values(
    title="tthc-another-title-b",
    description="tthc-another-description-b",
    canonical="https://tthc-another-canonical-b.invalid/",
    edit="https://tthc-another-edit-b.invalid/",
    article=f'<h1 id="{H1_ID}">tthc-another-article-b</h1>',
    switch="https://tthc-another-switch-b.invalid/",
    alternate="https://tthc-another-alternate-b.invalid/",
)


def source_path(family: Family) -> str:
    """The source path of a sentinel: for a fixed family its real place, else any place of the same depth."""
    if family.url is not None:
        return f"{family.url}index.md"
    return f"{'_/' * (family.depth - 1)}_{family.name}/index.md"


def demand_place(page: ThemePage, nav: Navigation) -> None:
    """Raise unless `nav` names the page and gives it a label, its own or that of the section that it opens."""
    opens_section = page.parent is not None and page.parent.children[0] is page
    if page not in nav.pages or not (page.title or opens_section):
        raise PluginError(f"mkdocs.yml: nav phải có mục dẫn tới {page.file.src_uri}, kèm tên hiển thị.")


def section(nav: Navigation, title: str) -> StructureItem:
    """The section of `nav` with this title; a `PluginError` without one."""
    for item in _items(nav.items):
        if item.title == title:
            return item
    raise PluginError(f"mkdocs.yml: nav không có mục {title!r}, nơi một nhóm trang được xếp vào.")


def _items(items: Iterable[StructureItem]) -> Iterator[StructureItem]:
    for item in items:
        yield item
        yield from _items(getattr(item, "children", None) or ())


def contents(family: Family) -> TableOfContents:
    """The table of contents of a family's pages, as Markdown would make it from the same headings."""
    top = AnchorLink(FIRST.title, H1_ID, 1)
    top.children = [AnchorLink(html.escape(title), id_, 2) for id_, title in family.headings]
    return TableOfContents([top])


def dress(page: ThemePage, values: Values, family: Family) -> None:
    """Make the page say these values wherever the theme shows them."""
    page.meta = {
        "title": values.title,
        "description": values.description,
        "hide": list(family.hide),
        "edit_label": EDIT_RECORD if family.language == "vi" else english.EDIT_RECORD,
        "language": family.language,
        "switch": values.switch,
        "alternate": values.alternate,
    }
    if page.canonical_url is not None:
        page.canonical_url = values.canonical
    page.edit_url = values.edit
    page.content = values.article


def shown(values: Values, config: MkDocsConfig, family: Family) -> Values:
    """The values that the theme is given: without a site address no full ones; the other language where pages may have one."""
    told = values if config.site_url else replace(values, canonical=None, alternate=None)
    return told if family.bilingual else replace(told, alternate=None)
