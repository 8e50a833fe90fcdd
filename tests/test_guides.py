"""The guides are tested: a clerk who does what they say, step by step, gets what they promise."""

from __future__ import annotations

import re
import shlex
import shutil
from itertools import zip_longest
from pathlib import Path

import pytest

from generator import cli
from generator.artifact import Page
from generator.changes.compare import compare
from generator.changes.sides import in_folder
from generator.changes.telling import tell
from generator.issue import Severity
from generator.pipeline import check
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.whole import products, read_whole

FOLDER = ROOT / "docs" / "dong-gop"
GUIDES = (
    "them-thu-tuc",
    "sua-muc-phi",
    "bao-cao-nhiem-vu",
    "them-don-vi",
    "them-tu-thuong-dung",
    "them-su-kien",
    "them-ban-dich",
    "sua-loi-nguoi-dan-bao",
    "bai-bo-thu-tuc",
)  # one goes on where another ends
PROMISING = {
    "them-thu-tuc",
    "sua-muc-phi",
    "bao-cao-nhiem-vu",
    "them-don-vi",
    "sua-loi-nguoi-dan-bao",
    "bai-bo-thu-tuc",
}
STEP = re.compile(
    r"^(Tệp mới|Thêm vào cuối tệp|Trong tệp) `procedures/([^`]+)`[^\n]*:\n\n```yaml\n(.*?)```"
    r"(?:\n\nthành:\n\n```yaml\n(.*?)```)?",
    re.DOTALL | re.MULTILINE,
)
TOLD = re.compile(r"^(Lệnh in, ngoài những dòng khác|Trang `/([^`]+)` có những chữ):\n\n```text\n(.*?)^```", re.DOTALL | re.MULTILINE)  # fmt: skip
PROGRAM = ".venv/bin/python -m generator "


def text(path: Path) -> str:
    """A file of the repository."""
    return path.read_text(encoding="utf-8")


def guide(name: str) -> str:
    """The Markdown of a guide."""
    return text(FOLDER / f"{name}.md")


def test_the_steps_of_the_guides_work_and_keep_their_promises(tmp_path: Path) -> None:
    records = Path(shutil.copytree(ROOT / "procedures", tmp_path / "procedures"))
    for name in GUIDES:
        page = guide(name)
        steps, promises, base = list(STEP.finditer(page)), TOLD.findall(page), in_folder(records)
        assert len(steps) + sum(bool(step[4]) for step in steps) == page.count("```yaml"), name
        assert len(promises) == page.count("```text"), name
        assert bool(promises) == (name in PROMISING), name
        for step, then in zip_longest(steps, steps[1:]):
            how, below, block, after = step.groups("")
            _follow(records / below, how, block, after)
            is_half = "rồi mới kiểm tra" in page[step.end() : then.start() if then else None]
            assert bool(errors(records)) == is_half, f"{name}: {how} {below}"
        if promises:
            told = tell(compare(base, in_folder(records), TODAY), "text").splitlines()
            shown = _shown(records)
            for _, address, lines in promises:
                for line in lines.splitlines():
                    assert line in (shown[address] if address else told), f"{name}: {line}"


def _follow(path: Path, how: str, block: str, after: str) -> None:
    if how == "Tệp mới":
        assert not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8")
    elif how == "Thêm vào cuối tệp":
        path.write_text(text(path) + block, encoding="utf-8")
    else:
        assert text(path).count(block) == 1
        path.write_text(text(path).replace(block, after), encoding="utf-8")


def errors(records: Path) -> list[str]:
    """The rules that forbid publishing."""
    return [issue.rule for issue in check(records, TODAY).issues if issue.severity is Severity.ERROR]


def _shown(records: Path) -> dict[str, str]:
    """What can be read on each page, by address."""
    setting = Setting(records=records.as_posix())
    return {
        made.url: " ".join(re.sub(r"<[^>]+>", "", re.sub(r"<(?=/?(?:p|li|dt|dd|h[1-6]|div|td)\b)", " <", made.article)).split())
        for made in products(read_whole(records, TODAY), TODAY, setting)
        if isinstance(made, Page)
    }  # fmt: skip


def test_a_procedure_shows_what_its_guide_says_of_the_check(tmp_path: Path) -> None:
    records = Path(shutil.copytree(ROOT / "procedures", tmp_path / "procedures"))
    for how, below, block, after in (step.groups("") for step in STEP.finditer(guide("them-thu-tuc"))):
        _follow(records / below, how, block, after)
    assert "còn hai lưu ý" in guide("them-thu-tuc")
    assert [
        (issue.rule, issue.severity) for issue in check(records, TODAY).issues if "1.999998" in issue.place.file
    ] == [
        ("thieu-noi-phan-anh", Severity.WARNING),
        ("quyet-dinh-cong-bo", Severity.WARNING),
    ]


# Commands


def commands(name: str) -> list[str]:
    """The commands of this project that a guide tells to run, without the program."""
    return [line.removeprefix(PROGRAM) for line in guide(name).split("\n") if line.startswith(PROGRAM)]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_every_command_of_a_guide_is_one_that_the_clean_clone_takes(path: Path) -> None:
    for found in re.finditer(r"([^\s`]*)python -m generator ([^`\n]*)", text(path)):
        assert found[1] == ".venv/bin/", "a clean Debian knows no `python`"
        assert cli.parser().parse_args(shlex.split(found[2])).command


def test_files_are_made_put_in_order_and_mended_as_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "procedures", tmp_path / "procedures")
    monkeypatch.chdir(tmp_path)
    told = commands("sap-va-sua-tep")
    assert [line.split()[0] for line in told] == ["new", "new", "new", "fmt", "fix"]
    for line in told:
        assert cli.main(shlex.split(line)) == 0, line
    assert capsys.readouterr().out.count("Đã viết procedures/") == 3
    assert set(errors(Path("procedures"))) == {"thieu-truong"}
