"""The plain reader gives either nothing or exactly what libyaml leads to: places, texts, everything."""

import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import plain, source
from generator.nodes import Mapping, Scalar, Sequence
from tests.conftest import ROOT

FOLDERS = ("procedures", "tests/sample", "tests/bad", "tests/bad_reading")
FILES = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.yaml"))]
# What a slip of the hand puts into a record, and what YAML gives a meaning.
SLIPS = (
    "", " ", "  ", "\n", "\n\n", "\t", ":", ": ", " :", "#", " #", "# x", "-", "- ", "'", '"', "|", "|-", ">-", "|+", "&a ", "*a",
    "!t ", "[", "]", "{", "}", ",", "%", "@", "`", "?", "? ", "---\n", "...\n", "\\", "a: b", "\na: b\n", "\n- x\n", "\n  x\n", "~", "null",
)  # fmt: skip


def by_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[object, list[object]]:
    with monkeypatch.context() as patch:
        patch.setattr(plain, "read", lambda _: None)
        root, issues = source.read(text.encode(), "r.yaml")
    return root, list(issues)


def demand_same(text: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Compare the two; whether the plain reader had an answer."""
    found = plain.read(text)
    if found is None:
        return False
    assert (found, []) == by_libyaml(text, monkeypatch), text
    return True


def slipped(text: str, chance: random.Random) -> str:
    """The text with one to three slips."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SLIPS) + text[at + chance.choice((0, 0, 1, 1, 2, 8)) :]
    return text


def clean(path: Path) -> str | None:
    """The text of a file that the plain reader may be given: NFC, nothing hidden."""
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        return None
    hidden = source.HIDDEN.search(text) or not unicodedata.is_normalized("NFC", text)
    return None if hidden else text


def texts() -> Iterator[str]:
    return (text for path in FILES if (text := clean(path)))


def test_every_record_of_the_repository_reads_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = [demand_same(text, monkeypatch) for text in texts()]
    assert sum(answered) > 80


def test_damaged_records_read_alike_or_are_left_to_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3198)  # noqa: S311 - for variety
    found = [text for text in texts() if plain.read(text)]
    answered = [demand_same(slipped(chance.choice(found), chance), monkeypatch) for _ in range(1500)]
    assert 150 < sum(answered) < 1350, "both ways must be walked"


@pytest.mark.parametrize(
    "text",
    [
        "a: x\n  y\n",  # a text that goes on
        "a:\nb: x\n",  # a name without a value
        "a: x # y\n",
        "a: [x]\n",
        "a: 'it''s'\n",
        'a: "x\\ny"\n',
        "a: |\n  x\n",
        "a: >-\n  x\n\n  y\n",
        "a: |-\n\n  x\n",
        "a:\n- x\n",
        "a:\n  - - x\n",
        "A: x\n",
        "a: x\na: y\n",
        "- x\n",
        "x\n",
        "",
        "# x\n",
        "a:\n  b:\n" + "".join(f"{'  ' * n}c{n}:\n" for n in range(2, 18)) + f"{'  ' * 18}d: x\n",
    ],
)
def test_what_is_not_plain_is_left_to_libyaml(text: str) -> None:
    assert plain.read(text) is None


def test_a_plain_record_by_hand() -> None:
    text = 'a: x\nb:\n  - y\n  - c: "z w"\n    d: |-\n      1\n       2\n\n      3\n\ne: >-\n  p\n  q\n'
    assert plain.read(text) == Mapping(
        {
            "a": Scalar("x", 1, 4),
            "b": Sequence(
                (
                    Scalar("y", 3, 5),
                    Mapping(
                        {"c": Scalar("z w", 4, 8), "d": Scalar("1\n 2\n\n3", 5, 8)}, {"c": (4, 5), "d": (5, 5)}, 4, 5
                    ),
                ),
                3,
                3,
            ),
            "e": Scalar("p q", 11, 4),
        },
        {"a": (1, 1), "b": (2, 1), "e": (11, 1)},
        1,
        1,
    )
