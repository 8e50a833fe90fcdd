"""Reading one YAML text: what is kept, what is refused, where."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.issue import Place, Severity
from generator.source import MAX_BYTES, MAX_DEPTH, Mapping, Node, Scalar, Sequence, read

BAD = Path(__file__).parent / "bad_reading"


def plain(node: Node | None) -> object:
    """The texts of a node, without places."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, value in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node and node.text


def good(text: str) -> Node:
    node, issues = read(text.encode(), "f")
    assert issues == []
    assert node is not None
    return node


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_the_reader_says_of_a_bad_file(path: Path) -> None:
    """tests/bad_reading/<name>.yaml is told as <name>.txt says: `line:column severity message → hint`."""
    _, issues = read(path.read_bytes(), path.name)
    told = [f"{i.place.line}:{i.place.column} {i.severity.value} {i.message} → {i.hint}" for i in issues]
    assert told == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert {(i.place.file, i.rule) for i in issues} == {(path.name, "doc-tep")}


@pytest.mark.parametrize(
    "text",
    [
        "2.001610",
        "no",
        "yes",
        "true",
        "0123",
        "1:30",
        "2024-02-30",
        "~",
        "null",
        "0x1F",
        "1e3",
        "1_000",
        ".inf",
        "=",
        "<<",
    ],
)
def test_a_value_stays_the_text_that_was_typed(text: str) -> None:
    node, issues = read(f"a: {text}\nb:\n  - {text}\n".encode(), "f")
    assert issues == []
    assert plain(node) == {"a": text, "b": [text]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n", ""),
        ("a: ''\n", ""),
        ("a: '  x '\n", "x"),
        ("a: x # ghi chú\n", "x"),
        ("a: x#1\n", "x#1"),
        ('a: "x: y"\n', "x: y"),
        ("a: 'đừng \\n'\n", "đừng \\n"),
        ("a: |\n  1. một\n  2. hai\n\n", "1. một\n2. hai"),
        ("a: |-\n  một\n    hai\n", "một\n  hai"),
        ("a: >-\n  một\n  hai\n\n  ba\n", "một hai\nba"),
        ("a: một\n  hai\n", "một hai"),
        ("a: <script>alert(1)</script>\n", "<script>alert(1)</script>"),
    ],
)
def test_what_a_scalar_holds(text: str, expected: str) -> None:
    assert plain(good(text)) == {"a": expected}


def test_every_node_and_key_knows_its_place() -> None:
    node = good("# tiêu đề\nđơn vị: a\nb:\n  - c: 'ê'\n    d: [1, 2]\n")
    assert node == Mapping(
        entries={
            "đơn vị": Scalar("a", 2, 9),
            "b": Sequence(
                (
                    Mapping(
                        entries={"c": Scalar("ê", 4, 8), "d": Sequence((Scalar("1", 5, 9), Scalar("2", 5, 12)), 5, 8)},
                        keys={"c": (4, 5), "d": (5, 5)},
                        line=4,
                        column=5,
                    ),
                ),
                4,
                3,
            ),
        },
        keys={"đơn vị": (2, 1), "b": (3, 1)},
        line=2,
        column=1,
    )


def test_columns_count_characters_not_bytes() -> None:
    assert good("😀 ế: ộ\n") == Mapping({"😀 ế": Scalar("ộ", 1, 6)}, {"😀 ế": (1, 1)}, 1, 1)


@pytest.mark.parametrize("text", ["tên: e\u0302\u0301", 'tên: "e\\u0302\\u0301"'])
def test_text_is_composed(text: str) -> None:
    node, issues = read(unicodedata.normalize("NFD", text).encode(), "f")
    assert plain(node) == {"tên": "ế"}
    assert [issue.severity for issue in issues] == [Severity.WARNING]


def test_an_escape_is_composed_too() -> None:
    node, issues = read(b'a: "e\\u0302\\u0301"\n', "f")
    assert plain(node) == {"a": "ế"}
    assert issues == []  # nothing in the file itself is wrong


def test_a_key_typed_in_two_unicode_forms_is_the_same_key() -> None:
    _, issues = read("e\u0302: 1\nê: 2\n".encode(), "f")
    assert issues[-1].message == "Trường «ê» ghi hai lần (lần đầu ở dòng 1)."
    assert issues[-1].place == Place("f", 2, 1)


def test_of_a_field_typed_twice_the_first_stays() -> None:
    assert plain(read(b"a: 1\na: 2\n", "f")[0]) == {"a": "1"}


def test_windows_line_ends_and_bom_do_not_move_places() -> None:
    node, _ = read("\ufeffa: 1\r\nb: 2\r\n".encode(), "f")
    assert node == Mapping({"a": Scalar("1", 1, 4), "b": Scalar("2", 2, 4)}, {"a": (1, 1), "b": (2, 1)}, 1, 1)


@pytest.mark.parametrize("text", ["", "# chỉ có ghi chú\n", "\n\n"])
def test_an_empty_file_is_nothing_and_no_fault(text: str) -> None:
    assert read(text.encode(), "f") == (None, [])


@pytest.mark.parametrize(("text", "expected"), [("- a\n- b\n", ["a", "b"]), ("một chữ\n", "một chữ")])
def test_any_root_is_read(text: str, expected: object) -> None:
    assert plain(good(text)) == expected


def test_a_megabyte_is_the_limit() -> None:
    head = b"a: "
    assert read(head + b"x" * (MAX_BYTES - len(head)), "f")[1] == []
    node, (issue,) = read(head + b"x" * (MAX_BYTES * 3 // 2 - len(head)), "f")
    assert node is None
    assert (issue.place, issue.message) == (Place("f", 1, 1), "Tệp lớn 1,5 MiB, quá mức 1 MiB.")
    assert read(head + b"x" * (MAX_BYTES - len(head) + 1), "f")[0] is None


def test_sixteen_levels_are_read() -> None:
    text = "[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH
    node = good(text)
    for _ in range(16):
        assert isinstance(node, Sequence)
        node = node.items[0]
    assert plain(node) == "x"


def test_of_a_refused_file_nothing_is_kept() -> None:
    for text in ("a: 1\n---\nb: 2\n", "a: [", "<<<<<<< x\n", "a: \u202e\n", "? [a]\n: b\n"):
        assert read(text.encode(), "f")[0] is None


SIGNS = st.sampled_from(
    [*"ab:-?[]{},&*!|>'\"%@`#~<=\n\t \\0\r\x85\x00\u202eê\u0302", "---", "...", "<<: ", "- ", ": ", '"\\u202e"']
)


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.text(max_size=60).map(str.encode),
        st.lists(SIGNS, max_size=40).map(lambda x: "".join(x).encode()),
    )
)
def test_reading_never_breaks(content: bytes) -> None:
    """Whatever stands in a file: a node or an issue, places inside the file, text composed and trimmed."""
    node, issues = read(content, "f")
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert all(1 <= i.place.line <= len(lines) + 1 and i.place.column >= 1 for i in issues)
    assert all(i.message and i.hint for i in issues)
    for text in texts(node):
        assert text == unicodedata.normalize("NFC", text).strip()


def texts(node: Node | None) -> list[str]:
    if isinstance(node, Mapping):
        return [*node.entries, *(text for value in node.entries.values() for text in texts(value))]
    if isinstance(node, Sequence):
        return [text for item in node.items for text in texts(item)]
    return [] if node is None else [node.text]


WORD = st.text("aăâđeêioôơuưxyz 019.:-#'\"\\{}[]<>&*!%@`|,?", max_size=12)
NESTED = st.recursive(
    WORD,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.text("abcd", min_size=1, max_size=3), inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(NESTED)
def test_what_is_written_is_read_back(value: object) -> None:
    """Nested lists and mappings, written as our own YAML, come back text by text."""
    node, issues = read(written(value).encode(), "f")
    assert issues == []
    assert plain(node) == trimmed(value)


def written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {written(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(inner) for inner in value) + "]"
    return "'" + str(value).replace("'", "''") + "'"


def trimmed(value: object) -> object:
    if isinstance(value, dict):
        return {name: trimmed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [trimmed(inner) for inner in value]
    return str(value).strip()
