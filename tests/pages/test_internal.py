"""The list of internal procedures."""

from dataclasses import replace

from generator.catalog import Catalog
from generator.pages import internal
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text


def page(catalog: Catalog) -> str:
    """The text of the only page."""
    (found,) = internal.pages(catalog, TODAY, Renderer(catalog, TODAY))
    assert (found.url, found.family) == ("thu-tuc-noi-bo/", "/thu-tuc-noi-bo/")
    return text(parse(found.article).body)


def test_it_lists_internal_procedures_only(sample: Catalog) -> None:
    told = page(sample)
    assert "1 thủ tục nội bộ đang áp dụng trên trang này, tính đến ngày 23/11/2026." in told
    assert "Đọc sách Phê duyệt danh sách xã thiếu phòng đọc Mã QTNB-07 · Cấp Tỉnh Nội bộ" in told
    assert "Cấp sổ tay suối nguồn" not in told


def test_it_says_what_they_are(sample: Catalog) -> None:
    assert "Người dân và doanh nghiệp không phải nộp hồ sơ." in page(sample)


def test_a_repealed_one_stands_apart(sample: Catalog) -> None:
    old = sample.procedures["1.900042"]._replace(scope="noi-bo")
    told = page(replace(sample, procedures={old.code: old}))
    assert "0 thủ tục nội bộ đang áp dụng" in told
    assert "Đã hết áp dụng Cấp sổ tay suối nguồn Mã 1.900042" in told


def test_none_is_said_to_be_unknown(sample: Catalog) -> None:
    assert "Thủ tục nội bộ: chưa có thông tin." in page(replace(sample, procedures={}))
