"""What a procedure costs, counted by hand from small records."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.catalog import Catalog, assemble
from generator.costs import Costs, Span, costs, needs
from generator.load import Document
from generator.model import Procedure
from generator.schema import roots
from generator.source import Mapping, read
from generator.tables import flatten
from tests.rules.told import procedure as record

DAY = date(2026, 11, 23)


def made(text: str) -> Procedure:
    """The procedure of this record."""
    path, content = record(text)
    root, wrong = read(content.encode(), path)
    assert isinstance(root, Mapping), wrong
    document = Document(table=roots()["thu-tuc"], path=path, file=path, content=content.encode(), root=root)
    tree, issues = flatten(document)
    assert issues == []
    (found,) = assemble([tree]).procedures.values()
    return found


def span(least: int, most: int) -> Span:
    return Span(Decimal(least), Decimal(most))


def of(text: str) -> Costs:
    return costs(made(text), DAY)


def with_fees(*fees: str, head: str = "") -> Costs:
    """Of a procedure with one channel, one limit of 3 working days and these fees."""
    lines = "".join(f"          - {fee}\n" for fee in fees)
    return of(
        f"{head}channels:\n  - channel: truc-tiep\n    limits:\n      - kind: thoi-han\n"
        "        segments: [{amount: 3, counting: ngay-lam-viec}]\n"
        f"{'        fees:' + chr(10) + lines if fees else ''}"
    )


def test_of_an_empty_record_nothing_is_known() -> None:
    assert of("") == Costs(papers=None, fees=None, fees_unknown=True, limit=(), same_day=False)


def test_papers_over_cases_and_channels() -> None:
    papers = """
    cases: [{id: moi, name: Cấp mới}, {id: lai, name: Cấp lại}]
    channels: [{channel: truc-tiep}, {channel: truc-tuyen}]
    papers:
      - {name: Tờ khai, originals: 1, channel: truc-tiep}
      - {name: Mẫu điện tử, electronic: true, channel: truc-tuyen}
      - {name: Thẻ cũ, originals: 1, cases: [lai]}
      - {name: Giấy ủy quyền, originals: 1, when: Khi nhờ người khác}
      - {name: Giấy cư trú, copies: 1, replaced_by_data: Dân cư}
    """
    # Cấp mới: 1 tờ khai hoặc mẫu; cấp lại, ủy quyền, không tra được: 1 + 1 + 1 + 1.
    assert of(papers).papers == span(1, 4)


def test_of_alternatives_one_paper_counts() -> None:
    papers = """
    papers:
      - {name: Tờ khai, originals: 1}
      - {name: Giấy chứng sinh, originals: 1, alternative: sinh}
      - {name: Giấy cam đoan, originals: 1, alternative: sinh, when: Không có giấy chứng sinh}
    """
    assert of(papers).papers == span(2, 2)


@pytest.mark.parametrize(
    ("fees", "expected"),
    [
        (("{kind: le-phi, amount: 20000}",), span(20000, 20000)),
        (("{kind: le-phi, free: true, basis: luat-mau}",), span(0, 0)),
        (("{kind: le-phi, amount: 20000}", "{kind: phi, amount: 8000}"), span(28000, 28000)),
        (("{kind: le-phi, amount: 20000, payer: Sinh viên}", "{kind: le-phi, amount: 50000}"), span(20000, 50000)),
        (("{kind: le-phi, amount: 20000, valid_to: 2026-11-22}", "{kind: le-phi, amount: 50000}"), span(50000, 50000)),
        (("{kind: phi, amount: 200000, per: lần}", "{kind: phi, amount: 5000, per: phiếu}"), span(200000, 200000)),
        (("{kind: phi, amount: 8000, per: bản}",), span(8000, 8000)),
        (("{kind: phi, amount: 100, currency: USD}",), None),
        (("{kind: le-phi}",), None),
        ((), None),
    ],
)
def test_known_fees(fees: tuple[str, ...], expected: Span | None) -> None:
    assert with_fees(*fees).fees == expected


@pytest.mark.parametrize(
    ("fees", "flags"),
    [
        (("{kind: le-phi, amount: 20000}",), (False, False, False)),
        (("{kind: phi, amount: 8000, per: bản}",), (True, False, False)),
        (("{kind: phi, amount: 100, currency: USD}",), (False, True, False)),
        (("{kind: le-phi, rule: Hội đồng nhân dân tỉnh quy định}",), (False, True, False)),
        (("{kind: phi, per: trang, tiers: [{from_quantity: 1, amount: 2000}]}",), (False, True, False)),
        (("{kind: le-phi, free: true, basis: luat-mau}", "{kind: phi}"), (False, False, True)),
        ((), (False, False, True)),
    ],
)
def test_what_is_not_in_the_sum_is_a_flag(fees: tuple[str, ...], flags: tuple[bool, bool, bool]) -> None:
    found = with_fees(*fees)
    assert (found.fees_open, found.fees_ruled, found.fees_unknown) == flags


def test_fees_of_cases_are_alternatives() -> None:
    head = "cases: [{id: moi, name: Cấp mới}, {id: lai, name: Cấp lại}]\n"
    found = with_fees(
        "{kind: phi, amount: 200000, cases: [moi]}", "{kind: phi, amount: 400000, cases: [lai]}", head=head
    )
    assert (found.fees, found.fees_unknown) == (span(200000, 400000), False)


def test_a_case_without_a_fee_is_unknown() -> None:
    head = "cases: [{id: moi, name: Cấp mới}, {id: lai, name: Cấp lại}]\n"
    assert with_fees("{kind: phi, amount: 200000, cases: [moi]}", head=head).fees_unknown


def test_the_longest_limit_keeps_its_countings() -> None:
    limits = """
    channels:
      - channel: truc-tiep
        limits:
          - {kind: trong-ngay}
          - {kind: thoi-han, segments: [{amount: 10, counting: ngay-lam-viec}]}
          - {kind: thoi-han, segments: [{amount: 7, counting: ngay}, {amount: 5, counting: ngay-lam-viec}, {amount: 2, counting: ngay}]}
    """
    found = of(limits)
    assert found.limit == (("ngay", Decimal(9)), ("ngay-lam-viec", Decimal(5)))
    assert found.same_day


@pytest.mark.parametrize("kind", ["khong-quy-dinh", "chua-co-thong-tin"])
def test_a_limit_without_a_number_is_none(kind: str) -> None:
    found = of(f"channels: [{{channel: truc-tiep, limits: [{{kind: {kind}}}]}}]\n")
    assert (found.limit, found.same_day) == ((), False)


def test_an_illustrative_fee_marks_the_costs() -> None:
    assert with_fees("{kind: phi, amount: 1, illustrative: true}").illustrative
    assert not with_fees("{kind: phi, amount: 1}").illustrative


def test_needs_are_told_once_and_not_the_procedure_itself() -> None:
    papers = """
    code: 1.000009
    papers:
      - {name: Giấy khai sinh, copies: 1, result_of: 1.000002}
      - {name: Thẻ cũ, originals: 1, result_of: 1.000009}
      - {name: Trích lục khai sinh, copies: 1, result_of: 1.000002}
      - {name: Đơn, originals: 1}
    """
    assert needs(made(papers)) == ("1.000002",)


def test_the_catalog_knows_who_uses_a_result_and_which_events_hold_it(sample: Catalog) -> None:
    assert [p.code for p in sample.used_for["2.900020"]] == ["1.900010"]
    assert [e.id for e in sample.events_of["2.900020"]] == ["co-suoi-moi", "sao-va-doi"]
