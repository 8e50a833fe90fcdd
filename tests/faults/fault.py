"""One mistake in a shipped record, and the one answer to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

BIRTH: Final = "thu-tuc/ho-tich/1.001193.yaml"
COPY: Final = "thu-tuc/chung-thuc/2.000815.yaml"
PASSPORT: Final = "thu-tuc/quan-ly-xuat-nhap-canh/1.001456.yaml"
LAND: Final = "thu-tuc/dat-dai/1.013833.yaml"
RELIGION: Final = "thu-tuc/tin-nguong-ton-giao/1.012644.yaml"
UNITS: Final = "danh-muc/don-vi/quang-ngai.yaml"
OLD_UNITS: Final = "danh-muc/don-vi/kon-tum-2023.yaml"
LAWS: Final = "danh-muc/van-ban/thu-tuc-a.yaml"
SECTORS: Final = "danh-muc/linh-vuc.yaml"
CALENDAR: Final = "danh-muc/lich-lam-viec.yaml"
DESKS: Final = "danh-muc/noi-tiep-nhan.yaml"
WORDS: Final = "danh-muc/tu-dong-nghia.yaml"
DIRECTIVE: Final = "chi-dao/2023/3198-ubnd-tthcc.yaml"
TASKS: Final = "chi-dao/2025/552-tb-vpcp.yaml"
EVENT: Final = "lien-thong/sinh-con.yaml"


class Fault(NamedTuple):
    """`old` stands once in `file` and becomes `new`. Then one issue, of `rule`, stands on the line that reads `line`
    (without outer spaces), and its message or hint holds `told`: the right value where there is one.
    """

    file: str
    old: str
    new: str
    line: str
    rule: str
    told: str


class Whole(NamedTuple):
    """What happens to a whole file, as bytes; the issue stands on the last line that begins with `line`, "" being line 1."""

    name: str
    file: str
    change: Callable[[bytes], bytes]
    line: bytes
    rule: str
    told: str
