"""News: well-formed Atom with lasting ids, newest first, no clock, and nothing of a record read as markup."""

from datetime import date
from xml.etree import ElementTree as Xml

from generator.feeds.news import Entry, news

NS = {"a": "http://www.w3.org/2005/Atom"}


def entry(id_: str, day: date, title: str = "Quá hạn") -> Entry:
    return Entry(id_, day, title, "Sở A chưa báo cáo.", "../van-ban/2026/9/#nhiem-vu-1")


def told(content: bytes, path: str) -> list[str]:
    return [node.text or "" for node in Xml.fromstring(content).findall(path, NS)]  # noqa: S314 - our own text


def test_the_newest_stands_first_and_dates_the_feed() -> None:
    content = news(
        "nhiem-vu/", "Mọi việc", "./", [entry("a", date(2026, 1, 5)), entry("b", date(2026, 3, 1))], date(2023, 1, 1)
    )
    assert told(content, "a:entry/a:id") == ["tag:minh-bach-tthc,2026:b", "tag:minh-bach-tthc,2026:a"]
    assert told(content, "a:updated") == ["2026-03-01T00:00:00+07:00"]
    assert told(content, "a:id") == ["tag:minh-bach-tthc,2026:nhiem-vu/"]
    links = [link.attrib for link in Xml.fromstring(content).iterfind("a:entry/a:link", NS)]  # noqa: S314 - our own text
    assert links[0] == {"rel": "alternate", "type": "text/html", "href": "../van-ban/2026/9/#nhiem-vu-1"}


def test_a_feed_without_news_is_as_old_as_it_says() -> None:
    assert told(news("x", "X", "./", [], date(2023, 1, 1)), "a:updated") == ["2023-01-01T00:00:00+07:00"]


def test_markup_and_hidden_characters_are_text() -> None:
    content = news("x", "X", "./", [entry("a", date(2026, 1, 5), "<script>\x00&amp;\u202e]]>")], date(2023, 1, 1))
    assert told(content, "a:entry/a:title") == ["<script>&amp;]]>"]
    assert b"<script>" not in content


def test_the_same_news_give_the_same_bytes() -> None:
    entries = [entry("a", date(2026, 1, 5)), entry("b", date(2026, 1, 5))]
    assert news("x", "X", "./", entries, date(2023, 1, 1)) == news("x", "X", "./", entries[::-1], date(2023, 1, 1))
