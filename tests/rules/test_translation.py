"""Rule `ban-dich`."""

from generator.rules.translation import check

from .told import procedure, told

RECORD = """
    checked_on: 2026-09-12
    translations:
      - language: en
        title: Reading card
        source_on: {day}
    """


def test_right() -> None:
    assert told(check, procedure(RECORD.format(day="2026-09-12"))) == []


def test_checked_again_since() -> None:
    assert told(check, procedure(RECORD.format(day="2026-07-18"))) == [
        "5:16 lưu ý: «Dịch từ bản ngày» (source_on) 18/7/2026, bản ghi đã kiểm tra lại ngày 12/9/2026; bản dịch có thể đã cũ. → So bản dịch với bản tiếng Việt, sửa nếu cần, rồi ghi ngày kiểm tra ấy.",
    ]


def test_of_a_later_day_than_the_record() -> None:
    assert told(check, procedure(RECORD.format(day="2026-09-13"))) == [
        "5:16 lỗi: «Dịch từ bản ngày» (source_on) 13/9/2026 sau ngày kiểm tra của bản ghi (12/9/2026). → Ghi ngày kiểm tra (checked_on) của bản tiếng Việt mà bạn đã dịch.",
    ]


def test_of_a_repealed_procedure_nobody_asks() -> None:
    record = RECORD.format(day="2026-07-18").replace("translations:", "valid_to: 2026-10-31\n    translations:")
    assert told(check, procedure(record)) == []
