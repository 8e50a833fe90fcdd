"""The seam with MkDocs, tried in real builds of a tiny site whose records come from a fake pipeline.

Faked is what reads records and makes pages of them; pouring, listing and swapping are the real publisher's.
"""

import gzip
import logging
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from generator import mkdocs_plugin, pages, publish, registers, store
from generator.artifact import Artifact, Family, Page, english, fixed
from generator.catalog import Catalog, assemble
from generator.content_policy import sealed
from generator.issue import Issue, Place
from generator.ledger import Ledger
from generator.pages import Job
from generator.pages.environment import Renderer
from generator.registers import Registers
from generator.setting import Setting
from generator.shell import ShellError
from generator.survey import Survey
from generator.validate.ends import Ends
from generator.write import UnsafePathError

TODAY = date(2026, 11, 23)
HEADINGS = (("phi", "Phí, lệ phí"), ("ho-so", "Thành phần hồ sơ"), ("can-cu", "Căn cứ"))
FAMILIES = (
    fixed("", hide=("navigation", "toc")),
    fixed("thu-tuc/"),
    fixed("linh-vuc/", headings=(("ho-tich", "Hộ tịch"),)),
    fixed("co-quan/"),
    Family("thu-tuc", 2, "Thủ tục", HEADINGS),
    Family("linh-vuc", 2, "Theo lĩnh vực"),
    Family("co-quan", 2, "Cơ quan"),
    Family("van-ban", 3, None),
    english("en", 1),
)
NAV = """\
nav:
  - Trang chủ: index.md
  - Thủ tục:
      - thu-tuc/index.md
      - Theo lĩnh vực: linh-vuc/index.md
  - Cơ quan: co-quan/index.md
  - Giới thiệu: gioi-thieu.md
"""
FIXED = (
    Page("", "/", "Trang chủ", "Trang của xã Mẫu", '<h1 id="noi-dung">Xã Mẫu</h1>'),
    Page("thu-tuc/", "/thu-tuc/", "Thủ tục", "Mọi thủ tục", '<h1 id="noi-dung">Thủ tục</h1>'),
    Page(
        "linh-vuc/",
        "/linh-vuc/",
        "Theo lĩnh vực",
        "Mọi lĩnh vực",
        '<h1 id="noi-dung">Lĩnh vực</h1>\n<h2 id="ho-tich">Hộ tịch</h2>',
    ),
    Page("co-quan/", "/co-quan/", "Cơ quan", "Mọi cơ quan", '<h1 id="noi-dung">Cơ quan</h1>'),
    Page("en/", "en", "Procedures", "All of them", '<h1 id="noi-dung">Procedures</h1>', other=""),
)
RECORD = Page(
    "thu-tuc/1.000001/",
    "thu-tuc",
    'Đăng ký & "khai sinh" <thử>',
    'Cách làm "khai sinh" & hộ tịch',
    '<h1 id="noi-dung">Đăng ký</h1>\n<h2 id="phi">Phí</h2>\n<p>Miễn.</p>\n<h2 id="can-cu">Căn cứ</h2>',
    edit="procedures/thu-tuc/hộ tịch/1.000001.yaml",
    modified="2026-11-01",
)
PLAIN = Page("van-ban/2023/1/", "van-ban", "Văn bản 1", "Văn bản", '<h1 id="noi-dung">Văn bản 1</h1>')
UNIT = Page("co-quan/xa-mau/", "co-quan", "Xã Mẫu", "Cơ quan", '<h1 id="noi-dung">Xã Mẫu</h1>')
SECTOR = Page("linh-vuc/ho-tich/", "linh-vuc", "Hộ tịch", "Lĩnh vực", '<h1 id="noi-dung">Hộ tịch</h1>')
PRODUCTS = (*FIXED, RECORD, PLAIN, UNIT, SECTOR, Artifact("du-lieu/thu-tuc.csv", b"ma\n"))


class FakePipeline:
    """A pipeline with ready answers, and what it was asked."""

    def __init__(self, products: tuple[Page | Artifact, ...] = PRODUCTS, issues: tuple[Issue, ...] = ()) -> None:
        self.products = products
        self.issues = issues
        self.asked: list[Any] = []

    def read(self, publisher: publish.Publisher) -> Registers:
        """No registers."""
        files = registers.Files(publisher.order.records, (), (), ())
        return Registers(files, registers.Judged(assemble([]), {}, Ends(clash=False, open=()), ()))

    def survey(self, found: Registers, today: date, *_: object) -> Survey:
        """The issues given."""
        self.asked.append((found.records, today))
        catalog = found.catalog
        return Survey(found, (), frozenset(), catalog, Ledger(catalog), self.issues)

    def jobs(self, catalog: Catalog) -> Iterator[Job]:
        """One job that makes all products."""
        yield Job("fake", "", self.publish)

    def publish(self, catalog: Catalog, today: date, render: Renderer) -> Iterator[Any]:
        """The products given."""
        assert not self.issues, "records with errors must not be published"
        self.asked.append((today, render.setting))
        yield from self.products


ERROR = Issue(Place("procedures/a.yaml", 3, 5), "mau", "Mã sai.", "Viết lại mã.")


def lay_out(folder: Path, nav: str = NAV, more: str = "") -> Path:
    """A tiny project with the real settings, theme and overrides, and one hand-written page."""
    root = mkdocs_plugin.ROOT
    (folder / "docs" / "assets").mkdir(parents=True)
    for name in ("site.css", "tim-kiem.css"):
        (folder / "docs" / "assets" / name).write_text("", encoding="utf-8")
    about = "# Giới thiệu\n\n## Đóng góp ý kiến\n\nXem [thủ tục](thu-tuc/index.md).\n"
    (folder / "docs" / "gioi-thieu.md").write_text(about, encoding="utf-8")
    ours = f"hooks: [{root}/mkdocs_hooks.py]\nnot_in_nav: ''\n"
    settings = f"INHERIT: {root}/mkdocs.yml\ntheme:\n  custom_dir: {root}/overrides\n"
    (folder / "mkdocs.yml").write_text(
        f"{settings}site_url: https://mau.example/tthc/\nstrict: true\n{nav}{more or ours}", encoding="utf-8"
    )
    return folder


@contextmanager
def pretending(fake: FakePipeline, families: tuple[Family, ...] = FAMILIES) -> Iterator[None]:
    """The plugin with the fake pipeline and the families of the tiny site."""
    level = logging.getLogger("mkdocs").level
    with pytest.MonkeyPatch.context() as patch:
        reading = lambda publisher: fake.read(publisher)  # noqa: E731, PLW0108 - a method would not be bound
        patch.setattr(publish.Publisher, "_registers", reading)
        patch.setattr(publish, "survey", fake.survey)
        patch.setattr(publish._Work, "_rest", lambda *_: ())
        patch.setattr(pages, "jobs", fake.jobs)
        patch.setattr(publish, "FAMILIES", families)
        patch.setattr(mkdocs_plugin, "FAMILIES", families)
        yield
    logging.getLogger("mkdocs").setLevel(level)


def settings_of(folder: Path, repository: str = "") -> MkDocsConfig:
    """The loaded settings of a tiny project."""
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.extra["repository"] = repository
    config.extra["tthc"] = {"records": "procedures", "today": TODAY.isoformat()}
    return config


def make(folder: Path, fake: FakePipeline, repository: str = "", families: tuple[Family, ...] = FAMILIES) -> Path:
    """Build a tiny project; its site."""
    with pretending(fake, families):
        build(settings_of(folder, repository))
    return folder / "site"


def tree(site: Path) -> dict[str, bytes]:
    """Every file of a site with its content."""
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny project that was built once."""
    folder = lay_out(tmp_path_factory.mktemp("du-an"))
    make(folder, FakePipeline())
    return folder


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site of the tiny project."""
    return project / "site"


def parsed(site: Path, url: str) -> HTMLParser:
    """A page of the site."""
    return HTMLParser((site / url / "index.html").read_text(encoding="utf-8"))


def one(page: HTMLParser | Node, selector: str) -> Node:
    """The only element that `selector` finds."""
    found = page.css(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


# A poured page in its place


def test_a_poured_page_says_what_it_is(site: Path) -> None:
    page = parsed(site, RECORD.url)
    assert one(page, "title").text() == 'Đăng ký & "khai sinh" <thử> - Minh bạch thủ tục hành chính'
    assert one(page, "[data-md-component=header-topic]").text().strip() == RECORD.title
    assert one(page, "meta[name=description]").attributes["content"] == RECORD.description
    assert one(page, "link[rel=canonical]").attributes["href"] == "https://mau.example/tthc/thu-tuc/1.000001/"
    assert one(page, "html").attributes["lang"] == "vi"
    assert one(page, "article h1").text() == "Đăng ký"
    assert "tthc-" not in (site / RECORD.url / "index.html").read_text(encoding="utf-8").replace("tthc-edit", "")


@pytest.mark.parametrize(
    ("url", "tab", "drawer", "path"),
    [
        ("", "Trang chủ", ["Trang chủ"], []),
        ("thu-tuc/", "Thủ tục", ["Thủ tục"], ["Trang chủ", "Thủ tục"]),
        ("thu-tuc/1.000001/", "Thủ tục", ["Thủ tục"], ["Trang chủ", "Thủ tục"]),
        ("linh-vuc/", "Thủ tục", ["Thủ tục", "Theo lĩnh vực"], ["Trang chủ", "Thủ tục"]),
        ("linh-vuc/ho-tich/", "Thủ tục", ["Thủ tục", "Theo lĩnh vực"], ["Trang chủ", "Thủ tục", "Theo lĩnh vực"]),
        ("co-quan/xa-mau/", "Cơ quan", ["Cơ quan"], ["Trang chủ", "Cơ quan"]),
        ("gioi-thieu/", "Giới thiệu", ["Giới thiệu"], []),
    ],
)
def test_navigation_is_that_of_a_page_in_its_place(
    site: Path, url: str, tab: str, drawer: list[str], path: list[str]
) -> None:
    page = parsed(site, url)
    assert one(page, ".md-tabs__item--active").text().strip() == tab
    active = page.css(".md-nav--primary .md-nav__item--active")
    assert [re.split(r"\s{2,}", item.text().strip())[0] for item in active] == drawer
    assert [item.text().strip() for item in page.css(".md-path__item")] == path


def test_the_drawer_opens_on_the_section_of_a_poured_page(site: Path) -> None:
    toggles = parsed(site, RECORD.url).css(".md-nav--primary .md-nav__toggle[checked]")
    assert [toggle.attributes["id"] for toggle in toggles] == ["__nav_2"]


def test_a_page_without_section_has_no_active_tab(site: Path) -> None:
    assert not parsed(site, PLAIN.url).css(".md-tabs__item--active")


def test_the_own_entry_of_a_page_in_nav_is_the_active_link(site: Path) -> None:
    active = parsed(site, "linh-vuc/").css("a.md-nav__link--active")
    assert [link.text().strip() for link in active] == ["Theo lĩnh vực"]


def test_contents_list_the_headings_that_a_page_has(site: Path) -> None:
    links = parsed(site, RECORD.url).css(".md-nav--secondary a")
    assert [(link.attributes["href"], link.text().strip()) for link in links] == [
        ("#phi", "Phí, lệ phí"),
        ("#can-cu", "Căn cứ"),
    ]


def test_palette_has_three_states_in_vietnamese(site: Path) -> None:
    names = [option.attributes["aria-label"] for option in parsed(site, RECORD.url).css("input[name=__palette]")]
    assert names == ["Chuyển sang nền sáng", "Chuyển sang nền tối", "Theo cài đặt của máy"]


def test_hidden_parts_are_hidden(site: Path) -> None:
    sidebars = {node.attributes["data-md-type"]: node.attributes for node in parsed(site, "").css(".md-sidebar")}
    assert "hidden" in sidebars["navigation"]
    assert "hidden" in sidebars["toc"]
    assert all("hidden" not in node.attributes for node in parsed(site, RECORD.url).css(".md-sidebar"))


def test_links_out_of_the_shell_reach_files_of_the_site(site: Path) -> None:
    folder = site / RECORD.url
    addresses = [node.attributes["href"] or "" for node in parsed(site, RECORD.url).css("[href]")]
    local = [address for address in addresses if not address.startswith(("#", "https://mau.example/", "data:"))]
    assert len(local) > 8
    for address in local:
        target = folder / address
        assert (target / "index.html" if address.endswith(("/", "..")) else target).is_file(), address


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = HTMLParser(path.read_text(encoding="utf-8"))
        for node in page.css("[src], link[href]:not([rel=canonical]):not([rel=prev]):not([rel=next], [hreflang])"):
            address = node.attributes.get("src") or node.attributes.get("href") or ""
            assert "//" not in address, f"{path}: {address}"


def test_the_error_page_is_vietnamese(site: Path) -> None:
    page = HTMLParser((site / "404.html").read_text(encoding="utf-8"))
    assert one(page, "h1").text() == "Không tìm thấy trang"
    assert one(page, "article p:last-child a").attributes["href"] == "/tthc/."


# The other language


def test_a_page_in_both_languages_names_the_other_and_itself(site: Path) -> None:
    links = {n.attributes["hreflang"]: n.attributes["href"] for n in parsed(site, "en/").css("link[hreflang]")}
    assert links == {"vi": "https://mau.example/tthc/", "en": "https://mau.example/tthc/en/"}
    assert parsed(site, RECORD.url).css("link[hreflang]") == []  # its family is not bilingual here


@pytest.mark.parametrize(("url", "there"), [("en/", "../"), (RECORD.url, "../../en/"), ("gioi-thieu/", "../en/")])
def test_the_header_leads_to_the_other_language(site: Path, url: str, there: str) -> None:
    assert one(parsed(site, url), ".tt-ngon-ngu").attributes["href"] == there


def test_the_english_frame_speaks_english(site: Path) -> None:
    page = parsed(site, "en/")
    assert one(page, "html").attributes["lang"] == "en"
    assert one(page, "title").text() == "Procedures - Administrative procedures"
    assert [tab.text().strip() for tab in page.css(".md-tabs__link")] == ["Home", "Procedures"]
    assert [n.attributes["aria-label"] for n in page.css("input[name=__palette]")] == [
        "Switch to light mode", "Switch to dark mode", "Follow the device",
    ]  # fmt: skip
    assert one(page, "form[role=search]").attributes["action"] == "../en/thu-tuc/"
    assert one(page, ".md-skip").text().strip() == "Skip to content"


# Edit links


def test_without_a_repository_or_a_record_there_is_no_link(site: Path) -> None:
    for url in (RECORD.url, PLAIN.url, "gioi-thieu/"):  # the records lie elsewhere, so the site holds no copy
        assert not parsed(site, url).css("[rel=edit], .tthc-edit")


def test_without_a_repository_the_record_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay_out(tmp_path))
    page = parsed(make(tmp_path, FakePipeline()), RECORD.url)
    link = one(page, "a[rel=edit]")
    assert link.text() == "Sửa bản ghi này"
    assert link.attributes["href"] == "../../du-lieu/ban-ghi/thu-tuc/h%E1%BB%99%20t%E1%BB%8Bch/1.000001.yaml"


def test_with_a_repository_files_are_edited_there(tmp_path: Path) -> None:
    site = make(lay_out(tmp_path), FakePipeline(), repository="https://ma.example/nhom/tthc/")
    record = one(parsed(site, RECORD.url), "a[rel=edit]").attributes["href"]
    start = "https://ma.example/nhom/tthc/edit/main/"
    assert record == f"{start}procedures/thu-tuc/h%E1%BB%99%20t%E1%BB%8Bch/1.000001.yaml"
    about = one(parsed(site, "gioi-thieu/"), "a[rel=edit]")
    assert (about.text(), about.attributes["href"]) == ("Sửa trang này", f"{start}docs/gioi-thieu.md")
    assert not (parsed(site, PLAIN.url).css("[rel=edit]"))


# The same bytes as the theme's own


@dataclass
class Probe:
    """A MkDocs plugin that puts real Markdown pages where the poured ones stand, and keeps their HTML."""

    edits: dict[str, str]
    articles: dict[str, str]

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Hang the records under their section."""
        for file in files.documentation_pages():
            if file.page and file.page not in nav.pages:
                file.page.parent = nav.items[1]

    def on_page_context(self, context: Any, *, page: Any, config: MkDocsConfig, nav: Navigation) -> None:
        """Keep what Markdown made, and set the edit link."""
        self.articles[page.url] = page.content
        page.edit_url = self.edits.get(page.url)


def test_a_poured_page_is_what_the_theme_makes_of_markdown(tmp_path: Path) -> None:
    texts = {
        "index.md": "# Xã Mẫu {#noi-dung}\n\nChào.",
        "thu-tuc/index.md": "# Thủ tục {#noi-dung}",
        "linh-vuc/index.md": "# Lĩnh vực {#noi-dung}\n\n## Hộ tịch {#ho-tich}",
        "co-quan/index.md": "# Cơ quan {#noi-dung}",
        "thu-tuc/1.000001.md": "# Khai sinh {#noi-dung}\n\n"
        + "\n\n".join(f"## {b} {{#{a}}}\n\nx" for a, b in HEADINGS),
        "thu-tuc/1.000002.md": "# Khai tử {#noi-dung}\n\n## Phí, lệ phí {#phi}\n\n## Căn cứ {#can-cu}",
        "thu-tuc/1.000003.md": "# Kết hôn {#noi-dung}\n\n## Thành phần hồ sơ {#ho-so}",
    }
    edits = {"thu-tuc/1.000001/": "https://ma.example/r/edit/main/procedures/a.yaml"}
    families = {"": "/", "thu-tuc/": "/thu-tuc/", "linh-vuc/": "/linh-vuc/", "co-quan/": "/co-quan/"}
    real = lay_out(tmp_path / "that", more="hooks: []\nnot_in_nav: /thu-tuc/\n")
    for path, text in texts.items():
        hide = "hide: [navigation, toc]\n" if path == "index.md" else ""
        target = real / "docs" / path
        target.parent.mkdir(exist_ok=True)
        head = f"---\ntitle: Tên {path}\ndescription: Về {path}\nedit_label: Sửa bản ghi này\n{hide}---\n"
        target.write_text(head + text, encoding="utf-8")
    probe = Probe(edits, {})
    config = settings_of(real)
    config.extra["repository"] = "https://ma.example/r"
    config.plugins["probe"] = probe  # type: ignore[assignment]
    build(config)
    addresses = {path: path.removesuffix(".md").removesuffix("index") for path in texts}
    addresses = {path: url + "/" if url and not url.endswith("/") else url for path, url in addresses.items()}

    def page(path: str) -> Page:
        url = addresses[path]
        family = families.get(url, "thu-tuc")
        edit = "procedures/a.yaml" if url in edits else None
        return Page(url, family, f"Tên {path}", f"Về {path}", probe.articles[url], edit)

    poured = make(lay_out(tmp_path / "rot"), FakePipeline(tuple(map(page, texts))), "https://ma.example/r")
    assert edits.keys() < set(addresses.values())
    for url in addresses.values():
        ours, theirs = (resolved(folder, url) for folder in (poured, real / "site"))
        assert ours == sealed(theirs), url


def resolved(site: Path, url: str) -> str:
    """A page with its links made absolute: from a shell `../../thu-tuc/` leads where the theme would write `../`."""
    text = (site / url / "index.html").read_text(encoding="utf-8")
    return re.sub('href="([^"#]+)"', lambda link: f'href="{urljoin(f"https://mau.example/{url}", link[1])}"', text)


# The files of a site


def test_a_site_holds_the_pages_and_files_and_no_sentinel(site: Path) -> None:
    pages = {name for name in tree(site) if name.endswith(".html")}
    poured = {f"{page.url}index.html" for page in PRODUCTS if isinstance(page, Page)}
    assert pages == poured | {"404.html", "gioi-thieu/index.html"}
    assert (site / "du-lieu/thu-tuc.csv").read_bytes() == b"ma\n"


def test_the_search_of_the_theme_is_off(site: Path) -> None:
    assert not (site / "search").exists()
    for name in tree(site):
        if name.endswith(".html"):
            page = (site / name).read_text(encoding="utf-8")
            assert 'data-md-component="search"' not in page
            assert 'name="search"' not in page  # its mere name would make the theme fetch an index


def test_the_sitemap_lists_every_page_once(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    urls = {page.url for page in PRODUCTS if isinstance(page, Page)} | {"gioi-thieu/"}
    assert re.findall("<loc>(.*?)</loc>", text) == sorted(f"https://mau.example/tthc/{url}" for url in urls)
    assert re.findall("<lastmod>(.*?)</lastmod>", text) == ["2026-11-01"]
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == text.encode()


def test_ids_of_hand_written_headings_keep_their_letters(site: Path) -> None:
    assert one(parsed(site, "gioi-thieu/"), "h2").attributes["id"] == "dong-gop-y-kien"


def test_two_builds_at_different_times_give_the_same_bytes(
    project: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    shutil.rmtree(store.folder(site))
    assert tree(make(project, anew := FakePipeline())) == before
    assert len(anew.asked) == 2
    assert tree(make(project, remembering := FakePipeline())) == before
    assert len(remembering.asked) == 1


def test_the_pipeline_is_asked_once_with_what_was_set(tmp_path: Path) -> None:
    fake = FakePipeline()
    make(lay_out(tmp_path), fake)
    setting = Setting(f"{tmp_path}/procedures", address="https://mau.example/tthc/")
    assert fake.asked == [(tmp_path / "procedures", TODAY), (TODAY, setting)]


def test_records_below_the_working_directory_have_short_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay_out(tmp_path))
    fake = FakePipeline()
    site = make(tmp_path, fake)
    assert fake.asked == [
        (Path("procedures"), TODAY),
        (TODAY, Setting("procedures", address="https://mau.example/tthc/")),
    ]
    assert site.is_dir()


# Nothing is half done


def stands(folder: Path) -> None:
    """Give a project an old site."""
    (folder / "site").mkdir()
    (folder / "site" / "cu.html").write_text("cũ", encoding="utf-8")


def untouched(folder: Path) -> bool:
    """Whether the old site stands alone; what a build remembers beside it is no part of any site."""
    left = {path.name for path in folder.glob(".site*")} - {".site-cache"}
    return tree(folder / "site") == {"cu.html": "cũ".encode()} and not left


def test_errors_in_records_leave_the_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stands(lay_out(tmp_path))
    with pytest.raises(Abort) as caught:
        make(tmp_path, FakePipeline(issues=(ERROR,)))
    caught.value.show()
    assert untouched(tmp_path)
    out = capsys.readouterr().out
    assert "procedures/a.yaml:3:5: lỗi: Mã sai. [mau]" in out
    assert "Error" not in out


@pytest.mark.parametrize(
    ("products", "error", "message"),
    [
        (PRODUCTS[1:], ShellError, "pages named in nav were not made: /"),
        ((*PRODUCTS, Page("a/b/", "la", "a", "a", "")), ShellError, "a/b/: no family is named 'la'"),
        ((*PRODUCTS, Page("thu-tuc/a/b/", "thu-tuc", "a", "a", "")), ShellError, "not an address of the family"),
        ((*PRODUCTS, Page("thu-tuc/a/", "thu-tuc", "a", "a", "<h1>a</h1>")), ShellError, "where the skip link leads"),
        ((*PRODUCTS, RECORD), UnsafePathError, "two files claim the address 'thu-tuc/1.000001/index.html'"),
        ((*PRODUCTS, Artifact("gioi-thieu/index.html", b"")), UnsafePathError, "two files claim the address"),
    ],
)
def test_a_bug_in_a_product_leaves_the_site(
    tmp_path: Path, products: tuple[Page | Artifact, ...], error: type[Exception], message: str
) -> None:
    stands(lay_out(tmp_path))
    with pytest.raises(error, match=message):
        make(tmp_path, FakePipeline(products))
    assert untouched(tmp_path)


@pytest.mark.filterwarnings("ignore")
def test_in_strict_mode_a_warning_leaves_the_site(tmp_path: Path) -> None:
    stands(lay_out(tmp_path))
    (tmp_path / "docs" / "gioi-thieu.md").write_text("[hỏng](khong-co.md)", encoding="utf-8")
    with pytest.raises(Abort, match="Dừng vì có cảnh báo"):
        make(tmp_path, FakePipeline())
    assert untouched(tmp_path)


def test_a_hand_written_file_may_not_take_the_place_of_a_generated_page(tmp_path: Path) -> None:
    stands(lay_out(tmp_path))
    (tmp_path / "docs" / "index.md").write_text("# Tôi", encoding="utf-8")
    with pytest.raises(Abort):
        make(tmp_path, FakePipeline())
    assert untouched(tmp_path)


@pytest.mark.parametrize("nav", [NAV.replace("  - Cơ quan: co-quan/index.md\n", ""), NAV.replace("Cơ quan: co", "co")])
def test_a_generated_index_must_be_named_in_nav(tmp_path: Path, nav: str) -> None:
    stands(lay_out(tmp_path, nav))
    with pytest.raises(Abort):
        make(tmp_path, FakePipeline())
    assert untouched(tmp_path)


def test_a_section_must_be_in_nav(tmp_path: Path) -> None:
    stands(lay_out(tmp_path))
    with pytest.raises(Abort):
        make(tmp_path, FakePipeline(), families=(*FAMILIES, Family("la", 2, "Không có")))
    assert untouched(tmp_path)


# The command


def test_build_site_builds_where_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mkdocs_plugin, "ROOT", lay_out(tmp_path))
    fake = FakePipeline()
    with pretending(fake):
        assert mkdocs_plugin.build_site(tmp_path / "ban-ghi", tmp_path / "ra", TODAY) == 0
    assert (tmp_path / "ra" / "index.html").is_file()
    assert fake.asked[0] == (tmp_path / "ban-ghi", TODAY)


def test_build_site_keeps_the_settings_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mkdocs_plugin, "ROOT", lay_out(tmp_path))
    monkeypatch.setenv("POSTING_SHEETS", "false")
    fake = FakePipeline()
    with pretending(fake):
        assert mkdocs_plugin.build_site(tmp_path / "ban-ghi", tmp_path / "ra", TODAY) == 0
    _, setting = fake.asked[1]
    assert isinstance(setting, Setting)
    assert setting.posting is False


def test_the_service_worker_is_stamped_with_what_dresses_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = lay_out(tmp_path)
    monkeypatch.setattr(mkdocs_plugin, "ROOT", folder)
    (folder / "docs" / "sw.js").write_text('const EDITION = "chua-dong-dau";', encoding="utf-8")
    editions = []
    for style in ("", "p { color: red }", ""):
        (folder / "docs" / "assets" / "site.css").write_text(style, encoding="utf-8")
        with pretending(FakePipeline()):
            assert mkdocs_plugin.build_site(tmp_path / "ban-ghi", tmp_path / "ra", TODAY) == 0
        found = re.fullmatch(r'const EDITION = "([0-9a-f]{12})";', (tmp_path / "ra" / "sw.js").read_text("utf-8"))
        assert found
        editions.append(found[1])
    assert editions[0] == editions[2] != editions[1]


def test_build_site_tells_errors_and_returns_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(mkdocs_plugin, "ROOT", lay_out(tmp_path))
    with pretending(FakePipeline(issues=(ERROR,))):
        assert mkdocs_plugin.build_site(tmp_path, tmp_path / "ra", TODAY) == 1
    assert not (tmp_path / "ra").exists()
    assert "Mã sai." in capsys.readouterr().out


def test_an_interrupted_build_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> Iterator[Page]:
        yield FIXED[0]
        raise KeyboardInterrupt

    stands(lay_out(tmp_path))
    monkeypatch.setattr(mkdocs_plugin, "ROOT", tmp_path)
    fake = FakePipeline()
    monkeypatch.setattr(fake, "publish", interrupted)
    with pretending(fake), pytest.raises(KeyboardInterrupt):
        mkdocs_plugin.build_site(tmp_path, tmp_path / "site", TODAY)
    assert untouched(tmp_path)


def test_the_hook_names_every_event_of_the_plugin() -> None:
    hook = (mkdocs_plugin.ROOT / "mkdocs_hooks.py").read_text(encoding="utf-8")
    events = [name for name in vars(mkdocs_plugin.Plugin) if name.startswith("on_")]
    assert re.findall(r"^(on_\w+) = _plugin\.\1$", hook, re.MULTILINE) == events
