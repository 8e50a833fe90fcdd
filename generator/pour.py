"""Pages into shells: each page takes the shell of its family and becomes a file of the site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

from generator import addresses
from generator.artifact import Artifact, Family, Page
from generator.setting import Setting
from generator.shell import Shell, ShellError


@dataclass(frozen=True)
class Pourer:
    """The shell of every family, and what links out of a page need: the site's address and where records are edited."""

    families: tuple[Family, ...]
    shells: Mapping[str, Shell]
    address: str
    setting: Setting

    def pour(self, page: Page) -> Artifact:
        """The page as a file."""
        family = self._by_name.get(page.family)
        if family is None:
            raise ShellError(f"{page.url}: no family is named {page.family!r}")
        if page.url.count("/") != family.depth or family.url not in (None, page.url):
            raise ShellError(f"{page.url}: not an address of the family {page.family!r}")
        edit = addresses.edit_address(page.edit, page.url, self.setting) if page.edit else None
        other = page.other or (addresses.ENGLISH if family.language == "vi" else addresses.HOME)
        whole = self.shells[family.name].pour(
            page,
            urljoin(self.address, page.url),
            edit,
            switch=addresses.relative(page.url, other),
            alternate=urljoin(self.address, page.other) if page.other is not None and self.address else None,
        )
        return Artifact(f"{page.url}index.html", whole)

    def demand_all(self, urls: Iterable[str]) -> None:
        """Raise if the navigation would lead to a page that nobody made."""
        missing = {family.url for family in self.families if family.url is not None} - set(urls)
        if missing:
            raise ShellError(f"pages named in nav were not made: {', '.join(sorted(f'/{url}' for url in missing))}")

    @cached_property
    def _by_name(self) -> Mapping[str, Family]:
        return {family.name: family for family in self.families}
