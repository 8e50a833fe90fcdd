"""The block of JSON for the page's script: small, and nothing in it can end the block."""

import json
from dataclasses import replace

from generator.catalog import Catalog
from generator.pages.procedure_data import page_data


def test_the_block_of_the_fullest_record(sample: Catalog) -> None:
    assert json.loads(page_data(sample.at_hand["1.900010"])) == {
        "ma": "1.900010",
        "kiem": "2026-11-01",
        "tu": "2025-05-01",
        "den": "",
        "chot": "",
        "truongHop": [["lan-dau", "Cấp lần đầu"], ["cap-lai", "Cấp lại"], ["tre-em", "Trẻ em giữ suối cùng ông bà"]],
        "cachNop": [["truc-tiep", "Trực tiếp"], ["truc-tuyen", "Trực tuyến"], ["buu-chinh", "Dịch vụ bưu chính"]],
    }


def test_nothing_in_it_can_end_the_block(sample: Catalog) -> None:
    full = sample.at_hand["1.900010"]
    evil = replace(full.cases[0], name="</script><!--<script>&\u2028\u2029")
    text = str(page_data(replace(full, cases=(evil,))))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["truongHop"][0][1] == evil.name
