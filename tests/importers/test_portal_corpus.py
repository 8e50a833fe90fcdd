"""The whole corpus: no error, nothing lost by a count of our own, stable, fast. Skipped where the corpus is absent."""

from __future__ import annotations

import gzip
import json
import re
import time
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from generator.importers.portal import Order, Outcome, run
from generator.issue import Severity
from generator.pipeline import check
from generator.source import Mapping, Node, Scalar, read

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "portal-sample.jsonl.gz"
TODAY = date(2026, 11, 23)
pytestmark = pytest.mark.skipif(
    not CORPUS.exists(), reason="không có ../shared/corpus: bỏ qua phép thử trên dữ liệu thật"
)

# Written down here apart from the importer: what may be left out, and what a code of the source is called in a record.
LEFT_OUT: Final = re.compile(
    r"(^|[.\]])id$|Ids?(\[\])?$|bucketName|filePath|createdAt|(^|\.)state$|detail\.(order|updatedAt)|currencyName|currency\.|isUndetermined|isProcessingResult"
)
NAMED: Final = {
    "isMinistry": "bo", "isProvince": "tinh", "isWard": "xa", "isOtherAgency": "khac", "isInternal": "noi-bo",
    "isFullProcess": "toan-trinh", "isVertical": "vertical", "isNonTerritorial": "non_territorial",
    "isSharedService": "shared_service", "isOfflineOnly": "offline_only",
    "ASSIGNED_REGULATION": "luat-giao", "NOT_ASSIGNED_REGULATION": "khong-luat-giao", "OTHER": "",
    "LOCAL_REGULATION": "luat-giao-dia-phuong", "CENTRAL_REGULATION": "trung-uong-quy-dinh",
    "STANDARD": "thong-thuong", "SPECIFIC": "dac-thu", "STANDARD_INTERNAL": "noi-bo", "INTERNAL": "noi-bo",
    "DIRECT": "truc-tiep", "POSTAL": "buu-chinh", "ONLINE": "truc-tuyen", "OFFLINE": "khong-truc-tuyen",
    "FEE": "phi", "SERVICE_FEE": "le-phi", "PRICE_LEVEL": "gia", "WORKING_DAY": "ngay-lam-viec", "DAY": "ngay",
    "HOUR": "gio", "MONTH": "thang", "YEAR": "nam", "AT_HOME": "tai-nha", "AT_SUBMISSION_PLACE": "noi-nop",
    "CITIZEN": "cong-dan", "CORPORATE": "doanh-nghiep",
}  # fmt: skip
NOTHING: Final = re.compile(
    r"(không|không có|không quy định|không có quy định|không yêu cầu|(không có )?yêu cầu,? điều kiện|không có thông tin"
    r"|không có yêu cầu(,? điều kiện( thực hiện)?)?|không có điều kiện)"
)
HEADING: Final = re.compile(r"(các )?(giấy tờ|thành phần hồ sơ)?( phải)? ?(nộp|xuất trình|gồm|bao gồm)?|lưu ý|ghi chú")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome, float]:
    """The corpus as records, and the CPU seconds it took."""
    into = tmp_path_factory.mktemp("corpus") / "records"
    start = time.process_time()
    outcome = run(Order(CORPUS, into))
    return into, outcome, time.process_time() - start


def test_every_record_is_imported_without_an_error_well_under_a_minute(imported: tuple[Path, Outcome, float]) -> None:
    into, outcome, seconds = imported
    assert (outcome.issues, outcome.taken) == ((), 3382)
    assert len(list((into / "thu-tuc").rglob("*.yaml"))) == 3382
    assert [issue for issue in check(into, TODAY).issues if issue.severity is Severity.ERROR] == []
    assert seconds < 60


def test_a_second_import_changes_no_byte(imported: tuple[Path, Outcome, float]) -> None:
    into, _, _ = imported
    stamps = {path: path.stat().st_mtime_ns for path in into.rglob("*") if path.is_file()}
    outcome = run(Order(CORPUS, into))
    assert outcome.upkeep
    assert outcome.upkeep.files == {}
    assert {path: path.stat().st_mtime_ns for path in into.rglob("*") if path.is_file()} == stamps


def test_nothing_is_lost(imported: tuple[Path, Outcome, float]) -> None:
    into, _, _ = imported
    registers = {key: text for path in (into / "danh-muc").rglob("*.yaml") for key, text in entries(path)}
    files = {source(node): node for path in (into / "thu-tuc").rglob("*.yaml") for node in [parsed(path)]}
    lost = []
    for raw in map(json.loads, gzip.decompress(CORPUS.read_bytes()).decode().splitlines()):
        node = files[raw["id"]]
        texts = list(scalars(node))
        cited = [registers[text] for text in texts if text in registers]
        found = Found(texts + [text for entry in cited for text in entry.split("\n")] + cited)
        lost += [f"{raw['code']} {path}: {value!r:.90}" for path, value in values(raw) if not found.has(path, value)]
    assert "\n".join(lost) == ""


def source(node: Mapping) -> str:
    """The portal's id of a record."""
    address = node.entries["source_url"]
    assert isinstance(address, Scalar)
    return address.text.rpartition("/")[2]


def parsed(path: Path) -> Mapping:
    """A written file as our own reader reads it."""
    node, issues = read(path.read_bytes(), path.name)
    assert isinstance(node, Mapping)
    assert issues == []
    return node


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """(id, all texts) of each entry of a register file."""
    (items,) = parsed(path).entries.values()
    assert not isinstance(items, Scalar | Mapping)
    for item in items.items:
        texts = list(scalars(item))
        yield texts[0], "\n".join(texts)


def scalars(node: Node) -> Iterator[str]:
    """Every text, and the keys of yes."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Mapping):
        for key, inner in node.entries.items():
            if isinstance(inner, Scalar) and inner.text == "true":
                yield key
            yield from scalars(inner)
    else:
        for inner in node.items:
            yield from scalars(inner)


def values(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of the source that is neither empty, nor no, nor 0, nor on the list of what may be left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from values(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from values(inner, f"{path}[]")
    elif value and str(value).strip() and not LEFT_OUT.search(path):
        yield path, value


def flat(text: str) -> str:
    """NFC, single spaces, no hidden characters."""
    return " ".join(re.sub("[\u200e\u00ad\u200b]", "", unicodedata.normalize("NFC", text)).split())


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", flat(text)))


def squeezed(text: str) -> str:
    return re.sub(r"\W", "", flat(text).upper().replace("QD-", "QĐ-"))


class Found:
    """The texts of a record and of what it cites, to be looked into."""

    def __init__(self, texts: list[str]) -> None:
        self.exact = set(texts) | set(map(flat, texts))
        self.flat = flat("\n".join(texts))
        self.words = words("\n".join(texts))

    def has(self, path: str, value: Any) -> bool:
        """Whether the value is there, as it is or under one of the documented normalisations."""
        if isinstance(value, bool):
            name = path.rpartition(".")[2]
            return NAMED.get(name, "biểu mẫu điện tử") in self.flat or "electronic_form" in self.exact
        if not isinstance(value, str):
            return self.number(value)
        text = flat(value)
        if text in self.exact or text in self.flat:
            return True
        if value in NAMED:
            return NAMED[value] in self.flat
        return self.rewritten(path, text)

    def number(self, value: float) -> bool:
        if value > 10**11:
            day = time.strftime("%Y-%m-%d", time.gmtime(value / 1000 + 7 * 3600))
            return day in self.flat
        said = f"{value:g}" if value < 10**5 else str(value).removesuffix(".0")
        return said in self.exact or re.search(rf"(?<![\d.]){re.escape(said)}(?![\d])", self.flat) is not None

    def rewritten(self, path: str, text: str) -> bool:
        plain = text.lower().strip(" .*-:!;,")
        if path in ("executionSteps[].description", "keywords") and not NOTHING.fullmatch(plain):
            return words(text) in self.words
        if path in ("description", "requirementsAndConditions", "keywords"):
            return NOTHING.fullmatch(plain) is not None and (path == "keywords" or "no_conditions" in self.exact)
        if path.endswith(("legalBasisesDetails[].code", "proposalNumber")):
            return any(squeezed(known) in squeezed(text) for known in self.exact if re.match(r"\d+\S*/\S", known))
        if path == "executionCases[].name":
            return HEADING.fullmatch(plain.strip("* -")) is not None
        if path == "executionMethods[].processingTime":
            return plain in ("theo mô tả", "0") or (plain == "không quy định" and "khong-quy-dinh" in self.exact)
        if path.endswith("Agencies"):
            return all(part in self.flat for part in text.split(", "))
        return path.startswith("subjectTypesDetails")  # code and name became a value of the code list
