"""Rule `cap-huyen`."""

from datetime import date

from generator.rules.ended_level import check

from .told import procedure, told


def test_right() -> None:
    assert told(check, procedure("levels: [tinh, xa]")) == []


def test_repealed_keeps_its_level() -> None:
    record = procedure("""
        levels: [huyen]
        valid_to: 2025-06-30
        """)
    assert told(check, record) == []


def test_district() -> None:
    record = procedure("""
        levels:
          - xa
          - huyen
        """)
    assert told(check, record) == [
        "2:3 lỗi: «Cấp thực hiện» (levels) có «huyen», nhưng cấp huyện đã kết thúc ngày 30/6/2025. → Ghi cấp đang giải quyết, thường là xa hoặc tinh; thủ tục đã hết áp dụng thì ghi valid_to.",
    ]


def test_before_the_end() -> None:
    assert told(check, procedure("levels: [huyen]"), today=date(2025, 6, 30)) == []
