"""What the generator hands to the theme and to the disk: pages to pour and files to write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

H1_ID = "noi-dung"
"""The id that the `<h1>` of every article carries: the theme's skip link leads there on all pages."""


@dataclass(frozen=True)
class Artifact:
    """A file of the site; `path` is relative to the site root, such as `du-lieu/thu-tuc.csv`."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Recipe:
    """A file that need not be made again while it is made of the same: `made_of` names all of that besides the code."""

    path: str
    made_of: bytes
    make: Callable[[], bytes] = field(compare=False)

    def made(self) -> Artifact:
        """The file."""
        return Artifact(self.path, self.make())


@dataclass(frozen=True)
class Page:
    """One page to pour into its family's shell.

    `url` is relative to the site root and ends in "/" (`thu-tuc/1.001193/`); "" is the home page. `title` and
    `description` are plain text. `article` is ready HTML that opens with `<h1 id="noi-dung">`. `edit` is the record's
    path in the repository (`procedures/thu-tuc/ho-tich/1.001193.yaml`), `modified` the ISO day for the sitemap. `other`
    is the address of the same page in the other language, where it has one.
    """

    url: str
    family: str
    title: str
    description: str
    article: str
    edit: str | None = None
    modified: str | None = None
    other: str | None = None


@dataclass(frozen=True)
class Draft:
    """A page that need not be drawn again while it shows the same: one part of a long list, when another part changes.

    `page` has no article yet. `shows` is everything that `draw` turns into it besides the code and the day; while it
    draws, it asks the catalog nothing.
    """

    page: Page
    shows: tuple[object, ...]
    draw: Callable[[], str] = field(compare=False)

    def drawn(self) -> Page:
        """The page with its article."""
        return replace(self.page, article=self.draw())


@dataclass(frozen=True)
class Family:
    """The pages that share one shell: same depth, same place in the navigation, same table of contents.

    `depth` counts the segments of the URL. `section` is the title of the navigation entry, a section or a page, that
    counts as the parent: its tab, its sidebar and its breadcrumb are shown. `headings` are the (id, title) of the
    `<h2>` that a page may have, in order; an entry that a page lacks is left out of its table of contents.
    `hide` holds Material's values: navigation, toc, path. `url` is set when the family is a single page that stands
    in the navigation itself; make such a family with `fixed`. `language` is that of the frame; pages of a family that is
    `bilingual` may name the same page in the other language.
    """

    name: str
    depth: int
    section: str | None
    headings: tuple[tuple[str, str], ...] = ()
    hide: tuple[str, ...] = ()
    url: str | None = None
    bilingual: bool = False
    language: str = "vi"


def fixed(
    url: str, headings: tuple[tuple[str, str], ...] = (), hide: tuple[str, ...] = (), *, bilingual: bool = False
) -> Family:
    """The family of one generated page that `nav` names (`thu-tuc/index.md`); its name is `/thu-tuc/`."""
    return Family(f"/{url}", url.count("/"), None, headings, hide, url, bilingual)


def english(name: str, depth: int, headings: tuple[tuple[str, str], ...] = (), hide: tuple[str, ...] = ()) -> Family:
    """A family under `/en/`, which stands in no navigation; each of its pages has a Vietnamese one."""
    return Family(name, depth, None, headings, hide, bilingual=True, language="en")
