"""A file becomes grids: its first bytes say what it is, whatever its name says."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.importers.csv_grid import read_csv
from generator.importers.grid import SPLIT, Grid, Refusal

MAX_BYTES: Final = 20 * 1024 * 1024
ZIP: Final = b"PK\x03\x04"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
TEXTS: Final = (".csv", ".tsv", ".txt")
SAVE_AS: Final = "Mở bằng bảng tính, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi so tệp mới."


def read(path: Path) -> tuple[Grid, ...] | Refusal:
    """The sheets of an .xlsx or CSV file that show something."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if path.is_file() and size <= MAX_BYTES else b""
    except OSError:
        return Refusal("Không mở được tệp.", "Xem lại tên tệp, thư mục và quyền đọc.")
    if size > MAX_BYTES and path.is_file():
        return Refusal(f"Tệp lớn {size // 1024 // 1024} MB; tối đa {MAX_BYTES // 1024 // 1024} MB.", SPLIT)
    if not content:
        return Refusal("Đây không phải là tệp, hoặc tệp trống.", "Ghi đúng tên tệp danh sách.")
    return _read(content, path.suffix.lower())


def _read(content: bytes, suffix: str) -> tuple[Grid, ...] | Refusal:
    if content.startswith(ZIP):
        from generator.importers.xlsx_grid import read_xlsx  # late: a CSV must not pay for the library

        return read_xlsx(content)
    if content.startswith(OLE):
        if LOCKED in content:
            return Refusal("Tệp có mật khẩu.", "Mở bằng bảng tính, bỏ mật khẩu, lưu lại.")
        return Refusal("Tệp kiểu Excel cũ (.xls) hoặc không phải bảng tính.", SAVE_AS)
    if suffix not in TEXTS:
        return Refusal(
            f"Nội dung không phải bảng tính .xlsx, tên tệp kết thúc bằng {suffix or '(không có đuôi)'}.", SAVE_AS
        )
    return read_csv(content)
