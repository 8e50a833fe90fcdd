"""What a portal record mentions of the registers: sectors, units, legal texts, each under the key that makes it one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any, Final

from generator.importers import numbers
from generator.importers.numbers import Number
from generator.importers.portal_shape import ROLES
from generator.importers.portal_source import Raw
from generator.importers.texts import bare, line
from generator.wording import slug

# G15, H05.34, 000.00.23.G08: identity codes of agencies. Other codes stand for a kind of agency, not for one.
IDENTITY: Final = re.compile(r"(?:^|\.)[GH][0-9]{2}(?:\.|$|[A-Za-z-])|^[GH][0-9]{2}")
PROVINCE: Final = re.compile(r"H[0-9]{2}")
VIETNAM: Final = timezone(timedelta(hours=7))
NO_NUMBER: Final = Number("", "khac", sure=False)


@dataclass(frozen=True, slots=True)
class Key:
    """A table and what makes an entry of it one."""

    table: str
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: its key, its name and code as written, the id it would like, what tells it from namesakes."""

    key: Key
    name: str
    wish: str
    code: str = ""
    apart: str = ""
    united: str = ""
    identity: bool = False
    number: Number = NO_NUMBER
    issuer: Key | None = None
    issued_on: str = ""
    local: str = ""
    loose: str = ""

    def kind(self, title: str) -> str:
        """The kind of a legal text under the title that was chosen for it."""
        kind = numbers.kind(self.number.text, title) if self.number.sure else self.number.kind
        return kind if kind != "khac" else self.number.kind


def day(milliseconds: float | None) -> str:
    """The Vietnamese day of a moment of the portal."""
    if not milliseconds:
        return ""
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    return moment.astimezone(VIETNAM).date().isoformat()


def mentions(raw: Raw, unite: Mapping[str, str]) -> Iterator[Mention]:
    """Everything of the registers that the record mentions."""
    yield sector(raw)
    for _, unit_mention in units(raw, unite):
        yield unit_mention
    decided = decision(raw, unite)
    if decided:
        yield decided
    for basis in raw.get("legalBasisesDetails") or ():
        if basis:
            yield legal_text(basis, raw)


def sector(raw: Raw) -> Mention:
    """The first sector; a record has exactly one."""
    first = next(s for s in raw["categoriesDetails"] if s and s.get("name"))
    name, code = line(first["name"]), line(first.get("code") or "")
    return Mention(Key("sectors", f"{bare(name)}|{code}"), name, name, code, code, loose=bare(name))


def units(raw: Raw, unite: Mapping[str, str]) -> Iterator[tuple[str, Mention]]:
    """(role, unit) in the order of the source; the publishing agency last."""
    for role, words in zip(ROLES, ("thuc-hien", "tham-quyen", "uy-quyen", "phoi-hop"), strict=True):
        for named in (*(raw.get(f"departments{role}") or ()), *(raw.get(f"unitGroups{role}") or ())):
            if named and line(named.get("name") or ""):
                yield words, unit(named["name"], named.get("code") or "", unite)
    if line(raw.get("departmentPromulgateName") or ""):
        yield "cong-bo", publisher(raw, unite)


def publisher(raw: Raw, unite: Mapping[str, str]) -> Mention:
    """The agency that published the procedure."""
    return unit(raw["departmentPromulgateName"], raw.get("departmentPromulgateCode") or "", unite)


def unit(name: str, code: str, unite: Mapping[str, str]) -> Mention:
    """A unit is one by its name, and by its identity code where it has one; `unite` names near duplicates."""
    plain, code = line(name), line(code)
    united = unite.get(bare(plain), "")
    identity = bool(IDENTITY.search(code)) and not united
    key = f"{bare(united or plain)}|{code if identity else ''}"
    return Mention(Key("units", key), plain, united or plain, code, code if identity else "", united, identity,
                   loose=bare(united or plain))  # fmt: skip


def decision(raw: Raw, unite: Mapping[str, str]) -> Mention | None:
    """The decision that published the procedure; None when it has no number."""
    proposal: Mapping[str, Any] = raw.get("procedureProposal") or {}
    code = line(proposal.get("proposalNumber") or "")
    if not code:
        return None
    number = numbers.read(code)
    issuer = publisher(raw, unite).key if line(raw.get("departmentPromulgateName") or "") else None
    issued_on = day(proposal.get("decisionDate"))
    number = Number(number.text, "quyet-dinh" if number.sure else number.kind, number.sure)
    key = f"cong-bo|{slug(number.text)}|{issuer.text if issuer else ''}|{issued_on}"
    apart = f"{line(raw.get('departmentPromulgateCode') or '')}-{issued_on}"
    return Mention(Key("legal_texts", key), "", f"{number.text}-{issued_on[:4]}", apart=apart, number=number,
                   issuer=issuer, issued_on=issued_on, loose=f"{number.key}|{issued_on}")  # fmt: skip


def legal_text(basis: Mapping[str, Any], raw: Raw) -> Mention:
    """A legal basis: one text for all spellings of its number; a province's number is its own."""
    code, title = basis.get("code") or "", line(basis.get("name") or "")
    number = numbers.read(code, title)
    if not number.sure:
        mark = sha256(f"{line(code)}|{title}".encode()).hexdigest()[:6]
        return Mention(Key("legal_texts", f"la|{line(code)}|{title}"), title, f"chua-ro-{slug(line(code))[:40]}-{mark}",
                       number=number)  # fmt: skip
    publisher_code = line(raw.get("departmentPromulgateCode") or "")
    province = PROVINCE.match(publisher_code) if number.is_local else None
    local = line(raw.get("departmentPromulgateName") or "") if province else ""
    apart = province[0] if province else ""
    return Mention(Key("legal_texts", f"{number.key}|{apart}"), title, f"{number.text} {apart}".strip(),
                   number=number, local=local, loose="" if number.is_local else number.key)  # fmt: skip
