"""Grouping, sorting and cutting of long lists."""

from dataclasses import replace

import pytest

from generator.catalog import Catalog
from generator.pages.listing import Letter, Section, by_name, grouped, letter_of, parts


def titled(catalog: Catalog, *titles: str) -> Catalog:
    """A catalog of procedures with these titles."""
    model = catalog.procedures["1.900010"]
    return replace(catalog, procedures={f"1.{n}": model._replace(code=f"1.{n}", title=t) for n, t in enumerate(titles)})


def test_names_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    names = ["Đất đai", "Dân tộc", "Chứng thực", "Ẩm thực", "An toàn", "Ăn uống", "9 việc", "10 việc"]
    assert by_name(names, str) == (
        "9 việc", "10 việc", "An toàn", "Ăn uống", "Ẩm thực", "Chứng thực", "Dân tộc", "Đất đai",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "found"),
    [("Đăng ký", "đ"), ("Dân tộc", "d"), ("“Ẩm thực”", "â"), ("Ưu đãi", "ư"), ("(Cấp lại)", "c"), ("3 việc", "khac")],
)
def test_a_name_is_looked_up_under_its_first_letter(sample: Catalog, name: str, found: str) -> None:
    assert list(titled(sample, name).by_letter) == [found]


def test_letters_are_counted_and_the_rest_comes_last(sample: Catalog) -> None:
    catalog = titled(sample, "Đổi", "1 việc", "Cấp", "Đăng ký")
    assert [(key, [p.title for p in found]) for key, found in catalog.by_letter.items()] == [
        ("c", ["Cấp"]), ("đ", ["Đổi", "Đăng ký"]), ("khac", ["1 việc"]),
    ]  # fmt: skip
    assert [letter_of(key, count) for key, count in catalog.tallies["letters"]] == [
        Letter("c", "C", 1),
        Letter("dd", "Đ", 2),
        Letter("khac", "Số và ký hiệu", 1),
    ]


def test_groups_keep_the_order_of_their_items() -> None:
    assert grouped([3, 1, 4, 2], lambda n: n % 2) == {1: (3, 1), 0: (4, 2)}


def test_a_list_is_cut_into_parts_and_a_cut_section_repeats_its_heading() -> None:
    found = parts("linh-vuc/a/", [Section("Một", (1, 2, 3)), Section("Hai", (4, 5), "hai", "cap/xa/")], size=2)
    assert [part.url for part in found] == ["linh-vuc/a/", "linh-vuc/a/trang-2/", "linh-vuc/a/trang-3/"]
    assert [(part.number, part.of, part.first, part.last, part.total) for part in found] == [
        (1, 3, 1, 2, 5), (2, 3, 3, 4, 5), (3, 3, 5, 5, 5),
    ]  # fmt: skip
    assert found[1].sections == (Section("Một", (3,)), Section("Hai", (4,), "hai", "cap/xa/"))


def test_every_entry_of_10_000_stands_once_and_no_part_is_long() -> None:
    found = parts("a/", [Section("", tuple(range(10_000)))])
    assert [n for part in found for section in part.sections for n in section.items] == list(range(10_000))
    assert max(part.last - part.first + 1 for part in found) == 200


def test_an_empty_list_still_has_its_page() -> None:
    (only,) = parts("a/", [Section[int]("Trống", ())])
    assert (only.url, only.sections, only.total, only.first) == ("a/", (), 0, 0)


def test_later_parts_are_told_apart_by_title_and_family() -> None:
    first, second = parts("a/", [Section("", (1, 2))], size=1)
    assert (first.titled("Hộ tịch"), first.family("linh-vuc")) == ("Hộ tịch", "linh-vuc")
    assert (second.titled("Hộ tịch"), second.family("linh-vuc")) == ("Hộ tịch (trang 2/2)", "linh-vuc-trang")
