"""The same text for other generators: plain MkDocs Material, Zensical (the same folder) and Hugo, in one HTML shell."""

from __future__ import annotations

import re
from pathlib import Path

from tests.bench.generate import Record

MKDOCS = """\
site_name: Đo
site_url: http://127.0.0.1/
theme:
  name: material
  language: vi
  font: false
nav:
  - index.md
"""
HUGO = """\
baseURL = "http://127.0.0.1/"
title = "Đo"
disableKinds = ["taxonomy", "term", "rss", "section"]
"""


def write_markdown(found: list[Record], folder: Path) -> None:
    """A plain MkDocs Material site: one page a record, none of them in `nav`. Zensical builds the same folder."""
    docs = folder / "docs"
    (docs / "thu-tuc").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    (docs / "index.md").write_text("# Đo\n", encoding="utf-8")
    for record in found:
        (docs / "thu-tuc" / f"{record.code}.md").write_text(_markdown(record), encoding="utf-8")


def write_hugo(found: list[Record], shell: str, folder: Path) -> None:
    """A Hugo site of the same Markdown, in the page that MkDocs Material made (`shell`), so that both write alike."""
    layouts, content = folder / "layouts" / "_default", folder / "content" / "thu-tuc"
    layouts.mkdir(parents=True)
    content.mkdir(parents=True)
    (folder / "hugo.toml").write_text(HUGO, encoding="utf-8")
    page = shell.replace("{{", "").replace("}}", "")
    page = re.sub(r"<title>.*?</title>", "<title>{{ .Title }}</title>", page)
    page = re.sub(r"(<article[^>]*>).*(</article>)", r"\1{{ .Content }}\2", page, flags=re.DOTALL)
    (layouts / "single.html").write_text(page, encoding="utf-8")
    (layouts / "home.html").write_text("<title>{{ .Title }}</title>", encoding="utf-8")
    for record in found:
        (content / f"p{record.code.replace('.', '-')}.md").write_text(_markdown(record), encoding="utf-8")


def _markdown(record: Record) -> str:
    ways = (("Trực tiếp", 7), ("Trực tuyến", 7), ("Bưu chính", 7))
    rows = "".join(f"| {way} | {days} ngày làm việc | 20.000 đồng |\n" for way, days in ways)
    steps = "".join(f"{i}. {words}\n" for i, words in enumerate(record.steps, 1))
    papers = "".join(f"- {words}\n" for words in record.papers)
    return f"""---
title: {record.title}
---

# {record.title}

Mã {record.code}, lĩnh vực {record.sector}, {record.unit}.

## Điều kiện

{record.conditions[0]}

## Thời hạn và phí

| Cách nộp | Thời hạn | Lệ phí |
|---|---|---|
{rows}
## Giấy tờ

{papers}
## Các bước

{steps}
"""
