"""Rule `nguon-chua-ro`."""

from generator.rules.source_doubts import check

from .told import procedure, told


def test_right() -> None:
    assert told(check, procedure("code: 1.000001")) == []


def test_doubts_are_counted_and_the_first_is_told() -> None:
    assert told(check, procedure("doubts: [Không ghi đơn vị tiền., Mã lạ.]")) == [
        (
            "1:9 lưu ý: «Điều nguồn chưa rõ» (doubts): 2 điều. Không ghi đơn vị tiền. "
            "→ Hỏi lại cơ quan công bố, sửa bản ghi rồi xóa dòng đã rõ trong doubts."
        )
    ]
