"""The seam with MkDocs: the theme renders each page family once, records are poured in, the whole is swapped in.

Nothing else knows MkDocs. A build runs through MkDocs' events in this order: `on_config` moves the build aside,
`on_files` adds one sentinel page per family, `on_nav` gives it its place, `on_page_context` dresses it in known values,
`on_post_page` cuts the shell out of what the theme made, `on_post_build` hands the frame to `publish`.

The frame is remembered. While nothing that it depends on has changed, no build asks MkDocs again.
"""

import gc
import logging
import os
import shutil
from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

# The theme prints its own news at the first import of `material` unless this is set.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as ThemePage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from generator import addresses, clock, frame, mkdocs_serve, offline, publish, report, store, theme_css, write
from generator import mkdocs_english as english
from generator import mkdocs_sentinels as sentinels
from generator.artifact import Family
from generator.content_policy import sealed
from generator.frame import Frame
from generator.pages.families import FAMILIES
from generator.setting import Setting
from generator.shell import ALTERNATE, EDIT, Shell, Specimen, Values, cut
from generator.wording import slug

ROOT = Path(__file__).resolve().parent.parent
SPEAKING = (".html", ".js", ".py", ".svg")
"""Files of ours that may name a class of the theme."""
EDITION = '"chua-dong-dau"'
AUTO = "auto"


def build_site(records: Path, site: Path, today: date, *, strict: bool = True) -> int:
    """Let MkDocs make the frame and build the whole site in it; 0, or 1 when something is wrong and `site` is as it was.

    With `strict`, a warning of MkDocs, such as a dead link in a hand-written page, counts as an error. MkDocs' own command
    would print it; here nobody else does.
    """
    told = logging.StreamHandler()
    told.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(told)
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site.absolute()), strict=strict)
        given = config.extra.get("tthc") or {}
        config.extra["tthc"] = {**given, "records": str(records.absolute()), "today": today.isoformat()}
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        error.show()
        return 1
    finally:
        logging.getLogger("mkdocs").removeHandler(told)
    return 0


class RecordsRejectedError(Abort):
    """The records hold errors; carries the report. The site that stands was not touched."""

    def show(self, *_: Any, **__: Any) -> None:
        """Print the report as it is, without the word "Error" that MkDocs would put before it."""
        report.say(self.message)


@dataclass(frozen=True)
class Settings:
    """What one build is told: from mkdocs.yml, the environment or the command line."""

    order: publish.Order
    address: str
    setting: Setting


@dataclass
class Build:
    """What the events of one build hand on to each other; MkDocs offers them no other place."""

    settings: Settings
    key: bytes
    sentinels: dict[str, Family] = field(default_factory=dict)
    shells: dict[str, Shell] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    environment: Environment | None = None
    context: TemplateContext | None = None

    def family_of(self, page: ThemePage) -> Family | None:
        """The family whose sentinel `page` is; None for a hand-written page."""
        return self.sentinels.get(page.file.src_uri)


class Plugin:
    """MkDocs' events; it holds nothing but the build that is under way."""

    def __init__(self) -> None:
        self._build: Build | None = None
        self._config: MkDocsConfig | None = None

    @property
    def _now(self) -> Build:
        assert self._build is not None, "MkDocs calls on_config first"
        return self._build

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Go on serving the last good site when a rebuild fails; MkDocs itself would answer no request any more."""
        server.builder = lambda: mkdocs_serve.rebuild(builder, self._again)
        mkdocs_serve.watch(server, self._now.settings.order.records)
        report.say(f"Đang mở trang tại {server.url} (nhấn Ctrl+C để dừng).")
        return server

    def _again(self) -> bool:
        """Build in the frame of the last time, if that still holds."""
        settings = _settings(self._config) if self._config else None
        if settings is None:
            return False
        try:
            outcome = publish.in_standing_frame(settings.order)
        except publish.RejectedError as rejected:
            raise RecordsRejectedError(report.rejection(rejected.issues)) from None
        if outcome:
            report.say(report.built(outcome.pages, outcome.printed, outcome.issues))
        return outcome is not None

    def on_config(self, config: MkDocsConfig) -> None:
        """Move the build aside, so that MkDocs touches nothing of the site that stands."""
        _quieten()
        gc.collect()  # in `serve`, what the build before left
        gc.disable()  # all briefs stay alive through a build: looking for garbage among them doubles its time
        self._config = copy(config)
        settings = _settings(config)
        self._build = Build(settings, frame.key(ROOT, (settings.order.records.as_posix(),)))
        write.recover(settings.order.site)
        config.site_dir = str(write.staging(settings.order.site))
        config.mdx_configs.setdefault("toc", {})["slugify"] = _heading_id

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the sentinel of each family; that of a fixed family stands where its one page will stand."""
        for family in FAMILIES:
            uri = sentinels.source_path(family)
            if files.get_file_from_path(uri):
                raise PluginError(f"docs/{uri}: trang này do chương trình dựng từ bản ghi; hãy bỏ tệp viết tay.")
            inclusion = InclusionLevel.NOT_IN_NAV if family.url is None else InclusionLevel.INCLUDED
            files.append(File.generated(config, uri, content="", inclusion=inclusion))
            self._now.sentinels[uri] = family
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each sentinel under its section, so that the theme highlights it as it would for a child in `nav`."""
        for uri, family in self._now.sentinels.items():
            file = files.get_file_from_path(uri)
            assert file is not None
            assert file.page is not None
            if family.url is not None:
                sentinels.demand_place(file.page, nav)
            elif family.section is not None:
                # MkDocs declares sections only, but climbs any parent; so a page may have pages under it.
                file.page.parent = sentinels.section(nav, family.section)  # type: ignore[assignment]
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Remember the theme's templates and which pages are written by hand."""
        self._now.environment = env
        pages = [file.page for file in files.documentation_pages() if file.src_uri not in self._now.sentinels]
        self._now.written = [page.canonical_url for page in pages if page is not None and page.canonical_url]
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: ThemePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Dress a sentinel in the first values; lead a hand-written page's edit link to the repository."""
        family = self._now.family_of(page)
        if family is None:
            page.edit_url = addresses.edit_address(f"docs/{page.file.src_uri}", page.url, self._now.settings.setting)
            return context
        page.toc = sentinels.contents(family)
        sentinels.dress(page, sentinels.shown(sentinels.FIRST, config, family), family)
        self._now.context = english.context(context, config) if family.language == "en" else context
        return self._now.context

    def on_post_page(self, output: str, *, page: ThemePage, config: MkDocsConfig) -> str:
        """Cut the shell out of the theme's rendering of a sentinel; MkDocs writes no file for the empty text."""
        family = self._now.family_of(page)
        if family is None:
            return sealed(output)
        first, second = (
            sentinels.shown(sentinels.FIRST, config, family),
            sentinels.shown(sentinels.SECOND, config, family),
        )
        optional = {EDIT: replace(first, edit=None), ALTERNATE: replace(first, alternate=None)}
        bare = {name: self._render(page, less, family) for name, less in optional.items() if less != first}
        other = Specimen(self._render(page, second, family), second)
        headings = tuple(id_ for id_, _ in family.headings) if "toc" not in family.hide else ()
        self._now.shells[family.name] = cut(Specimen(sealed(output), first), other, bare, headings)
        return ""

    def _render(self, page: ThemePage, values: Values, family: Family) -> str:
        sentinels.dress(page, values, family)
        assert self._now.environment is not None
        return sealed(self._now.environment.get_template("main.html").render(self._now.context or {}))

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave out the theme's sitemap: it would list the sentinels and none of our pages."""
        if template_name == "sitemap.xml":
            return ""
        return sealed(output) if template_name.endswith(".html") else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the whole site be printed in the frame and take the place of the one that stands."""
        now, staging = self._now, Path(config.site_dir)
        order = now.settings.order
        _lighten(staging, now.shells.values())
        _stamp(staging)
        files = tuple(write.stamps(staging))
        made = Frame(now.key, now.shells, files, tuple(now.written), now.settings.address, now.settings.setting)
        _stop_on_warnings(config)
        try:
            outcome = publish.Publisher(made, order, staging).publish()
        except publish.RejectedError as rejected:
            raise RecordsRejectedError(report.rejection(rejected.issues)) from None
        if not _has_warnings():
            store.save(order.site, frame.FRAME, now.key, made)
        config.site_dir = str(order.site)
        report.say(report.built(outcome.pages, outcome.printed, outcome.issues))

    def on_build_error(self, *, error: Exception) -> None:
        """Take the unfinished tree away; the site that stands was never touched."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """The same at the end of all, which comes after Ctrl+C too."""
        if self._build is not None:
            shutil.rmtree(write.staging(self._build.settings.order.site), ignore_errors=True)


# What a build is told and tells


def _settings(config: MkDocsConfig) -> Settings:
    options: dict[str, Any] = config.extra.get("tthc") or {}
    root = Path(config.config_file_path or ROOT / "mkdocs.yml").parent
    today = options.get("today")
    records = publish.near(root / str(options.get("records") or "procedures"))
    repository = str(config.extra.get("repository") or "").rstrip("/")
    day = date.fromisoformat(str(today)) if today else clock.today()
    return Settings(
        publish.Order(records, day, Path(config.site_dir).absolute()),
        address=config.site_url or "",
        setting=Setting(
            records.as_posix(),
            repository,
            address=addresses.public(config.site_url or ""),
            posting=None if options.get("posting") == AUTO else options.get("posting") is not False,
            english=None if options.get("english") == AUTO else options.get("english") is not False,
        ),
    )


def _quieten() -> None:
    """Drop MkDocs' English progress lines; warnings stay, and `--verbose` shows all."""
    log = logging.getLogger("mkdocs")
    if log.getEffectiveLevel() == logging.INFO:
        log.setLevel(logging.WARNING)


def _stop_on_warnings(config: MkDocsConfig) -> None:
    """In strict mode MkDocs aborts only after its last event, when the new site would already stand."""
    if config.strict and _has_warnings():
        raise Abort("Dừng vì có cảnh báo ở trên; trang đang có được giữ nguyên.")


def _has_warnings() -> bool:
    """Whether MkDocs has warned of anything; it counts only in strict mode."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def _lighten(staging: Path, shells: Iterable[Shell]) -> None:
    """Take out of the theme's style sheets what no page of this site can use."""
    pages = [piece.text for shell in shells for piece in shell.pieces]
    files = (*staging.rglob("*.html"), *(p for p in (ROOT / "generator").rglob("*.*") if p.suffix in SPEAKING))
    pages += [path.read_text("utf-8") for path in (*files, *(staging / "assets").glob("*.js"))]
    script = "".join(path.read_text("utf-8") for path in (staging / "assets/javascripts").glob("*.js"))
    known = theme_css.names(pages, script)
    asked = script + "".join(path.read_text("utf-8") for path in (staging / "assets").rglob("*.css"))
    for sheet in (staging / "assets/stylesheets").glob("*.css"):
        sheet.write_text(theme_css.lean(sheet.read_text("utf-8"), known, asked), encoding="utf-8")


def _stamp(staging: Path) -> None:
    """Write the edition of scripts and styles into the service worker, which starts a new store for each."""
    worker = staging / "sw.js"
    if worker.is_file():
        assets = [path for path in (staging / "assets").rglob("*") if path.is_file() and path.suffix != ".map"]
        name = offline.edition((path.relative_to(staging).as_posix(), path.read_bytes()) for path in assets)
        worker.write_text(worker.read_text("utf-8").replace(EDITION, f'"{name}"'), encoding="utf-8")


def _heading_id(title: str, _: str) -> str:
    """The id of a heading in a hand-written page: `Đóng góp` → `dong-gop` (Markdown's own way would drop the đ)."""
    return slug(title)
