"""What is paid should rest on a legal text; that nothing is paid, must.

Source: Luật Phí và lệ phí 97/2015/QH13 (from memory): only the competent body sets, exempts and reduces. "Không thu"
without a basis is a promise that nobody can be held to, so it is an error; the rest is one warning per procedure.

Đúng: free: true, basis: 97-2015-qh13
Sai: free: true mà không có basis
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Exemption, Fee, Procedure
from generator.rules.parts import fees, in_force, named, warning

ID = "phi-thieu-can-cu"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Free fees one by one; other fees and exemptions counted per procedure."""
    for procedure in catalog.at_hand.values():
        for _, _, fee in fees(procedure):
            if fee.free and not fee.basis:
                yield Issue(fee.where.of("free"), ID, f"{named(fee, 'free')} nhưng không có {named(fee, 'basis')}.",
                            "Thêm basis: mã văn bản nói không thu; chưa tìm được thì xóa free, trang sẽ ghi «chưa có thông tin».")  # fmt: skip
    for procedure in in_force(catalog, today):
        yield from _paid(procedure)
        yield from _exempted(procedure)


def _paid(procedure: Procedure) -> Iterator[Issue]:
    missing = [fee for _, _, fee in fees(procedure) if _says(fee) and not fee.basis]
    if missing:
        yield warning(missing[0].where.of("kind"), ID, f"{len(missing)} khoản thu không có {named(Fee, 'basis')}.",
                      "Thêm basis: mã văn bản quy định mức thu, cho từng khoản.")  # fmt: skip


def _says(fee: Fee) -> bool:
    return bool(fee.amount is not None or fee.tiers or fee.rule) and not fee.free


def _exempted(procedure: Procedure) -> Iterator[Issue]:
    missing = [exemption for _, _, fee in fees(procedure) for exemption in fee.exemptions if not exemption.basis]
    if missing:
        yield warning(missing[0].where.of("who"), ID, f"{len(missing)} trường hợp miễn, giảm không có {named(Exemption, 'basis')}.",
                      "Thêm basis và clause của văn bản cho miễn, giảm.")  # fmt: skip
