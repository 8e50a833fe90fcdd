"""A procedure in force should say where to send phản ánh, kiến nghị.

Source: Thông tư 02/2017/TT-VPCP (content from memory): the notice on where to send them, with address, phone, e-mail or
web, is part of making a procedure public. A unit of the procedure that can be reached will do.

Đúng: contacts: [{unit: ttpvhcc-mau, phone: ...}], hoặc đơn vị thực hiện có điện thoại trong danh mục
Sai: không có contacts và không đơn vị nào của thủ tục có địa chỉ, điện thoại, thư điện tử, trang tin
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Contact, Procedure, Unit
from generator.rules.parts import in_force, named, warning

ID = "thieu-noi-phan-anh"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Procedures that nobody can write to or call about."""
    for procedure in in_force(catalog, today):
        if not _can_be_reached(procedure, catalog):
            yield warning(procedure.where.of("contacts"), ID,
                          f"Thủ tục không có {named(procedure, 'contacts')}: không có địa chỉ, điện thoại, thư điện tử hay trang tin.",
                          "Thêm contacts, hoặc ghi phone, email, address cho đơn vị của thủ tục trong danh-muc/don-vi.")  # fmt: skip


def _can_be_reached(procedure: Procedure, catalog: Catalog) -> bool:
    keys = [*(contact.unit for contact in procedure.contacts), *(role.unit for role in procedure.units)]
    units = [catalog.units[key] for key in keys if key in catalog.units]
    return any(map(_has_address, procedure.contacts)) or any(map(_has_address, units))


def _has_address(thing: Contact | Unit) -> bool:
    web = thing.url if isinstance(thing, Contact) else thing.website
    return bool(thing.phone or thing.email or thing.address or web)
