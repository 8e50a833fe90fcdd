"""Every number of boards, directives and scorecards leads to its list, and the list has as many rows: sample and real records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, parse, text

SITE = "https://site.example/"
FAMILIES = ("tasks", "directive", "directives", "scorecard", "scorecard_of", "unit", "working_group", "reviews")


class Pages:
    """The articles of a site by address."""

    def __init__(self, catalog: Catalog, folder: str) -> None:
        render = Renderer(catalog, TODAY, Setting(str(ROOT / folder)))
        self.trees = {page.url: parse(page.article) for page in pages_of(catalog, TODAY, render, *FAMILIES)}

    def under(self, start: str) -> list[tuple[str, LexborHTMLParser]]:
        return [(url, tree) for url, tree in self.trees.items() if url.startswith(start)]

    def whole(self, url: str) -> list[LexborHTMLParser]:
        """A list with its later pages."""
        return [tree for found, tree in self.trees.items() if found == url or re.fullmatch(f"{url}trang-\\d+/", found)]

    def target(self, url: str, link: LexborNode | None) -> tuple[str, str]:
        """(page, place) that a link leads to."""
        assert link, url
        address, _, place = urljoin(SITE + url, link.attributes["href"] or "").removeprefix(SITE).partition("#")
        assert address in self.trees, (url, address)
        assert not place or self.trees[address].css_first(f'[id="{place}"]'), (url, address, place)
        return address, place


@pytest.fixture(scope="module", params=["tests/sample", "procedures"])
def site(request: pytest.FixtureRequest, sample: Catalog) -> Pages:
    catalog = sample if request.param == "tests/sample" else request.getfixturevalue("real_checked").catalog
    return Pages(catalog, request.param)


def number(words: str) -> int:
    """`1.234` as it is written."""
    return int(words.replace(".", ""))


def parts(row: LexborNode) -> int:
    """How many units a row of `work_rows` stands for."""
    (cell,) = row.css("td[data-label='Đơn vị chủ trì']") or (None,)
    told = re.match(r"([\d.]+) đơn vị", text(cell)) if cell else None
    return number(told[1]) if told else 1


def rows_in(tree: LexborHTMLParser | LexborNode, table: str = ".tt-works") -> list[LexborNode]:
    return list(tree.css(f"{table} tbody tr"))


def counts(tree: LexborHTMLParser) -> Iterator[tuple[str, int, int, LexborNode]]:
    """(status, n, d, row) of a box of totals."""
    for row in tree.css(".tt-counts > div"):
        n, d = text(row.css_first("dd strong")).split("/")
        yield row.attributes["data-dem"] or "", number(n), number(d), row


def test_the_numbers_of_the_board_are_the_lengths_of_its_lists(site: Pages) -> None:
    board, seen = site.trees["nhiem-vu/"], 0
    for status, n, d, row in counts(board):
        seen += n
        address, _ = site.target("nhiem-vu/", row.css_first("dd a"))
        assert address == f"nhiem-vu/{status}/"
        assert sum(parts(one) for tree in site.whole(address) for one in rows_in(tree)) == n
        assert d == sum(other for _, other, _, _ in counts(board))
    assert seen > 15, "the board of neither folder is empty"


def test_the_rate_of_the_board_is_made_of_its_lists(site: Pages) -> None:
    """On time ÷ (done in time + done late + overdue), without the rows that say that they do not count."""
    board = site.trees["nhiem-vu/"]
    on_time, counted = map(number, text(board.css_first("[data-so=ty-le] strong")).split("/"))
    found = {
        status: sum(
            parts(row)
            for tree in site.whole(f"nhiem-vu/{status}/")
            for row in rows_in(tree)
            if not row.css_first("[data-ngoai-ty-le]")
        )
        for status in ("hoan-thanh-dung-han", "hoan-thanh-qua-han", "qua-han")
    }
    assert (on_time, counted) == (found["hoan-thanh-dung-han"], sum(found.values()))


def test_what_completion_rests_on_has_its_lists(site: Pages) -> None:
    rows = {text(row.css_first("dt")): row.css_first("dd") for row in site.trees["nhiem-vu/"].css("dl.tt-rows > div")}
    for name, address in (("Bằng chứng hoàn thành", "chi-thong-bao"), ("Cơ quan giao việc xác nhận", "da-xac-nhan")):
        cell = rows[name]
        assert cell
        n = number(text(cell.css_first("strong")).split("/")[0])
        assert sum(parts(row) for tree in site.whole(f"nhiem-vu/{address}/") for row in rows_in(tree)) == n
        if n:
            assert site.target("nhiem-vu/", cell.css_first("a"))[0] == f"nhiem-vu/{address}/"


def places(node: LexborNode | None) -> list[tuple[str, int]]:
    """(anchor, parts) of the tasks that are named behind a number."""
    found = []
    for link in node.css(".tt-places a") if node else ():
        after = re.match(r" \(([\d.]+) đơn vị\)", link.next.text() if link.next and link.next.tag == "-text" else "")
        found.append((link.attributes["href"] or "", number(after[1]) if after else 1))
    return found


def test_a_directive_names_the_tasks_behind_each_number(site: Pages) -> None:
    checked = 0
    for url, tree in site.under("van-ban/"):
        for _, n, _, row in counts(tree):
            named = places(row.css_first("dd"))
            assert sum(many for _, many in named) == n, url
            for anchor, _ in named:
                assert tree.css_first(f'[id="{anchor[1:]}"]'), (url, anchor)
            checked += 1
        for row in tree.css("#tien-do ~ dl.tt-rows > div"):
            found = re.search(r"([\d.]+)/[\d.]+ (?:việc đã hoàn thành|nhiệm vụ)", text(row))
            if found:
                assert sum(many for _, many in places(row)) == number(found[1]), (url, text(row))
    assert checked > 5


def test_the_list_of_directives_leads_to_the_numbers(site: Pages) -> None:
    for url in ("van-ban/", *(found for found, _ in site.under("van-ban/20") if found.count("/") == 2)):
        for link in site.trees[url].css("a.tt-badge"):
            address, place = site.target(url, link)
            (row,) = site.trees[address].css(f"#{place}")
            assert text(link).endswith(f": {text(row.css_first('strong')).split('/')[0]}"), (url, text(link))


def cards(site: Pages) -> list[tuple[str, LexborHTMLParser]]:
    return [(url, tree) for url, tree in site.trees.items() if url.endswith("/dieu-hanh/")]


def fact(tree: LexborHTMLParser, name: str) -> LexborNode | None:
    """The answer beside a name in the overview of a card."""
    return next((r.css_first("dd") for r in tree.css("dl.tt-rows > div") if text(r.css_first("dt")) == name), None)


def after(tree: LexborHTMLParser, place: str, wanted: str) -> LexborNode | None:
    """The first node of a kind after a heading, before the next heading."""
    head = tree.css_first(f'[id="{place}"]')
    assert head, place
    node = head.next
    while node and node.tag not in ("h2", "h3"):
        if node.tag != "-text" and (node.css_matches(wanted) or node.css_first(wanted)):
            return node if node.css_matches(wanted) else node.css_first(wanted)
        node = node.next
    return None


def rest(tree: LexborHTMLParser, place: str) -> int:
    """How many more there are than a list shows."""
    more = after(tree, place, "p")
    while more and not (told := re.match(r"Còn ([\d.]+) việc nữa", text(more))):
        more = more.next
        if more and more.tag in ("h2", "h3"):
            return 0
    return number(told[1]) if more and told else 0


def lines(tree: LexborHTMLParser, place: str) -> int:
    found = after(tree, place, "ul")
    return (len(found.css("li")) if found else 0) + rest(tree, place)


def test_a_card_lists_what_it_counts_by_status(site: Pages) -> None:
    for url, tree in cards(site):
        cell = fact(tree, "Việc chủ trì")
        if not cell or not cell.css_first("a"):
            continue
        whole = number(text(cell.css_first("a")).split(" ")[0])
        badges = {link.attributes["href"] or "": text(link) for link in tree.css("#chu-tri + p a")}
        assert whole == sum(number(words.rsplit(": ")[1]) for words in badges.values()), url
        for anchor, words in badges.items():
            table = after(tree, anchor[1:], ".tt-tablebox")
            assert table
            # a task with several units can only be led once by one unit, so that each row is one part
            assert len(rows_in(table)) + rest(tree, anchor[1:]) == number(words.rsplit(": ")[1]), (url, anchor)


def test_a_card_lists_what_its_rate_and_its_overdue_share_count(site: Pages) -> None:
    checked = 0
    for url, tree in cards(site):
        cell = fact(tree, "Hoàn thành đúng hạn")
        if not cell:
            continue
        n, d = map(number, text(cell.css_first("strong")).split("/"))
        found = {}
        for status in ("hoan-thanh-dung-han", "hoan-thanh-qua-han", "qua-han"):
            table = after(tree, f"viec-{status}", ".tt-tablebox") if tree.css_first(f"#viec-{status}") else None
            found[status] = [row for row in rows_in(table) if not row.css_first("[data-ngoai-ty-le]")] if table else []
        if not any(rest(tree, f"viec-{status}") for status in found if tree.css_first(f"#viec-{status}")):
            assert (n, d) == (len(found["hoan-thanh-dung-han"]), sum(map(len, found.values()))), url
            checked += 1
        if n:
            assert site.target(url, cell.css_first("a"))[1] == "viec-hoan-thanh-dung-han"
        overdue = fact(tree, "Quá hạn, chưa hoàn thành")
        assert overdue
        late = number(text(overdue.css_first("strong")).split("/")[0])
        if late:
            assert site.target(url, overdue.css_first("a"))[1] == "viec-qua-han"
    assert checked > 3


@pytest.mark.parametrize(
    ("name", "place", "pattern"),
    [
        ("Chậm trung bình", "cham", r"÷ ([\d.]+) việc"),
        ("Được gia hạn", "gia-han", r"([\d.]+)/"),
        ("Quá 30 ngày không có tin", "im-lang", r"([\d.]+)/"),
        ("Phương án đơn giản hóa", "don-gian-hoa", r"([\d.]+) phương án"),
        ("Thủ tục công khai chưa đủ bộ phận", "thu-tuc", r"([\d.]+)/"),
    ],
)
def test_a_card_lists_what_else_it_counts(site: Pages, name: str, place: str, pattern: str) -> None:
    for url, tree in cards(site):
        cell = fact(tree, name)
        told = re.search(pattern, text(cell)) if cell else None
        if not cell or not told or not number(told[1]):
            continue
        assert site.target(url, cell.css_first("a"))[1] == place
        assert lines(tree, place) == number(told[1]), (url, name)


def test_the_delay_of_a_card_is_the_sum_of_its_list(site: Pages) -> None:
    for url, tree in cards(site):
        told = re.search(r"([\d.]+) ngày ÷", text(fact(tree, "Chậm trung bình") or tree.css_first("h1")))
        if told and not rest(tree, "cham"):
            found = after(tree, "cham", "ul")
            assert found
            days = re.findall(r"(?:chậm|quá hạn) ([\d.]+) ngày", text(found))
            assert sum(map(number, days)) == number(told[1]), url


def test_the_quarters_of_a_card_list_what_was_due(site: Pages) -> None:
    for url, tree in cards(site):
        for row in tree.css("tr[id^='quy-']"):
            told = re.search(r"([\d.]+)/([\d.]+) việc", text(row))
            items = [text(item) for item in row.css("details li")]
            on_time = sum("Hoàn thành đúng hạn" in item for item in items)
            assert (on_time, len(items)) == (tuple(map(number, told.groups())) if told else (0, 0)), url


def test_a_cell_of_the_heat_map_leads_to_the_quarter_that_has_its_works(site: Pages) -> None:
    url = "nhiem-vu/bieu-do/"
    tree = site.trees[url]
    head = [text(cell) for cell in tree.css(".tt-heattable thead th")]
    for row in tree.css(".tt-heattable tbody tr"):
        for month, cell in zip(head[1:], row.css("td"), strict=True):
            if cell.css_first("a"):
                address, place = site.target(url, cell.css_first("a"))
                listed = [text(li) for li in site.trees[address].css(f'[id="{place}"] details li')]
                at = date(2000 + int(month.split("/")[1]), int(month.split("/")[0]), 1)
                written = f"/{at.month if at.month > 2 else f'0{at.month}'}/{at.year}"
                own = [item for item in listed if re.search(rf"hạn \d+{written}", item)]
                late = [item for item in own if "Hoàn thành đúng hạn" not in item]
                assert f"{len(late)}/{len(own)}" == text(cell), (address, month)


def test_steps_and_supported_tasks_stand_on_the_page_of_the_unit(site: Pages) -> None:
    for url, tree in cards(site):
        unit = site.trees[url.removesuffix("dieu-hanh/")]
        for name, place in (("Bước giữ trong quy trình nội bộ", "quy-trinh"), ("Việc phối hợp", "phoi-hop")):
            cell = fact(tree, name)
            link = cell.css_first("a") if cell else None
            if link:
                assert site.target(url, link) == (url.removesuffix("dieu-hanh/"), place)
                n = number(text(link).split(" ")[0])
                if place == "phoi-hop":
                    table = after(unit, place, "table")
                    assert table
                    assert len(table.css("tbody tr")) == n, url
                else:
                    assert f"{n} bước" in text(unit.css_first(f"#{place} + p") or unit.body), url


@pytest.mark.parametrize("url", ["dieu-hanh/", "nhiem-vu/don-vi/", "nhiem-vu/"])
def test_units_beside_each_other_lead_to_their_cards(site: Pages, url: str) -> None:
    tables = site.trees[url].css(".tt-totals")
    assert tables or url == "dieu-hanh/"
    for row in (row for table in tables for row in table.css("tbody tr")):
        overdue = row.css_first("td[data-label='Quá hạn, chưa xong']")
        rate = row.css_first("td[data-label$='đúng hạn']")
        assert overdue
        assert rate
        if text(overdue)[0] != "0":
            address, place = site.target(url, overdue.css_first("a"))
            there = fact(site.trees[address], "Quá hạn, chưa hoàn thành")
            assert place == "viec-qua-han"
            assert there
            assert text(there.css_first("strong")) == text(overdue).split(" ")[0]
        if rate.css_first("a"):
            address, place = site.target(url, rate.css_first("a"))
            there = fact(site.trees[address], "Hoàn thành đúng hạn")
            assert place == "den-han"
            assert there
            assert text(there.css_first("strong")) == text(rate.css_first("strong"))
