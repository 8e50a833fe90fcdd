"""Pages into shells: each page takes the shell of its family and becomes a file of the site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
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

    def files(self, products: Iterable[Page | Artifact], poured: list[Page]) -> Iterator[Artifact]:
        """Every product as a file; each page, without its article, is added to `poured` for the lists of pages."""
        for product in products:
            if isinstance(product, Page):
                poured.append(replace(product, article=""))
                yield Artifact(f"{product.url}index.html", self._whole(product).encode())
            else:
                yield product
        self._demand_all(poured)

    def _whole(self, page: Page) -> str:
        family = next((family for family in self.families if family.name == page.family), None)
        if family is None:
            raise ShellError(f"{page.url}: no family is named {page.family!r}")
        if page.url.count("/") != family.depth or family.url not in (None, page.url):
            raise ShellError(f"{page.url}: not an address of the family {page.family!r}")
        edit = addresses.edit_address(page.edit, page.url, self.setting) if page.edit else None
        return self.shells[family.name].pour(page, urljoin(self.address, page.url), edit)

    def _demand_all(self, poured: list[Page]) -> None:
        """Raise if the navigation would lead to a page that nobody made."""
        missing = {family.url for family in self.families if family.url is not None} - {page.url for page in poured}
        if missing:
            raise ShellError(f"pages named in nav were not made: {', '.join(sorted(f'/{url}' for url in missing))}")
