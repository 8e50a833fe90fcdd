"""Rule `trung-cach-nop`."""

from generator.rules.same_channel import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: trong-ngay}
          - channel: truc-tuyen
            limits:
              - {kind: trong-ngay}
        """)
    assert told(check, record) == []


def test_told_apart_by_cases() -> None:
    record = procedure("""
        cases: [{id: moi, name: Làm mới}, {id: lai, name: Làm lại}]
        channels:
          - {channel: truc-tiep, limits: [{kind: trong-ngay, cases: [moi]}]}
          - {channel: truc-tiep, limits: [{kind: khong-quy-dinh, cases: [lai]}]}
        """)
    assert told(check, record) == []


def test_twice() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits:
              - {kind: trong-ngay}
          - channel: truc-tiep
            limits:
              - {kind: khong-quy-dinh}
        """)
    assert told(check, record) == [
        "5:14 lưu ý: «Cách nộp» (channel) «Trực tiếp» đã có ở trên. → Gộp thời hạn vào một cách nộp, hoặc ghi cases cho từng thời hạn để phân biệt.",
    ]


def test_cases_overlap() -> None:
    record = procedure("""
        cases: [{id: moi, name: Làm mới}, {id: lai, name: Làm lại}]
        channels:
          - {channel: truc-tiep, limits: [{kind: trong-ngay, cases: [moi]}]}
          - {channel: truc-tiep, limits: [{kind: khong-quy-dinh, cases: [lai, moi]}]}
        """)
    assert told(check, record) == [
        "4:15 lưu ý: «Cách nộp» (channel) «Trực tiếp» đã có ở trên. → Gộp thời hạn vào một cách nộp, hoặc ghi cases cho từng thời hạn để phân biệt.",
    ]
