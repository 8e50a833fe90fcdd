"""Steps, time limits and fees of portal records: structured only where the source is sure."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importers.portal_channels import channels
from generator.importers.portal_fees import fee
from generator.importers.portal_steps import steps

BASIS = {"07-2099-tt-bss": "tt-07"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nộp.", [{"title": "Trình tự thực hiện", "text": "Nộp."}]),
        ("Bước 1: Nộp\nở xã\n- Bước 2. Nhận", [{"title": "Bước 1: Nộp", "text": "ở xã"}, {"title": "Bước 2: Nhận", "text": ""}]),
        ("Bước 1: a\nBước 3: b", [{"title": "Trình tự thực hiện", "text": "Bước 1: a\nBước 3: b"}]),
        ("Lời dẫn\nBước 1: a\nBước 2: b", [{"title": "Trình tự thực hiện", "text": "Lời dẫn\nBước 1: a\nBước 2: b"}]),
        ("Bước 1: a", [{"title": "Trình tự thực hiện", "text": "Bước 1: a"}]),
        ("xem Bước 1 và Bước 2", [{"title": "Trình tự thực hiện", "text": "xem Bước 1 và Bước 2"}]),
    ],
)  # fmt: skip
def test_a_text_is_split_only_when_the_markers_run_from_1_to_n(text: str, found: list[dict[str, str]]) -> None:
    assert steps({"executionSteps": [{"name": "", "description": text}]}) == found


@pytest.mark.parametrize(
    ("time", "unit", "text", "limit"),
    [
        (3, "WORKING_DAY", "", {"kind": "thoi-han", "note": "", "segments": [{"amount": "3", "counting": "ngay-lam-viec"}]}),
        (6.25, "WORKING_DAY", "", {"kind": "thoi-han", "note": "", "segments": [{"amount": "6.25", "counting": "ngay-lam-viec"}]}),
        ("15", "DAY", "a", {"kind": "thoi-han", "note": "a", "segments": [{"amount": "15", "counting": "ngay"}]}),
        (0, "OTHER", "", {"kind": "chua-co-thong-tin", "note": ""}),
        (1, "OTHER", "Ngay", {"kind": "theo-mo-ta", "text": "Ngay", "note": "Cổng ghi «1», đơn vị «Khác»."}),
        ("Theo mô tả", "OTHER", "Ngay", {"kind": "theo-mo-ta", "text": "Ngay"}),
        ("Không quy định.", "OTHER", "", {"kind": "khong-quy-dinh", "note": ""}),
        ("Không quá 5 ngày", "OTHER", "b", {"kind": "theo-mo-ta", "text": "Không quá 5 ngày", "note": "b"}),
        ("Không", "OTHER", "", {"kind": "theo-mo-ta", "text": "Không", "note": ""}),
    ],
)  # fmt: skip
def test_a_time_limit_is_a_number_or_the_words_of_the_source(time: Any, unit: str, text: str, limit: Any) -> None:
    method = {"submissionMethod": "DIRECT", "processingTime": time, "processingTimeUnit": unit, "description": text}
    assert channels({"executionMethods": [method]}, {}) == ([{"channel": "truc-tiep", "limits": [limit]}], [])


@pytest.mark.parametrize(
    ("value", "money", "text", "found"),
    [
        (0, "", "", {}),
        (None, "", "", {}),
        (20000, "Việt Nam Đồng", "", {"amount": "20000", "currency": "VND"}),
        (20000, "", "", {"rule": "Cổng ghi số 20000, không ghi đơn vị tiền."}),
        (20000, "", "20.000 đ/sổ", {"amount": "20000", "currency": "VND", "note": "20.000 đ/sổ"}),
        (70, "USD", "", {"amount": "70", "currency": "USD"}),
        (50, "Việt Nam Đồng", "50%", {"rule": "50%", "note": "Cổng ghi số 50, đơn vị tiền Việt Nam Đồng."}),
        (0, "", "Bậc 1: 5.000 đồng", {"rule": "Bậc 1: 5.000 đồng"}),
        (0, "", "Không thu", {"rule": "Không thu"}),
        (0, "", "Không thu theo 07/2099/TT-BSS", {"free": "true", "basis": "tt-07", "note": "Không thu theo 07/2099/TT-BSS"}),
        (0, "", "Không thu theo 08/2099/TT-BSS", {"rule": "Không thu theo 08/2099/TT-BSS"}),
        (0, "", "Miễn phí theo 07/2099/TT-BSS đối với trẻ em", {"rule": "Miễn phí theo 07/2099/TT-BSS đối với trẻ em"}),
    ],
)  # fmt: skip
def test_a_fee_is_an_amount_only_when_number_and_currency_are_sure(
    value: float | None, money: str, text: str, found: dict[str, str]
) -> None:
    made, _ = fee({"type": "FEE", "value": value, "currencyName": money, "description": text}, BASIS)
    assert made == {"kind": "phi"} | found
