"""Rule `phi-truc-tuyen`."""

from generator.rules.online_fee import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits: [{kind: trong-ngay, fees: [{kind: phi, amount: 20000}]}]
          - channel: truc-tuyen
            limits: [{kind: trong-ngay, fees: [{kind: phi, amount: 10000}]}]
        """)
    assert told(check, record) == []


def test_another_kind() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits: [{kind: trong-ngay, fees: [{kind: phi, amount: 10000}]}]
          - channel: truc-tuyen
            limits: [{kind: trong-ngay, fees: [{kind: le-phi, amount: 20000}]}]
        """)
    assert told(check, record) == []


def test_dearer() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits: [{kind: trong-ngay, fees: [{kind: phi, amount: 10000}]}]
          - channel: truc-tuyen
            limits: [{kind: trong-ngay, fees: [{kind: phi, amount: 20000}]}]
        """)
    assert told(check, record) == [
        "5:60 lưu ý: «Mức thu» (amount) khi nộp trực tuyến là 20.000 đồng, cao hơn nộp trực tiếp (10.000 đồng). → Xem lại hai mức có bị ghi đổi chỗ không.",
    ]


def test_dearer_than_free() -> None:
    record = procedure("""
        channels:
          - channel: truc-tiep
            limits: [{kind: trong-ngay, fees: [{kind: phi, free: true}]}]
          - channel: truc-tuyen
            limits: [{kind: trong-ngay, fees: [{kind: phi, amount: 20000}]}]
        """)
    assert told(check, record) == [
        "5:60 lưu ý: «Mức thu» (amount) khi nộp trực tuyến là 20.000 đồng, cao hơn nộp trực tiếp (không thu). → Xem lại hai mức có bị ghi đổi chỗ không.",
    ]
