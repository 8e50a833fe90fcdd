"""Rows against the schemas: what is said, where, and what is not said twice."""

import pytest

from generator.pipeline import check
from generator.schema import tables
from generator.validate import validate
from tests.conftest import TODAY, WriteRecords, rows_of

REGISTERS = """\
sectors:
  - id: so-tay
    name: Sổ tay
units:
  - id: xa-suoi-mo
    name: Xã Suối Mơ
    kind: xa
"""
HEAD = """\
code: 1.900010
title: Cấp sổ tay
sector: so-tay
scope: cong-khai
source: Cổng thử
checked_on: 2026-11-01
"""
FILE = "thu-tuc/so-tay/1.900010.yaml"
FEE = "channels:\n  - channel: truc-tiep\n    limits:\n      - kind: thoi-han\n        fees:\n          - kind: phi\n            "
TWO_CASES = "cases:\n  - id: tre-em\n    name: Trẻ em\n  - id: nguoi-lon\n    name: Người lớn\n"


def told(records: WriteRecords, files: dict[str, str]) -> list[str]:
    issues = sorted(validate(rows_of(records({"danh-muc/a.yaml": REGISTERS} | files))))
    return [f"{i.place.file[2:]}:{i.place.line}:{i.place.column} {i.rule}: {i.message} → {i.hint}" for i in issues]


def of_procedure(records: WriteRecords, more: str) -> list[str]:
    return [line.removeprefix(f"{FILE}:") for line in told(records, {FILE: HEAD + more})]


def test_nothing_is_said_of_what_is_right(records: WriteRecords) -> None:
    assert of_procedure(records, "dossier_sets: 2\nillustrative: true\nlevels:\n  - xa\n  - tinh\n" + TWO_CASES) == []
    assert validate([]) == []


LEVELS = (
    "Giá trị dùng được: toan-trinh (Toàn trình), mot-phan (Một phần), "
    "cung-cap-thong-tin (Chỉ cung cấp thông tin trực tuyến), khong (Không thực hiện trực tuyến)."
)
NUMBER = "số viết bằng chữ số, dùng dấu chấm cho phần lẻ, không dấu ngăn hàng nghìn"
INTEGER = "số nguyên viết bằng chữ số, không dấu chấm, không đơn vị"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("dossier_sets: một\n",
         f"7:15 sai-kieu: «Số lượng hồ sơ» (dossier_sets): «một» không phải {INTEGER}. → Viết: dossier_sets: 1"),
        ("valid_from: 2024-02-30\n",
         "7:13 sai-kieu: «Áp dụng từ ngày» (valid_from): «2024-02-30» không phải ngày dạng năm-tháng-ngày. → Tháng 2/2024 chỉ có 29 ngày."),
        ("illustrative: yes\n",
         "7:15 sai-kieu: «Số liệu minh họa» (illustrative): «yes» không phải true hoặc false. → Viết: illustrative: true"),
        (FEE + "amount: 1.000.000\n",
         f"13:21 sai-kieu: «Mức thu» (amount): «1.000.000» không phải {NUMBER}. → Viết: amount: 1000000"),
        (FEE + "amount: 20 nghìn\n",
         f"13:21 sai-kieu: «Mức thu» (amount): «20 nghìn» không phải {NUMBER}. → Có phải bạn muốn viết «20000»?"),
    ],
)  # fmt: skip
def test_types(records: WriteRecords, more: str, expected: str) -> None:
    assert of_procedure(records, more) == [expected]


@pytest.mark.parametrize(
    ("more", "wrong"),
    [(f"valid_from: {text}\n", True) for text in ("2026-1-5", "20260105", "01/05/2026", "2026-01-05T00:00", "0226-01-05", "2026-13-01")]
    + [(f"valid_from: {text}\n", False) for text in ("2026-01-05", "1999-12-31", "2028-02-29")]
    + [(f"dossier_sets: {text}\n", True) for text in ("1_000", "1.0", "1e3", "+1", "１", "٣", "99999999999", "1,5")]
    + [(f"dossier_sets: {text}\n", False) for text in ("1", "01", "12")]
    + [(f"{FEE}amount: {text}\n", True) for text in ("NaN", "sNaN", "INF", "1_000", "1e9", ".5", "5.", "1,5", "+5", "１２", "1.000.000")]
    + [(f"{FEE}amount: {text}\n", False) for text in ("0", "0.5", "20000", "1234567.25")]
    + [(f"illustrative: {text}\n", True) for text in ("True", "1", "no", "x")]
    + [(f"illustrative: {text}\n", False) for text in ("true", "false")],
)  # fmt: skip
def test_what_the_model_could_not_take_is_a_wrong_type(records: WriteRecords, more: str, wrong: bool) -> None:  # noqa: FBT001  # a table's column
    assert ["sai-kieu" in line for line in of_procedure(records, more)] == [True] * wrong


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        # required: never typed → the row; typed blank → the blank
        ("levels:\n  -\ncases:\n  - id: a\n",
         ["8:4 thieu-truong: Thiếu «Cấp thực hiện» (level) trong «Cấp thực hiện». → Điền vào dòng này: - xa",
          "10:5 thieu-truong: Thiếu «Tên trường hợp» (name) trong «Trường hợp». → Thêm dòng: name: Trẻ bị bỏ rơi"]),
        ("cases:\n  - id: a\n    name: ''\n",
         ["9:11 thieu-truong: Thiếu «Tên trường hợp» (name) trong «Trường hợp». → Điền vào dòng này: name: Trẻ bị bỏ rơi"]),
        # enum: near by value, by label, far
        ("online_level: toan-trnh\n",
         ["7:15 sai-gia-tri: «Mức dịch vụ công trực tuyến» (online_level): «toan-trnh» không có trong danh sách. → Có phải bạn muốn viết «toan-trinh»? " + LEVELS]),
        ("online_level: Một phần\n",
         ["7:15 sai-gia-tri: «Mức dịch vụ công trực tuyến» (online_level): «Một phần» không có trong danh sách. → Viết «mot-phan». " + LEVELS]),
        (FEE + "currency: Đồng\n",
         ["13:23 sai-gia-tri: «Loại tiền» (currency): «Đồng» không có trong danh sách. → Viết «VND». Giá trị dùng được: VND (đồng), USD (đô la Mỹ)."]),
        ("online_level: '4'\n",
         ["7:15 sai-gia-tri: «Mức dịch vụ công trực tuyến» (online_level): «4» không có trong danh sách. → " + LEVELS]),
        # pattern, whole text
        ("portal_url: www.so-tay.example\n",
         ["7:13 sai-gia-tri: «Trang trên Cổng Dịch vụ công quốc gia» (portal_url): «www.so-tay.example» không đúng mẫu. → Có phải bạn muốn viết «https://www.so-tay.example»?"]),
        ("suffix: H999\n",
         ["7:9 sai-gia-tri: «Mã định danh tỉnh» (suffix): «H999» không đúng mẫu. → Phần H.. đứng sau mã quốc gia khi tỉnh công bố. Ví dụ: suffix: H48"]),
        # minimum, maximum
        ("dossier_sets: 0\n",
         ["7:15 sai-gia-tri: «Số lượng hồ sơ» (dossier_sets): «0» ngoài khoảng cho phép. → Ghi số không nhỏ hơn 1."]),
        (FEE + "exemptions:\n              - who: A\n                reduction: giam\n                percent: 101\n",
         ["16:26 sai-gia-tri: «Giảm bao nhiêu phần trăm» (percent): «101» ngoài khoảng cho phép. → Ghi số không nhỏ hơn 0 và không lớn hơn 100."]),
    ],
)  # fmt: skip
def test_constraints(records: WriteRecords, more: str, expected: list[str]) -> None:
    assert of_procedure(records, more) == expected


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        (("title: Cấp sổ tay", "titel: Cấp sổ tay"), "truong-la"),
        (("title: Cấp sổ tay", "Tên thủ tục: Cấp sổ tay"), "truong-la"),
        (("title: Cấp sổ tay", "title: [Cấp sổ tay]"), "sai-dang"),
    ],
)
def test_what_stands_there_wrongly_is_not_told_as_missing_too(
    records: WriteRecords, damage: tuple[str, str], rule: str
) -> None:
    assert [
        issue.rule
        for issue in check(records({"danh-muc/a.yaml": REGISTERS, FILE: HEAD.replace(*damage)}), TODAY).issues
    ] == [rule]


def test_a_missing_key_is_told_once_and_not_for_every_part(records: WriteRecords) -> None:
    text = HEAD.replace("code: 1.900010\n", "") + TWO_CASES + "levels:\n  - xa\n"
    assert told(records, {FILE: text}) == [
        f"{FILE}:1:1 thieu-truong: Thiếu «Mã thủ tục» (code) trong «Thủ tục hành chính». → Thêm dòng: code: 1.001193"
    ]


TWICE = "Xóa một trong hai, hoặc đổi mã nếu là hai thứ khác nhau."


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("levels:\n  - xa\n  - tinh\n  - xa\n", [f"10:5 trung-khoa: «Cấp thực hiện»: «xa» đã có ở dòng 8. → {TWICE}"]),
        (TWO_CASES.replace("nguoi-lon", "tre-em"), [f"10:9 trung-khoa: «Trường hợp»: «tre-em» đã có ở dòng 8. → {TWICE}"]),
        ("units:\n  - role: tiep-nhan\n    unit: xa-suoi-mo\n  - role: tham-quyen\n    unit: xa-suoi-mo\n  - role: tiep-nhan\n    unit: xa-suoi-mo\n",
         [f"12:11 trung-khoa: «Đơn vị theo vai trò»: «tiep-nhan, xa-suoi-mo» đã có ở dòng 8. → {TWICE}"]),
        ("levels:\n  - xa\n  - xa\n  - xa\n",
         [f"9:5 trung-khoa: «Cấp thực hiện»: «xa» đã có ở dòng 8. → {TWICE}",
          f"10:5 trung-khoa: «Cấp thực hiện»: «xa» đã có ở dòng 8. → {TWICE}"]),
    ],
)  # fmt: skip
def test_duplicates_in_a_record(records: WriteRecords, more: str, expected: list[str]) -> None:
    assert of_procedure(records, more) == expected


def test_duplicates_across_files(records: WriteRecords) -> None:
    more = "units:\n  - id: xa-suoi-mo\n    name: Xã khác\n    kind: xa\n"
    assert told(records, {"danh-muc/b.yaml": more}) == [
        f"danh-muc/b.yaml:2:9 trung-khoa: «Đơn vị»: «xa-suoi-mo» đã có ở r/danh-muc/a.yaml:5. → {TWICE}"
    ]


def test_of_two_files_with_one_code_only_the_code_is_told(records: WriteRecords) -> None:
    text = HEAD + TWO_CASES + "levels:\n  - xa\n" + FEE + "amount: 1\n"
    assert told(records, {"thu-tuc/a/1.yaml": text, "thu-tuc/b/2.yaml": text}) == [
        f"thu-tuc/b/2.yaml:1:7 trung-khoa: «Thủ tục hành chính»: «1.900010» đã có ở r/thu-tuc/a/1.yaml:1. → {TWICE}"
    ]


def test_of_a_twin_its_own_other_faults_are_still_told(records: WriteRecords) -> None:
    files = {"thu-tuc/a/1.yaml": HEAD, "thu-tuc/b/2.yaml": HEAD + "dossier_sets: 0\n"}
    assert [line.split(": ")[0] for line in told(records, files)] == [
        "thu-tuc/b/2.yaml:1:7 trung-khoa",
        "thu-tuc/b/2.yaml:7:15 sai-gia-tri",
    ]


def test_a_twin_deep_in_a_record_hides_its_parts_too(records: WriteRecords) -> None:
    report = "        reports:\n          - reported_on: 2026-11-01\n            state: khong-neu\n"
    text = (
        "number: 7/CT-UBND\nkind: chi-thi\nissuer: xa-suoi-mo\nissued_on: 2026-11-01\ntitle: T\nsource: S\n"
        "checked_on: 2026-11-01\nclauses:\n  - id: '1'\n    text: A\ntasks:\n  - id: '1'\n    clause: '1'\n    title: B\n"
        "    lead: xa-suoi-mo\n    precision: khong\n    assignments:\n"
    ) + f"      - unit: xa-suoi-mo\n{report}" * 2
    assert told(records, {"chi-dao/2026/7-ct-ubnd.yaml": text}) == [
        f"chi-dao/2026/7-ct-ubnd.yaml:22:15 trung-khoa: «Giao việc cho đơn vị»: «xa-suoi-mo» đã có ở dòng 18. → {TWICE}"
    ]


@pytest.mark.parametrize("levels", ["  - xã\n  - tỉnh\n", "  - xyz\n  - 123\n"])
def test_two_wrong_values_are_not_each_others_twins(records: WriteRecords, levels: str) -> None:
    assert [line.split()[1] for line in of_procedure(records, "levels:\n" + levels)] == ["sai-gia-tri:", "sai-gia-tri:"]


def test_two_wrong_days_are_not_each_others_twins(records: WriteRecords) -> None:
    day = "  - date: {}\n    kind: nghi-le\n    name: Tết\n    status: de-xuat\n"
    text = "calendar:\n" + day.format("2026-2-1") + day.format("2026-2-2")
    assert [line.split()[1] for line in told(records, {"danh-muc/b.yaml": text})] == ["sai-kieu:", "sai-kieu:"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("checked_by: xa-suoi-mow\n",
         ["7:13 khong-co-trong-danh-muc: «Đơn vị kiểm tra» (checked_by): «xa-suoi-mow» chưa có trong «Đơn vị». → Có phải bạn muốn viết «xa-suoi-mo»?"]),
        ("checked_by: bo-la\n",
         ["7:13 khong-co-trong-danh-muc: «Đơn vị kiểm tra» (checked_by): «bo-la» chưa có trong «Đơn vị». → Thêm «bo-la» vào «Đơn vị» trước, rồi mới dùng ở đây."]),
        # composite: only the cases of this procedure count
        (TWO_CASES + "notes:\n  - text: A\n    cases:\n      - tre-emm\n",
         ["15:9 khong-co-trong-danh-muc: «Trường hợp» (case): «tre-emm» chưa có trong «Trường hợp». → Có phải bạn muốn viết «tre-em»?"]),
        ("papers:\n  - name: A\n    originals: 1\n    forms:\n      - to-khai\n",
         ["11:9 khong-co-trong-danh-muc: «Biểu mẫu» (form): «to-khai» chưa có trong «Biểu mẫu». → Thêm «to-khai» vào «Biểu mẫu» trước, rồi mới dùng ở đây."]),
        # blank is missing, not unknown
        (TWO_CASES + "notes:\n  - text: A\n    cases:\n      -\n",
         ["15:8 thieu-truong: Thiếu «Trường hợp» (case) trong «Trường hợp của lưu ý». → Điền vào dòng này: - tre-bi-bo-roi"]),
    ],
)  # fmt: skip
def test_references(records: WriteRecords, more: str, expected: list[str]) -> None:
    assert of_procedure(records, more) == expected


def test_the_case_of_another_procedure_does_not_count(records: WriteRecords) -> None:
    other = HEAD.replace("1.900010", "2.900020") + "notes:\n  - text: A\n    cases:\n      - tre-em\n"
    assert told(records, {FILE: HEAD + TWO_CASES, "thu-tuc/so-tay/2.900020.yaml": other}) == [
        "thu-tuc/so-tay/2.900020.yaml:10:9 khong-co-trong-danh-muc: «Trường hợp» (case): «tre-em» chưa có trong «Trường hợp». → Thêm «tre-em» vào «Trường hợp» trước, rồi mới dùng ở đây."
    ]


def test_a_value_missing_in_many_places_is_told_once_at_the_first(records: WriteRecords) -> None:
    role = "units:\n  - role: tham-quyen\n    unit: xa-la\n  - role: tiep-nhan\n    unit: xa-la\ncontacts:\n  - unit: xa-la\n"
    other = HEAD.replace("1.900010", "2.900020").replace("checked_on", "checked_by: xa-la2\nchecked_on") + role
    assert told(records, {FILE: HEAD + role, "thu-tuc/a/2.900020.yaml": other}) == [
        "thu-tuc/a/2.900020.yaml:6:13 khong-co-trong-danh-muc: «Đơn vị kiểm tra» (checked_by): «xa-la2» chưa có trong «Đơn vị». → Thêm «xa-la2» vào «Đơn vị» trước, rồi mới dùng ở đây.",
        "thu-tuc/a/2.900020.yaml:10:11 khong-co-trong-danh-muc: «Đơn vị» (unit): «xa-la» chưa có trong «Đơn vị» (còn 5 chỗ khác). → Thêm «xa-la» vào «Đơn vị» trước, rồi mới dùng ở đây.",
    ]  # fmt: skip


def test_one_missing_name_in_two_registers_is_two_mistakes(records: WriteRecords) -> None:
    text = HEAD.replace("sector: so-tay", "sector: la") + "checked_by: la\n"
    assert [line.split(" «la» ")[1].split(" →")[0] for line in told(records, {FILE: text})] == [
        "chưa có trong «Lĩnh vực».",
        "chưa có trong «Đơn vị».",
    ]


def test_every_message_is_vietnamese_for_every_field() -> None:
    """Each field has words for what can be wrong with it: its title, and an example to follow."""
    assert all(field.title and field.example for table in tables().values() for field in table.fields)
