"""Rule `sau-ro`."""

from generator.rules.six_clear import check

from .told import directive, told


def test_right() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: ngay, deadline: 2026-12-31, deliverable: Báo cáo, authority: Giám đốc Sở Mẫu}
        """)
    assert told(check, record) == []


def test_told_once() -> None:
    record = directive("""
        tasks:
          - {id: a, clause: c, title: Việc mẫu, lead: so-mau, precision: khong, deliverable: Báo cáo}
          - {id: b, clause: c, title: Việc mẫu, lead: nhom-trong, precision: khong}
          - {id: d, clause: c, title: Việc mẫu, lead: nhom-so, precision: thuong-xuyen}
        """)
    assert told(check, record) == [
        "2:3 lưu ý: 3/3 nhiệm vụ chưa đủ «6 rõ»; chưa rõ: người 1, thời gian 2, trách nhiệm 2, sản phẩm 2, thẩm quyền 3. → Bổ sung lead, deadline, deliverable, authority khi văn bản có nêu; không nêu thì giữ nguyên.",
    ]
