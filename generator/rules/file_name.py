"""The file of a record must be named as the record, in the folder where people will look for it.

A procedure lies at thu-tuc/<lĩnh vực>/<mã>.yaml, a directive at chi-dao/<năm ban hành>/<số ký hiệu viết thường,
không dấu, nối bằng gạch>.yaml, a working group at to-cong-tac/<tên>.yaml, a proposal at ra-soat/<năm>/<tên>.yaml.

Đúng: thu-tuc/ho-tich/1.001193.yaml với code: 1.001193 và sector: ho-tich
Sai: thu-tuc/ho-tich/1.001193.yaml với code: 1.001194
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.wording import slug

ID = "ten-tep"
NAME: Final = "[a-z0-9]+(-[a-z0-9]+)*"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Directives at other places than their number says; groups and proposals where no address can be made of them."""
    for folder, found, pattern, place in (
        ("to-cong-tac", catalog.working_groups, NAME, "<tên>"),
        ("ra-soat", catalog.reviews, f"[0-9]{{4}}/{NAME}", "<năm>/<tên>"),
    ):
        for key, record in found.items():
            if not re.fullmatch(pattern, key):
                yield Issue(record.where.of("title"), ID, f"Tệp nằm ở {folder}/{key}.yaml.",
                            f"Đặt ở {folder}/{place}.yaml; tên viết thường, không dấu, nối bằng gạch.")  # fmt: skip
    for directive in catalog.directives.values():
        expected = f"{directive.issued_on.year}/{slug(directive.number)}"
        if directive.id != expected:
            yield Issue(directive.where.of("number"), ID,
                        f"Tệp nằm ở chi-dao/{directive.id}.yaml nhưng số, ký hiệu và năm là «{expected}».",
                        f"Đổi thành chi-dao/{expected}.yaml, hoặc sửa số ký hiệu, ngày ban hành.")  # fmt: skip


def check_procedures(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Procedures under other names or in other folders than their code and sector say."""
    for procedure in catalog.at_hand.values():
        path = PurePosixPath(procedure.where.file)
        if path.stem != procedure.code:
            yield Issue(procedure.where.of("code"), ID, f"Tên tệp là «{path.name}» nhưng mã thủ tục là «{procedure.code}».",
                        f"Đổi tên tệp thành {procedure.code}.yaml, hoặc sửa mã.")  # fmt: skip
        if path.parent.name != procedure.sector:
            yield Issue(procedure.where.of("sector"), ID,
                        f"Tệp nằm trong thư mục «{path.parent.name}» nhưng lĩnh vực là «{procedure.sector}».",
                        f"Chuyển tệp vào thu-tuc/{procedure.sector}/, hoặc sửa lĩnh vực.")  # fmt: skip
