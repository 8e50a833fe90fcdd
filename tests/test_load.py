"""Which files below the records folder are records, and what is said of the others."""

from pathlib import Path

import pytest

from generator.issue import Place
from generator.load import load
from tests.conftest import WriteRecords

UNIT = "units: []\n"


def test_records_are_found_by_folder(records: WriteRecords) -> None:
    folder = records(
        {
            "danh-muc/don-vi/a.yaml": UNIT,
            "danh-muc/b.yaml": UNIT,
            "thu-tuc/so-tay/1.900010.yaml": "code: 1.900010\n",
            "chi-dao/2026/7-ct-ubnd.yaml": "number: 7/CT-UBND\n",
            "README.md": "đọc",
            "so-lieu/ghi-chu.txt": "a,b",
            "so-lieu/ho-so-2026.csv": "unit,period\n",
            "thu-tuc/so-tay/ghi-chu.txt": "x",
            "_mau/thu-tuc.yaml": "không đọc: [",
            "thu-tuc/_nhap/x.yaml": "không đọc: [",
            "thu-tuc/so-tay/_x.yaml": "không đọc: [",
            ".git/x.yaml": "không đọc: [",
            "thu-tuc/.x.yaml": "không đọc: [",
        }
    )
    documents, issues = load(folder)
    assert issues == []
    assert sorted((d.table.name, d.path, d.file) for d in documents) == [
        ("directives", "chi-dao/2026/7-ct-ubnd.yaml", "r/chi-dao/2026/7-ct-ubnd.yaml"),
        ("figures", "so-lieu/ho-so-2026.csv", "r/so-lieu/ho-so-2026.csv"),
        ("procedures", "thu-tuc/so-tay/1.900010.yaml", "r/thu-tuc/so-tay/1.900010.yaml"),
        ("registers", "danh-muc/b.yaml", "r/danh-muc/b.yaml"),
        ("registers", "danh-muc/don-vi/a.yaml", "r/danh-muc/don-vi/a.yaml"),
    ]


def test_the_order_is_the_same_whatever_the_disk_says(records: WriteRecords) -> None:
    names = [f"danh-muc/{name}.yaml" for name in ("c", "a", "b", "d")]
    documents, _ = load(records(dict.fromkeys(names, UNIT)))
    assert [d.path for d in documents] == sorted(names)


@pytest.mark.parametrize(
    ("name", "text", "place", "message", "hint"),
    [
        ("thu-tuc/a.yml", "a: 1", (1, 1), "Tên tệp kết thúc bằng .yml.", "Đổi tên thành a.yaml."),
        ("thu-tuc/1.900010.YAML", "a: 1", (1, 1), "Tên tệp kết thúc bằng .YAML.", "Đổi tên thành 1.900010.yaml."),
        ("a.yaml", "a: 1", (1, 1), "Tệp không nằm trong thư mục bản ghi nào.",
         "Chuyển vào một trong các thư mục: danh-muc/, thu-tuc/, lien-thong/, chi-dao/, to-cong-tac/, ra-soat/, so-lieu/."),
        ("thutuc/a.yaml", "a: 1", (1, 1), "Tệp không nằm trong thư mục bản ghi nào.",
         "Chuyển vào một trong các thư mục: danh-muc/, thu-tuc/, lien-thong/, chi-dao/, to-cong-tac/, ra-soat/, so-lieu/."),
        ("thu-tuc/a.yaml", "", (1, 1), "Tệp trống.", "Chép nội dung từ tệp mẫu trong procedures/_mau/."),
        ("thu-tuc/a.yaml", "# ghi chú\n\n- b", (3, 1), "Bản ghi phải là một nhóm trường, ở đây là một danh sách.",
         "Bắt đầu bằng `tên: giá trị`, xem tệp mẫu trong procedures/_mau/."),
        ("thu-tuc/a.yaml", "code:1", (1, 1), "Bản ghi phải là một nhóm trường, ở đây là một giá trị.",
         "Bắt đầu bằng `tên: giá trị`, xem tệp mẫu trong procedures/_mau/."),
    ],
)  # fmt: skip
def test_what_is_said_of_a_file_that_cannot_be_a_record(
    records: WriteRecords, name: str, text: str, place: tuple[int, int], message: str, hint: str
) -> None:
    documents, (issue,) = load(records({name: text}))
    assert documents == ()
    assert (issue.place, issue.message, issue.hint) == (Place(f"r/{name}", *place), message, hint)


def test_a_fault_of_reading_is_passed_on_once(records: WriteRecords) -> None:
    documents, (issue,) = load(records({"thu-tuc/a.yaml": "a: [b", "thu-tuc/b.yaml": "code: 1"}))
    assert [d.path for d in documents] == ["thu-tuc/b.yaml"]
    assert (issue.place, issue.rule) == (Place("r/thu-tuc/a.yaml", 1, 4), "doc-tep")


def test_links_are_not_followed(records: WriteRecords, tmp_path: Path) -> None:
    folder = records({"thu-tuc/a.yaml": "code: 1"})
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "b.yaml").write_text("code: 2")
    (folder / "thu-tuc" / "b.yaml").symlink_to(outside / "b.yaml")
    (folder / "thu-tuc" / "c").symlink_to(outside)
    documents, (issue,) = load(folder)
    assert [d.path for d in documents] == ["thu-tuc/a.yaml"]
    assert (issue.place.file, issue.message) == ("r/thu-tuc/b.yaml", "Đây là liên kết tới tệp khác.")


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    documents, (issue,) = load(tmp_path / "khong-co")
    assert documents == ()
    assert issue.message == "Không có thư mục bản ghi này."
