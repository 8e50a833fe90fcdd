"""The due date as a calendar file: read back by a library, lines short, the same bytes twice."""

from __future__ import annotations

from typing import Any, Final

from tests.scripts.node import ask, needs_node

pytestmark = needs_node
ASKED: Final[dict[str, Any]] = {
    "code": "1.001193",
    "title": "Đăng ký, sửa; xóa khai sinh rất dài, dài đến mức một dòng không chứa hết các chữ có dấu của nó",
    "received": "2026-11-23T09:00",
    "due": "2026-11-25",
    "time": "",
    "address": "https://tthc.example/thu-tuc/1.001193/?truong-hop=a",
}


def test_the_event_is_the_whole_due_day() -> None:
    lines = ask("tthc.ics(asked)", asked=ASKED).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "UID:1.001193-202611230900-20261125@minh-bach-tthc" in lines
    assert "DTSTAMP:20261123T000000Z" in lines
    assert "DTSTART;VALUE=DATE:20261125" in lines


def test_lines_are_folded_by_bytes_and_unfold_to_the_escaped_text() -> None:
    text: str = ask("tthc.ics(asked)", asked=ASKED)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    whole = text.replace("\r\n ", "")
    title = ASKED["title"].replace(";", "\\;").replace(",", "\\,")
    assert f"SUMMARY:Trả kết quả (dự kiến): {title}\r\n" in whole


def test_a_time_is_told_in_words() -> None:
    whole = ask("tthc.ics(asked)", asked=ASKED | {"time": "14:00"}).replace("\r\n ", "")
    assert "DESCRIPTION:Trước 14:00. Ngày trên Giấy hẹn là ngày chính thức. https://tthc.example" in whole
