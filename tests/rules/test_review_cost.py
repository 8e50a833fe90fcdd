"""Rule `chi-phi-phuong-an`."""

from generator.rules.review_cost import check

from .told import Record, told

HEAD = "title: Bớt ngày\nunit: so-mau\nsource: Nguồn mẫu\nchecked_on: 2026-11-01\nproposed_on: 2026-02-10\ncosts:\n"


def costs(*items: str) -> Record:
    """A proposal with these costs; the first stands on line 7, column 5 being its brace."""
    return "ra-soat/2026/mau.yaml", HEAD + "".join(f"  - {{{item}}}\n" for item in items)


AGENCY = "method: gio-giai-quyet, stage: truoc, days: 10, hours_per_day: 8, hourly_rate: 40000, dossiers: 10"


def test_right() -> None:
    applicant = "method: nguoi-nop, stage: truoc, times: 1, applicants: 9, steps: [{activity: Nộp, hours: 1, hourly_rate: 50000}], stated: 450000"
    assert told(check, costs(f"{AGENCY}, stated: 32000000", "method: gio-giai-quyet, stage: sau", applicant)) == []


def test_another_result_than_the_inputs_give() -> None:
    assert told(check, costs(f"{AGENCY}, stated: 3200000")) == [
        "7:114 lưu ý: «Số tiền nguồn nêu» (stated) là 3.200.000 đồng, phép tính cho 32.000.000 đồng. → Xem lại các con số; nguồn in sai thì giữ nguyên, trang hiện cả hai.",
    ]


def test_told_twice() -> None:
    assert told(check, costs(AGENCY, AGENCY)) == [
        "8:37 lỗi: Chi phí «Giờ giải quyết nhân đơn giá, trước» có hai lần. → Giữ một mục.",
    ]


def test_inputs_of_the_other_method() -> None:
    assert told(check, costs("method: nguoi-nop, stage: sau, days: 9")) == [
        "7:43 lỗi: «Số ngày giải quyết» (days) không thuộc cách «Thời gian và tiền của người nộp». → Xóa days, hoặc ghi method: gio-giai-quyet.",
    ]
    assert told(check, costs("method: gio-giai-quyet, stage: sau, times: 2")) == [
        "7:49 lỗi: «Số lần mỗi năm» (times) không thuộc cách «Giờ giải quyết nhân đơn giá». → Xóa times, hoặc ghi method: nguoi-nop.",
    ]
