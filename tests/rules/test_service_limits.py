"""Rule `thoi-han-dich-vu`."""

import pytest

from generator.rules.service_limits import check

from .told import procedure, told

LIMIT = (
    "channels: [{channel: truc-tiep, limits: [{kind: thoi-han, segments: [{amount: 3, counting: ngay-lam-viec}]}]}]\n"
)


@pytest.mark.parametrize(
    "text",
    [
        LIMIT,
        LIMIT + "services: [{name: a}]",
        LIMIT + "services: [{name: a, amount: 9, counting: ngay}, {name: b, amount: 3, counting: ngay-lam-viec}]",
        "services: [{name: a, amount: 9, counting: ngay}]",
    ],
)
def test_right(text: str) -> None:
    assert told(check, procedure(text)) == []


def test_no_service_agrees() -> None:
    assert told(check, procedure(LIMIT + "services: [{name: a, amount: 9, counting: ngay}]")) == [
        (
            "2:30 lưu ý: «Thời hạn» (amount) của dịch vụ công là 9 ngày, không trùng với thời hạn của cách nộp nào. "
            "→ Đối chiếu với văn bản quy định thời hạn, sửa nơi ghi sai."
        )
    ]
