"""An everyday word must lead somewhere, once, and say which is meant where it leads to several things.

A word without term or code, or whose term is the word itself, gives the finder nothing. The finder folds marks
and case, so the same word with other marks should not be written again. A procedure that no longer applies
should not be what a word leads to. Terms are not compared with titles here: a province that imports thousands
of procedures uses the same words.

Đúng: {word: mất bằng lái, terms: [cấp lại giấy phép lái xe]}
Sai: {word: bằng lái, terms: [bằng lái]}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog, is_repealed
from generator.issue import Issue
from generator.model import Synonym
from generator.rules.parts import ids, named, warning
from generator.wording import fold

ID = "tu-dong-nghia"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Words that lead nowhere, twice, or nobody knows where."""
    first: dict[str, Synonym] = {}
    for synonym in sorted(catalog.synonyms.values(), key=lambda s: s.where.of()):  # the word told is the later one
        yield from _nowhere(synonym)
        yield from _ended(synonym, catalog, today)
        if len(synonym.terms) + len(synonym.codes) > 1 and not synonym.note:
            yield warning(synonym.where.of("word"), ID, f"«{synonym.word}» dẫn tới nhiều việc mà không có {named(synonym, 'note')}.",
                          "Thêm note: khi nào cần việc nào.")  # fmt: skip
        same = first.setdefault(_plain(synonym.word), synonym)
        if same is not synonym:
            yield warning(synonym.where.of("word"), ID, f"«{synonym.word}» trùng với «{same.word}» khi tìm không dấu.",
                          "Gộp vào một từ; khác nghĩa thì giữ một và nói rõ ở note.")  # fmt: skip


def _nowhere(synonym: Synonym) -> Iterator[Issue]:
    if not synonym.terms and not synonym.codes:
        yield Issue(synonym.where.of("word"), ID, f"«{synonym.word}» không dẫn tới đâu.",
                    f"Thêm {named(synonym, 'terms')} hoặc {named(synonym, 'codes')}.")  # fmt: skip
    for term in synonym.terms:
        if _plain(term) == _plain(synonym.word):
            yield Issue(synonym.where.of("terms"), ID, f"{named(synonym, 'terms')} «{term}» chính là từ đang giải thích.",
                        "Ghi cụm từ trong tên thủ tục; đã trùng sẵn thì xóa cả mục.")  # fmt: skip


def _ended(synonym: Synonym, catalog: Catalog, today: date) -> Iterator[Issue]:
    for code in synonym.codes:
        procedure = catalog.procedures.get(code)
        if procedure and is_repealed(procedure, today):
            yield warning(synonym.where.of("codes"), ID, f"«{synonym.word}» dẫn tới {code}, thủ tục đã hết áp dụng.",
                          f"Ghi thủ tục đang áp dụng: {ids(procedure.replaced_by)}." if procedure.replaced_by
                          else "Ghi thủ tục đang áp dụng hoặc xóa mã này.")  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
