"""Documents become rows: derived columns, places, unknown keys, wrong shapes."""

import pytest

from generator.issue import Place
from generator.load import load
from generator.schema import tables
from generator.tables import Row, flatten, walk
from tests.conftest import ROOT, WriteRecords, rows_of

PROCEDURE = """\
code: 1.900010
channels:
  - channel: truc-tiep
  - channel: truc-tuyen
    limits:
      - kind: thoi-han
        cases:
          - tre-em
        fees:
          - kind: phi
          - kind: le-phi
            amount:
            exemptions:
              - who: Trẻ em
"""


def flat(row: Row) -> list[tuple[str, dict[str, str]]]:
    return [(r.table.name, r.cells) for r in walk(row)]


def told(records: WriteRecords, name: str, text: str) -> list[tuple[str, str, str, str]]:
    (document,), issues = load(records({name: text}))
    assert issues == []
    _, issues = flatten(document)
    return [(f"{i.place.line}:{i.place.column}", i.rule, i.message, i.hint) for i in issues]


def test_nested_lists_become_rows_with_the_keys_of_their_parents(records: WriteRecords) -> None:
    (root,) = rows_of(records({"thu-tuc/so-tay/1.900010.yaml": PROCEDURE}))
    key = {"procedure": "1.900010"}
    limit = key | {"channel_no": "2", "limit_no": "1"}
    assert flat(root) == [
        ("procedures", {"code": "1.900010"}),
        ("channels", key | {"channel_no": "1", "channel": "truc-tiep"}),
        ("channels", key | {"channel_no": "2", "channel": "truc-tuyen"}),
        ("limits", limit | {"kind": "thoi-han"}),
        ("limit_cases", limit | {"case": "tre-em"}),
        ("fees", limit | {"fee_no": "1", "kind": "phi"}),
        ("fees", limit | {"fee_no": "2", "kind": "le-phi"}),
        ("fee_exemptions", limit | {"fee_no": "2", "exemption_no": "1", "who": "Trẻ em"}),
    ]


def test_every_cell_and_row_knows_where_it_was_typed(records: WriteRecords) -> None:
    (root,) = rows_of(records({"thu-tuc/so-tay/1.900010.yaml": PROCEDURE}))
    file = "r/thu-tuc/so-tay/1.900010.yaml"
    fee = root.children["channels"][1].children["limits"][0].children["fees"][1]
    assert fee.where.of() == Place(file, 11, 13)
    assert fee.where.of("kind") == Place(file, 11, 19)
    assert fee.where.of("amount") == Place(file, 12, 20)  # typed, but nothing after it
    assert fee.where.of("basis") == Place(file, 11, 13)  # never typed: the row
    assert fee.where.of("exemptions") == Place(file, 14, 15)
    case = root.children["channels"][1].children["limits"][0].children["cases"][0]
    assert case.where.of("case") == case.where.of() == Place(file, 8, 13)


def test_a_directive_is_named_by_its_path(records: WriteRecords) -> None:
    (root,) = rows_of(
        records({"chi-dao/2026/7-ct-ubnd.yaml": "tasks:\n  - id: a\n    assignments:\n      - unit: x\n"})
    )
    assert flat(root) == [
        ("directives", {"id": "2026/7-ct-ubnd"}),
        ("tasks", {"directive": "2026/7-ct-ubnd", "id": "a"}),
        ("assignments", {"directive": "2026/7-ct-ubnd", "task": "a", "unit": "x"}),
    ]


@pytest.mark.parametrize("text", ["sectors:\n", "sectors: []\n", "sectors: ''\n"])
def test_a_blank_list_has_no_rows(records: WriteRecords, text: str) -> None:
    (root,) = rows_of(records({"danh-muc/a.yaml": text}))
    assert [r.table.name for r in walk(root)] == ["registers"]


def test_positions_count_only_in_their_own_list(records: WriteRecords) -> None:
    text = "code: 1.900010\nnotes:\n  - text: a\n  - text: b\nsteps:\n  - title: c\n"
    (root,) = rows_of(records({"thu-tuc/so-tay/1.900010.yaml": text}))
    assert [r.cells.get("note_no") or r.cells.get("step_no") for r in walk(root)] == [None, "1", "2", "1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("code: 1.900010\ntitel: Sổ\n",
         ("2:1", "truong-la", "Không có trường «titel» trong «Thủ tục hành chính».", "Có phải bạn muốn viết «title»?")),
        ("code: 1.900010\nchanels:\n  - channel: truc-tiep\n",
         ("2:1", "truong-la", "Không có trường «chanels» trong «Thủ tục hành chính».", "Có phải bạn muốn viết «channels»?")),
        ("code: 1.900010\ncases:\n  - id: a\n    zzz: b\n",
         ("4:5", "truong-la", "Không có trường «zzz» trong «Trường hợp».",
          "Các trường dùng được: id, name, description, dvc_code.")),
        ("code: 1.900010\ncases:\n  - id: a\n    procedure: b\n",
         ("4:5", "truong-la", "Không có trường «procedure» trong «Trường hợp».",
          "Các trường dùng được: id, name, description, dvc_code.")),
        ("code: 1.900010\ntitle:\n  - Sổ\n",
         ("2:1", "sai-dang", "«Tên thủ tục» (title) chỉ nhận một giá trị, ở đây là một danh sách.",
          "Viết trên một dòng, ví dụ: title: Đăng ký khai sinh")),
        ("code: 1.900010\ntitle: {a: b}\n",
         ("2:1", "sai-dang", "«Tên thủ tục» (title) chỉ nhận một giá trị, ở đây là một nhóm trường.",
          "Viết trên một dòng, ví dụ: title: Đăng ký khai sinh")),
        ("code: 1.900010\nlevels: xa\n",
         ("2:9", "sai-dang", "«Cấp thực hiện» (levels) phải là danh sách, ở đây là một giá trị.",
          "Xuống dòng, mỗi mục bắt đầu bằng dấu gạch: - xa")),
        ("code: 1.900010\nchannels:\n  channel: truc-tiep\n",
         ("3:3", "sai-dang", "«Cách nộp hồ sơ» (channels) phải là danh sách, ở đây là một nhóm trường.",
          "Xuống dòng, mỗi mục bắt đầu bằng dấu gạch: - channel: truc-tiep")),
        ("code: 1.900010\nchannels:\n  - channel: truc-tiep\n  - truc-tuyen\n",
         ("4:5", "sai-dang", "Mỗi mục của «Cách nộp hồ sơ» (channels) phải là một nhóm trường, ở đây là một giá trị.",
          "Viết: - channel: truc-tiep")),
        ("code: 1.900010\nlevels:\n  - level: xa\n",
         ("3:5", "sai-dang", "Mỗi mục của «Cấp thực hiện» (levels) phải là một giá trị, ở đây là một nhóm trường.",
          "Viết: - xa")),
        ("code: 1.900010\nlevels:\n  - [xa]\n",
         ("3:5", "sai-dang", "Mỗi mục của «Cấp thực hiện» (levels) phải là một giá trị, ở đây là một danh sách.",
          "Viết: - xa")),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(records: WriteRecords, text: str, expected: tuple[str, str, str, str]) -> None:
    assert told(records, "thu-tuc/so-tay/1.900010.yaml", text) == [expected]


def test_an_unknown_register_is_told_with_those_that_exist(records: WriteRecords) -> None:
    assert told(records, "danh-muc/a.yaml", "x-y-z:\n  - id: a\n") == [
        ("1:1", "truong-la", "Không có trường «x-y-z» trong «Danh mục».",
         "Các trường dùng được: units, sectors, legal_texts, reception_points, calendar, synonyms, terms, targets.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("don-vi", "Có phải bạn muốn viết «units»?"),
        ("Đơn vị", "Có phải bạn muốn viết «units»?"),
        ("unit", "Có phải bạn muốn viết «units»?"),
        ("legalTexts", "Có phải bạn muốn viết «legal_texts»?"),
        ("legal-texts", "Có phải bạn muốn viết «legal_texts»?"),
        ("sektors", "Có phải bạn muốn viết «sectors»?"),
        # at home one step further in: the indent is wrong, not the name
        ("number", "«number» là trường của «Văn bản pháp luật» (legal_texts). Kiểm tra thụt lề của dòng này."),
    ],
)
def test_a_wrong_key_is_told_with_the_right_one(records: WriteRecords, key: str, hint: str) -> None:
    ((_, rule, _, said),) = told(records, "danh-muc/a.yaml", f"{key}: a\n")
    assert (rule, said) == ("truong-la", hint)


def test_the_sample_fills_every_table_and_column() -> None:
    """A column that the invented province never shows is a column that no page test ever sees."""
    seen: dict[str, set[str]] = {}
    for root in rows_of(ROOT / "tests" / "sample"):
        for row in walk(root):
            seen.setdefault(row.table.name, set()).update(row.cells)
    missing = {f"{t.name}.{f.name}" for t in tables().values() for f in t.fields if f.name not in seen.get(t.name, ())}
    assert missing == set()
