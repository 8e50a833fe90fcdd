"""Rule `tien-dong-le`."""

from generator.rules.whole_dong import check

from .told import procedure, told, with_fees


def test_right() -> None:
    record = with_fees(
        "{kind: phi, amount: 20000, cap: 200000, cap_per: bản}",
        "{kind: le-phi, amount: 70.5, currency: USD}",
        "{kind: phi}",
    )
    assert told(check, record) == []


def test_thousands_separator() -> None:
    record = with_fees("{kind: phi, amount: 20.000, cap: 200.000, cap_per: bản}")
    assert told(check, record) == [
        "6:33 lỗi: «Mức thu» (amount): «20.000» có phần lẻ, mà tiền đồng không có phần lẻ. → Viết liền các chữ số, không dấu chấm: amount: 20000",
        "6:46 lỗi: «Mức tối đa» (cap): «200.000» có phần lẻ, mà tiền đồng không có phần lẻ. → Viết liền các chữ số, không dấu chấm: cap: 200000",
    ]


def test_tiers_exemptions_and_other_costs() -> None:
    fee = "{kind: phi, tiers: [{from_quantity: 1, amount: 2.000}], exemptions: [{who: Trẻ em, reduction: giam, amount: 1.0}]}"
    assert len(told(check, with_fees(fee))) == 2
    cost = procedure("other_costs:\n  - {name: Cước, amount: 30.000}\n")
    assert [line.partition(" ")[0] for line in told(check, cost)] == ["2:26"]
