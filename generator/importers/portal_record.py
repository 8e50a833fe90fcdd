"""One record of the portal becomes one record of the house, in the shape of the Table Schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.house import Value
from generator.importers import references
from generator.importers.portal_channels import channels, services
from generator.importers.portal_papers import dossier
from generator.importers.portal_shape import ROLES
from generator.importers.portal_source import Raw, Source
from generator.importers.portal_steps import steps
from generator.importers.registers import SOURCE, Registers
from generator.importers.texts import bare, block, line
from generator.schema import tables
from generator.wording import slug

Item = dict[str, Value]
SHORT: Final = 80  # words that say "none" are few
CODE: Final = re.compile(r"([1-9]\.[0-9]{6})(?:\.(?:000\.00\.00\.)?(H[0-9]{2}))?\.?")
ADDRESS: Final = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/"
LEVELS: Final = {"isMinistry": "bo", "isProvince": "tinh", "isWard": "xa", "isOtherAgency": "khac"}
FLAGS: Final = {
    "isVertical": "vertical",
    "isNonTerritorial": "non_territorial",
    "isSharedService": "shared_service",
    "isOfflineOnly": "offline_only",
}
KINDS: Final = {
    "ASSIGNED_REGULATION": "luat-giao", "NOT_ASSIGNED_REGULATION": "khong-luat-giao",
    "LOCAL_REGULATION": "luat-giao-dia-phuong", "CENTRAL_REGULATION": "trung-uong-quy-dinh", "OTHER": "loai-khac",
}  # fmt: skip
TYPES: Final = {"STANDARD": "thong-thuong", "SPECIFIC": "dac-thu", "STANDARD_INTERNAL": "noi-bo"}
PROPOSALS: Final = {"STANDARD": "thong-thuong", "SPECIFIC": "dac-thu", "INTERNAL": "noi-bo"}
FILED: Final = {"ONLINE": "truc-tuyen", "OFFLINE": "khong-truc-tuyen"}
WAYS: Final = {"ONLINE": "truc-tuyen", "AT_SUBMISSION_PLACE": "noi-nop", "AT_HOME": "tai-nha"}
FOR: Final = {"CITIZEN": "cong-dan", "CORPORATE": "doanh-nghiep"}
NONE: Final = frozenset(
    {"khong", "khong co", "khong quy dinh", "khong co quy dinh", "khong yeu cau", "khong co yeu cau, dieu kien",
     "khong co yeu cau dieu kien", "khong co yeu cau", "khong co dieu kien", "khong co yeu cau, dieu kien thuc hien"}
)  # fmt: skip
NO_WORDS: Final = frozenset({"khong co thong tin", "khong", "khong co"})
AUDIENCES: Final = {
    "ĐT1": "cong-dan", "ĐT2": "doanh-nghiep", "ĐT3": "nguoi-nuoc-ngoai-cu-tru", "ĐT4": "nguoi-nuoc-ngoai",
    "ĐT5": "dang-vien", "ĐT6": "to-chuc-dang", "ĐT7": "to-chuc-nuoc-ngoai", "ĐT8": "doanh-nghiep-viet-nam",
    "ĐT9": "to-chuc", "ĐT10": "doanh-nghiep-von-nuoc-ngoai", "DT11": "hop-tac-xa", "DT12": "nguoi-viet-o-nuoc-ngoai",
    "DT13": "can-bo-cong-chuc", "ĐT14": "cong-dan-khong-noi-cu-tru", "ĐT15": "nguoi-nuoc-ngoai-cu-tru",
}  # fmt: skip
UNNAMED: Final = {
    **{f"department{role}Ids": (f"departments{role}", "cơ quan") for role in ROLES},
    **{f"unitGroup{role}Ids": (f"unitGroups{role}", "nhóm cơ quan") for role in ROLES},
    "legalBasisIds": ("legalBasisesDetails", "căn cứ pháp lý"),
    "resultIds": ("resultsDetails", "kết quả"),
    "subjectTypeIds": ("subjectTypesDetails", "đối tượng"),
    "serviceGroupIds": ("serviceGroupsDetails", "nhóm dịch vụ công"),
}


@dataclass(frozen=True, slots=True)
class Code:
    """The code of a record; `source` is what the portal wrote when that is no code."""

    text: str
    suffix: str = ""
    source: str = ""


def codes(sources: list[Source]) -> dict[str, Code]:
    """The code of each record by what the source wrote; what is no code gets a symbol that says so."""
    written = [source.raw["code"] for source in sources]
    sure = {code: found for code in written if (found := CODE.fullmatch(code))}
    taken = {found[1] for found in sure.values()}
    made = {}
    for code in written:
        found = CODE.fullmatch(code.strip())
        if found and (code in sure or found[1] not in taken):
            made[code] = Code(found[1], found[2] or "")
        else:
            made[code] = Code(f"CONG-{slug(code).upper()}", source=line(code))
    return made


def record(source: Source, code: Code, registers: Registers, unite: Mapping[str, str], as_of: str) -> Item:
    """The whole record."""
    raw = source.raw
    papers = dossier(raw)
    basis = {item[0]: item[1] for item in _cited(raw, registers)}
    offers, doubts = channels(raw, basis)
    item: Item = {
        "code": code.text,
        "suffix": code.suffix,
        "source_code": code.source,
        "title": line(raw["name"]),
        "sector": registers.id(references.sector(raw).key),
        **_facts(raw),
        "note": block(raw.get("note") or ""),
        "reception_address": block(raw.get("dossierReceivingAddresses") or ""),
        "source": SOURCE,
        "source_url": f"{ADDRESS}{raw['id'].strip()}",
        "portal_url": f"{ADDRESS}{raw['id'].strip()}",
        "source_updated_on": references.day(raw.get("updatedAt")),
        "checked_on": as_of,
        **_conditions(raw),
        "aliases": _aliases(raw),
        "audiences": list(dict.fromkeys(_audience(a) for a in raw.get("subjectTypesDetails") or () if a)),
        "units": _units(raw, registers, unite),
        "service_groups": _groups(raw),
        "decisions": _decisions(raw, registers, unite),
        "cases": papers.cases,
        "channels": offers,
        "services": services(raw),
        "forms": papers.forms,
        "papers": papers.papers,
        "notes": papers.notes,
        "steps": steps(raw),
        "results": [*_results(raw), *papers.results],
        "returns": _returns(raw),
        "legal_basis": _legal_basis(raw, registers),
        "doubts": list(dict.fromkeys([*_doubts(raw, code), *doubts, *papers.doubts])),
    }
    return tidy(item)


def tidy(item: Item) -> Item:
    """The item as it will be read back: no blanks, keys in the order of the schema are the writer's affair."""
    cleaned = {key: _tidied(value) for key, value in item.items()}
    return {key: value for key, value in cleaned.items() if value}


def _tidied(value: Value) -> Value:
    if isinstance(value, str):
        return block(value)
    if isinstance(value, Mapping):
        return tidy(dict(value))
    return [_tidied(inner) for inner in value]


def _facts(raw: Raw) -> Item:
    """Flags and codes of the portal as columns."""
    item: Item = {
        "scope": "noi-bo" if raw.get("isInternal") else "cong-khai",
        "kind": KINDS[raw["formalityType"]] if raw.get("formalityType") else "",
        "portal_kind": TYPES[raw["type"]] if raw.get("type") else "",
        "online_level": "toan-trinh" if raw.get("isFullProcess") else "",
        "levels": [level for flag, level in LEVELS.items() if raw.get(flag)],
    }
    return item | {key: "true" for flag, key in FLAGS.items() if raw.get(flag)}


def _conditions(raw: Raw) -> Item:
    """The conditions as one text; words that say there are none become a yes."""
    text = block(raw.get("requirementsAndConditions") or "")
    told = block(raw.get("description") or "")
    item: Item = {"summary": told} if told and told != text else {}
    if len(text) <= SHORT and bare(text) in NONE:
        return item | {"no_conditions": "true"}
    return item | {"conditions": [{"text": text}] if text else []}


def _aliases(raw: Raw) -> list[str]:
    parts = re.split(r"[\n;]", block(raw.get("keywords") or ""))
    return list(dict.fromkeys(line(part) for part in parts if line(part) and bare(part) not in NO_WORDS))


def _audience(raw: Mapping[str, str]) -> str:
    return AUDIENCES.get(line(raw.get("code") or ""), "") or labelled(line(raw.get("name") or ""))


def labelled(name: str) -> str:
    """The audience of this name; `khac` when the code list lacks it."""
    labels = tables()["procedure_audiences"].field("audience").labels
    return next((value for value, label in labels.items() if bare(label) == bare(name)), "khac")


def _units(raw: Raw, registers: Registers, unite: Mapping[str, str]) -> list[Item]:
    """Each unit once in each role; a spelling that the entry people wrote does not have is kept here."""
    found: dict[tuple[str, str], list[str]] = {}
    for role, mention in references.units(raw, unite):
        id_ = registers.id(mention.key)
        names = found.setdefault((role, id_), [])
        if id_ in registers.foreign and mention.name not in (registers.names.get(id_), *names):
            names.append(mention.name)
    return [{"role": role, "unit": id_, "note": "; ".join(f"trên cổng: {name}" for name in names)}
            for (role, id_), names in found.items()]  # fmt: skip


def _groups(raw: Raw) -> list[Item]:
    found = dict.fromkeys((line(g["name"]), FOR.get(g.get("type") or "", "cong-dan"))
                          for g in raw.get("serviceGroupsDetails") or () if g and line(g.get("name") or ""))  # fmt: skip
    return [{"name": name, "kind": kind} for name, kind in found]


def _decisions(raw: Raw, registers: Registers, unite: Mapping[str, str]) -> list[Item]:
    """The publishing decision; the code of the agency tells whether a province issued it."""
    level = "tinh" if line(raw.get("departmentPromulgateCode") or "").startswith("H") else "bo"
    mention = references.decision(raw, unite)
    published = references.day((raw.get("procedureProposal") or {}).get("publicationDate"))
    signed = references.day((raw.get("procedureProposal") or {}).get("decisionDate"))
    if mention:
        return [{"level": level, "legal_text": registers.id(mention.key), "published_on": published}]
    note = "Cổng không ghi số quyết định công bố." + (f" Ngày quyết định: {signed}." if signed else "")
    return [{"level": level, "published_on": published, "note": note}]


def _results(raw: Raw) -> list[Item]:
    return [{"name": block(r["name"]), "code": line(r.get("code") or "")}
            for r in raw.get("resultsDetails") or () if r and block(r.get("name") or "")]  # fmt: skip


def _returns(raw: Raw) -> list[Item]:
    found = dict.fromkeys((FILED[m["type"]], WAYS[way]) for m in raw.get("returningMethods") or () if m
                          for way in m.get("value") or () if way)  # fmt: skip
    return [{"filed": filed, "way": way} for filed, way in found]


def _cited(raw: Raw, registers: Registers) -> Iterator[tuple[str, str, str, str]]:
    """(number, id, code as written, title as written) of each legal basis."""
    for basis in raw.get("legalBasisesDetails") or ():
        if basis and (line(basis.get("code") or "") or line(basis.get("name") or "")):
            mention = references.legal_text(basis, raw)
            yield mention.number.key, registers.id(mention.key), line(basis.get("code") or ""), mention.name


def _legal_basis(raw: Raw, registers: Registers) -> list[Item]:
    """Each text once; a title that differs from the register's is kept beside it."""
    found: dict[str, list[str]] = {}
    for _, id_, _, title in _cited(raw, registers):
        titles = found.setdefault(id_, [])
        if title and title != registers.names.get(id_) and title not in titles:
            titles.append(title)
    return [{"legal_text": id_, "note": "\n".join(f"Tên trên cổng: {title}" for title in titles)}
            for id_, titles in found.items()]  # fmt: skip


def _doubts(raw: Raw, code: Code) -> Iterator[str]:
    """What the source itself leaves in doubt about the whole record."""
    if code.source:
        yield f"Mã trên cổng «{code.source}» không đúng dạng một số, dấu chấm, sáu số, hoặc trùng mã khác."
    if raw.get("isUndetermined"):
        yield "Cổng ghi: chưa xác định cấp thực hiện."
    yield from _unnamed(raw)
    yield from _at_odds(raw)
    for audience in raw.get("subjectTypesDetails") or ():
        if audience and _audience(audience) == "khac":
            yield f"Đối tượng trên cổng: {line(audience.get('name') or '')} ({line(audience.get('code') or '')})."


def _unnamed(raw: Raw) -> Iterator[str]:
    """References of which the source gives the internal id and no name."""
    for ids, (details, words) in UNNAMED.items():
        named = sum(1 for detail in raw.get(details) or () if detail and line(detail.get("name") or ""))
        missing = len(raw.get(ids) or ()) - named
        if missing > 0:
            yield f"Cổng kê {missing} {words} mà không ghi tên."


def _at_odds(raw: Raw) -> Iterator[str]:
    """Where two places of the source contradict each other."""
    proposal = raw.get("procedureProposal") or {}
    online = any(m and m.get("submissionMethod") == "ONLINE" for m in raw.get("executionMethods") or ())
    if raw.get("isOfflineOnly") and online:
        yield "Cổng vừa ghi chỉ nộp trực tiếp, vừa có cách nộp trực tuyến."
    kinds = TYPES.get(raw.get("type") or ""), PROPOSALS.get(proposal.get("proposalType") or "")
    if all(kinds) and kinds[0] != kinds[1]:
        yield f"Nhóm của thủ tục và của quyết định công bố khác nhau: {kinds[0]}, {kinds[1]}."
    if (raw.get("type") == "STANDARD_INTERNAL") != bool(raw.get("isInternal")):
        yield "Cổng ghi không thống nhất thủ tục là nội bộ hay công khai."
    issuer = line((proposal.get("issuingAgency") or {}).get("name") or "")
    if issuer and issuer != line(raw.get("departmentPromulgateName") or ""):
        yield f"Cơ quan ban hành quyết định công bố trên cổng: {issuer}."
    if len(raw.get("categoriesDetails") or ()) > 1:
        told = (f"{line(c.get('name') or '')} ({line(c.get('code') or '')})" for c in raw["categoriesDetails"] if c)
        yield f"Cổng ghi nhiều lĩnh vực: {'; '.join(told)}."
