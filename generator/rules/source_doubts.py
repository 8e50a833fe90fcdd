"""What the source left in doubt should be asked and cleared up.

An importer never guesses: what the source leaves out, contradicts or muddles is listed under doubts and shown on the page.
Who has checked a line removes it.

Đúng: đã hỏi lại cơ quan công bố, sửa bản ghi và xóa dòng trong doubts
Sai: doubts: [Cổng không ghi đơn vị tiền của 1 khoản thu.]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import in_force, named, warning

ID = "nguon-chua-ro"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """One warning per procedure."""
    for procedure in in_force(catalog, today):
        if procedure.doubts:
            yield warning(procedure.where.of("doubts"), ID,
                          f"{named(procedure, 'doubts')}: {len(procedure.doubts)} điều. {procedure.doubts[0]}",
                          "Hỏi lại cơ quan công bố, sửa bản ghi rồi xóa dòng đã rõ trong doubts.")  # fmt: skip
