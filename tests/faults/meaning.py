"""Records that are well written and wrong: keys of nothing, ended units, circles, sums, dates in the wrong order."""

from __future__ import annotations

from typing import Final

from tests.faults.fault import (
    BIRTH,
    CALENDAR,
    COPY,
    DESKS,
    DIRECTIVE,
    EVENT,
    LAWS,
    OLD_UNITS,
    PASSPORT,
    RELIGION,
    TASKS,
    UNITS,
    WORDS,
    Fault,
)

NOWHERE: Final = "khong-co-trong-danh-muc"
TWICE: Final = "trung-khoa"
RECEIVER: Final = "  - role: tiep-nhan\n    unit: ttpvhcc-cap-xa"
LAW: Final = "legal_basis:\n  - legal_text: 60-2014-qh13"
HEIR: Final = "    successors:\n      - successor: so-tu-phap-quang-ngai"


def _receiver(typed: str, told: str) -> Fault:
    return Fault(BIRTH, RECEIVER, f"  - role: tiep-nhan\n    unit: {typed}", f"unit: {typed}", NOWHERE, told)


def _law(typed: str, told: str) -> Fault:
    return Fault(BIRTH, LAW, f"legal_basis:\n  - legal_text: {typed}", f"- legal_text: {typed}", NOWHERE, told)


REFERENCES: Final = (
    _receiver("ttpvhcc-cap-xaa", "«ttpvhcc-cap-xa»"),
    _receiver("ttpvhcc_cap_xa", "«ttpvhcc-cap-xa»"),
    _receiver("TTPVHCC-CAP-XA", "«ttpvhcc-cap-xa»"),
    _receiver("ttpvhcc-cấp-xã", "«ttpvhcc-cap-xa»"),
    _receiver("ttpvhcc-xa", "«ttpvhcc-cap-xa»"),
    _receiver("Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi", "«ttpvhcc-quang-ngai»"),
    _receiver("Sở Tư pháp tỉnh Quảng Ngãi", "«so-tu-phap-quang-ngai»"),
    _receiver("sở tư pháp tỉnh quảng ngãi", "«so-tu-phap-quang-ngai»"),
    _receiver("UBND tỉnh Quảng Ngãi", "«ubnd-tinh-quang-ngai»"),
    _receiver("so-tu-phap", "«so-tu-phap-quang-ngai»"),
    _receiver("so-tuphap-quang-ngai", "«so-tu-phap-quang-ngai»"),
    _receiver("xyz", "Thêm «xyz» vào «Đơn vị» trước"),
    _law("60/2014/QH13", "«60-2014-qh13»"),
    _law("60-2014-QH13", "«60-2014-qh13»"),
    _law("60-2014-qh31", "«60-2014-qh13»"),
    _law("Luật Hộ tịch", "«60-2014-qh13»"),
    _law("luật hộ tịch", "«60-2014-qh13»"),
    _law("60_2014_qh13", "«60-2014-qh13»"),
    Fault(BIRTH, "    legal_text: 163-qd-btp-2026", "    legal_text: 163/QĐ-BTP", "legal_text: 163/QĐ-BTP", NOWHERE, "«163-qd-btp-2026»"),
    Fault(BIRTH, "    legal_text: 163-qd-btp-2026", "    legal_text: 163-qd-btp", "legal_text: 163-qd-btp", NOWHERE, "«163-qd-btp-2026»"),
    Fault(BIRTH, "    cases:\n      - tre-bi-bo-roi\n  - name: Văn bản xác nhận", "    cases:\n      - tre-bo-roi\n  - name: Văn bản xác nhận", "- tre-bo-roi", NOWHERE, "«tre-bi-bo-roi»"),
    Fault(BIRTH, "    forms:\n      - mau-dien-tu", "    forms:\n      - mau-dientu", "- mau-dientu", NOWHERE, "«mau-dien-tu»"),
    Fault(BIRTH, "    forms:\n      - mau-dien-tu", "    forms:\n      - Mẫu điện tử", "- Mẫu điện tử", NOWHERE, "«mau-dien-tu»"),
    Fault(BIRTH, "\nsector: ho-tich", "\nsector: ho-tichh", "sector: ho-tichh", NOWHERE, "«ho-tich»"),
    Fault(BIRTH, "\nsector: ho-tich", "\nsector: Hộ tịch", "sector: Hộ tịch", NOWHERE, "«ho-tich»"),
    Fault(EVENT, "  - procedure: 1.001193", "  - procedure: 1.001139", "- procedure: 1.001139", NOWHERE, "«1.001193»"),
    Fault(EVENT, "  - procedure: 1.001193", "  - procedure: Đăng ký khai sinh", "- procedure: Đăng ký khai sinh", NOWHERE, "Thêm «Đăng ký khai sinh»"),
    Fault(DIRECTIVE, "    clause: 6\n", "    clause: 66\n", "clause: 66", NOWHERE, "«6»"),
    Fault(DIRECTIVE, "\nissuer: ubnd-tinh-kon-tum", "\nissuer: UBND tỉnh Kon Tum", "issuer: UBND tỉnh Kon Tum", NOWHERE, "«ubnd-tinh-kon-tum»"),
    Fault(DIRECTIVE, "    target: 2023/2559-ubnd-tthcc", "    target: 2559/UBND-TTHCC", "target: 2559/UBND-TTHCC", NOWHERE, "«2023/2559-ubnd-tthcc»"),
    Fault(TASKS, "    supports:\n      - bo-cong-an\n    assignments:\n      - unit: bo-khoa-hoc-va-cong-nghe\n        reports:\n          - reported_on: 2025-11-07\n            state: hoan-thanh\n            text: Đã báo cáo Ban",
          "    supports:\n      - Bộ Công an\n    assignments:\n      - unit: bo-khoa-hoc-va-cong-nghe\n        reports:\n          - reported_on: 2025-11-07\n            state: hoan-thanh\n            text: Đã báo cáo Ban",
          "- Bộ Công an", NOWHERE, "«bo-cong-an»"),
    Fault(UNITS, "    parent: van-phong-ubnd-tinh-quang-ngai\n    head_office: Giám đốc\n    address", "    parent: vp-ubnd-tinh-quang-ngai\n    head_office: Giám đốc\n    address", "parent: vp-ubnd-tinh-quang-ngai", NOWHERE, "ubnd-tinh-quang-ngai»"),
    Fault(OLD_UNITS, HEIR, HEIR.replace("phap", "phapp"), "- successor: so-tu-phapp-quang-ngai", NOWHERE, "«so-tu-phap-quang-ngai»"),
    Fault(LAWS, "    title: Luật Hộ tịch\n    issuer: quoc-hoi", "    title: Luật Hộ tịch\n    issuer: Quốc hội", "issuer: Quốc hội", NOWHERE, "«quoc-hoi»"),
    Fault(DESKS, "  - id: ttpvhcc-tinh-quang-ngai\n    unit: ttpvhcc-quang-ngai", "  - id: ttpvhcc-tinh-quang-ngai\n    unit: ttpvhcc-quangngai", "unit: ttpvhcc-quangngai", NOWHERE, "«ttpvhcc-quang-ngai»"),
    Fault(RELIGION, "    decision: 1594-qd-ttpvhcc-2025", "    decision: 1594/QĐ-TTPVHCC", "decision: 1594/QĐ-TTPVHCC", NOWHERE, "«1594-qd-ttpvhcc-2025»"),
    # a key of a register changes: told once, where it is used first
    Fault(LAWS, "  - id: 28-2009-qh12", "  - id: 28-2009-qh12-cu", "- legal_text: 28-2009-qh12", NOWHERE, "«28-2009-qh12-cu»"),
)  # fmt: skip

DOUBLES: Final = (
    Fault(BIRTH, "levels:\n  - xa\n", "levels:\n  - xa\n  - xa\n", "- xa", TWICE, "«xa» đã có ở dòng"),
    Fault(BIRTH, "  - id: uy-quyen\n    name: Nhờ", "  - id: thuong\n    name: Nhờ", "- id: thuong", TWICE, "«thuong» đã có ở dòng"),
    Fault(CALENDAR, "  - date: 2026-02-17", "  - date: 2026-02-16", "- date: 2026-02-16", TWICE, "«2026-02-16» đã có ở dòng"),
    Fault(WORDS, "  - word: làm khai sinh\n", "  - word: giấy khai sinh\n", "- word: giấy khai sinh", TWICE, "«giấy khai sinh» đã có ở dòng"),
    Fault(DIRECTIVE, "  - id: 7\n    clause: 7", "  - id: 6\n    clause: 7", "- id: 6", TWICE, "«6» đã có ở dòng"),
)  # fmt: skip

RULES: Final = (
    # units that have ended, and their heirs
    Fault(BIRTH, RECEIVER, "  - role: tiep-nhan\n    unit: so-tu-phap-kon-tum", "unit: so-tu-phap-kon-tum", "don-vi-da-ket-thuc", "Ghi đơn vị kế thừa: so-tu-phap-quang-ngai."),
    Fault(OLD_UNITS, HEIR, HEIR.replace("so-tu-phap-quang-ngai", "so-tu-phap-kon-tum"), "- successor: so-tu-phap-kon-tum", "vong-ke-thua", "chính đơn vị này"),
    Fault(UNITS, "  - id: so-van-hoa-the-thao-va-du-lich-quang-ngai", "    successors:\n      - successor: so-tu-phap-kon-tum\n  - id: so-van-hoa-the-thao-va-du-lich-quang-ngai", "- successor: so-tu-phap-kon-tum", "vong-ke-thua", "so-tu-phap-quang-ngai → so-tu-phap-kon-tum → so-tu-phap-quang-ngai"),
    Fault(DIRECTIVE, "    lead: van-phong-ubnd-tinh-kon-tum\n    authority", "    lead: so-dan-toc-va-ton-giao-quang-ngai\n    authority", "lead: so-dan-toc-va-ton-giao-quang-ngai", "don-vi-khi-ban-hanh", "Ghi đơn vị có khi đó: so-dan-toc-va-ton-giao-kon-tum."),
    # swapped units
    Fault(TASKS, "    supports:\n      - bo-cong-an\n    assignments:\n      - unit: bo-khoa-hoc-va-cong-nghe\n        reports:\n          - reported_on: 2025-11-07\n            state: hoan-thanh\n            text: Đã báo cáo Ban",
          "    supports:\n      - bo-khoa-hoc-va-cong-nghe\n    assignments:\n      - unit: bo-khoa-hoc-va-cong-nghe\n        reports:\n          - reported_on: 2025-11-07\n            state: hoan-thanh\n            text: Đã báo cáo Ban",
          "- bo-khoa-hoc-va-cong-nghe", "chu-tri", "Xóa bo-khoa-hoc-va-cong-nghe khỏi supports."),
    Fault(TASKS, "    assignments:\n      - unit: bo-khoa-hoc-va-cong-nghe\n        reports:\n          - reported_on: 2025-11-07\n            state: hoan-thanh\n            text: Đã báo cáo Ban",
          "    assignments:\n      - unit: bo-cong-thuong\n        reports:\n          - reported_on: 2025-11-07\n            state: hoan-thanh\n            text: Đã báo cáo Ban",
          "- unit: bo-cong-thuong", "don-vi-duoc-giao", "bo-khoa-hoc-va-cong-nghe"),
    # codes, names of files
    Fault(BIRTH, "code: 1.001193", "code: 1.001194", "code: 1.001194", "ten-tep", "Đổi tên tệp thành 1.001194.yaml"),
    Fault(BIRTH, "\nsector: ho-tich", "\nsector: chung-thuc", "sector: chung-thuc", "ten-tep", "Chuyển tệp vào thu-tuc/chung-thuc/"),
    Fault(DIRECTIVE, "number: 3198/UBND-TTHCC", "number: 3199/UBND-TTHCC", "number: 3199/UBND-TTHCC", "ten-tep", "Đổi thành chi-dao/2023/3199-ubnd-tthcc.yaml"),
    Fault(DIRECTIVE, "kind: cong-van", "kind: chi-thi", "number: 3198/UBND-TTHCC", "so-ky-hieu", "Ghi kind: cong-van"),
    Fault(BIRTH, "\nreturn_reasons:", "\nreplaced_by:\n  - 1.001193\nreturn_reasons:", "- 1.001193", "thu-tuc-thay-the", "chính"),
    # money
    Fault(PASSPORT, "          - kind: le-phi\n            amount: 200000", "          - kind: le-phi\n            amount: 200.5", "amount: 200.5", "tien-dong-le", "Xem lại nguồn, ghi đủ số đồng"),
    Fault(BIRTH, "            free: true\n            basis: 60-2014-qh13\n            clause: Điều 11\n          - kind: le-phi\n            name: Đăng ký quá hạn 60 ngày\n            rule: Hội đồng nhân dân tỉnh quy định mức thu.\n            basis: 85-2019-tt-btc\n            note: Chưa tìm được nghị quyết của tỉnh Quảng Ngãi.\n            exemptions:\n              - who: Gia đình có công với cách mạng, hộ nghèo, người khuyết tật\n                reduction: mien\n                basis: 60-2014-qh13\n                clause: Điều 11\n  - channel: buu-chinh",
          "            free: true\n          - kind: le-phi\n            name: Đăng ký quá hạn 60 ngày\n            rule: Hội đồng nhân dân tỉnh quy định mức thu.\n            basis: 85-2019-tt-btc\n  - channel: buu-chinh", "free: true", "phi-thieu-can-cu", "Thêm basis"),
    Fault(COPY, "              - from_quantity: 3\n                amount: 1000\n      - kind", "              - from_quantity: 4\n                amount: 1000\n      - kind", "- from_quantity: 4", "bac-thu", "3"),
    Fault(PASSPORT, "          - kind: le-phi\n            amount: 200000", "          - kind: le-phi\n            free: true\n            amount: 200000", "amount: 200000", "muc-thu", "Xóa amount, hoặc xóa free"),
    # papers
    Fault(BIRTH, "  - name: Tờ khai đăng ký khai sinh\n    originals: 1", "  - name: Tờ khai đăng ký khai sinh\n    originals: 0", "- name: Tờ khai đăng ký khai sinh", "giay-to-hay-luu-y", "notes"),
    Fault(COPY, "    shown: true\n", "    shown: true\n    originals: 1\n", "shown: true", "xuat-trinh", "xóa originals; phải nộp thì xóa shown"),
    # times
    Fault(RELIGION, "    amount: 30\n    counting: ngay-lam-viec\n    decision", "    amount: 29\n    counting: ngay-lam-viec\n    decision", "amount: 29", "tong-thoi-gian", "Thừa 1 ngày làm việc"),
    Fault(RELIGION, "        duration: 16\n", "        duration: 15\n", "amount: 30", "tong-thoi-gian", "Thiếu 1 ngày làm việc"),
    Fault(RELIGION, "        returns_to: 5\n", "        returns_to: 25\n", "returns_to: 25", "buoc-quy-trinh", "Ghi số từ 1 đến 5"),
    Fault(RELIGION, "        text: Giao phòng chuyên môn thẩm tra.\n        shares_with: 8", "        text: Giao phòng chuyên môn thẩm tra.\n        shares_with: 18", "shares_with: 18", "buoc-quy-trinh", "Ghi số từ 1 đến 17."),
    Fault(COPY, "      - kind: trong-ngay\n", "      - kind: thoi-han\n", "- kind: thoi-han", "thoi-han", "segments"),
    Fault(BIRTH, "  - channel: buu-chinh", "  - channel: truc-tuyen", "- channel: truc-tuyen", "trung-cach-nop", "Gộp thời hạn vào một cách nộp"),
    # dates
    Fault(OLD_UNITS, "  - id: so-tu-phap-kon-tum\n", "  - id: so-tu-phap-kon-tum\n    valid_from: 2026-01-01\n", "valid_to: 2025-06-30", "thu-tu-ngay", "30/6/2025, trước «Thành lập từ ngày»"),
    Fault(TASKS, "    deadline: 2025-10-10\n", "", "precision: ngay", "thoi-han-nhiem-vu", "deadline"),
    Fault(TASKS, "            completed_on: 2025-10-31\n            evidence: 315/BC", "            completed_on: 2027-10-31\n            evidence: 315/BC", "completed_on: 2027-10-31", "ngay-hoan-thanh", "31/10/2027 sau «Ngày số liệu»"),
    Fault(EVENT, "  - title: Hưởng chế độ thai sản\n    when", "  - when", "- when: Mẹ hoặc cha đóng bảo hiểm xã hội", "buoc-su-kien", "title"),
    Fault(COPY, "results:\n  - name: Bản sao được chứng thực từ bản chính\n", "", "code: 2.000815", "thieu-ket-qua", "Thêm results"),
)  # fmt: skip

MEANING: Final = (*REFERENCES, *DOUBLES, *RULES)
