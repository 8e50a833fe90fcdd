"""What VS Code shows on our records: keys and values to choose from, help in Vietnamese, complaints before any commit."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.editor.server import Server

NODE = shutil.which("node")
PROGRAM = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
RECORDS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "procedures").rglob("*.yaml"))
BIRTH = "procedures/thu-tuc/ho-tich/1.001193.yaml"
NEW = "procedures/thu-tuc/ho-tich/1.999998.yaml"

pytestmark = pytest.mark.skipif(
    NODE is None or not PROGRAM.exists(), reason="chưa có Node hoặc yaml-language-server; chạy: make language-server"
)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    yaml = {key.removeprefix("yaml."): value for key, value in settings.items() if key.startswith("yaml.")}
    yaml = {
        "schemas": yaml["schemas"],
        "schemaStore": {"enable": False},
        "validate": True,
        "hover": True,
        "completion": True,
    }
    assert NODE
    with Server([NODE, str(PROGRAM), "--stdio"], ROOT, {"yaml": yaml}) as running:
        yield running


def labels(answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {item["label"]: item for item in answer["items"]}


@pytest.mark.parametrize("below", RECORDS)
def test_nothing_is_held_against_a_good_record(server: Server, below: str) -> None:
    assert server.open(below, (ROOT / below).read_text(encoding="utf-8")) == []


def test_keys_are_offered_with_help_in_vietnamese(server: Server) -> None:
    text = "code: 1.999998\ntitle: Sổ tay\n\n"
    server.open(NEW, text)
    offered = labels(server.at("completion", NEW, 2, 0))
    assert {"sector", "scope", "levels", "channels", "checked_on"} <= offered.keys()
    assert "title" not in offered, "what is there is not offered again"
    help_ = offered["sector"]["documentation"]
    assert "Mã lĩnh vực trong danh mục." in (help_["value"] if isinstance(help_, dict) else help_)


def test_values_of_a_code_list_are_offered_with_their_words(server: Server) -> None:
    below = NEW.replace("8.yaml", "7.yaml")
    server.open(below, "code: 1.999997\nchannels:\n  - channel: \n")
    offered = labels(server.at("completion", below, 2, 13))
    assert {"truc-tiep", "truc-tuyen", "buu-chinh"} <= offered.keys()
    help_ = offered["truc-tuyen"]["documentation"]
    assert "Trực tuyến" in (help_["value"] if isinstance(help_, dict) else help_)


def test_a_field_explains_itself(server: Server) -> None:
    text = (ROOT / BIRTH).read_text(encoding="utf-8")
    server.open(BIRTH, text)
    line = text.split("\n").index("sector: ho-tich")
    shown = server.at("hover", BIRTH, line, 2)["contents"]["value"]
    assert "Lĩnh vực" in shown
    assert "Mã lĩnh vực trong danh mục." in shown


@pytest.mark.parametrize(
    ("number", "line", "words"),
    [
        (1, "titel: Sổ tay", "titel"),
        (2, "scope: cong-khaj", "cong-khai"),
        (3, "checked_on: 23/11/2026", "Ngày viết năm-tháng-ngày, ví dụ 2026-07-01."),
        (4, "dossier_sets: hai", "integer"),
        (5, "source_url: abc", "«Địa chỉ nguồn» chưa đúng cách viết."),
        (6, "levels: xa", "array"),
    ],
)
def test_a_slip_is_marked_on_its_line(server: Server, number: int, line: str, words: str) -> None:
    below = f"procedures/thu-tuc/ho-tich/1.99990{number}.yaml"
    found = server.open(below, f"code: 1.99990{number}\n{line}\n")
    here = [one["message"] for one in found if one["range"]["start"]["line"] == 1]
    assert any(words in message for message in here), found


def test_without_settings_the_first_line_of_a_record_names_its_schema() -> None:
    assert NODE
    with Server(
        [NODE, str(PROGRAM), "--stdio"], ROOT, {"yaml": {"validate": True, "schemaStore": {"enable": False}}}
    ) as bare:
        head = (ROOT / BIRTH).read_text(encoding="utf-8").split("\n")[0]
        (wrong,) = [f for f in bare.open(BIRTH, f"{head}\ntitel: a\n") if "titel" in f["message"]]
        assert wrong["range"]["start"]["line"] == 1
