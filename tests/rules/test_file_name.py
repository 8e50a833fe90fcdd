"""Rule `ten-tep`."""

from generator.rules.file_name import check, check_procedures

from .told import directive, procedure, told


def test_right() -> None:
    assert told(check, procedure(), directive()) == []
    assert told(check_procedures, procedure(), directive()) == []


def test_code_differs_from_file() -> None:
    assert told(check_procedures, ("thu-tuc/mau/1.000002.yaml", procedure()[1])) == [
        "1:7 lỗi: Tên tệp là «1.000002.yaml» nhưng mã thủ tục là «1.000001». → Đổi tên tệp thành 1.000001.yaml, hoặc sửa mã.",
    ]


def test_sector_differs_from_folder() -> None:
    assert told(check_procedures, ("thu-tuc/khac/1.000001.yaml", procedure()[1])) == [
        "3:9 lỗi: Tệp nằm trong thư mục «khac» nhưng lĩnh vực là «mau». → Chuyển tệp vào thu-tuc/mau/, hoặc sửa lĩnh vực.",
    ]


def test_directive_in_the_wrong_year() -> None:
    assert told(check, ("chi-dao/2024/12-ubnd-vx.yaml", directive()[1])) == [
        "1:9 lỗi: Tệp nằm ở chi-dao/2024/12-ubnd-vx.yaml nhưng số, ký hiệu và năm là «2025/12-ubnd-vx». → Đổi thành chi-dao/2025/12-ubnd-vx.yaml, hoặc sửa số ký hiệu, ngày ban hành.",
    ]
