"""Rule `thoi-han-khac-nhau`."""

from generator.rules.channel_limits import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 3, counting: ngay-lam-viec}]}
              - {kind: trong-ngay}
          - channel: truc-tuyen
            limits:
              - {kind: trong-ngay}
              - {kind: thoi-han, segments: [{amount: 3, counting: ngay-lam-viec}]}
        """)
    assert told(check, record) == []


def test_explained() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 3, counting: ngay-lam-viec}]}
          - channel: truc-tuyen
            limits:
              - {kind: thoi-han, note: Giảm một ngày, segments: [{amount: 2, counting: ngay-lam-viec}]}
        """)
    assert told(check, record) == []


def test_unknown_is_not_different() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: chua-co-thong-tin}
          - channel: truc-tuyen
            limits:
              - {kind: thoi-han, segments: [{amount: 2, counting: ngay-lam-viec}]}
        """)
    assert told(check, record) == []


def test_different() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 3, counting: ngay-lam-viec}]}
          - channel: truc-tuyen
            limits:
              - {kind: trong-ngay}
        """)
    assert told(check, record) == [
        "7:16 lưu ý: Trực tuyến: trong ngày làm việc, khác với Trực tiếp: 3 ngày làm việc, mà không có chỗ nào giải thích. → Sửa cho giống nhau, hoặc ghi «Áp dụng khi» (name) hay «Ghi chú» (note) nêu vì sao khác.",
    ]
