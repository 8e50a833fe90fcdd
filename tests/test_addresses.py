"""Addresses and the links between them."""

import pytest

from generator import addresses


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("", "thu-tuc/1.001193/", "thu-tuc/1.001193/"),
        ("", "", "./"),
        ("thu-tuc/", "", "../"),
        ("thu-tuc/1.001193/", "co-quan/ubnd/", "../../co-quan/ubnd/"),
        ("van-ban/2023/3198-ubnd-tthcc/", "van-ban/2023/3198-ubnd-tthcc/#nhiem-vu-1", "#nhiem-vu-1"),
        ("nhiem-vu/", "van-ban/2023/3198-ubnd-tthcc/#nhiem-vu-1", "../van-ban/2023/3198-ubnd-tthcc/#nhiem-vu-1"),
        ("thu-tuc/1.001193/", "https://dichvucong.gov.vn/", "https://dichvucong.gov.vn/"),
    ],
)
def test_relative(start: str, target: str, link: str) -> None:
    assert addresses.relative(start, target) == link


def test_a_task_is_a_place_on_its_directive() -> None:
    assert addresses.task("2023/3198-ubnd-tthcc", "7") == "van-ban/2023/3198-ubnd-tthcc/#nhiem-vu-7"


def test_the_symbol_of_an_internal_procedure_is_lowered() -> None:
    assert addresses.procedure("QNG-DT-01") == "thu-tuc/qng-dt-01/"


def test_the_file_of_a_process_lies_beside_the_page() -> None:
    assert addresses.process_file("QNG-DT-01", 2) == "thu-tuc/qng-dt-01/quy-trinh-2.bpmn"


@pytest.mark.parametrize(
    ("site", "answer"),
    [
        ("https://an-lac.example/tthc/", "https://an-lac.example/tthc/"),
        ("http://127.0.0.1:8000/", ""),
        ("http://localhost/tthc/", ""),
        ("http://[::1]:8000/", ""),
        ("", ""),
    ],
)
def test_an_address_of_this_machine_is_not_public(site: str, answer: str) -> None:
    assert addresses.public(site) == answer


def test_a_sheet_lies_as_deep_as_the_page() -> None:
    assert addresses.posting("QNG-DT-01") == "niem-yet/qng-dt-01/"
    assert addresses.booklet(addresses.SECTORS, "ho-tich") == "niem-yet/linh-vuc/ho-tich/"


def test_the_copy_of_a_record_lies_where_the_record_lay() -> None:
    file = "procedures/thu-tuc/ho-tich/1.001193.yaml"
    assert addresses.record_file(file, "procedures") == "du-lieu/ban-ghi/thu-tuc/ho-tich/1.001193.yaml"
