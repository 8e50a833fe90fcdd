"""Templates become HTML: the only module that knows Jinja2. Everything is escaped unless made here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator import addresses, content_policy, phrases, wording
from generator.catalog import Catalog, is_repealed, is_valid
from generator.model import Brief, Words
from generator.pages import procedure_papers, prose, scope
from generator.pages.english import words
from generator.pages.links import Links
from generator.schema import label, tables
from generator.setting import Setting

TEMPLATES: Final = Path(__file__).parent.parent / "templates"
INCLUDE: Final = re.compile(r'\{% include "([^"]+)" %\}\n?')


@dataclass(frozen=True)
class Renderer:
    """Renders the templates of one build: they see the catalog, the day, and links relative to their page."""

    catalog: Catalog
    today: date
    setting: Setting = field(default_factory=Setting)
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many rows each table of the open data has."""
    links: dict[tuple[int, str, str], Markup] = field(default_factory=dict)
    """Links that pages of this build have made already."""
    items: dict[tuple[int, str], Markup] = field(default_factory=dict)
    """Entries of procedures in lists, which stand alike in a dozen lists."""
    compiled: str = ""
    """The folder where compiled templates are kept from build to build; "" keeps none."""

    def __call__(self, template: str, url: str, **view: Any) -> str:
        """The HTML of `template` for the page at `url`."""
        return (
            environment(self.compiled)
            .get_template(template)
            .render(
                catalog=self.catalog,
                today=self.today,
                url=url,
                to=partial(addresses.relative, url),
                item=partial(self.item, url),
                links=Links(self.catalog, self.today, url, self.links),
                edit_url=partial(self.edit_url, url),
                record_file=lambda file: addresses.record_file(file, self.setting.records),
                in_force=lambda thing: is_valid(thing, self.today),
                **view,
            )
        )

    def item(self, url: str, procedure: Brief, words: Words) -> Markup:
        """The procedure as it stands in every list; only the depth of the page makes a difference."""
        spot = (url.count("/"), procedure.code)
        if spot not in self.items:
            html = self._item.render(
                p=procedure,
                words=words,
                to=partial(addresses.relative, url),
                repealed=is_repealed(procedure, self.today),
                not_yet=procedure.valid_from is not None and procedure.valid_from > self.today,
            )
            self.items[spot] = Markup(html)  # noqa: S704 - the template escapes
        return self.items[spot]

    @cached_property
    def _item(self) -> Template:
        return environment(self.compiled).get_template("procedure_item.html")

    def bare(self, template: str, **view: Any) -> str:
        """The text of `template` with nothing but what it is given: for whole documents that link to little."""
        return environment(self.compiled).get_template(template).render(view)

    def prepare(self, *templates: str) -> None:
        """Load templates once, before processes part that would each load them."""
        for template in templates:
            environment(self.compiled).get_template(template)

    def edit_url(self, url: str, file: str) -> str:
        """Where a person edits the record; without a repository, the published copy of the record."""
        address = addresses.edit_address(file, url, self.setting)
        if address is None:
            raise ValueError(f"{file} is not a record of {self.setting.records}")
        return address


class Inlining(FileSystemLoader):
    """Puts included parts into the template that includes them, before it is compiled.

    An `include` at render time costs a context and a call for each part of each page: a third of all rendering.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        """The source with its parts in place."""
        source, path, uptodate = super().get_source(environment, template)
        whole = INCLUDE.sub(lambda found: self.get_source(environment, found[1])[0], source)
        return whole, path, uptodate


class Direct(Context):
    """Calls what a template calls: no function of ours asks for the context, which Jinja would look for in each."""

    def call(
        self,
        obj: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> Any:
        """The result of the call; what Jinja passes besides is for functions that ask for the context."""
        return obj(*args, **named)


class Plain(Environment):
    """Jinja without its detours, which together cost a third of a page."""

    context_class = Direct
    getattr = staticmethod(getattr)  # type: ignore[assignment]  # the built-in one, called with the same two arguments
    """Attributes as Python has them: no items of mappings under the dot, and a missing name is an error."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals as they are: all templates have the same, and a chain of mappings is slow to look through."""
        return {**self.globals, **d} if d else self.globals


@cache
def environment(compiled: str = "") -> Environment:
    """The one template environment: autoescape on, undefined names are errors. `compiled` is where to keep them compiled."""
    made = Plain(
        loader=Inlining(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=FileSystemBytecodeCache(compiled) if compiled else None,
    )
    made.filters.update(
        day=wording.day, number=wording.number, money=wording.money, percent=wording.percent,
        paragraphs=prose.paragraphs, folded=prose.folded, label=_label, en_label=_en_label, first_upper=wording.first_upper, slug=wording.slug, unmarked=wording.unmarked,
    )  # fmt: skip
    made.globals.update(
        addresses=addresses, phrases=phrases, UNKNOWN=wording.UNKNOWN, title_of=_title, h2=heading,
        choices=procedure_papers.choices, scoped=scope.attribute, lasting=scope.lasting, content_policy=Markup(content_policy.tag()),  # noqa: S704 - a tag of our own
    )  # fmt: skip
    return made


def heading(id_: str, title: str, says: str = "Liên kết tới mục này") -> Markup:
    """A heading with its anchor, for families whose headings are the same on every page."""
    anchor = f'<a class="headerlink" href="#{id_}" title="{says}">#</a>'
    return Markup(f'<h2 id="{id_}">{escape(title)}{anchor}</h2>')  # noqa: S704 - ids are the code's own


def _label(value: str, table: str, field: str) -> str:
    return label(table, field, value)


def _en_label(value: str, table: str, field: str) -> str:
    return words.label(table, field, value)


def _title(table: str, field: str = "") -> str:
    """The Vietnamese title of a table or field, so that pages and messages use one word for one thing."""
    return tables()[table].field(field).title if field else tables()[table].title
