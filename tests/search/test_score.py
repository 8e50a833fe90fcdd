"""`make search-score`: what is counted, on a query file written here."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.conftest import ROOT

QUERIES = (
    "class\tquery\tcodes\n"
    "ten\tĐăng ký kết hôn\t9.000001\n"
    "ten\tđăng ký kết hôn\t9.000003;9.999999\n"
    "ten\tcấp thẻ thư viện\t9.000010\n"
    "ngoai\tcách nấu phở\t\n"
    "ngoai\tđăng ký kết hôn\t\n"
    "body\tkhám tâm thần\t9.000003\n"
)


def test_the_score(finder_site: Path, node: str, tmp_path: Path) -> None:
    (tmp_path / "q.tsv").write_text(QUERIES, encoding="utf-8")
    done = subprocess.run(
        [node, str(ROOT / "generator/search/score.mjs"), tmp_path / "q.tsv", finder_site, tmp_path / "s.json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert found["ngoai"] == {"n": 2, "recall@1": 0.5, "recall@5": 0.5, "mrr": 0.5}
    assert found["body"] == {"n": 1, "recall@1": 1, "recall@5": 1, "mrr": 1}
    assert found["ten"]["n"] == 3
    assert found["ten"]["recall@1"] == 0.6667, "a twin counts with the entry of its title"
    assert found["ten"]["recall@5"] == 1
    assert "ngoài phạm vi" in done.stdout
