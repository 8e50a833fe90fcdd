"""The finder answers: what people type → what must come first. Titles are invented; one Node run answers a table."""

from __future__ import annotations

from typing import Any

import pytest

from tests.search.conftest import PROCEDURES, Ask

# what was typed → code that must come first; why
FIRST = [
    ("Đăng ký kết hôn", "9.000001", "exact title, though two longer ones begin with it"),
    ("thủ tục đăng ký kết hôn", "9.000001", "the words thủ tục do not count"),
    ("đăng ký lại kết hôn", "9.000002", "exact but for thủ tục"),
    ("dang ky ket hon co yeu to nuoc ngoai", "9.000003", "no marks"),
    ("đăng kí kết hôn", "9.000001", "i for y"),
    ("nuôi trồng thuỷ sản kĩ thuật", "9.000020", "old place of the tone, i for y"),
    ("đằng ký kêt hon", "9.000001", "wrong and missing tones"),
    ("gia han giay phep xay", "9.000006", "unfinished"),
    ("gia hạn giấy phép xây dự", "9.000006", "unfinished last word"),
    ("giaays pheps xaay duwngj nhaf", "9.000005", "Telex"),
    ("gia61y phe1p xa6y du7ng5 nha2", "9.000005", "VNI"),
    ("dang ky thuong tru", "9.000008", "the shorter title first"),
    ("xoa dang ky thuong tru", "9.000007", "the word that only one title has"),
    ("gia hạn giấy phpe xây dựng", "9.000006", "swapped"),
    ("gia hạn giấyy phép xây dựng", "9.000006", "doubled"),
    ("gia hạn giấy php xây dựng", "9.000006", "missing"),
    ("gia hạn giấy phrp xây dựng", "9.000006", "neighbouring key"),
    ("gia hạngiấy phép xây dựng", "9.000006", "a space is missing"),
    ("xây dựng giấy phép gia hạn", "9.000006", "word order"),
    ("tôi muốn gia hạn giấy phép xây dựng thì làm thế nào ạ", "9.000006", "question words"),
    ("vợ em với em muốn dk kết hôn", "9.000001", "who asks weighs little; shorthand"),
    ("nhà mình ở trọ, muốn xóa đăng ký thường trú", "9.000007", "who asks weighs little"),
    ("giấy độc thân", "9.000004", "an everyday word"),
    ("vợ chồng hoan hỉ", "9.000004", "of two meanings the one that is told first"),
    ("vk ck hoan hi", "9.000004", "an everyday word told in shorthand"),
    ("xin giấy xác nhận độc thân ở đâu", "9.000004", "an everyday word with words inside it"),
    ("làm lại giấy đăng ký kết hôn", "9.000002", "to have it again"),
    ("giấy phép xây dựng sắp hết hạn", "9.000006", "about to end: to prolong it"),
    ("bỏ đăng ký thường trú", "9.000007", "given up: to strike it out"),
    ("người hưởng trợ cấp", "9.000022", "said as the title says it"),
    ("hưởng trợ cấp", "9.000021", "a title that begins with doing it may go on with changing and ending it"),
    ("cắt khẩu", "9.000007", "an everyday word that names a code"),
    ("cưới hỏi", "9.000001", "another name of the record"),
    ("công an cấp xã thường trú", "9.000008", "unit and title"),
    ("sở xây dựng gia hạn", "9.000006", "unit and title"),
    ("ubnd cấp xã kết hôn", "9.000001", "abbreviated unit"),
    ("thẻ thư viện", "9.000009", "the repealed, the internal and the local one sink"),
    ("9.000004", "9.000004", "code"),
    ("9000004", "9.000004", "code without the dot"),
    ("000004", "9.000004", "code without its first part"),
    ("9,000004", "9.000004", "comma"),
    ("9. 000004", "9.000004", "space"),
    ("mã 9.000004", "9.000004", "the word mã"),
    ("9.000004.000.00.00.H48", "9.000004", "with the suffix of a province"),
    ("9.000004.H48", "9.000004", "with a short suffix"),
    ("thủ tục mã 9.000004 nộp ở đâu", "9.000004", "code inside a sentence"),
    ("qt-01", "QT-01", "a code of another shape"),
]  # fmt: skip


@pytest.fixture(scope="module")
def answers(ask: Ask) -> dict[str, Any]:
    queries = [query for query, _, _ in FIRST]
    return dict(zip(queries, ask("search", queries), strict=True))


@pytest.mark.parametrize(("query", "code", "why"), FIRST, ids=[query for query, _, _ in FIRST])
def test_what_comes_first(query: str, code: str, why: str, answers: dict[str, Any]) -> None:
    assert answers[query]["groups"][0]["items"][0]["code"] == code, why
    assert answers[query]["groups"][0]["kind"] == "thu-tuc"


def test_an_item_tells_what_matters(ask: Ask) -> None:
    item = ask("search", "gia hạn giấy phép xây dựng")["groups"][0]["items"][0]
    assert {name: item[name] for name in ("title", "url", "sector", "units", "levels", "limit", "days", "fee", "changed")} == {
        "title": "Gia hạn giấy phép xây dựng",
        "url": "thu-tuc/9.000006/",
        "sector": "Hoạt động xây dựng",
        "units": ["Sở Xây dựng"],
        "levels": ["Cấp Xã"],
        "limit": "7 ngày làm việc",
        "days": 7,
        "fee": "",
        "changed": "2026-11-20",
    }  # fmt: skip


def test_same_titles_are_one_entry_with_its_places(ask: Ask) -> None:
    items = ask("search", "cấp thẻ thư viện")["groups"][0]["items"]
    assert [item["title"] for item in items].count("Cấp thẻ thư viện") == 1
    assert [place["code"] for place in items[0]["places"]] == ["9.000010"]
    assert [items[0]["free"], items[0]["places"][0]["free"]] == [True, False]


def test_what_is_out_of_scope_is_never_sure(ask: Ask) -> None:
    for answer in ask("search", ["cách nấu phở bò ngon", "giá vàng hôm nay", "kết quả bóng đá tối qua", "???", ""]):
        assert answer["confident"] is False
        assert answer["ambiguous"] == []


def test_a_word_that_the_answer_leaves_out_makes_few_words_unsure(ask: Ask) -> None:
    """The title says all but "thư viện"; in a sentence such words may be told by the way."""
    unsaid, all_said, sentence = ask(
        "search",
        ["xóa đăng ký thường trú thư viện", "xóa đăng ký thường trú", "tôi cần xóa đăng ký thường trú ở gần thư viện"],
    )
    for answer in (unsaid, all_said, sentence):
        assert answer["groups"][0]["items"][0]["code"] == "9.000007"
    assert [answer["confident"] for answer in (unsaid, all_said, sentence)] == [False, True, True]


def test_a_word_inside_an_everyday_word_is_not_said_by_its_legal_term(ask: Ask) -> None:
    """The query "giấy (thư viện) độc thân" is read as "giấy độc thân": the library is left out all the same."""
    passed, title_says_it = ask("search", ["giấy thư viện độc thân", "giấy xác nhận độc thân"])
    for answer in (passed, title_says_it):
        assert answer["groups"][0]["items"][0]["code"] == "9.000004"
    assert [answer["confident"] for answer in (passed, title_says_it)] == [False, True]


def test_only_a_longer_everyday_word_is_found_around_others(ask: Ask) -> None:
    """The word "cắt khẩu" names a procedure; "cắt bớt khẩu phần" does not."""
    together, apart = ask("search", ["cắt khẩu cho con", "cắt bớt khẩu phần"])
    assert together["groups"][0]["items"][0]["code"] == "9.000007"
    assert "9.000007" not in [item["code"] for group in apart["groups"] for item in group["items"]]


def test_without_marks_a_little_word_is_not_seen_in_a_word_of_titles(ask: Ask) -> None:
    """The words "dang ky" are no "đang": typed with marks or without, a sentence finds its title equally well."""
    marked, bare = ask(
        "search",
        ["hai đứa em muốn làm giấy đăng ký kết hôn nhé", "hai dua em muon lam giay dang ky ket hon nhe"],
    )
    first, same = (answer["groups"][0]["items"][0] for answer in (marked, bare))
    assert (first["code"], same["code"]) == ("9.000001", "9.000001")
    assert same["score"] == pytest.approx(first["score"])


def test_words_that_may_mean_several_actions_mean_the_one_that_is_named(ask: Ask) -> None:
    """The words "hết hạn" ask to exchange or to prolong; beside "gia hạn" they ask to prolong only."""
    either, named = (
        {item["code"]: item["score"] for item in answer["groups"][0]["items"]}
        for answer in ask("search", ["thẻ nghề suối hết hạn", "thẻ nghề suối hết hạn gia hạn"])
    )
    assert either["9.000023"] > 0.85 * either["9.000024"]
    assert named["9.000023"] < 0.5 * named["9.000024"]


def test_in_few_words_a_little_word_is_one_only_as_it_is_written(ask: Ask) -> None:
    """Without marks "tai" may be another word; in a sentence it is the little one."""
    written, bare, sentence = ask(
        "search",
        ["xóa tại đăng ký thường trú", "xoa tai dang ky thuong tru", "toi muon xoa tai nha dang ky thuong tru"],
    )
    for answer in (written, bare, sentence):
        assert answer["groups"][0]["items"][0]["code"] == "9.000007"
    assert [answer["confident"] for answer in (written, bare, sentence)] == [True, False, True]


def test_a_miss_offers_sectors(ask: Ask) -> None:
    answer = ask("search", "móng nhà hàng xóm lún vì xây dựng")
    assert answer["confident"] is False
    assert {"kind": "linh-vuc", "url": "linh-vuc/xay-dung/", "title": "Hoạt động xây dựng"}.items() <= answer["near"][
        0
    ].items()


def test_units_and_sectors_are_found_in_groups_of_their_own(ask: Ask) -> None:
    groups = {group["kind"]: group["items"] for group in ask("search", "sở xây dựng")["groups"]}
    assert groups["co-quan"][0] == {**groups["co-quan"][0], "title": "Sở Xây dựng", "url": "co-quan/so-xay-dung/"}


def test_a_page_whose_title_was_typed_whole_comes_before_procedures(ask: Ask) -> None:
    whole, part, procedure = ask("search", ["so xay dung", "xây dựng nhà", "đăng ký thường trú"])
    assert (whole["groups"][0]["kind"], whole["whole"]) == ("co-quan", True)
    assert [(item["title"], item["count"]) for item in whole["groups"][0]["items"]] == [("Sở Xây dựng", 2)]
    assert (part["groups"][0]["kind"], part["whole"]) == ("thu-tuc", False)
    assert (procedure["groups"][0]["kind"], procedure["whole"]) == ("thu-tuc", True)


def test_every_title_is_had_back_as_it_was_written(ask: Ask) -> None:
    assert {title for _, title, *_ in PROCEDURES} <= set(ask("titles"))


def test_close_candidates_are_told_apart(ask: Ask) -> None:
    by_column, by_words = ask("search", ["đăng ký", "giấy phép xây dựng"])
    assert {item["code"]: item["apart"] for item in by_column["ambiguous"]} == {
        "9.000001": "Lĩnh vực: Hộ tịch",
        "9.000008": "Lĩnh vực: Cư trú",
    }
    assert {item["code"]: item["apart"] for item in by_words["ambiguous"]} == {
        "9.000005": "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        "9.000006": "Gia hạn",
    }


@pytest.mark.parametrize("query", ["đăng ký thường trú", "gia hạn giấy phép xây dựng", "9.000001"])
def test_what_is_sure_asks_nothing(query: str, ask: Ask) -> None:
    answer = ask("search", query)
    assert (answer["confident"], answer["ambiguous"], answer["near"]) == (True, [], [])


def test_details_come_after_titles(ask: Ask) -> None:
    early, later, counts = ask("early", "gia hạn giấy phép xây dựng")
    assert [early[name] for name in ("code", "title", "sector", "limit", "levels", "changed")] == [
        "9.000006", "Gia hạn giấy phép xây dựng", "Hoạt động xây dựng", "", [], ""
    ]  # fmt: skip
    assert [later[name] for name in ("code", "limit", "levels", "changed")] == [
        "9.000006", "7 ngày làm việc", ["Cấp Xã"], "2026-11-20"
    ]  # fmt: skip
    assert counts == [0, 1], "levels to filter by: none before, one after"


def test_a_catalogue_is_read_as_it_comes(ask: Ask) -> None:
    query = "gia hạn giấy phép xây dựng"
    (whole,) = ask("search", [query])
    found = ask("pieces", [query], 7), ask("pieces", [query], 400), ask("pieces", [query], 400, {"unpacked": True})
    assert [one for (one,) in found] == [whole["groups"][0]["items"][0]] * 3


def test_half_a_catalogue_is_no_catalogue(ask: Ask) -> None:
    assert ask("pieces", ["sổ"], 400, {"unpacked": True, "much": 0.5}) == ["cut short"]


def test_typing_on_gives_what_asking_at_once_gives(ask: Ask) -> None:
    """Between keys the ranking keeps the words that stay; letters may also be taken back or changed."""
    whole = "tôi muốn cắt khẩu và đăng ký kết hôn có yếu tố nước ngoài ở sở xây dựng"
    typed = [whole[:end] for end in range(1, len(whole) + 1)]
    typed += [whole[:-4], whole[:30], whole[:30] + "thường trú", "đăng ký", "đăng kí thẻ thư viện", whole]
    assert ask("search", typed) == ask("fresh", typed)


def test_a_tone_keeps_an_everyday_word_out(ask: Ask) -> None:
    with_tone, without, another = ask("search", ["cắt khẩu", "cat khau", "cát khẩu"])
    assert [answer["groups"][0]["items"][0]["code"] for answer in (with_tone, without)] == ["9.000007", "9.000007"]
    assert "9.000007" not in [item["code"] for group in another["groups"] for item in group["items"]]


# full text


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("ky vao so truoc can bo", ["9.000001"]),
        ("giấy khám tâm thần", ["9.000003"]),
        ("khám tâm thần còn hạn", ["9.000003"]),
        ("bản vẽ móng cọc", ["9.000005"]),
        ("thần khám giấy", []),
        ("móng", []),
    ],
)
def test_the_full_text_is_found_by_pairs(query: str, codes: list[str], ask: Ask) -> None:
    assert [item["code"] for item in ask("fulltext", query)["items"]] == codes


# highlights


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Đăng ký kết hôn", "dang ky", ["Đăng ký"]),
        ("Thuỷ lợi và thủy sản", "thủy", ["Thuỷ", "thủy"]),
        ("Cấp giấy phép", "giay pho", ["giấy"]),
        ("Cấp giấy phép", "giay ph", ["giấy ph"]),
        ("Cấp giấy phép", "", []),
        ("Quyền sở hữu đối với đất", "so do", []),  # short syllables that stand alone tell nothing
        ("Giấy phép lái tàu, cấp lại", "cap lai giay phep", ["Giấy phép", "cấp lại"]),
        ("Cấp lại giấy phép lái tàu", "cap lai", ["Cấp lại"]),  # told already, it is not marked again alone
        ("Quyền sở hữu nhà", "số", []),  # who types tones means them
        ("Quyền sở hữu nhà", "so", ["sở"]),
        ("Cam kết hỗ trợ", "tuyên bố ho", []),  # what is typed of the last word must follow the word before it
    ],
)
def test_highlights_keep_the_marks(text: str, query: str, marked: list[str], ask: Ask) -> None:
    assert [text[start:end] for start, end in ask("highlight", text, query)] == marked


def test_an_excerpt_shows_where_a_long_text_answers(ask: Ask) -> None:
    text = "Nộp hồ sơ tại bộ phận một cửa. " * 9 + "Mang theo giấy khám sức khỏe tâm thần. " + "Nhận kết quả. " * 9
    found = ask("excerpt", text, "giay kham suc khoe", 60)
    assert "giấy khám sức khỏe" in [found["text"][start:end] for start, end in found["marks"]]
    assert len(found["text"]) <= 62


# facets


def test_facets_count_with_the_choices_of_the_others(ask: Ask) -> None:
    found = ask("filter", {"sector": ["ho-tich"]})
    assert len(found["rows"]) == 4
    counts = {value["key"]: value["count"] for value in found["counts"]["sector"]}
    assert counts == {"cu-tru": 3, "ho-tich": 4, "van-hoa": 8, "xay-dung": 2}
    assert [(v["key"], v["count"]) for v in found["counts"]["unit"]] == [("ubnd-xa", 4)]


def test_free_is_what_a_text_says(ask: Ask) -> None:
    found = ask("filter", {"free": ["co"]})
    assert len(found["rows"]) == 1
    assert [v["count"] for v in found["counts"]["free"]] == [1]


def test_repealed_and_internal_ones_are_left_out_unless_asked_for(ask: Ask) -> None:
    assert len(ask("filter", {})["rows"]) == len(PROCEDURES) - 2
    assert len(ask("filter", {"all": True})["rows"]) == len(PROCEDURES)


@pytest.mark.parametrize(
    ("choice", "count"),
    [({"days": 7}, 17), ({"days": 6}, 0), ({"since": "2026-11-20"}, 17), ({"since": "2026-11-21"}, 0)],
)
def test_days_and_changes_limit_the_rows(choice: dict[str, object], count: int, ask: Ask) -> None:
    assert len(ask("filter", choice)["rows"]) == count
