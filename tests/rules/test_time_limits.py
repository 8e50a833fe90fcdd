"""Rule `thoi-han`."""

from generator.rules.time_limits import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 7, counting: ngay-lam-viec}, {amount: 20, counting: ngay}]}
          - channel: truc-tuyen
            limits:
              - {kind: theo-mo-ta, text: Trước khi tàu rời cảng}
              - {kind: trong-ngay}
        """)
    assert told(check, record) == []


def test_channel_without_limit() -> None:
    record = procedure("""
        channels:
          - channel: truc-tuyen
        """)
    assert told(check, record) == [
        "2:14 lỗi: «Cách nộp» (channel) «Trực tuyến» không có «Thời hạn giải quyết» (limits). → Thêm limits; chưa biết thì ghi kind: chua-co-thong-tin, không có hạn thì kind: khong-quy-dinh.",
    ]


def test_limit_without_segments() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han}
        """)
    assert told(check, record) == [
        "4:16 lỗi: «Loại thời hạn» (kind) là «Có thời hạn» nhưng không có «Chặng thời hạn» (segments). → Thêm segments, ví dụ: segments: [{amount: 7, counting: ngay-lam-viec}]",
    ]


def test_segments_where_none_belong() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: khong-quy-dinh, segments: [{amount: 7, counting: ngay}]}
        """)
    assert told(check, record) == [
        "4:16 lỗi: «Loại thời hạn» (kind) là «Không quy định» nhưng lại có «Chặng thời hạn» (segments). → Ghi kind: thoi-han, hoặc xóa segments.",
    ]


def test_description_without_text() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: theo-mo-ta}
        """)
    assert told(check, record) == [
        "4:16 lỗi: «Loại thời hạn» (kind) là «Theo mô tả» nhưng không có «Mô tả thời hạn» (text). → Thêm text: nguyên văn thời hạn trong văn bản.",
    ]


def test_zero_days() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: thoi-han, segments: [{amount: 0, counting: ngay}]}
        """)
    assert told(check, record) == [
        "4:46 lỗi: «Số lượng» (amount) của chặng là 0. → Giải quyết ngay trong ngày thì ghi kind: trong-ngay và không có segments.",
    ]
