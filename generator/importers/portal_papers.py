"""The dossier of a portal record: papers, what is only shown, notes, cases, forms, and results among the papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from generator.house import Value
from generator.importers.portal_source import Raw
from generator.importers.texts import bare, block, line
from generator.wording import slug

Item = dict[str, Value]
CASE: Final = re.compile(
    r"(?:[a-zđ0-9]{1,3}[.)/]\s*|\([a-zđ0-9]{1,3}\)\s*|truong hop [0-9]+[.:]\s*)?(?:doi voi|truong hop|voi truong hop)\b"
)
NOTE: Final = re.compile(r"luu y\b|ghi chu\b")
SHOWN: Final = re.compile(r"(?:cac )?(?:giay to|thanh phan ho so)(?: phai| can)? xuat trinh\b")
HEADINGS: Final = frozenset(
    {"", "thanh phan ho so", "giay to phai nop", "thanh phan ho so nop", "thanh phan ho so gom", "bao gom",
     "thanh phan ho so bao gom", "giay to phai xuat trinh", "thanh phan ho so xuat trinh",
     "thanh phan ho so phai xuat trinh", "luu y", "ghi chu"}
)  # fmt: skip
NAMELESS: Final = "(Cổng không ghi tên giấy tờ)"
LONGEST: Final = 80


@dataclass(slots=True)
class Dossier:
    """The parts that groups and components of the source come to."""

    papers: list[Item] = field(default_factory=list)
    notes: list[Item] = field(default_factory=list)
    cases: list[Item] = field(default_factory=list)
    forms: list[Item] = field(default_factory=list)
    results: list[Item] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)


def dossier(raw: Raw) -> Dossier:
    """All groups of the source, in their order."""
    made = Dossier()
    for group in raw.get("executionCases") or ():
        if group:
            _group(made, block(group.get("name") or ""), [c for c in group.get("profileComponents") or () if c])
    return made


def _group(made: Dossier, name: str, components: list[Mapping[str, Any]]) -> None:
    words = bare(name)
    common: Item = {}
    if CASE.match(words):
        common["cases"] = [_case(made, line(name))]
    elif words not in HEADINGS:
        common["group"] = line(name)
    if name and not components and "group" in common:
        made.notes.append({"text": name})
    for component in components:
        _component(made, component, common, words)


def _case(made: Dossier, name: str) -> str:
    known = next((case["id"] for case in made.cases if case["name"] == name), "")
    if not known:
        known = f"truong-hop-{len(made.cases) + 1}"
        made.cases.append({"id": known, "name": name})
    return str(known)


def _component(made: Dossier, raw: Mapping[str, Any], common: Item, group: str) -> None:
    detail = raw.get("detail") or {}
    data = detail.get("data") or {}
    name = block(raw.get("name") or "") or block(detail.get("name") or "")
    code = line(raw.get("code") or "") or line(detail.get("code") or "")
    forms = list(dict.fromkeys(_forms(made, [*(raw.get("attachments") or ()), *(data.get("attachments") or ())])))
    originals, copies = int(raw.get("originalQty") or 0), int(raw.get("copyQty") or 0)
    remarks = list(_remarks(raw, data))
    if not name:
        made.doubts.append("Cổng có giấy tờ không ghi tên.")
        name = NAMELESS
    if raw.get("isProcessingResult"):
        remarks += ["Cổng có biểu mẫu điện tử."] if raw.get("hasElectronicForm") else []
        remarks += [f"Tệp kèm theo: {form['name']}" for form in made.forms if form["id"] in forms]
        remarks.append("Cổng ghi trong thành phần hồ sơ, đánh dấu là kết quả.")
        made.results.append({"name": name, "code": code, "note": "\n".join([*remarks, *_count(originals, copies)])})
    elif NOTE.match(group) or not (originals or copies or raw.get("hasElectronicForm") or SHOWN.match(group)):
        names = [str(form["name"]) for form in made.forms if form["id"] in forms]
        said = [*_count(originals, copies), *remarks, *(f"Tệp kèm theo: {file}" for file in names)]
        made.notes.append({"text": "\n".join([name, *said]), "code": code} | common)
        if raw.get("hasElectronicForm"):
            made.doubts.append(f"Lưu ý có biểu mẫu điện tử trên cổng: {name[:60]}")
    else:
        made.papers.append(_paper(raw, name, code, group, remarks) | common | ({"forms": forms} if forms else {}))


def _paper(raw: Mapping[str, Any], name: str, code: str, group: str, remarks: list[str]) -> Item:
    originals, copies = int(raw.get("originalQty") or 0), int(raw.get("copyQty") or 0)
    item: Item = {"name": name, "code": code}
    if SHOWN.match(group):
        item["shown"] = "true"
        remarks = [*_count(originals, copies), *remarks]
    elif originals or copies:
        item |= {"originals": str(originals) if originals else "", "copies": str(copies) if copies else ""}
    else:
        item["electronic"] = "true"
    if raw.get("hasElectronicForm"):
        item["electronic_form"] = "true"
    return item | {"note": "\n".join(remarks)}


def _count(originals: int, copies: int) -> list[str]:
    parts = [f"{originals} bản chính" if originals else "", f"{copies} bản sao" if copies else ""]
    said = ", ".join(part for part in parts if part)
    return [f"Cổng ghi: {said}."] if said else []


def _remarks(raw: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[str]:
    if raw.get("required"):
        yield "Cổng ghi: bắt buộc."
    if line(raw.get("source") or ""):
        yield f"Nguồn giấy tờ: {line(raw['source'])}"
    if line((data.get("typeDocument") or {}).get("name") or ""):
        yield f"Loại giấy tờ: {line(data['typeDocument']['name'])}"
    if block(data.get("note") or ""):
        yield block(data["note"])


def _forms(made: Dossier, files: list[Mapping[str, Any]]) -> Iterator[str]:
    """The id of the form of each file; the same file twice is one form."""
    for file in files:
        name = line(file.get("fileName") or "")
        if not name:
            continue
        key = file.get("id") or name
        if key not in made.files:
            short = slug(name.rpartition(".")[0] or name)[:LONGEST].strip("-") or "bieu-mau"
            wishes = (short, *(f"{short}-{n}" for n in range(2, len(made.files) + 3)))
            made.files[key] = next(wish for wish in wishes if wish not in made.files.values())
            made.forms.append({"id": made.files[key], "name": name})
        yield made.files[key]
