"""The lines of a portal file: JSON records with their line, and Vietnamese problems where a line cannot be used."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from generator.importers.portal_shape import faults
from generator.issue import Issue, Place

RULE: Final = "nhap-tu-cong"
GZIP: Final = b"\x1f\x8b"
PIECE: Final = 1 << 20
Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """One record as the portal answered it, and the line it stood on."""

    line: int
    raw: Raw


def read(path: Path) -> tuple[list[Source], list[Issue]]:
    """The usable records of the file, and one problem for each line that is not."""
    sources: list[Source] = []
    issues: list[Issue] = []
    for number, content in _lines(path, issues):
        if content.strip():
            raw, message = _record(content)
            if message:
                issues.append(problem(path, number, *message))
            elif raw is not None:
                sources.append(Source(number, raw))
    if not sources and not issues:
        issues.append(problem(path, 1, "Tệp không có bản ghi nào.", "Tải lại tệp từ cổng."))
    return _once(path, sources, issues), issues


def problem(path: Path, line: int, message: str, hint: str) -> Issue:
    """An issue at a line of the source file."""
    return Issue(Place(path.as_posix(), line), RULE, message, hint)


def _lines(path: Path, issues: list[Issue]) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers; of a packed file that breaks off, all lines before the break."""
    number, rest = 0, b""
    try:
        with path.open("rb") as file:
            for piece in _pieces(file):
                *lines, rest = (rest + piece).split(b"\n")
                for content in lines:
                    number += 1
                    yield number, content
        yield number + 1, rest
    except (EOFError, zlib.error):
        issues.append(problem(path, number + 1, f"Tệp nén bị cụt hoặc hỏng sau dòng {number}.",
                              "Tải lại tệp; các dòng trước đó vẫn đọc được."))  # fmt: skip
    except OSError as fault:
        issues.append(
            problem(path, 1, f"Không đọc được tệp: {fault.strerror or fault}.", "Kiểm tra tên tệp và quyền đọc.")
        )


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """The file in pieces, unpacked when its first bytes say that it is packed, whatever its name."""
    piece = file.read(PIECE)
    if not piece.startswith(GZIP):
        while piece:
            yield piece
            piece = file.read(PIECE)
        return
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    while piece:
        yield unpacker.decompress(piece)
        piece = unpacker.unused_data or file.read(PIECE)
        if unpacker.eof and piece:
            unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    if not unpacker.eof:
        raise EOFError


def _record(content: bytes) -> tuple[Raw | None, tuple[str, str] | None]:
    """(record, None), or (None, (message, hint)) when the line is no record."""
    try:
        raw = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        return None, ("Dòng không phải mã UTF-8.", "Lưu tệp với bảng mã UTF-8.")
    except json.JSONDecodeError as fault:
        return None, (f"Dòng không phải JSON đúng (hỏng ở ký tự {fault.colno}).", "Tải lại bản ghi này từ cổng.")
    except RecursionError:
        return None, ("Dòng JSON lồng nhau quá sâu.", "Tải lại bản ghi này từ cổng.")
    if not isinstance(raw, dict):
        return None, ("Dòng không phải một bản ghi (đối tượng JSON).", "Mỗi dòng là một bản ghi { … }.")
    wrong = faults(raw)
    if wrong:
        code = raw.get("code")
        lead = f"Bản ghi {code.strip()}: " if isinstance(code, str) and code.strip() else "Bản ghi: "
        more = f" và {len(wrong) - 1} chỗ khác" if len(wrong) > 1 else ""
        return None, (f"{lead}{wrong[0]}{more}.", "Tải lại bản ghi này từ cổng, hoặc sửa dòng này.")
    return raw, None


def _once(path: Path, sources: list[Source], issues: list[Issue]) -> list[Source]:
    """Records whose code was not there before; the second one is told with both lines."""
    first: dict[str, int] = {}
    kept = []
    for source in sources:
        code = source.raw["code"]
        if code in first:
            issues.append(problem(path, source.line, f"Mã {code.strip()} đã có ở dòng {first[code]}.", "Giữ một dòng."))
        else:
            first[code] = source.line
            kept.append(source)
    return kept
