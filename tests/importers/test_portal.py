"""The portal import as a whole: golden YAML, stable bytes, hand-made changes, bad files, nothing half-written."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from generator import cli, write
from generator.importers import portal_accounts, portal_record, portal_report, snapshot
from generator.importers.portal import Order, Outcome, run
from generator.issue import Severity
from generator.pipeline import check

FOLDER = Path(__file__).parent / "portal_sample"
SAMPLE = FOLDER / "sample.jsonl"
EXPECTED = FOLDER / "expected"
TODAY = date(2026, 11, 23)
RECORD = "thu-tuc/song-suoi/1.900003.yaml"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def records(file: Path = SAMPLE) -> list[dict[str, Any]]:
    """The records of the sample."""
    return [json.loads(text) for text in file.read_text(encoding="utf-8").splitlines()]


def changed(target: Path, change: Callable[[list[dict[str, Any]]], object]) -> Path:
    """A newer file of the portal: the sample with a change."""
    found = records()
    change(found)
    target.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in found), encoding="utf-8")
    return target


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """A folder with the sample imported."""
    folder = tmp_path / "records"
    assert run(Order(SAMPLE, folder)).issues == ()
    return folder


def test_the_sample_becomes_the_expected_yaml(into: Path) -> None:
    made = tree(into)
    assert made.pop(snapshot.PATH)
    assert sorted(made) == sorted(tree(EXPECTED))
    for path, content in tree(EXPECTED).items():
        assert made[path].decode() == content.decode(), path


def test_what_was_imported_has_no_error(into: Path) -> None:
    assert [issue for issue in check(into, TODAY).issues if issue.severity is Severity.ERROR] == []


def test_a_second_import_changes_no_byte(into: Path) -> None:
    before = tree(into)
    outcome = run(Order(SAMPLE, into))
    assert tree(into) == before
    assert outcome.upkeep
    assert (outcome.upkeep.files, outcome.upkeep.changes) == ({}, [])


def test_only_the_levels_asked_for_are_imported(tmp_path: Path) -> None:
    run(Order(SAMPLE, tmp_path / "records", frozenset({"tinh"})))
    assert [path.stem for path in (tmp_path / "records" / "thu-tuc").rglob("*.yaml")] == ["CONG-1-900005"]


# Nothing is lost


def test_every_value_is_accounted_for(tmp_path: Path) -> None:
    outcome = run(Order(SAMPLE, tmp_path / "records"))
    leaves = sum(1 for record in records() for _ in portal_accounts.leaves(record))
    assert sum(outcome.accounts.outcomes().values()) == leaves
    assert outcome.accounts.outcomes()[portal_accounts.LOST] == 0


@pytest.mark.parametrize("key", ["title", "channels", "papers", "notes", "steps", "results", "legal_basis", "units"])
def test_a_part_that_the_import_forgets_is_told(key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = portal_record.record

    def forgetful(*arguments: Any) -> dict[str, Any]:
        return {name: value for name, value in whole(*arguments).items() if name != key}

    monkeypatch.setattr(portal_record, "record", forgetful)
    outcome = run(Order(SAMPLE, tmp_path / "records"))
    assert any("mất" in issue.message for issue in outcome.issues)
    assert not (tmp_path / "records").exists()


# A newer file


def newer(into: Path, tmp_path: Path, change: Callable[[list[dict[str, Any]]], object]) -> Outcome:
    """Import the sample again with a change."""
    return run(Order(changed(tmp_path / "newer.jsonl", change), into))


def rename(found: list[dict[str, Any]]) -> None:
    """The portal gives the third record another name."""
    found[2]["name"] = "Tên mới trên cổng"


def test_what_changed_upstream_is_written_and_told(into: Path, tmp_path: Path) -> None:
    outcome = newer(into, tmp_path, rename)
    assert "title: Tên mới trên cổng" in (into / RECORD).read_text()
    report = portal_report.as_file(outcome, ".md").decode()
    assert f"- `{RECORD}`\n    - Tên thủ tục: «Thủ tục cấp sổ suối 3» → «Tên mới trên cổng»" in report
    assert json.loads(portal_report.as_file(outcome, ".json"))["changes"][0]["kind"] == "nguồn đổi"


def edit(into: Path, old: str, new: str) -> None:
    """A person changes the third record."""
    path = into / RECORD
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_hand_made_changes_stay_and_the_rest_comes_in(into: Path, tmp_path: Path) -> None:
    edit(into, "scope: cong-khai\n", "scope: cong-khai\nsummary: Viết tay\n")
    outcome = newer(into, tmp_path, rename)
    text = (into / RECORD).read_text()
    assert "title: Tên mới trên cổng" in text
    assert "summary: Viết tay" in text
    assert outcome.upkeep
    assert [(c.kind, c.lost) for c in outcome.upkeep.changes] == [("nguồn đổi, giữ phần sửa tay", ())]
    before = tree(into)
    newer(into, tmp_path, rename)
    assert tree(into) == before


def test_where_both_changed_people_win_and_the_report_shows_the_source(into: Path, tmp_path: Path) -> None:
    edit(into, "title: Thủ tục cấp sổ suối 3", "title: Tên viết tay")
    outcome = newer(into, tmp_path, rename)
    assert "title: Tên viết tay" in (into / RECORD).read_text()
    report = portal_report.as_file(outcome, ".md").decode()
    assert "- **giữ bản sửa tay** Tên thủ tục: «Tên viết tay»; nguồn ghi: «Tên mới trên cổng»" in report


def test_a_file_with_comments_is_not_written_over(into: Path, tmp_path: Path) -> None:
    edit(into, "levels:\n", "# Đã hỏi lại bộ.\nlevels:\n")
    outcome = newer(into, tmp_path, rename)
    assert "# Đã hỏi lại bộ." in (into / RECORD).read_text()
    assert "Thủ tục cấp sổ suối 3" in (into / RECORD).read_text()
    assert outcome.upkeep
    assert outcome.upkeep.changes[0].kind.startswith("nguồn đổi, nhưng tệp có lời chú thích")


def test_a_deleted_record_stays_deleted_and_one_that_the_portal_drops_stays(into: Path, tmp_path: Path) -> None:
    (into / RECORD).unlink()
    outcome = newer(into, tmp_path, lambda found: found.pop(0))
    assert not (into / RECORD).exists()
    assert (into / "thu-tuc/song-suoi/1.900001.yaml").exists()
    assert outcome.upkeep
    assert {c.kind for c in outcome.upkeep.changes} == {
        "đã xóa tay, không ghi lại",
        "không còn trong tệp nguồn, giữ nguyên",
    }


def test_a_record_follows_its_sector(into: Path, tmp_path: Path) -> None:
    newer(into, tmp_path, lambda found: found[2].update(categoriesDetails=[{"name": "Hồ ao", "code": "G99-SS02"}]))
    assert not (into / RECORD).exists()
    assert (into / "thu-tuc/ho-ao/1.900003.yaml").exists()
    assert [issue for issue in check(into, TODAY).issues if issue.severity is Severity.ERROR] == []


def test_registers_and_records_that_people_wrote_are_used_and_left_alone(tmp_path: Path) -> None:
    into = tmp_path / "records"
    (into / "danh-muc").mkdir(parents=True)
    (into / "thu-tuc" / "suoi").mkdir(parents=True)
    register = "units: # của ta\n  - id: bo-ss\n    name: Bộ Sổ sách\n    kind: bo\nsectors:\n  - {id: suoi, name: Sông suối, code: G99-SS01}\n"
    (into / "danh-muc" / "ta.yaml").write_text(register)
    (into / "thu-tuc" / "suoi" / "1.900003.yaml").write_text("code: 1.900003\n")
    run(Order(SAMPLE, into))
    assert (into / "danh-muc" / "ta.yaml").read_text() == register
    assert (into / "thu-tuc" / "suoi" / "1.900003.yaml").read_text() == "code: 1.900003\n"
    made = (into / "thu-tuc" / "suoi" / "1.900001.yaml").read_text()
    assert "unit: bo-ss\n" in made
    assert not (into / "danh-muc" / "cong-quoc-gia" / "linh-vuc.yaml").exists()


def test_people_unite_unit_names_in_a_table_of_their_own(tmp_path: Path) -> None:
    into = tmp_path / "records"
    (into / "_nhap").mkdir(parents=True)
    (into / "_nhap" / "don-vi.csv").write_text(
        "ten_tren_cong,ten_thong_nhat\nUBND cấp xã,Xã\nỦy ban nhân dân cấp xã,Xã\n"
    )
    run(Order(SAMPLE, into))
    units = (into / "danh-muc" / "cong-quoc-gia" / "don-vi.yaml").read_text()
    assert "  - id: xa\n    name: Xã\n" in units
    assert "Trên cổng còn ghi: UBND cấp xã; Ủy ban nhân dân cấp xã." in units


# Bad files

GOOD = SAMPLE.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        ([], 1, "Tệp không có bản ghi nào."),
        (["", "  "], 1, "Tệp không có bản ghi nào."),
        ([GOOD, '{"code": "1.9'], 2, "Dòng không phải JSON đúng (hỏng ở ký tự 10)."),
        ([GOOD, "[1]"], 2, "Dòng không phải một bản ghi (đối tượng JSON)."),
        ([GOOD, '{"id": "a", "name": "b"}'], 2, "Bản ghi: thiếu mã thủ tục (code)."),
        ([GOOD, GOOD], 2, "Mã 1.900001 đã có ở dòng 1."),
        ([GOOD, GOOD.replace('"executionSteps": [', '"executionSteps": 5, "x": [').replace("1.900001", "1.900009")], 2,
         "Bản ghi 1.900009: «executionSteps» phải là danh sách."),
        ([GOOD, GOOD.replace('"DIRECT"', '"PIGEON"').replace("1.900001", "1.900009")], 2,
         "Bản ghi 1.900009: «executionMethods[].submissionMethod» có giá trị lạ: PIGEON."),
        ([GOOD, GOOD.replace('"G99-SS01"', "5").replace("1.900001", "1.900009")], 2,
         "Bản ghi 1.900009: «categoriesDetails[].code» phải là chữ."),
    ],
)  # fmt: skip
def test_a_bad_line_is_told_and_nothing_is_written(lines: list[str], line: int, message: str, tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    outcome = run(Order(file, tmp_path / "records"))
    assert [(issue.place.line, issue.message) for issue in outcome.issues] == [(line, message)]
    assert not (tmp_path / "records").exists()
    kept = run(Order(file, tmp_path / "records", keep_going=True))
    assert (tmp_path / "records").exists() == (GOOD in lines)
    assert kept.issues == outcome.issues


def test_a_truncated_gzip_is_told_with_its_line_and_the_lines_before_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl.gz"
    noise = json.dumps({"id": "a", "code": "1.911111", "name": "b", "note": "".join(sha256(bytes([n % 256, n // 256])).hexdigest() for n in range(6000)),
                        "categoriesDetails": [{"name": "Sông suối"}]})  # fmt: skip
    file.write_bytes(gzip.compress(f"{GOOD}\n{noise}\n".encode())[:-400])
    outcome = run(Order(file, tmp_path / "records", keep_going=True))
    assert outcome.issues[0].message == "Tệp nén bị cụt hoặc hỏng sau dòng 1."
    assert outcome.issues[0].place.line == 2
    assert (tmp_path / "records" / "thu-tuc/song-suoi/1.900001.yaml").exists()


def test_bytes_that_are_no_utf8_and_a_missing_file_are_told(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_bytes(b"\xff\xfe\n")
    assert [issue.message for issue in run(Order(file, tmp_path / "r")).issues] == ["Dòng không phải mã UTF-8."]
    assert "Không đọc được tệp" in run(Order(tmp_path / "none", tmp_path / "r")).issues[0].message


def test_a_field_that_the_portal_added_is_set_aside_and_told(tmp_path: Path) -> None:
    file = changed(tmp_path / "x.jsonl", lambda found: found[0].update(mascot="Con vịt"))
    totals = run(Order(file, tmp_path / "r")).accounts.totals
    assert totals["mascot", portal_accounts.ASIDE, "trường mới của cổng, chưa biết ý nghĩa"] == 1


# Nothing half-written


def test_a_kill_before_the_swap_leaves_the_folder_as_it_was(
    into: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(into)

    def killed(*_: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(write, "swap", killed)
        with pytest.raises(KeyboardInterrupt):
            newer(into, tmp_path, rename)
    assert tree(into) == before
    newer(into, tmp_path, rename)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["records"]


def test_a_snapshot_that_is_damaged_or_gone_stops_the_import(into: Path) -> None:
    before = tree(into)
    (into / snapshot.PATH).write_bytes(b"\x1f\x8bhello")
    assert "Không đọc được ảnh chụp" in run(Order(SAMPLE, into)).issues[0].message
    (into / snapshot.PATH).unlink()
    assert "không có ảnh chụp" in run(Order(SAMPLE, into)).issues[0].message
    before.pop(snapshot.PATH)
    assert tree(into) == before


# The command


def test_the_command_tells_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "r.json"
    assert cli.main(["import", "portal", str(SAMPLE), "--into", str(tmp_path / "n"), "--report", str(report)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Đọc 7 bản ghi, nhập 7.\n")
    assert " giữ, " in told
    assert " 0 mất." in told
    data = json.loads(report.read_bytes())
    assert sum(field["count"] for field in data["fields"]) == sum(data["totals"].values())


def test_the_command_exits_with_1_on_errors_and_2_on_wrong_usage(tmp_path: Path) -> None:
    bad = tmp_path / "x.jsonl"
    bad.write_text("nothing\n")
    assert cli.main(["import", "portal", str(bad), "--into", str(tmp_path / "n")]) == 1
    with pytest.raises(SystemExit) as stopped:
        cli.main(["import", "portal", str(SAMPLE), "--into", str(tmp_path / "n"), "--level", "huyen"])
    assert stopped.value.code == 2
