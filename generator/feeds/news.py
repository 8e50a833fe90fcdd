"""News as an Atom file (RFC 4287): ids and days come from the records, so that the same news give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.etree import ElementTree as Xml

from generator.feeds.texts import plain

ATOM: Final = "http://www.w3.org/2005/Atom"
TAG: Final = "tag:minh-bach-tthc,2026:"
AUTHOR: Final = "Minh bạch thủ tục hành chính"


@dataclass(frozen=True)
class Entry:
    """A piece of news: its lasting id, the day it is of, and where to read more, as a link from the feed or in full."""

    id: str
    day: date
    title: str
    text: str
    link: str


def news(id_: str, title: str, link: str, entries: Iterable[Entry], since: date) -> bytes:
    """The file, the newest entry first; a feed without entries is as old as `since`."""
    ordered = sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.id))
    feed = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": "vi"})
    _child(feed, "id", TAG + id_)
    _child(feed, "title", title)
    _child(feed, "updated", _moment(ordered[0].day if ordered else since))
    Xml.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": link})
    _child(Xml.SubElement(feed, "author"), "name", AUTHOR)
    for entry in ordered:
        item = Xml.SubElement(feed, "entry")
        _child(item, "id", TAG + entry.id)
        _child(item, "title", entry.title)
        _child(item, "updated", _moment(entry.day))
        Xml.SubElement(item, "link", {"rel": "alternate", "type": "text/html", "href": entry.link})
        _child(item, "summary", entry.text)
    Xml.indent(feed, " ")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(feed, encoding="unicode").encode() + b"\n"


def _child(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, name).text = plain(text)


def _moment(day: date) -> str:
    """The first minute of a day in Vietnam."""
    return f"{day.isoformat()}T00:00:00+07:00"
