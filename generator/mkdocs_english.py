"""The theme's frame in English: what MkDocs hands to the templates of the pages under `/en/`."""

from __future__ import annotations

from copy import copy
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Navigation
from mkdocs.utils.templates import TemplateContext

from generator import addresses

SITE_NAME: Final = "Administrative procedures"
SITE_DESCRIPTION: Final = (
    "Administrative procedures of Viet Nam from open data: papers, time limits, fees, where to apply."
)
EDIT_RECORD: Final = "Edit this record"
MENU: Final = (
    ("Home", addresses.ENGLISH),
    ("Procedures", addresses.english(addresses.PROCEDURES)),
)
TOGGLES: Final = ("Switch to light mode", "Switch to dark mode", "Follow the device")
"""In the order of `palette` in mkdocs.yml."""


def context(given: TemplateContext, config: MkDocsConfig) -> TemplateContext:
    """The same context with the theme's own language, the site's name and the menu in English."""
    changed: Any = {**given, "config": _config(config), "nav": _menu()}
    told: TemplateContext = changed
    return told


def _config(config: MkDocsConfig) -> MkDocsConfig:
    told = copy(config)
    told.site_name, told.site_description = SITE_NAME, SITE_DESCRIPTION
    told.theme = copy(config.theme)
    # a theme keeps its values in a private mapping that a shallow copy shares
    told.theme.__dict__["_Theme__vars"] = {**config.theme, "language": "en", "palette": _palette(config)}
    return told


def _palette(config: MkDocsConfig) -> list[dict[str, Any]]:
    given: list[dict[str, Any]] = config.theme.get("palette") or []
    named = zip(given, TOGGLES, strict=False)
    return [{**scheme, "toggle": {**scheme.get("toggle", {}), "name": name}} for scheme, name in named]


def _menu() -> Navigation:
    items = [Link(title, url) for title, url in MENU]
    menu = Navigation(list(items), [])
    menu.homepage = items[0]  # type: ignore[assignment]  # templates ask it for no more than an address and a title
    return menu
