"""Invented procedures as the finder gets them, written as a site once; Node answers a table of queries about it."""

from __future__ import annotations

import json
import shutil
import subprocess
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Sector, Synonym, Unit
from generator.search import Entry, build, files
from generator.search.entry import ABROAD, FREE, INTERNAL, LOCAL, REPEALED
from generator.search.folding import pairs
from generator.search.stream import stream
from generator.working_days import WorkingCalendar

HERE = Path(__file__).parent
NOWHERE = Where("danh-muc/thu.yaml", 1, 1, {})

# code, title, sector, unit, flags, body
PROCEDURES = [
    ("9.000001", "Đăng ký kết hôn", "ho-tich", "ubnd-xa", 0, "Hai người cùng ký vào sổ trước cán bộ hộ tịch"),
    ("9.000002", "Thủ tục đăng ký lại kết hôn", "ho-tich", "ubnd-xa", 0, ""),
    ("9.000003", "Đăng ký kết hôn có yếu tố nước ngoài", "ho-tich", "ubnd-xa", 0, "giấy khám tâm thần còn hạn"),
    ("9.000004", "Cấp Giấy xác nhận tình trạng hôn nhân", "ho-tich", "ubnd-xa", 0, ""),
    ("9.000005", "Cấp giấy phép xây dựng nhà ở riêng lẻ", "xay-dung", "so-xay-dung", 0, "bản vẽ móng cọc"),
    ("9.000006", "Gia hạn giấy phép xây dựng", "xay-dung", "so-xay-dung", 0, ""),
    ("9.000007", "Xóa đăng ký thường trú", "cu-tru", "cong-an-xa", 0, ""),
    ("9.000008", "Đăng ký thường trú", "cu-tru", "cong-an-xa", 0, ""),
    ("9.000009", "Cấp thẻ thư viện", "van-hoa", "thu-vien", FREE, ""),
    ("9.000010", "Cấp thẻ thư viện", "van-hoa", "thu-vien", LOCAL, ""),
    ("9.000011", "Cấp thẻ thư viện số", "van-hoa", "thu-vien", REPEALED, ""),
    ("9.000012", "Thẩm định thẻ thư viện", "van-hoa", "thu-vien", INTERNAL, ""),
    ("9.000013", "Cấp hộ chiếu tại cơ quan đại diện", "cu-tru", "so-ngoai-vu", ABROAD, ""),
    ("9.000020", "Nuôi trồng thủy sản kỹ thuật cao", "van-hoa", "thu-vien", 0, ""),
    ("9.000021", "Thực hiện, thôi hưởng trợ cấp", "van-hoa", "thu-vien", 0, ""),
    ("9.000022", "Hỗ trợ mai táng cho người hưởng trợ cấp", "van-hoa", "thu-vien", 0, ""),
    ("9.000023", "Cấp đổi thẻ nghề suối", "van-hoa", "thu-vien", 0, ""),
    ("9.000024", "Gia hạn thẻ nghề suối", "van-hoa", "thu-vien", 0, ""),
    ("QT-01", "Quy trình hóa đơn nội bộ", "van-hoa", "thu-vien", 0, ""),
]  # fmt: skip


def entry(code: str, title: str, sector: str, unit: str, flags: int, body: str) -> Entry:
    """An entry with the columns that its test does not speak of filled alike."""
    return Entry(
        code=code, title=stream(title), aliases=(stream("cưới hỏi"),) if code == "9.000001" else (), sector=sector,
        levels=("xa",), audiences=("cong-dan",), units=(unit,), publisher="", channels=("truc-tiep",), online_level="",
        flags=flags, limit="7 ngày làm việc", days=7, fee="", changed="2026-11-20",
        body=array("I", sorted(pairs(body))).tobytes(),
    )  # fmt: skip


ENTRIES = [entry(*row) for row in PROCEDURES]
CATALOG = Catalog(
    procedures={},
    words={},
    terms={},
    events={},
    directives={},
    units={
        identifier: Unit(where=NOWHERE, id=identifier, name=name, kind="to-chuc")
        for identifier, name in {
            "cong-an-xa": "Công an cấp xã",
            "so-ngoai-vu": "Sở Ngoại vụ",
            "so-xay-dung": "Sở Xây dựng",
            "thu-vien": "Thư viện tỉnh Suối Mây",
            "ubnd-xa": "Ủy ban nhân dân cấp xã",
        }.items()
    },
    sectors={
        identifier: Sector(where=NOWHERE, id=identifier, name=name)
        for identifier, name in {
            "cu-tru": "Cư trú", "ho-tich": "Hộ tịch", "van-hoa": "Văn hóa", "xay-dung": "Hoạt động xây dựng"
        }.items()
    },
    legal_texts={},
    reception_points={},
    synonyms={
        "giấy độc thân": Synonym(where=NOWHERE, word="giấy độc thân", terms=("giấy xác nhận tình trạng hôn nhân",)),
        "vợ chồng hoan hỉ": Synonym(
            where=NOWHERE, word="vợ chồng hoan hỉ", terms=("giấy xác nhận tình trạng hôn nhân", "đăng ký thường trú")
        ),
        "cắt khẩu": Synonym(where=NOWHERE, word="cắt khẩu", codes=("9.000007",)),
    },
    targets={},
    working_groups={},
    reviews={},
    figures={},
    calendar=WorkingCalendar.of([]),
)  # fmt: skip


@pytest.fixture(scope="session")
def finder_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finder's files of the invented procedures."""
    site = tmp_path_factory.mktemp("site")
    for artifact in files(ENTRIES, CATALOG, build(ENTRIES)):
        path = site / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return site


@pytest.fixture(scope="session")
def node() -> str:
    """Node, or a skip that says how to get it."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("chưa có Node: sudo apt-get install nodejs")
    return found


Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def ask(finder_site: Path, node: str) -> Ask:
    """Call a function of the finder's module: `ask("search", "so do")`."""

    def call(function: str, *arguments: object) -> Any:
        done = subprocess.run(
            [node, str(HERE / "ask.mjs"), str(finder_site)],
            input=json.dumps([function, *arguments]), capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return call
