"""What a comparison of a list with our records has to tell: the kinds of findings, a finding, all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from generator.importers.list_rows import Spot


class Kind(Enum):
    """The kinds of findings, in the order in which they are told: (id, title)."""

    MISSING = ("thieu", "Chưa có bản ghi")
    EXTRA = ("thua", "Bản ghi đang áp dụng mà danh sách không có")
    RENAMED = ("khac-ten", "Khác tên")
    SECTOR = ("khac-linh-vuc", "Khác lĩnh vực")
    REPEALED = ("het-ap-dung", "Bản ghi đã hết áp dụng mà danh sách còn")
    REPEATED = ("lap", "Mã lặp trong danh sách")
    DAMAGED = ("ma-hong", "Mã bị hỏng")
    SPELLING = ("ma-lech", "Mã viết lệch, vẫn hiểu được")
    UNREADABLE = ("ma-la", "Mã không hiểu được")
    UNCODED = ("khong-ma", "Dòng không có mã")
    DELETED = ("da-xoa", "Mã mang dấu đã xóa")
    TEST = ("thu-nghiem", "Dòng thử nghiệm")
    INTERNAL = ("noi-bo", "Mã nội bộ chưa có bản ghi")
    OTHER_SUFFIX = ("khac-duoi", "Khác đuôi địa phương")
    SUFFIX = ("duoi", "Mã có đuôi địa phương (để biết)")

    @property
    def id(self) -> str:
        """The name for programs."""
        return self.value[0]

    @property
    def title(self) -> str:
        """The heading for people."""
        return self.value[1]

    @property
    def is_difference(self) -> bool:
        """Whether a finding of this kind is something to look into."""
        return self is not Kind.SUFFIX


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell. `listed` is what the list says, `recorded` what our record says, where both matter."""

    kind: Kind
    code: str
    spots: tuple[Spot, ...] = ()
    title: str = ""
    listed: str = ""
    recorded: str = ""
    note: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All findings, in order, and how much was compared."""

    findings: tuple[Finding, ...]
    rows: int
    codes: int
    recorded: int
    passed: tuple[str, ...]

    @property
    def differences(self) -> int:
        """How many findings are to be looked into."""
        return sum(f.kind.is_difference for f in self.findings)
