"""Calendars: RFC 5545 by hand: CRLF, lines of at most 75 bytes, escapes, whole days, no clock."""

from datetime import date

from generator.feeds.calendar import Event, calendar

EVENT = Event("2026/9-tb-ubnd/1", date(2026, 12, 31), date(2026, 10, 5), "Hạn: Rà soát", "Chủ trì: Sở A.", 2)


def unfolded(content: bytes) -> list[str]:
    """The lines as a calendar program puts them together."""
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_an_event_is_a_whole_day_that_keeps_its_name() -> None:
    assert unfolded(calendar("Mọi việc", [EVENT])) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Minh bach TTHC//Theo doi//VI", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Mọi việc",
        "BEGIN:VEVENT", "UID:2026/9-tb-ubnd/1@minh-bach-tthc", "DTSTAMP:20261005T000000Z",
        "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SEQUENCE:2",
        "SUMMARY:Hạn: Rà soát", "DESCRIPTION:Chủ trì: Sở A.", "TRANSP:TRANSPARENT", "END:VEVENT",
        "END:VCALENDAR", "",
    ]  # fmt: skip


def test_no_line_is_longer_than_75_bytes_and_no_character_is_cut() -> None:
    long = Event("u", date(2026, 1, 1), date(2026, 1, 1), "Quản lý đường thủy nội địa " * 20, "ợ" * 300)
    content = calendar("ẫ" * 100, [long])
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert f"SUMMARY:{long.title}" in unfolded(content)
    assert f"DESCRIPTION:{long.text}" in unfolded(content)


def test_text_can_neither_end_its_line_nor_begin_another() -> None:
    evil = "a\r\nEND:VEVENT\nATTENDEE:mailto:x@example\rb;c,d\\e\x0b\u2028\u202ef"
    content = calendar(evil, [Event(evil, date(2026, 1, 1), date(2026, 1, 1), evil, evil)])
    lines = unfolded(content)
    assert lines.count("END:VEVENT") == 1
    assert not [line for line in lines if line.startswith("ATTENDEE")]
    assert "SUMMARY:a\\nEND:VEVENT\\nATTENDEE:mailto:x@example\\nb\\;c\\,d\\\\e\u2028f".replace("\u2028", "") in [
        line.replace("\u2028", "") for line in lines
    ]


def test_an_empty_calendar_is_a_calendar() -> None:
    assert calendar("Trống", []).count(b"BEGIN") == 1
