"""A procedure in force should not ask for papers that are no longer valid.

Source (from memory, to be checked): sổ hộ khẩu and sổ tạm trú until 31/12/2022 (Luật Cư trú 68/2020/QH14 Điều 38);
giấy chứng minh nhân dân until 31/12/2024 (Luật Căn cước 26/2023/QH15 Điều 46).

Đúng: name: Căn cước hoặc Căn cước điện tử
Sai: name: Bản sao sổ hộ khẩu
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import in_force, named, warning

ID = "giay-to-het-gia-tri"
INSTEAD: Final = (
    (re.compile(r"sổ hộ khẩu|sổ tạm trú", re.IGNORECASE), "Ghi «thông tin về cư trú» và cơ sở dữ liệu thay thế ở replaced_by_data."),
    (re.compile(r"chứng minh nhân dân|\bCMND\b", re.IGNORECASE), "Ghi «Căn cước, Căn cước điện tử hoặc giấy tờ tùy thân còn giá trị»."),
)  # fmt: skip
WORDS: Final = ("sổ hộ khẩu", "sổ tạm trú", "chứng minh nhân dân", "cmnd")
"""One of these stands in every text that a pattern fits, written small."""


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Names of papers that hold the name of an abolished one."""
    for procedure in in_force(catalog, today):
        names = "\n".join(paper.name for paper in procedure.papers).lower()
        if not any(word in names for word in WORDS):  # nearly always; the patterns take ten times as long
            continue
        for paper in procedure.papers:
            for pattern, instead in INSTEAD:
                found = pattern.search(paper.name)
                if found:
                    yield warning(paper.where.of("name"), ID,
                                  f"{named(paper, 'name')} còn nhắc «{found.group()}», giấy tờ này đã hết giá trị sử dụng.",
                                  instead)  # fmt: skip
