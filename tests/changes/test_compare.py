"""What a change of records means: each line worked out by hand from the change."""

from __future__ import annotations

from functools import cache

import pytest

from generator.changes.compare import Comparison, compare
from generator.changes.sides import Side, in_folder
from tests.conftest import ROOT, TODAY

BIRTH = "thu-tuc/ho-tich/1.001193.yaml"
PASSPORT = "thu-tuc/quan-ly-xuat-nhap-canh/1.001456.yaml"
TASKS = "chi-dao/2025/552-tb-vpcp.yaml"
UNITS = "danh-muc/don-vi/quang-ngai.yaml"
OLD_UNITS = "danh-muc/don-vi/kon-tum-2023.yaml"
RECEIVER = "  - role: tiep-nhan\n    unit: ttpvhcc-cap-xa"
DEADLINE = "    deadline_text: 10/10/2025\n"
MOVED = (
    f"{DEADLINE}    extensions:\n      - deadline: 2025-11-30\n        decided_on: 2025-10-20\n        basis: 1/VPCP\n"
)
REPORT = "            note: Nguồn gọi là công văn, ký hiệu là báo cáo.\n"
SHEET = "  - name: Văn bản ủy quyền\n    originals: 1\n    note: Phải chứng thực. Người thân gần (ông bà, cha mẹ, vợ chồng, con, anh chị em ruột) thì không cần.\n    cases:\n      - uy-quyen\n"


@cache
def shipped() -> Side:
    return in_folder(ROOT / "procedures")


def with_changes(base: Side, *changes: tuple[str, str, str]) -> Side:
    files = dict(base.files)
    for file, old, new in changes:
        text = files[file].decode()
        assert old in text, "the shipped record has changed: choose another place"
        files[file] = text.replace(old, new).encode()
    return Side(files)


CHANGES = [
    ((PASSPORT, "          - amount: 8\n", "          - amount: 6\n"), ["Thời hạn giải quyết: 8 → 6 ngày làm việc"]),
    (
        (PASSPORT, "            amount: 400000", "            amount: 300000"),
        ["Lệ phí (Làm lại vì bị mất hoặc hư hỏng) nộp trực tiếp: 400.000 → 300.000 đồng/hộ chiếu"],
    ),
    ((BIRTH, SHEET, ""), ["Bỏ 1 giấy tờ: Văn bản ủy quyền"]),
    (
        (BIRTH, "    copies: 1\n", "    copies: 2\n"),
        ["Giấy tờ «Bản sao chứng thực các giấy tờ phải xuất trình»: 1 → 2 bản sao có chứng thực"],
    ),
    ((BIRTH, "results:\n", "results:\n  - name: Trích lục\n"), ["Thêm 1 kết quả: Trích lục"]),
    ((BIRTH, "kind: luat-giao", "kind: trung-uong-quy-dinh"), ["Loại thủ tục: Được luật giao quy định chi tiết → Do cơ quan trung ương quy định"]),
    ((BIRTH, "checked_on: 2026-09-12", "checked_on: 2026-11-20"), ["Ngày kiểm tra: 12/9/2026 → 20/11/2026"]),
    (
        (BIRTH, RECEIVER, RECEIVER.replace("cap-xa", "quang-ngai")),
        [
            (
                "Đơn vị theo vai trò «Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi, Nơi tiếp nhận»: đơn vị: "
                "Trung tâm Phục vụ hành chính công cấp xã → Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi"
            )
        ],
    ),
    ((TASKS, DEADLINE, MOVED), ["Nhiệm vụ 1: lùi hạn: 10/10/2025 → 30/11/2025, lần thứ 1, theo 1/VPCP"]),
    (
        (TASKS, REPORT, f"{REPORT}          - reported_on: 2025-11-20\n            state: dang-thuc-hien\n            percent: 80\n            text: Gần xong.\n"),
        ["Nhiệm vụ 2, Bộ Khoa học và Công nghệ: báo cáo mới: 20/11/2025, đang thực hiện, 80%, Gần xong."],
    ),
    (
        (UNITS, "name: Sở Tư pháp tỉnh Quảng Ngãi", "name: Sở Tư pháp mới tỉnh Quảng Ngãi"),
        ["Tên đơn vị: Sở Tư pháp tỉnh Quảng Ngãi → Sở Tư pháp mới tỉnh Quảng Ngãi"],
    ),
    # written otherwise, the same said
    ((BIRTH, "title: Đăng ký khai sinh\n", "title: \"Đăng ký khai sinh\" # tên\n"), []),
]  # fmt: skip


@pytest.fixture(scope="module")
def all_at_once() -> Comparison:
    """Every change that leaves the records right, made at once: looking at both states takes seconds."""
    head = with_changes(shipped(), *(change for change, _ in CHANGES))
    return compare(shipped(), head, TODAY)


@pytest.mark.parametrize("expected", [lines for change, lines in CHANGES])
def test_a_change_in_the_words_of_citizens(all_at_once: Comparison, expected: list[str]) -> None:
    told = {str(line) for record in all_at_once.records for line in record.lines}
    assert set(expected) <= told


def test_nothing_else_is_told(all_at_once: Comparison) -> None:
    told = [str(line) for record in all_at_once.records for line in record.lines]
    assert sorted(told) == sorted(line for change, lines in CHANGES for line in lines)


def test_the_pages_that_change_are_those_that_show_it(all_at_once: Comparison) -> None:
    assert all_at_once.changed is not None
    changed = {page.address for page in all_at_once.changed}
    assert {
        "thu-tuc/1.001456/",
        "thu-tuc/1.001193/",
        "van-ban/2025/552-tb-vpcp/",
        "co-quan/so-tu-phap-quang-ngai/",
    } <= changed
    assert "thu-tuc/2.000815/" not in changed, "nothing of it was touched"
    assert (all_at_once.new, all_at_once.gone) == ((), ())


def test_a_state_with_an_error_has_no_pages_to_compare() -> None:
    head = with_changes(shipped(), (BIRTH, "scope: cong-khai", "scope: mật"))
    found = compare(shipped(), head, TODAY)
    assert found.changed is None
    assert [(issue.rule, issue.place.file) for issue in found.appeared] == [("sai-gia-tri", f"procedures/{BIRTH}")]


def test_records_that_come_and_go() -> None:
    files = dict(shipped().files)
    gone = "thu-tuc/dat-dai/1.012768.yaml"
    new = (
        files[BIRTH]
        .replace(b"code: 1.001193", b"code: 1.999998")
        .replace("title: Đăng ký khai sinh".encode(), b"title: A")
    )
    del files[gone]
    files["thu-tuc/ho-tich/1.999998.yaml"] = new
    found = compare(shipped(), Side(files), TODAY)
    told = {record.file: record for record in found.records}
    assert told[f"procedures/{gone}"].kind == "bo"
    assert told["procedures/thu-tuc/ho-tich/1.999998.yaml"].kind == "moi"
    labels = [line.label for line in told["procedures/thu-tuc/ho-tich/1.999998.yaml"].lines]
    assert labels == ["Thêm 3 cách nộp", "Thêm 11 giấy tờ", "Thêm 6 bước", "Thêm 2 kết quả"]


def test_two_states_that_are_one() -> None:
    assert compare(shipped(), shipped(), TODAY).is_empty
