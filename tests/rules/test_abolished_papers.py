"""Rule `giay-to-het-gia-tri`."""

from generator.rules.abolished_papers import check

from .told import procedure, told


def test_right() -> None:
    record = procedure("""
        papers:
          - {name: Căn cước}
          - {name: Giấy chứng minh Công an nhân dân}
          - {name: Giấy ACMND}
        """)
    assert told(check, record) == []


def test_repealed() -> None:
    record = procedure("""
        valid_to: 2020-01-01
        papers: [{name: Sổ hộ khẩu}]
        """)
    assert told(check, record) == []


def test_household_book() -> None:
    record = procedure("""
        papers:
          - {name: Bản sao Sổ hộ khẩu}
        """)
    assert told(check, record) == [
        "2:12 lưu ý: «Tên giấy tờ» (name) còn nhắc «Sổ hộ khẩu», giấy tờ này đã hết giá trị sử dụng. → Ghi «thông tin về cư trú» và cơ sở dữ liệu thay thế ở replaced_by_data.",
    ]


def test_old_identity_card() -> None:
    record = procedure("""
        papers:
          - {name: Giấy chứng minh nhân dân hoặc hộ chiếu}
          - {name: CMND}
        """)
    assert told(check, record) == [
        "2:12 lưu ý: «Tên giấy tờ» (name) còn nhắc «chứng minh nhân dân», giấy tờ này đã hết giá trị sử dụng. → Ghi «Căn cước, Căn cước điện tử hoặc giấy tờ tùy thân còn giá trị».",
        "3:12 lưu ý: «Tên giấy tờ» (name) còn nhắc «CMND», giấy tờ này đã hết giá trị sử dụng. → Ghi «Căn cước, Căn cước điện tử hoặc giấy tờ tùy thân còn giá trị».",
    ]
