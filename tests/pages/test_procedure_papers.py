"""Papers counted by hand for the sample's fullest record, and for small dossiers."""

from dataclasses import replace

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Paper
from generator.pages.procedure_papers import Span, choices, counts, groups, words

HERE = Where("f", 1, 1, {})


def test_the_fullest_record(sample: Catalog) -> None:
    """At least the drawing, by post in the first case; at most form, drawing, one paper of the case, authority."""
    full = sample.at_hand["1.900010"]
    assert counts(full) == (Span(1, 4), Span(0, 1))
    assert words(full) == "1–4 giấy tờ để nộp, tối đa 1 giấy tờ để xuất trình"


def paper(number: int, **more: object) -> Paper:
    return replace(Paper(HERE, number, f"P{number}", originals=1), **more)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        ((paper(1), paper(2)), "2 giấy tờ để nộp"),
        ((paper(1), paper(2, when="Khi cần")), "1–2 giấy tờ để nộp"),
        ((paper(1, replaced_by_data="CSDL"),), "Tối đa 1 giấy tờ để nộp"),
        ((paper(1, alternative="x"), paper(2, alternative="x")), "1 giấy tờ để nộp"),
        ((paper(1, alternative="x", when="Khi cần"), paper(2, alternative="x")), "1 giấy tờ để nộp"),
        ((paper(1, alternative="x", when="Khi cần"),), "Tối đa 1 giấy tờ để nộp"),
        ((paper(1, originals=None, shown=True),), "1 giấy tờ để xuất trình"),
        ((paper(1, shown=True),), "1 giấy tờ để nộp"),
        ((paper(1, channel="truc-tiep"), paper(2)), "1–2 giấy tờ để nộp"),
        ((paper(1, cases=("lan-dau",)), paper(2)), "1–2 giấy tờ để nộp"),
        ((paper(1, cases=("lan-dau",)), paper(2, cases=("cap-lai", "tre-em"))), "1 giấy tờ để nộp"),
    ],
)
def test_a_small_dossier(sample: Catalog, papers: tuple[Paper, ...], said: str) -> None:
    assert words(replace(sample.at_hand["1.900010"], papers=papers)) == said


def test_groups_put_what_every_case_needs_first(sample: Catalog) -> None:
    found = groups(sample.at_hand["1.900010"])
    assert [(g.case.id if g.case else "", len(g.hand_in), len(g.shown), len(g.notes)) for g in found] == [
        ("", 5, 1, 1),
        ("lan-dau", 0, 0, 1),
        ("cap-lai", 1, 0, 1),
        ("tre-em", 1, 0, 0),
    ]


@pytest.mark.parametrize(
    ("alternatives", "expected"),
    [
        ("", ()),
        ("..", ((1,), (2,))),
        ("aa.", ((1, 2), (3,))),
        ("a.a", ((1, 3), (2,))),
        (".ab.ba", ((1,), (2, 6), (3, 5), (4,))),
    ],
)
def test_alternatives_stand_together_where_the_first_stood(
    alternatives: str, expected: tuple[tuple[int, ...], ...]
) -> None:
    papers = [paper(n, alternative=name.strip(".")) for n, name in enumerate(alternatives, 1)]
    assert tuple(tuple(p.paper_no for p in choice) for choice in choices(papers)) == expected
