"""The proof that nothing is lost: every value of the source is looked up in the record that was made of it.

It trusts no step of the import: it walks the source's own values and finds each in the texts of the record and of the
register entries that the record cites, or says by which rule the value may look different or be left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from generator.house import Value
from generator.importers import numbers, portal_record
from generator.importers.portal_fees import number
from generator.importers.portal_papers import HEADINGS
from generator.importers.portal_shape import ROLES, SHAPE
from generator.importers.portal_source import Raw
from generator.importers.references import day
from generator.importers.texts import bare, block, line
from generator.wording import slug

KEPT: Final = "giữ"
NORMALISED: Final = "chuẩn hóa"
ASIDE: Final = "để ngoài"
LOST: Final = "mất"
INTERNAL: Final = "số định danh nội bộ của cổng"
STORED: Final = "đường dẫn lưu tệp trong máy chủ của cổng"
SET_ASIDE: Final = {
    "createdAt": "giờ máy tạo bản ghi; ngày công khai đã giữ",
    "state": "trạng thái biên tập trên cổng; cả hai đều là đang công khai",
    "executionCases[].profileComponents[].profileComponentId": INTERNAL,
    "executionMethods[].fees[].currencyId": INTERNAL,
    "executionMethods[].fees[].attachment.fileId": INTERNAL,
    "departmentPromulgateId": INTERNAL,
    **dict.fromkeys(
        (f"executionCases[].profileComponents[].detail.{key}" for key in ("state", "order", "createdAt", "updatedAt")),
        "trạng thái và giờ máy của danh mục giấy tờ trên cổng",
    ),
    "executionCases[].profileComponents[].detail.departmentId": INTERNAL,
    "categoryIds[]": INTERNAL,
    **{f"{kind}{role}Ids[]": INTERNAL for role in ROLES for kind in ("department", "unitGroup")},
    **dict.fromkeys(("legalBasisIds[]", "resultIds[]", "subjectTypeIds[]", "serviceGroupIds[]"), INTERNAL),
}
NUMBERS: Final = frozenset({
    "executionMethods[].fees[].value", "executionMethods[].processingTime", "cases[].processingDay.qty",
    "executionCases[].profileComponents[].originalQty", "executionCases[].profileComponents[].copyQty",
})  # fmt: skip
DAYS: Final = frozenset({"updatedAt", "procedureProposal.decisionDate", "procedureProposal.publicationDate"})
# Codes and flags that became a column: (key of the record, value of the source → value of the record).
CODED: Final[Mapping[str, tuple[str, Mapping[Any, str]]]] = {
    **{flag: ("levels", {True: level}) for flag, level in portal_record.LEVELS.items()},
    **{flag: (key, {True: "true"}) for flag, key in portal_record.FLAGS.items()},
    "isInternal": ("scope", {True: "noi-bo"}),
    "isFullProcess": ("online_level", {True: "toan-trinh"}),
    "formalityType": ("kind", portal_record.KINDS),
    "type": ("portal_kind", portal_record.TYPES),
    "executionMethods[].submissionMethod": ("channel", {"DIRECT": "truc-tiep", "ONLINE": "truc-tuyen", "POSTAL": "buu-chinh"}),
    "executionMethods[].fees[].type": ("kind", {"FEE": "phi", "SERVICE_FEE": "le-phi", "PRICE_LEVEL": "gia"}),
    "returningMethods[].type": ("filed", portal_record.FILED),
    "returningMethods[].value[]": ("way", portal_record.WAYS),
    "serviceGroupsDetails[].type": ("kind", portal_record.FOR),
    "subjectTypesDetails[].code": ("audiences", portal_record.AUDIENCES),
}  # fmt: skip
CODES: Final = frozenset({"departmentPromulgateCode", "categoriesDetails[].code", "category.code",
                          *(f"departments{role}[].code" for role in ROLES)})  # fmt: skip
UNITS: Final = {"WORKING_DAY": "ngay-lam-viec", "DAY": "ngay", "HOUR": "gio", "MONTH": "thang", "YEAR": "nam"}
SPLIT: Final = frozenset({"executionSteps[].description", "keywords"})
JOINED: Final = {"executingAgencies": "Executing", "delegatedAgencies": "Authority",
                 "authorizedAgencies": "Authorized", "coordinatingAgencies": "Coordinating"}  # fmt: skip


@dataclass(slots=True)
class Accounts:
    """How many source values were kept, normalised and set aside, by field and reason; and those that are nowhere."""

    totals: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def outcomes(self) -> Counter[str]:
        """Values by outcome."""
        found: Counter[str] = Counter()
        for (_, outcome, _), count in self.totals.items():
            found[outcome] += count
        return found


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a record: its values by key, and all its texts as written and flattened."""

    raw: Raw
    values: Mapping[str, set[str]]
    text: str
    flat: str
    words: str
    foreign: bool


def account(raw: Raw, texts: list[Mapping[str, Value]], accounts: Accounts, *, foreign: bool = False) -> list[str]:
    """Count every value of `raw`; the fields of which a value is nowhere in `texts`.

    `foreign` says that the record cites register entries that people wrote: their codes are those people's affair.
    """
    values: dict[str, set[str]] = {}
    for source in texts:
        _gather("", source, values)
    text = "\n".join(value for found in values.values() for value in found)
    made = Made(raw, values, text, line(text), _words("\n".join(_ordered(texts))), foreign)
    lost = []
    for path, value in leaves(raw):
        outcome, reason = _outcome(path, value, made)
        accounts.totals[path, outcome, reason] += 1
        if outcome == LOST:
            lost.append(f"{path}: {str(value)[:80]}")
    return lost


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of the source that says something, with its field; lists do not count their places."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, f"{path}[]")
    elif value if not isinstance(value, str) else value.strip():
        yield path, value


def _outcome(path: str, value: Any, made: Made) -> tuple[str, str]:
    if path in SET_ASIDE:
        return ASIDE, SET_ASIDE[path]
    name = path.rpartition(".")[2]
    if "attachments[]" in path and name in ("id", "bucketName", "filePath"):
        return ASIDE, STORED
    if name == "id":
        return (KEPT, "") if path == "id" and str(value).strip() in made.text else (ASIDE, INTERNAL)
    for rule in (_coded, _number, _day, _unit, _joined, _text, _recognised):
        found = rule(path, value, made)
        if found:
            return found
    if made.foreign and path in CODES:
        return ASIDE, "đã có trong danh mục viết tay"
    if not _known(path):
        return ASIDE, "trường mới của cổng, chưa biết ý nghĩa"
    return LOST, ""


Rule = Callable[[str, Any, Made], tuple[str, str] | None]


def _coded(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    if path in CODED:
        key, meaning = CODED[path]
        return (
            (NORMALISED, "mã thành giá trị của danh mục")
            if meaning.get(value, "?") in made.values.get(key, ())
            else None
        )
    if path == "isUndetermined" or path.startswith("executionCases[].profileComponents[].is"):
        return (KEPT, "") if re.search("chưa xác định cấp|đánh dấu là kết quả", made.text) else None
    if path.endswith(("hasElectronicForm", "required")):
        found = (
            "true" in made.values.get("electronic_form", ())
            or "biểu mẫu điện tử" in made.text
            or "bắt buộc" in made.text
        )
        return (NORMALISED, "cờ thành trường có, không") if found else None
    if path == "procedureProposal.proposalType":
        kind = portal_record.PROPOSALS.get(value, "?")
        found = kind in made.values.get("portal_kind", ()) or kind in made.text
        return (NORMALISED, "mã thành giá trị của danh mục") if found else None
    return None


def _number(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    if path not in NUMBERS or isinstance(value, str):
        return None
    said = number(value)
    keys = ("amount", "originals", "copies")
    if any(said in made.values.get(key, ()) for key in keys):
        return KEPT, ""
    return (KEPT, "") if re.search(rf"(?:«|số |: |, ){re.escape(said)}(?:»|\D|$)", made.text) else None


def _day(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    return (NORMALISED, "giờ máy thành ngày Việt Nam") if path in DAYS and day(value) in made.text else None


def _unit(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    if not path.endswith(("processingTimeUnit", "processingDay.type")):
        return None
    if value == "OTHER":
        return NORMALISED, "đơn vị «Khác»: thời hạn giữ bằng lời"
    return (NORMALISED, "mã thành giá trị của danh mục") if UNITS[value] in made.values.get("counting", ()) else None


def _joined(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    if path not in JOINED:
        return None
    names = [unit.get("name") or "" for unit in made.raw.get(f"departments{JOINED[path]}") or () if unit]
    return (KEPT, "") if line(", ".join(names)) == line(value) else None


def _text(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    """As written; else after each normalisation that changes no word."""
    if not isinstance(value, str):
        return None
    if value in made.text:
        return KEPT, ""
    if value.strip() in made.text or block(value) in made.text or line(value) in made.flat:
        is_nfc = unicodedata.is_normalized("NFC", value)
        return NORMALISED, "khoảng trắng, xuống dòng, ký tự ẩn" if is_nfc else "Unicode dựng sẵn (NFC)"
    if path in SPLIT and _words(value) in made.words:
        return NORMALISED, "tách thành nhiều mục; bỏ dấu đầu mục"
    return None


def _recognised(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    """Words whose meaning became a column."""
    plain = bare(str(value))
    if path in ("requirementsAndConditions", "description") and "no_conditions" in made.values:
        return (NORMALISED, "nói rõ là không có") if plain in portal_record.NONE else None
    if path == "keywords" and plain in portal_record.NO_WORDS:
        return ASIDE, "nguồn ghi là không có từ khóa"
    if path == "executionCases[].name" and plain in HEADINGS:
        return NORMALISED, "đề mục đã thành loại: nộp, xuất trình, lưu ý"
    if path == "executionMethods[].processingTime":
        kinds = made.values.get("kind", set())
        found = {"theo mo ta": "theo-mo-ta", "khong quy dinh": "khong-quy-dinh"}.get(plain, "?") in kinds
        return (NORMALISED, "lời thành loại thời hạn") if found or not plain.strip("0.") else None
    if path == "subjectTypesDetails[].name":
        found = portal_record.labelled(line(value)) != "khac" or bool(made.values.get("audiences", set()) - {"khac"})
        return (NORMALISED, "mã thành giá trị của danh mục") if found else None
    return _number_of_text(path, value, made) or _money(path, plain, made)


def _number_of_text(path: str, value: Any, made: Made) -> tuple[str, str] | None:
    if path in ("legalBasisesDetails[].code", "procedureProposal.proposalNumber"):
        return (
            (NORMALISED, "số, ký hiệu viết thống nhất")
            if numbers.read(value).key in map(slug, made.values.get("number", ()))
            else None
        )
    if path in ("code", "codeNotation"):
        code = portal_record.CODE.fullmatch(str(value).strip())
        return (NORMALISED, "mã bỏ dấu cách và đuôi của tỉnh") if code and code[1] in made.text else None
    return None


def _money(path: str, plain: str, made: Made) -> tuple[str, str] | None:
    if "currency" not in path:
        return None
    found = {"usd": "USD", "viet nam dong": "VND", "vnd": "VND"}.get(plain, "?") in made.values.get("currency", ())
    return (NORMALISED, "tên tiền thành mã tiền") if found else None


def _known(path: str) -> bool:
    shape: Any = SHAPE
    for part in path.split("."):
        shape = shape.get(part.removesuffix("[]")) if isinstance(shape, dict) else None
        shape = shape[0] if isinstance(shape, list) else shape
    return shape is not None


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", line(text)))


def _gather(key: str, value: Value, values: dict[str, set[str]]) -> None:
    if isinstance(value, str):
        values.setdefault(key, set()).add(value)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            _gather(name, inner, values)
    else:
        for inner in value:
            _gather(key, inner, values)


def _ordered(value: Value | list[Mapping[str, Value]]) -> Iterator[str]:
    """All texts in the order in which they stand."""
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _ordered(inner)
