"""What is printed to PDF: every sheet, every booklet with its sheets put in; WeasyPrint itself is not installed here."""

from pathlib import Path

import pytest

from generator import cli, posters

SHEET = "<body><nav>x</nav><main><h1>{0}</h1></main></body>"
BOOKLET = '<body><main><a data-ban href="../../../niem-yet/2/">hai</a><a data-ban href="../../../niem-yet/1/">một</a></main></body>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, html in (
        ("1", SHEET.format("Một")),
        ("2", SHEET.format("Hai")),
        ("linh-vuc/so-tay", BOOKLET),
        ("co-quan/xa/trang-2", BOOKLET.replace("../../../", "../../../../")),
    ):
        folder = tmp_path / "niem-yet" / name
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "niem-yet" / "index.html").write_text("the index is no poster", encoding="utf-8")
    return tmp_path


def test_every_sheet_and_booklet_is_a_file_of_its_own(site: Path) -> None:
    assert [p.name for p in posters.posters(site)] == [
        "1.pdf",
        "2.pdf",
        "tap-co-quan-xa-trang-2.pdf",
        "tap-linh-vuc-so-tay.pdf",
    ]


def test_a_booklet_holds_its_sheets_after_its_list_in_its_order(site: Path) -> None:
    *_, booklet = posters.posters(site)
    assert booklet.html.endswith("</a><article><h1>Hai</h1></article><article><h1>Một</h1></article></main></body>")


def test_a_sheet_that_a_booklet_names_must_be_there(site: Path) -> None:
    (site / "niem-yet" / "2" / "index.html").unlink()
    with pytest.raises(KeyError):
        list(posters.posters(site))


def test_without_weasyprint_the_command_says_what_to_do(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: Path) -> int:
        raise ImportError("weasyprint")

    monkeypatch.setattr(posters, "write", missing)
    assert cli.main(["posters", "--site", str(site), "--into", str(tmp_path / "pdf")]) == 1
    assert capsys.readouterr().err == "Chưa cài WeasyPrint, phần viết tệp PDF.\n  → Hãy chạy: make posters\n"


def test_the_sheets_are_told_and_counted(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posters, "write", lambda *_: 4)
    assert cli.main(["posters", "--site", str(site), "--into", "pdf"]) == 0
    assert capsys.readouterr().out == "Đã viết 4 tệp PDF vào pdf.\n"
