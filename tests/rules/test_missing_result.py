"""Rule `thieu-ket-qua`."""

from generator.rules.missing_result import check

from .told import procedure, told


def test_right() -> None:
    assert told(check, procedure("results: [{name: Thẻ đọc sách}]")) == []


def test_none() -> None:
    assert told(check, procedure("code: 1.000001")) == [
        "1:1 lưu ý: Thủ tục không có «Kết quả» (results). → Thêm results: giấy tờ hoặc quyết định mà người nộp nhận được.",
    ]
