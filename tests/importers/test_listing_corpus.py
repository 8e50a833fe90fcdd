"""The portal's real codes and names as a list, compared with records made of a part of them: the known differences."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import cli
from generator.importers.list_finding import Kind
from generator.importers.list_rows import _one_line
from generator.importers.listing import plain
from tests.conftest import ROOT
from tests.importers.workbooks import one_sheet

CORPUS = ROOT.parent / "shared" / "corpus" / "portal-sample.jsonl.gz"
HEAD = ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"]
PART = 200  # how many become records
RENAMED, MOVED, DROPPED = range(10), range(10, 15), range(15, 22)  # places of those that are changed on one side


@dataclass(frozen=True)
class Real:
    """What the portal's list says of a procedure."""

    code: str
    name: str
    sector: str
    issuer: str


@pytest.fixture(scope="module")
def real() -> list[Real]:
    """The corpus in its order."""
    if not CORPUS.is_file():
        pytest.skip("không có ../shared/corpus")
    return list(_read())


def _read() -> Iterator[Real]:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            sector = record["categoriesDetails"][0]["name"]
            yield Real(record["code"], record["name"], sector, record["departmentPromulgateName"])


def _sound(all_of_it: list[Real]) -> list[Real]:
    """Procedures with a code as it should be, every twelfth or so, so that all agencies and many zeros are among them."""
    return [r for r in all_of_it if len(r.code) == 8 and r.code[1] == "."][:: len(all_of_it) // PART - 1][:PART]


def _write(folder: Path, kept: list[Real]) -> None:
    """Records with the code, name and sector of `kept`, and nothing else that is not required."""
    sectors = {name: f"lv-{n}" for n, name in enumerate(dict.fromkeys(_one_line(r.sector) for r in kept))}
    lines = "".join(
        f"  - id: {id_}\n    name: {json.dumps(name, ensure_ascii=False)}\n" for name, id_ in sectors.items()
    )
    (folder / "danh-muc").mkdir(parents=True)
    (folder / "danh-muc" / "linh-vuc.yaml").write_text("sectors:\n" + lines, encoding="utf-8")
    for r in kept:
        path = folder / "thu-tuc" / sectors[_one_line(r.sector)] / f"{r.code}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"code: {r.code}\ntitle: {json.dumps(_one_line(r.name), ensure_ascii=False)}\n"
            f"sector: {sectors[_one_line(r.sector)]}\nscope: cong-khai\nlevels: [tinh]\n"
            "source: Cổng dịch vụ công quốc gia\nchecked_on: 2026-07-18\n",
            encoding="utf-8",
        )


def _report(tmp_path: Path, rows: list[list[object]]) -> dict[str, dict[str, dict[str, object]]]:
    """{kind: {code: finding}} of the portal's export with these rows."""
    listed, report = tmp_path / "ds.xlsx", tmp_path / "kq.json"
    listed.write_bytes(one_sheet([["DANH SÁCH THỦ TỤC HÀNH CHÍNH"], HEAD, *rows], "A1:E1"))
    argv = ["import", "list", str(listed), "--compare", "--records", str(tmp_path / "r"), "--report", str(report)]
    assert cli.main([*argv, "--today", "2026-11-23"]) == 1
    found: dict[str, dict[str, dict[str, object]]] = defaultdict(dict)
    for finding in json.loads(report.read_text(encoding="utf-8"))["findings"]:
        found[finding["kind"]][finding["code"]] = finding
    return found


def _row(r: Real) -> list[object]:
    return [r.code, r.name, r.issuer, "", r.sector]


def test_the_whole_list_against_a_part_as_records(real: list[Real], tmp_path: Path) -> None:
    kept = _sound(real)
    _write(tmp_path / "r", kept)
    rows = []
    for r in real:
        place = kept.index(r) if r in kept else -1
        if place in DROPPED:
            continue
        changed = Real(
            r.code,
            f"{r.name} (đã đổi)" if place in RENAMED else r.name,
            "Lĩnh vực không ai có" if place in MOVED else r.sector,
            r.issuer,
        )
        rows.append(_row(changed))
    found = _report(tmp_path, rows)
    codes = {r.code.strip() for r in real}
    damaged = {c for c in codes if len(c) != 8}
    twice = {c for c, n in Counter(r.code.strip() for r in real).items() if n > 1}
    assert set(found[Kind.MISSING.id]) == codes - damaged - {r.code for r in kept}
    assert set(found[Kind.EXTRA.id]) == {kept[n].code for n in DROPPED}
    assert set(found[Kind.RENAMED.id]) == {kept[n].code for n in RENAMED}
    assert set(found[Kind.SECTOR.id]) == {kept[n].code for n in MOVED}
    assert set(found[Kind.DAMAGED.id]) | set(found[Kind.DELETED.id]) == damaged
    assert set(found[Kind.SPELLING.id]) == {r.code for r in real if r.code != r.code.strip()}
    assert set(found[Kind.REPEATED.id]) == twice
    assert not set(found) - {
        k.id
        for k in (
            Kind.MISSING, Kind.EXTRA, Kind.RENAMED, Kind.SECTOR, Kind.DAMAGED, Kind.DELETED, Kind.SPELLING, Kind.REPEATED
        )
    }  # fmt: skip


def test_a_list_whose_codes_a_spreadsheet_took_for_numbers(real: list[Real], tmp_path: Path) -> None:
    kept = _sound(real)
    _write(tmp_path / "r", kept)
    rows: list[list[object]] = [[float(r.code), *_row(r)[1:]] for r in kept]
    found = _report(tmp_path, rows)
    assert set(found) == {Kind.DAMAGED.id}
    assert set(found[Kind.DAMAGED.id]) == {str(float(r.code)) for r in kept}
    assert any(r.code.endswith("0") for r in kept)


def test_a_provinces_suffixes_and_its_own_way_of_writing_names(real: list[Real], tmp_path: Path) -> None:
    kept = _sound(real)
    _write(tmp_path / "r", kept)
    rows: list[list[object]] = [
        [f"{r.code}.000.00.00.H37", f"THỦ TỤC  {plain(r.name).upper()} ", "", "", r.sector.upper()] for r in kept
    ]
    found = _report(tmp_path, [*rows, ["TEST_MOT_CAP", "Thủ tục test"]])
    assert set(found) == {Kind.SUFFIX.id, Kind.TEST.id}
    assert found[Kind.SUFFIX.id]["H37"]["note"] == f"{len(kept)} dòng"
