"""Numbers and symbols of legal texts, as people and machines typed them: `Luật số 32/2024/QH15 ` → `32/2024/QH15`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.importers.texts import line
from generator.wording import fold, slug

LETTER: Final = "A-ZĐƯÂÊÔƠĂ"
SYMBOL: Final = re.compile(
    rf"(?<![0-9/])(?P<number>[0-9]+(?:\.[0-9]+)?[a-zA-Z]?)/(?:(?P<year>(?:19|20)[0-9]{{2}})/)?"
    rf"(?P<symbol>[{LETTER}][\w{LETTER}]*(?:[-/&][{LETTER}][\w{LETTER}]*)*)"
)
# Words before the number that say only what kind of text it is; what is left over besides makes a code doubtful.
KIND_WORDS: Final = {
    "hien phap": "hien-phap", "bo luat": "bo-luat", "luat": "luat", "phap lenh": "phap-lenh",
    "nghi quyet": "nghi-quyet", "nghi dinh": "nghi-dinh", "quyet dinh": "quyet-dinh",
    "thong tu lien tich": "thong-tu-lien-tich", "thong tu": "thong-tu", "chi thi": "chi-thi", "cong van": "cong-van",
    "thong bao": "thong-bao", "ke hoach": "ke-hoach", "van ban hop nhat": "van-ban-hop-nhat",
}  # fmt: skip
BY_SYMBOL: Final = {
    "nd": "nghi-dinh", "tt": "thong-tu", "ttlt": "thong-tu-lien-tich", "ttlb": "thong-tu-lien-tich",
    "qd": "quyet-dinh", "nq": "nghi-quyet", "ct": "chi-thi", "tb": "thong-bao", "kh": "ke-hoach",
    "vbhn": "van-ban-hop-nhat", "pl": "phap-lenh",
}  # fmt: skip
PREFIX: Final = re.compile(
    r"(?:(?:bo luat|luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu lien tich|thong tu|chi thi|nd|tt|nq|qd)"
    r"\s*)?(?:so\s*[:.]?\s*)?"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its symbol; `sure` when nothing but known noise stood around it."""

    text: str
    kind: str
    sure: bool

    @property
    def key(self) -> str:
        """What two spellings of one number share."""
        return slug(self.text)

    @property
    def is_local(self) -> bool:
        """Whether provinces issue it: each has its own text of this number."""
        return bool(re.search(r"(UBND|HĐND|HDND|TU)\d*$", self.text.upper()))


@lru_cache(maxsize=100_000)
def read(code: str, title: str = "") -> Number:
    """The number in `code`; where none can be made out, the code as it stands, not sure."""
    plain = line(code).strip(" .;,")
    closed = re.sub(r"\s*([/&-])\s*", r"\1", re.sub(r"(?<=[0-9])\.(?=/)", "", plain)).upper().replace("QD-", "QĐ-")
    found = SYMBOL.search(closed.replace("NGÀY", " "))
    if not found or not PREFIX.fullmatch(fold(closed[: found.start()]).strip(" .:")) or closed[found.end() :].strip():
        return Number(line(code) or line(title), _named(title) or _named(plain), sure=False)
    text = found[0].replace("TTG", "TTg")
    named = kind(text, title)
    return Number(text, named if named != "khac" else kind(text, plain), sure=True)


def find(text: str) -> list[Number]:
    """Every number with a symbol inside a running text."""
    closed = re.sub(r"\s*([/-])\s*", r"\1", line(text))
    return [Number(found[0], kind(found[0], ""), sure=True) for found in SYMBOL.finditer(closed)]


def kind(number: str, title: str) -> str:
    """The kind of legal text: the symbol says it; a law's title tells law, code and resolution apart."""
    symbol = number.rpartition("/")[2]
    parts = [fold(part).rstrip("0123456789") for part in re.split(r"[/&-]", number) if part and not part[0].isdigit()]
    if parts and parts[0] in BY_SYMBOL:
        return BY_SYMBOL[parts[0]]
    if fold(symbol).startswith(("qh", "ubtvqh")):
        return _named(title)
    return _named(title) if _named(title) != "luat" else "khac"


def _named(title: str) -> str:
    """The kind that a title opens with; `khac` when it does not say."""
    plain = fold(line(title)).lstrip("*-+. ")
    for words, value in KIND_WORDS.items():
        if plain.startswith(words):
            return value
    return "khac"
