"""`make init`: the demo records go, what holds everywhere stays, and the site of another province builds from what is left."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator import starting
from generator.mkdocs_plugin import build_site
from generator.pipeline import check
from generator.starting import Start, StartError, start
from tests.conftest import ROOT, TODAY

UNITS = "Tên đơn vị;Loại đơn vị;phone\nỦy ban nhân dân tỉnh Mẫu;;0299 000 000\nSở Nội vụ tỉnh Mẫu;;\nPhường Suối;;\nNhà khách;don-vi;\n"


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@a.example"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A repository with the shipped records."""
    folder = tmp_path / "kho"
    shutil.copytree(ROOT / "procedures", folder / "procedures")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "a")
    return folder


def test_another_province_starts_clean_and_builds(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "dv.csv").write_text(UNITS, encoding="utf-8")
    told = start(Start(copy, "Tỉnh Mẫu", TODAY, tmp_path / "dv.csv", "https://mau.example", "https://ma.example/mau/"))
    records = copy / "procedures"
    assert "Đơn vị của Tỉnh Mẫu nằm trong procedures/danh-muc/don-vi/tinh-mau.yaml." in told
    looked = check(records, TODAY)
    assert [issue for issue in looked.issues if issue.severity.value == "error"] == []
    assert not looked.catalog.procedures
    assert not looked.catalog.directives
    assert sorted(path.name for path in records.iterdir()) == ["README.md", "_luoc-do", "_mau", "danh-muc"]
    ours = {unit.id: (unit.kind, unit.level, unit.phone) for unit in looked.catalog.units.values() if "mau" in unit.id}
    assert ours == {
        "uy-ban-nhan-dan-tinh-mau": ("ubnd-tinh", "tinh", "0299 000 000"),
        "so-noi-vu-tinh-mau": ("so", "tinh", ""),
    }
    assert looked.catalog.units["phuong-suoi"].level == "xa"
    assert looked.catalog.units["nha-khach"].kind == "don-vi"
    assert {"bo-tu-phap", "ubnd-cap-xa", "chu-tich-ubnd-cap-xa"} <= looked.catalog.units.keys()
    assert not [id_ for id_ in looked.catalog.units if "quang-ngai" in id_ or "kon-tum" in id_]
    assert len(looked.catalog.sectors) > 10
    assert len(looked.catalog.legal_texts) > 100
    settings = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_name: Minh bạch thủ tục hành chính tỉnh Mẫu\n" in settings
    assert '[SITE_URL, "https://mau.example/"]' in settings
    assert '[REPOSITORY_URL, "https://ma.example/mau"]' in settings
    assert build_site(records, tmp_path / "site", TODAY) == 0
    assert (tmp_path / "site" / "co-quan" / "phuong-suoi" / "index.html").is_file()


def test_without_units_the_province_has_its_committee(copy: Path) -> None:
    start(Start(copy, "Thành phố Mẫu", TODAY))
    unit = check(copy / "procedures", TODAY).catalog.units["uy-ban-nhan-dan-thanh-pho-mau"]
    assert (unit.name, unit.kind) == ("Ủy ban nhân dân thành phố Mẫu", "ubnd-tinh")


def test_nothing_is_touched_that_git_does_not_keep(copy: Path) -> None:
    (copy / "procedures" / "README.md").write_text("mới", encoding="utf-8")
    with pytest.raises(StartError, match="chưa ghi nhận"):
        start(Start(copy, "Tỉnh Mẫu", TODAY))
    shutil.rmtree(copy / ".git")
    with pytest.raises(StartError, match="không phải bản sao git"):
        start(Start(copy, "Tỉnh Mẫu", TODAY))
    assert (copy / "procedures" / "thu-tuc").is_dir()


@pytest.mark.parametrize(
    ("text", "words"),
    [("ten,loai\nSở,so\n", "không có cột loai, ten"), ("name,kind\n,so\n", "dòng 2: thiếu tên đơn vị")],
)
def test_a_wrong_list_of_units_stops_before_anything(copy: Path, tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "dv.csv").write_text(text, encoding="utf-8")
    with pytest.raises(StartError, match=words):
        start(Start(copy, "Tỉnh Mẫu", TODAY, tmp_path / "dv.csv"))
    assert (copy / "procedures" / "thu-tuc").is_dir()


def test_an_item_goes_with_its_lines_only() -> None:
    lines = ["# a", "units:", "  - id: x", "    name: >-", "      dài", "", "      nữa", "  # của y", "  - id: y", ""]
    assert (starting._end(lines, 3), starting._end(lines, 9)) == (7, 9)
