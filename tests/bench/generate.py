"""Records of the measured shape of real data: text of 4.7 KB in the median, 19 KB at the 95th percentile.

`rivals` writes the same text for other generators.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from pathlib import Path

MEDIAN_BYTES = 4_700
P95_BYTES = 19_000
SIGMA = math.log(P95_BYTES / MEDIAN_BYTES) / 1.645  # of the log-normal that has these two percentiles
SECTORS = 40
UNITS = 60
TEXTS = 200
SYLLABLES = [
    "đăng",
    "ký",
    "cấp",
    "giấy",
    "phép",
    "chứng",
    "nhận",
    "hồ",
    "sơ",
    "thủ",
    "tục",
    "cơ",
    "quan",
    "tiếp",
    "nhận",
    "giải",
    "quyết",
    "thời",
    "hạn",
    "ngày",
    "làm",
    "việc",
    "công",
    "dân",
    "tổ",
    "chức",
    "doanh",
    "nghiệp",
    "xã",
    "phường",
    "tỉnh",
    "sở",
    "ban",
    "ngành",
    "văn",
    "bản",
    "quy",
    "định",
    "khoản",
    "điều",
    "luật",
    "nghị",
    "thông",
    "tư",
    "bản",
    "chính",
    "sao",
    "tờ",
    "khai",
    "mẫu",
    "đơn",
    "đề",
    "nghị",
    "xác",
    "định",
    "kiểm",
    "tra",
    "thẩm",
    "định",
    "trình",
    "duyệt",
    "trả",
    "kết",
    "quả",
    "phí",
    "lệ",
    "tiền",
    "nộp",
    "trực",
    "tuyến",
    "tiếp",
    "bưu",
    "chính",
]


@dataclass(frozen=True)
class Record:
    """What both editions are written from."""

    code: str
    title: str
    sector: str
    unit: str
    steps: list[str]
    papers: list[str]
    conditions: list[str]


def records(count: int, seed: int = 3198) -> list[Record]:
    """`count` records; the same seed gives the same records."""
    rng = random.Random(seed)
    return [_record(rng, number) for number in range(count)]


def _record(rng: random.Random, number: int) -> Record:
    size = min(int(rng.lognormvariate(math.log(MEDIAN_BYTES), SIGMA)), 118_000)
    steps, papers = rng.choice((3, 4, 4, 5, 6)), rng.choice((2, 3, 3, 5, 8, 14))
    return Record(
        code=f"1.{number:06d}",
        title=_words(rng, 90).capitalize(),
        sector=f"linh-vuc-{rng.randrange(SECTORS)}",
        unit=f"don-vi-{rng.randrange(UNITS)}",
        steps=[_words(rng, size * 4 // 10 // steps) for _ in range(steps)],
        papers=[_words(rng, size * 4 // 10 // papers) for _ in range(papers)],
        conditions=[_words(rng, size * 2 // 10)],
    )


def _words(rng: random.Random, size: int) -> str:
    """About `size` bytes of Vietnamese syllables."""
    words: list[str] = []
    while size > 0:
        word = rng.choice(SYLLABLES)
        words.append(word)
        size -= len(word.encode()) + 1
    return " ".join(words)


def write_yaml(found: list[Record], folder: Path) -> None:
    """A records folder of its own."""
    registers = folder / "danh-muc"
    registers.mkdir(parents=True)
    (registers / "chung.yaml").write_text(_registers(), encoding="utf-8")
    for record in found:
        path = folder / "thu-tuc" / record.sector / f"{record.code}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_yaml(record), encoding="utf-8")


def _registers() -> str:
    sectors = "".join(f"  - id: linh-vuc-{i}\n    name: Lĩnh vực {i}\n" for i in range(SECTORS))
    units = "".join(
        f"  - id: don-vi-{i}\n    name: Đơn vị {i}\n    kind: so\n    phone: 0255 000 {i:03d}\n" for i in range(UNITS)
    )
    texts = "".join(f"  - id: {i}-2020-nd-cp\n    number: {i}/2020/NĐ-CP\n    kind: nghi-dinh\n" for i in range(TEXTS))
    return f"sectors:\n{sectors}units:\n{units}legal_texts:\n{texts}"


def _yaml(record: Record) -> str:
    text = int(record.code[2:]) % TEXTS
    channels = "".join(
        f"""  - channel: {channel}
    limits:
      - kind: thoi-han
        segments:
          - amount: {amount}
            counting: ngay-lam-viec
        fees:
          - kind: le-phi
            amount: 20000
            basis: {text}-2020-nd-cp
"""
        for channel, amount in (("truc-tiep", 7), ("truc-tuyen", 7), ("buu-chinh", 7))
    )
    steps = "".join(f"  - title: Bước {i}\n    text: {words}\n" for i, words in enumerate(record.steps, 1))
    papers = "".join(f"  - name: {words}\n    originals: 1\n" for words in record.papers)
    conditions = "".join(f"  - text: {words}\n" for words in record.conditions)
    return f"""code: {record.code}
title: {record.title}
sector: {record.sector}
scope: cong-khai
source: Sinh ra để đo
checked_on: 2026-11-01
levels:
  - xa
audiences:
  - cong-dan
units:
  - role: tham-quyen
    unit: {record.unit}
decisions:
  - level: bo
    change: moi
    legal_text: {text}-2020-nd-cp
conditions:
{conditions}channels:
{channels}papers:
{papers}steps:
{steps}results:
  - name: Giấy chứng nhận
legal_basis:
  - legal_text: {text}-2020-nd-cp
"""
