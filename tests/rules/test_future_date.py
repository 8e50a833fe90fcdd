"""Rule `ngay-tuong-lai`."""

from generator.rules.future_date import check, check_procedures

from .told import directive, procedure, register, told


def test_right() -> None:
    assert told(check_procedures, procedure("checked_on: 2026-11-23")) == []


def test_slip_of_the_year() -> None:
    assert told(check_procedures, procedure("checked_on: 2062-11-01")) == [
        "1:13 lưu ý: «Ngày kiểm tra» (checked_on) là 01/11/2062, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
    ]


def test_every_kind_of_fact() -> None:
    records = [
        directive("issued_on: 2027-01-01"),
        register("""
            units:
              - {id: so-a, name: Sở A, kind: so, checked_on: 2027-01-01}
            legal_texts:
              - {id: l, number: 2/2020/QH14, kind: luat, issued_on: 2027-01-01}
            reception_points:
              - {id: n, name: Nơi nhận, address: Phố Mẫu, checked_on: 2027-01-01}
            """),
    ]
    assert told(check, *records) == [
        "1:12 lưu ý: «Ngày ban hành» (issued_on) là 01/01/2027, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
        "2:50 lưu ý: «Ngày kiểm tra» (checked_on) là 01/01/2027, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
        "4:57 lưu ý: «Ngày ban hành» (issued_on) là 01/01/2027, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
        "6:59 lưu ý: «Ngày kiểm tra» (checked_on) là 01/01/2027, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
    ]


def test_decision_report_and_extension() -> None:
    records = [
        directive("""
            tasks:
              - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, assignments: [{unit: so-mau, reports: [{reported_on: 2027-01-01, state: khong-neu}]}]}
              - {id: b, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, extensions: [{deadline: 2027-03-01, decided_on: 2027-01-01, basis: 1/SM}]}
            """),
    ]
    assert told(check, *records) == [
        "2:126 lưu ý: «Ngày số liệu» (reported_on) là 01/01/2027, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
        "3:121 lưu ý: «Ngày quyết định» (decided_on) là 01/01/2027, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
    ]
    decided = procedure("decisions: [{level: bo, change: moi, published_on: 2027-01-01}]")
    assert told(check_procedures, decided) == [
        "1:52 lưu ý: «Ngày công khai» (published_on) là 01/01/2027, sau hôm nay 23/11/2026. → Xem lại năm và tháng.",
    ]
