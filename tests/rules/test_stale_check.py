"""Rule `lau-chua-doi-chieu`."""

from generator.rules.stale_check import check

from .told import procedure, told


def test_right() -> None:
    assert told(check, procedure("checked_on: 2026-05-27")) == []


def test_too_long_ago() -> None:
    assert told(check, procedure("checked_on: 2026-05-26")) == [
        "1:13 lưu ý: «Ngày kiểm tra» (checked_on) 26/5/2026, đã 181 ngày; quá 180 ngày là phải đối chiếu lại. → So bản ghi với nguồn rồi ghi ngày đối chiếu mới.",
    ]


def test_repealed() -> None:
    record = procedure("""
        checked_on: 2020-01-01
        valid_to: 2020-12-31
        """)
    assert told(check, record) == []
