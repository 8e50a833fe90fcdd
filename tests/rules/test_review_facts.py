"""Rule `phuong-an`."""

from generator.rules.review_facts import check

from .told import Record, told

HEAD = "title: Bớt ngày\nunit: so-mau\nsource: Nguồn mẫu\nchecked_on: 2026-11-01\nproposed_on: 2026-02-10\n"


def review(text: str) -> Record:
    """A proposal; its own text begins on line 6."""
    return "ra-soat/2026/mau.yaml", HEAD + text


def test_right() -> None:
    record = review(
        "submitted_on: 2026-02-10\ndecided_on: 2026-03-31\neffective_on: 2026-04-01\nchanges:\n"
        "  - {measure: thoi-han, before: 10, after: 7, counting: ngay}\n  - {measure: khac, text_after: Không nộp}\n"
    )
    assert told(check, record) == []


def test_days_run_backwards() -> None:
    assert told(check, review("submitted_on: 2026-02-09\neffective_on: 2026-02-08\n")) == [
        "6:15 lỗi: «Ngày trình» (submitted_on) là 09/02/2026, trước «Ngày đề xuất» (proposed_on) là 10/02/2026. → Xem lại năm của hai ngày.",
        "7:15 lỗi: «Ngày có hiệu lực» (effective_on) là 08/02/2026, trước «Ngày trình» (submitted_on) là 09/02/2026. → Xem lại năm của hai ngày.",
    ]


def test_refused_and_in_force() -> None:
    record = review("decided_on: 2026-03-31\nrejected: true\neffective_on: 2026-04-01\n")
    assert told(check, record) == [
        "8:15 lỗi: Phương án không được đồng ý nhưng lại có ngày có hiệu lực. → Xóa rejected hoặc xóa effective_on.",
    ]


def test_a_decision_without_its_day() -> None:
    hint = "Thêm decided_on; thiếu ngày thì trang coi như chưa quyết định."
    message = "lưu ý: Đã có quyết định nhưng chưa có «Ngày quyết định» (decided_on)."
    assert told(check, review("decision: 1/QĐ-UBND\n")) == [f"6:11 {message} → {hint}"]
    assert told(check, review("decision_text: qd-mau\n")) == [f"6:16 {message} → {hint}"]
    assert told(check, review("rejected: true\n")) == [f"6:11 {message} → {hint}"]


def test_a_change_that_says_nothing_and_one_that_counts_wrongly() -> None:
    assert told(check, review("changes:\n  - {measure: buoc}\n  - {measure: buoc, before: 4, after: 3, counting: ngay}\n")) == [
        "7:15 lỗi: Thay đổi này không có con số, cũng không có lời. → Ghi before và after, hoặc text_before và text_after.",
        "8:52 lỗi: «Đơn vị tính» (counting) chỉ dùng khi đo thời hạn. → Xóa counting, hoặc ghi measure: thoi-han.",
    ]  # fmt: skip
