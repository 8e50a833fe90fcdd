"""A form should come with the file to download.

Source: Nghị định 63/2010/NĐ-CP Điều 8: a form is a part of the procedure. One warning per procedure counts what is missing.

Đúng: forms: [{id: ct01, name: Tờ khai CT01, url: https://example.vn/ct01.docx}]
Sai: forms: [{id: ct01, name: Tờ khai CT01}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Form
from generator.rules.parts import ids, in_force, named, warning

ID = "bieu-mau-thieu-tep"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Forms that cannot be downloaded."""
    for procedure in in_force(catalog, today):
        missing = [form for form in procedure.forms if not form.url]
        if missing:
            yield warning(missing[0].where.of("name"), ID,
                          f"{len(missing)} biểu mẫu không có {named(Form, 'url')}: {ids(form.id for form in missing)}.",
                          "Thêm url: đường dẫn tải mẫu trên trang của cơ quan ban hành.")  # fmt: skip
