"""Where comments stand: outside of every value, however it is written."""

from __future__ import annotations

import pytest

from generator.remarks import Remark, remarks


@pytest.mark.parametrize(
    ("text", "own", "beside"),
    [
        ("a: b\n", [], {}),
        ("# đầu\na: b\n", [Remark(1, 1, "# đầu")], {}),
        ("a: b # cạnh\n", [], {1: "# cạnh"}),
        ("a: b#c\n", [], {}),  # no space before it: part of the value
        ("a: 'b # c' # d\n", [], {1: "# d"}),
        ('a: "b # c"\n', [], {}),
        ("a: >- # d\n  b # c\n  # d\n", [], {1: "# d"}),  # in a block a # is text
        ("a: |-\n  b\n\n# e\nc: d\n", [Remark(3, 1, ""), Remark(4, 1, "# e")], {}),
        ("a:\n  # c\n  - b # d\n  -   c: d # e\n", [Remark(2, 3, "# c")], {3: "# d", 4: "# e"}),
        ("a: [b, # c\n  d] # e\n", [], {1: "# c", 2: "# e"}),
        ("a: b\n  c # d\n", [], {2: "# d"}),  # a value that goes on
        ("a: 'b\n  # c\n  d'\n", [], {}),  # a # in quotes on a line of its own
        ("a: # c\n  - b\n", [], {1: "# c"}),
        ("a:\n# c\nb: d\n", [Remark(2, 1, "# c")], {}),
        ("a: b\n# c", [Remark(2, 1, "# c")], {}),
    ],
)
def test_comments(text: str, own: list[Remark], beside: dict[int, str]) -> None:
    assert remarks(text) == (tuple(own), beside)
