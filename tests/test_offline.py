"""The ZIP for a USB stick: links written out, what needs a fetch left out, same bytes again; the worker's edition."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator import cli, offline

DAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("link", "answer"),
    [
        ("../../co-quan/x/", "../../co-quan/x/index.html"),
        ("../../co-quan/x/#y", "../../co-quan/x/index.html#y"),
        ("../x/?van-ban=2026/1", "../x/index.html?van-ban=2026/1"),
        ("../x/?a=1#y", "../x/index.html?a=1#y"),
        ("?cach-nop=truc-tiep", "?cach-nop=truc-tiep"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("", "index.html"),
        ("#giay-to", "#giay-to"),
        ("../../assets/site.css", "../../assets/site.css"),
        ("../quy-trinh-1.bpmn", "../quy-trinh-1.bpmn"),
        ("https://dichvucong.gov.vn/", "https://dichvucong.gov.vn/"),
        ("//x.example/", "//x.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:0999000005", "tel:0999000005"),
    ],
)
def test_a_link_to_a_folder_is_written_out(link: str, answer: str) -> None:
    text = offline.page(f'<a class="x" href="{link}">y</a>', DAY)
    assert text == f'<a class="x" href="{answer}">y</a>'


def test_an_attribute_that_only_ends_in_href_is_left_alone() -> None:
    text = '<use xlink:href="x/"/><p data-href="y/">'
    assert offline.page(text, DAY) == text


def test_the_page_tells_its_day() -> None:
    assert offline.page('<html lang="vi"><body class="x"><p>d</p></body></html>', DAY) == (
        '<html lang="vi"><body class="x">'
        '<p class="tt-store">Đang xem <strong>bản lưu ngày 03/02/2026</strong>. Nội dung có thể đã đổi.</p>'
        "<p>d</p></body></html>"
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in (
        ("index.html", '<body><a href="x/">x</a></body>'),
        ("x/index.html", "<body>x</body>"),
        ("404.html", '<a href="/x/">'),
        ("sw.js", "1"),
        ("sitemap.xml", "1"),
        ("sitemap.xml.gz", "1"),
        ("tim-kiem/finder.js", "1"),
        ("tim-kiem/finder.classic.js", "1"),
        ("tim-kiem/muc-luc.bin", "abc"),
        ("tim-kiem/cap/f.bin", "d"),
        ("assets/javascripts/workers/w.js", "1"),
        ("assets/javascripts/b.js.map", "1"),
        ("assets/javascripts/b.js", "1"),
        ("du-lieu/a.csv", "a"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_zip_holds_what_works_from_a_file(site: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(offline.archive(site, DAY))) as pack:
        assert [entry.filename for entry in pack.infolist()] == [
            "minh-bach-tthc/DOC-TRUOC.txt",
            "minh-bach-tthc/assets/javascripts/b.js",
            "minh-bach-tthc/du-lieu/a.csv",
            "minh-bach-tthc/index.html",
            "minh-bach-tthc/tim-kiem/cap/f.js",
            "minh-bach-tthc/tim-kiem/finder.classic.js",
            "minh-bach-tthc/tim-kiem/muc-luc.js",
            "minh-bach-tthc/x/index.html",
        ]
        data = b'(globalThis.TimKiemTep ??= {})["cap/f.bin"] = "ZA==";\n'
        assert pack.read("minh-bach-tthc/tim-kiem/cap/f.js") == data
        assert {entry.date_time for entry in pack.infolist()} == {(2026, 2, 3, 0, 0, 0)}
        assert b'href="x/index.html"' in pack.read("minh-bach-tthc/index.html")
        assert "Bản lưu ngày 03/02/2026." in pack.read("minh-bach-tthc/DOC-TRUOC.txt").decode()


def test_the_same_site_and_day_are_the_same_bytes(site: Path) -> None:
    first = offline.archive(site, DAY)
    (site / "index.html").touch()
    assert offline.archive(site, DAY) == first


def test_the_command_writes_the_file(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path.parent / "goi.zip"
    assert cli.main(["offline", "--site", str(site), "--into", str(target), "--today", "2026-02-03"]) == 0
    assert capsys.readouterr().out == f"Đã viết {target}, 0.0 MB. Giải nén rồi mở tệp index.html.\n"
    assert target.read_bytes() == offline.archive(site, DAY)


def test_the_edition_changes_with_any_file_and_with_nothing_else() -> None:
    files = [("a.css", b"1"), ("b.js", b"23")]
    edition = offline.edition(files)
    assert offline.edition(reversed(files)) == edition
    assert len(edition) == 12
    for other in ([("a.css", b"1")], [("a.css", b"2"), ("b.js", b"23")], [("c.css", b"1"), ("b.js", b"23")]):
        assert offline.edition(other) != edition
