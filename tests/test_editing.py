"""`fmt`, `fix` and `new` as a clerk uses them: on copies of real records, with what is said and what lies on disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.pipeline import check
from generator.source import read
from tests.conftest import ROOT, TODAY

RECORD = "thu-tuc/ho-tich/1.001193.yaml"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The shipped records, to be written into."""
    return Path(shutil.copytree(ROOT / "procedures", tmp_path / "procedures"))


def run(records: Path, *words: str) -> int:
    return cli.main([*words, "--records", str(records)])


def test_shipped_records_and_samples_are_in_house_format(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(records, "fmt", "--check") == 0
    assert capsys.readouterr().out == "Mọi tệp đã đúng khuôn.\n"


def test_a_file_is_put_in_house_format_and_keeps_comments_and_values(
    records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = records / RECORD
    before = path.read_text(encoding="utf-8")
    first, rest = before.split("title:", 1)
    moved = f"{first}# lời của cán bộ\nscope:   'cong-khai'\ntitle:{rest.replace('scope: cong-khai' + chr(10), '', 1)}"
    path.write_text(moved, encoding="utf-8")
    assert run(records, "fmt", "--check", str(path)) == 1
    assert path.read_text(encoding="utf-8") == moved
    assert run(records, "fmt", str(path)) == 0
    assert f"Đã sắp lại: {path}" in capsys.readouterr().out
    after = path.read_text(encoding="utf-8")
    assert "# lời của cán bộ\nscope: 'cong-khai'\n" in after
    assert after.index("title:") < after.index("scope:")
    assert run(records, "fmt", "--check", str(path)) == 0
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []


def test_a_file_that_cannot_be_read_stays_and_is_told(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = records / RECORD
    path.write_text("code: 1.001193\n  title: [", encoding="utf-8")
    assert run(records, "fmt", str(path)) == 1
    assert path.read_text(encoding="utf-8") == "code: 1.001193\n  title: ["
    assert f"{path.as_posix()}:2:" in capsys.readouterr().out


def test_what_is_sure_is_mended_and_shown(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = records / RECORD
    right = path.read_text(encoding="utf-8")
    wrong = "\ufeff" + right.replace("scope: cong-khai", "scope: Công khai").replace("\n", "\r\n")
    path.write_bytes(wrong.encode())
    assert run(records, "fix", "--dry-run", str(path)) == 0
    assert path.read_bytes() == wrong.encode()
    assert run(records, "fix", str(path)) == 0
    told = capsys.readouterr().out
    assert "+scope: cong-khai" in told
    assert "Sẽ sửa 1 tệp." in told
    assert "Đã sửa 1 tệp." in told
    assert path.read_text(encoding="utf-8") == right


def test_nothing_is_mended_in_shipped_records(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(records, "fix") == 0
    assert capsys.readouterr().out == "Không có gì chắc chắn để sửa.\n"


@pytest.mark.parametrize("content", [b"title: H\xe0 N\xf4i\ncode: b\n", b"title: H\xe0 \xf0\x9f\x98\x80\ncode: b\n"])
def test_fix_keeps_every_byte_of_another_encoding(records: Path, content: bytes) -> None:
    path = records / RECORD
    path.write_bytes(content)
    run(records, "fix", str(path))
    assert path.read_bytes() == content


@pytest.mark.parametrize("typed", ["20/12/93", "26-07-18", "20-Dec-93"])
def test_a_year_in_two_digits_is_left_to_a_person(records: Path, typed: str) -> None:
    path = records / "danh-muc" / "van-ban" / "thu-tuc-a.yaml"
    text = path.read_text(encoding="utf-8")
    day = next(line for line in text.split("\n") if line.startswith("    issued_on: "))
    wrong = text.replace(day, f"    issued_on: {typed}", 1)
    path.write_text(wrong, encoding="utf-8")
    run(records, "fix", str(path))
    assert path.read_text(encoding="utf-8") == wrong


@pytest.mark.parametrize("line", ["scope: cong-khaii", "title: [một]", "checked_on: 12/9/26"])
def test_what_could_be_meant_otherwise_is_left_to_a_person(records: Path, line: str) -> None:
    path = records / RECORD
    name = line.partition(":")[0]
    lines = [line if row.startswith(f"{name}:") else row for row in path.read_text(encoding="utf-8").split("\n")]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert run(records, "fix", str(path)) == 0
    assert path.read_text(encoding="utf-8") == "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (("procedure", "1.999999", "--sector", "ho-tich", "--title", "Đăng ký thử"), "thu-tuc/ho-tich/1.999999.yaml"),
        (("directive", "12/UBND-NC", "--issued-on", "2026-11-02", "--title", "Thử"), "chi-dao/2026/12-ubnd-nc.yaml"),
        (("event", "Sinh con đôi"), "lien-thong/sinh-con-doi.yaml"),
    ],
)
def test_a_new_record_lies_in_its_place_and_asks_for_what_it_lacks(
    records: Path, words: tuple[str, ...], where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(records, "new", *words, "--today", TODAY.isoformat()) == 0
    path = records / where
    assert f"Đã viết {path}" in capsys.readouterr().out
    text = path.read_text(encoding="utf-8")
    assert read(text.encode(), where)[1] == []
    assert "illustrative" not in text
    assert f"checked_on: {TODAY.isoformat()}" in text
    issues = [i for i in check(records, TODAY).issues if i.place.file.endswith(where)]
    assert issues
    assert all(issue.hint for issue in issues if issue.severity == "error")
    assert run(records, "new", *words, "--today", TODAY.isoformat()) == 1
    assert "Đã có tệp" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("procedure", "1001193", "--sector", "ho-tich"), "không đúng mẫu"),
        (("procedure", "1.999999", "--sector", "ho-tichh"), "Có phải bạn muốn viết «ho-tich»?"),
    ],
)
def test_a_record_that_could_not_be_right_is_not_begun(
    records: Path, words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(records.rglob("*"))
    assert run(records, "new", *words) == 1
    assert told in capsys.readouterr().err
    assert sorted(records.rglob("*")) == before


# Odd files


@pytest.mark.parametrize("command", ["fmt", "fix"])
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"code: 1.001193\n  title: [\r\n", ":2:3: lỗi: Thụt lề sai: dòng này thụt vào 2 dấu cách."),
        ("code: 1.001193\ntitle: 'Đăng ký".encode(), ":2:"),
        (b"code: &a 1.001193\ntitle: *a", ":1:7: lỗi: Không dùng dấu neo &a."),
        (b"title: \xd0ang k\xfd", ":1:8: lỗi: Tệp không phải mã UTF-8."),  # Windows-1258: the letters must not be lost
        (b"a" * (2**20 + 1), ":1:1: lỗi: Tệp lớn 1,0 MiB, quá mức 1 MiB."),
        (b"code: 1.001193\n<<<<<<< HEAD\ntitle: a", ":2:1: lỗi: Tệp còn dấu xung đột khi gộp thay đổi."),
        (b"", ":1:1: lỗi: Tệp trống."),
        ("# chỉ có ghi chú\n".encode(), ":1:1: lỗi: Tệp trống."),
        (b"- code: 1.001193\n", ":1:1: lỗi: Bản ghi phải là một nhóm trường, ở đây là một danh sách."),
    ],
)
def test_a_file_that_cannot_be_read_is_left_with_its_reason(
    records: Path, command: str, content: bytes, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = records / RECORD
    path.write_bytes(content)
    assert run(records, command, str(path)) == 1
    assert path.read_bytes() == content
    out = capsys.readouterr().out
    assert f"{path.as_posix()}{told}" in out
    assert "Mọi tệp đã đúng khuôn." not in out
    assert "Không có gì chắc chắn để sửa." not in out


@pytest.mark.parametrize("command", ["fmt", "fix"])
def test_a_link_is_not_followed_when_it_is_named(
    records: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    link = records / "thu-tuc/ho-tich/1.999991.yaml"
    link.symlink_to(records / RECORD)
    before = (records / RECORD).read_bytes()
    assert run(records, command, str(link)) == 1
    assert capsys.readouterr().out == f"{link}: Tệp này là liên kết; hãy nêu tệp mà nó dẫn tới.\n"
    assert link.is_symlink()
    assert (records / RECORD).read_bytes() == before


@pytest.mark.parametrize("command", ["fmt", "fix"])
def test_a_folder_stands_for_all_records_below_it(
    records: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = [records / RECORD, records / "thu-tuc/ho-tich/1.000894.yaml"]
    outside = next(path for path in sorted((records / "thu-tuc/dat-dai").iterdir()) if path.suffix == ".yaml")
    skipped = records / "thu-tuc/ho-tich/_nhap.yaml"
    text = (records / RECORD).read_text(encoding="utf-8")
    for path in (*inside, outside, skipped):
        path.write_text(text, encoding="utf-8-sig")
    assert run(records, command, str(records / "thu-tuc/ho-tich"), str(records / RECORD)) == 0
    marked = [path for path in (*inside, outside, skipped) if path.read_bytes().startswith(b"\xef\xbb\xbf")]
    assert marked == [outside, skipped]
    told = capsys.readouterr().out
    assert told.count(f"Đã sắp lại: {inside[0]}\n" if command == "fmt" else f"--- {inside[0]}\n") == 1


@pytest.mark.parametrize("command", ["fmt", "fix"])
def test_a_folder_without_records_is_told(records: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    empty = records / "thu-tuc/trong"
    empty.mkdir()
    assert run(records, command, str(empty)) == 1
    assert capsys.readouterr().out == f"{empty}: Trong thư mục này không có tệp bản ghi (.yaml) nào.\n"


def test_what_is_not_there_is_told(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(records, "fmt", str(records / "khong-co"))
    assert f"TỆP: không có tệp hay thư mục {records / 'khong-co'}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("scope", "Scope"),
        ("checked_on", "checked-on"),
        ("checked_on", "checkedOn"),
        ("title", "Tên thủ tục"),
        ("legal_basis", "Legal Basis"),
        ("channels", "channel"),
        ("  - channel", "  - Channel"),  # one level down
    ],
)
def test_the_name_of_a_field_spelled_otherwise_is_mended(records: Path, name: str, typed: str) -> None:
    path = records / RECORD
    right = path.read_text(encoding="utf-8")
    wrong = right.replace(f"\n{name}:", f"\n{typed}:")
    assert wrong != right
    path.write_text(wrong, encoding="utf-8")
    assert run(records, "fix", str(path)) == 0
    assert path.read_text(encoding="utf-8") == right


def test_what_stands_under_a_mended_name_is_mended_too(records: Path) -> None:
    path = records / RECORD
    right = path.read_text(encoding="utf-8")
    path.write_text(right.replace("\nscope: cong-khai\n", "\nScope: Công khai\n"), encoding="utf-8")
    assert run(records, "fix", str(path)) == 0
    assert path.read_text(encoding="utf-8") == right


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\nscope: cong-khai\n", "\nscoope: cong-khai\n"),  # likely, not sure: the check names the nearest
        ("\nscope: cong-khai\n", "\nscope: cong-khai\nScope: noi-bo\n"),  # which of the two?
        ("\nscope: cong-khai\n", "\nscope: cong-khai\nStep: một\n"),  # a list is called so
    ],
)
def test_a_name_that_could_be_meant_otherwise_is_left_to_a_person(records: Path, old: str, new: str) -> None:
    path = records / RECORD
    wrong = path.read_text(encoding="utf-8").replace(old, new)
    path.write_text(wrong, encoding="utf-8")
    assert run(records, "fix", str(path)) == 0
    assert path.read_text(encoding="utf-8") == wrong


def test_the_check_names_the_nearest_field(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = records / RECORD
    path.write_text(path.read_text(encoding="utf-8").replace("\nscope:", "\nscoope:"), encoding="utf-8")
    assert run(records, "check") == 1
    assert "→ Có phải bạn muốn viết «scope»?" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["fmt", "fix"])
def test_what_is_no_yaml_is_refused_when_it_is_named(
    records: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(records, command, str(records / "README.md")) == 1
    assert capsys.readouterr().out == f"{records / 'README.md'}: Chỉ sắp và sửa được tệp .yaml.\n"


@pytest.mark.parametrize("command", ["fmt", "fix"])
def test_a_file_that_cannot_be_written_stays_whole_and_the_others_are_done(
    records: Path, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = records / RECORD, records / "thu-tuc/ho-tich/1.000894.yaml"
    for path in (first, second):
        path.write_text(path.read_text(encoding="utf-8").replace("scope: ", "scope:  "), encoding="utf-8-sig")
    before = first.read_bytes()
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target) == first:
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    assert run(records, command, str(first), str(second)) == 1
    assert f"{first}: Máy không cho đọc hoặc ghi tệp này; tệp giữ nguyên.\n" in capsys.readouterr().out
    assert first.read_bytes() == before
    assert not second.read_bytes().startswith(b"\xef\xbb\xbf")
    assert [path.name for path in first.parent.iterdir() if path.name.startswith(".")] == []


def test_what_cannot_be_seen_is_shown_in_the_difference(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = records / RECORD
    right = path.read_text(encoding="utf-8")
    path.write_bytes(("\ufeff" + right.replace("scope: cong-khai", "scope:\u00a0cong-khai  ").rstrip("\n")).encode())
    assert run(records, "fix", str(path)) == 0
    told = capsys.readouterr().out
    assert "-[BOM]# yaml-language-server" in told
    assert "-scope:⍽cong-khai··\n+scope: cong-khai\n" in told
    assert "-\\ Cuối tệp thiếu dấu xuống dòng\n" in told
    assert path.read_text(encoding="utf-8") == right


def test_a_file_outside_the_records_is_told_to_be_only_half_known(
    records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = records.parent / "khac.yaml"
    path.write_text("scope: Công khai\n", encoding="utf-8")
    assert run(records, "fix", str(path)) == 0
    assert "Tệp nằm ngoài thư mục bản ghi" in capsys.readouterr().out
    assert path.read_text(encoding="utf-8") == "scope: Công khai\n"


# New records in odd places


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("procedure", "1.001193", "--sector", "dat-dai"), "thu-tuc/ho-tich/1.001193.yaml"),  # it is there, elsewhere
        (("procedure", "../../x", "--sector", "ho-tich"), "không đúng mẫu"),
        (("procedure", "1.999996", "--sector", "ho-tich", "--title", "a\nb: ["), "Gõ lại trên một dòng."),
        (("directive", "///", "--issued-on", "2026-11-02"), "Tên phải có chữ hoặc số"),
        (("directive", "1/QĐ-UBND", "--issued-on", "2026-11-02", "--issuer", "ubnd-tinh-quangngai"),
         "Có phải bạn muốn viết «ubnd-tinh-quang-ngai»?"),
        (("event", ""), "Tên phải có chữ hoặc số"),
        (("event", "..."), "Tên phải có chữ hoặc số"),
        (("event", "việc " * 60), "dài không quá 100 ký tự"),
        (("event", "Sinh   CON"), "lien-thong/sinh-con.yaml"),
    ],
)  # fmt: skip
def test_nothing_is_begun_where_it_could_not_stand(
    records: Path, words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(records.rglob("*"))
    assert run(records, "new", *words) == 1
    assert told in capsys.readouterr().err
    assert sorted(records.rglob("*")) == before
