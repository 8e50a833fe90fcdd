"""Rule `tu-dong-nghia`."""

from generator.rules.everyday_words import check

from .told import procedure, register, told


def words(text: str) -> tuple[str, str]:
    """A register with one entry, whose first line is line 2."""
    return register(f"synonyms:\n  - {text}")


def test_a_term() -> None:
    assert told(check, words("{word: thẻ mượn sách, terms: [thẻ đọc sách]}")) == []


def test_a_code() -> None:
    assert told(check, procedure(), words("{word: thẻ mượn sách, codes: [1.000001]}")) == []


def test_nowhere() -> None:
    assert told(check, words("{word: thẻ mượn sách, note: Chưa rõ}")) == [
        "2:12 lỗi: «thẻ mượn sách» không dẫn tới đâu. → Thêm «Cụm từ pháp luật» (terms) hoặc «Thủ tục được dẫn tới» (codes)."
    ]


def test_the_term_is_the_word() -> None:
    assert told(check, words("{word: thẻ đọc sách, terms: [The đọc  SÁCH]}")) == [
        "2:33 lỗi: «Cụm từ pháp luật» (terms) «The đọc  SÁCH» chính là từ đang giải thích. → Ghi cụm từ trong tên thủ tục; đã trùng sẵn thì xóa cả mục."
    ]


def test_several_things_without_a_note() -> None:
    assert told(check, procedure(), words("{word: thẻ, terms: [thẻ đọc sách], codes: [1.000001]}")) == [
        "2:12 lưu ý: «thẻ» dẫn tới nhiều việc mà không có «Phân biệt» (note). → Thêm note: khi nào cần việc nào."
    ]


def test_several_things_told_apart() -> None:
    assert told(check, words("{word: thẻ, note: Mượn hay đọc, terms: [thẻ đọc sách, thẻ mượn sách]}")) == []


def test_the_same_word_without_marks() -> None:
    text = "{word: the muon, terms: [thẻ đọc sách]}\n  - {word: thẻ mượn, terms: [thẻ đọc sách]}"
    assert told(check, words(text)) == [
        "3:12 lưu ý: «thẻ mượn» trùng với «the muon» khi tìm không dấu. → Gộp vào một từ; khác nghĩa thì giữ một và nói rõ ở note."
    ]


def test_a_procedure_that_ended() -> None:
    old = procedure("valid_to: 2026-01-31\nreplaced_by: [1.000002]")
    new = procedure("code: 1.000002")
    assert told(check, old, new, words("{word: thẻ mượn sách, codes: [1.000001]}")) == [
        "2:34 lưu ý: «thẻ mượn sách» dẫn tới 1.000001, thủ tục đã hết áp dụng. → Ghi thủ tục đang áp dụng: 1.000002."
    ]


def test_a_procedure_that_ended_without_successor() -> None:
    old = procedure("valid_to: 2026-01-31")
    assert told(check, old, words("{word: thẻ mượn sách, codes: [1.000001]}")) == [
        "2:34 lưu ý: «thẻ mượn sách» dẫn tới 1.000001, thủ tục đã hết áp dụng. → Ghi thủ tục đang áp dụng hoặc xóa mã này."
    ]
