"""Rule `thieu-noi-phan-anh`."""

from generator.rules.missing_contact import check

from .told import procedure, register, told


def test_right() -> None:
    assert told(check, procedure("contacts: [{name: Đường dây nóng, phone: 0900 000 000}]")) == []


def test_unit_can_be_reached() -> None:
    records = [
        procedure("units: [{role: thuc-hien, unit: so-a}]"),
        register("""
            units:
              - {id: so-a, name: Sở A, kind: so, website: https://example.vn}
            """),
    ]
    assert told(check, *records) == []


def test_nobody() -> None:
    record = procedure("""
        units: [{role: thuc-hien, unit: so-mau}]
        contacts: [{name: Đường dây nóng}]
        """)
    assert told(check, record) == [
        "2:11 lưu ý: Thủ tục không có «Nơi nhận phản ánh, kiến nghị» (contacts): không có địa chỉ, điện thoại, thư điện tử hay trang tin. → Thêm contacts, hoặc ghi phone, email, address cho đơn vị của thủ tục trong danh-muc/don-vi.",
    ]
