"""Whole-day events as a calendar file (RFC 5545); the same events give the same bytes, on any day and machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.feeds.texts import plain

BYTES: Final = 74  # a line has at most 75 bytes; the fold's own space is one of the next line
PRODUCT: Final = "-//Minh bach TTHC//Theo doi//VI"


@dataclass(frozen=True)
class Event:
    """A whole day with what is due on it. `uid` stays when the day moves; `sequence` counts the moves."""

    uid: str
    day: date
    told_on: date
    title: str
    text: str = ""
    sequence: int = 0


def calendar(name: str, events: Iterable[Event]) -> bytes:
    """The file; programs that subscribe show `name`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", f"X-WR-CALNAME:{_text(name)}"]
    for event in events:
        lines += _event(event)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line)).encode()


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}@minh-bach-tthc"
    yield f"DTSTAMP:{event.told_on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.text:
        yield f"DESCRIPTION:{_text(event.text)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(value: str) -> str:
    """A TEXT value: nothing in it can end its line and begin another."""
    escaped = plain(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 bytes, cut between characters; what goes on opens with a space."""
    content, start, room, lead = line.encode(), 0, BYTES, ""
    while len(content) - start > room:
        end = start + room
        while content[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        yield lead + content[start:end].decode()
        start, room, lead = end, BYTES - 1, " "
    yield lead + content[start:].decode()
