"""Values that their fields do not take: dates of spreadsheets, amounts, words of lists, spellings of keys."""

from __future__ import annotations

from typing import Final

from tests.faults.fault import (
    BIRTH,
    CALENDAR,
    COPY,
    DESKS,
    DIRECTIVE,
    EVENT,
    LAND,
    LAWS,
    PASSPORT,
    RELIGION,
    SECTORS,
    TASKS,
    UNITS,
    WORDS,
    Fault,
)

TYPE: Final = "sai-kieu"
LIST: Final = "sai-gia-tri"
MISSING: Final = "thieu-truong"
KEY: Final = "truong-la"
SHAPE: Final = "sai-dang"
CHECKED: Final = "checked_on: 2026-09-12"
PAID: Final = "          - kind: le-phi\n            amount: 200000"


def _day(typed: str, told: str) -> Fault:
    return Fault(BIRTH, CHECKED, f"checked_on: {typed}", f"checked_on: {typed}", TYPE, told)


def _amount(typed: str, told: str, rule: str = TYPE) -> Fault:
    return Fault(PASSPORT, PAID, PAID.replace("200000", typed), f"amount: {typed}", rule, told)


DAYS: Final = (
    _day("12/9/2026", "2026-09-12"),  # or 9 December: asked
    _day("12/09/2026", "2026-09-12"),
    _day("18/7/2026", "Viết: checked_on: 2026-07-18"),
    _day("7/18/2026", "Viết: checked_on: 2026-07-18"),
    _day("18-07-2026", "Viết: checked_on: 2026-07-18"),
    _day("18.07.2026", "Viết: checked_on: 2026-07-18"),
    _day("18/7/26", "Có phải bạn muốn viết «2026-07-18»?"),  # or 26 July 2018: asked
    _day("2026-9-12", "Viết: checked_on: 2026-09-12"),
    _day("2026/09/12", "Viết: checked_on: 2026-09-12"),
    _day("2026.09.12", "Viết: checked_on: 2026-09-12"),
    _day("20260912", "Viết: checked_on: 2026-09-12"),
    _day("2026-09-12 00:00:00", "Viết: checked_on: 2026-09-12"),
    _day("2026-09-12T07:00:00Z", "Viết: checked_on: 2026-09-12"),
    _day("12-Sep-26", "Có phải bạn muốn viết «2026-09-12»?"),
    _day("12 September 2026", "Viết: checked_on: 2026-09-12"),
    _day("46277", "2026-09-12"),  # 2026-09-12 as a spreadsheet counts days: 1900-01-01 is 1, with a 29 February 1900
    _day("ngày 12 tháng 9 năm 2026", "Viết: checked_on: 2026-09-12"),
    _day("“2026-09-12”", "Viết: checked_on: 2026-09-12"),
    _day("2026-09-31", "Tháng 9/2026 chỉ có 30 ngày."),
    _day("2025-02-29", "Tháng 2/2025 chỉ có 28 ngày."),
    _day("2026-13-12", "ngày dạng năm-tháng-ngày"),
    _day("hôm qua", "Ví dụ: checked_on: 2026-07-01"),
    _day("9/2026", "Ví dụ: checked_on: 2026-07-01"),
    Fault(TASKS, "    deadline: 2025-10-10", "    deadline: 10/10/2025", "deadline: 10/10/2025", TYPE, "Viết: deadline: 2025-10-10"),
    Fault(CALENDAR, "  - date: 2026-02-16", "  - date: 16/02/2026", "- date: 16/02/2026", TYPE, "Viết: date: 2026-02-16"),
    Fault(UNITS, "valid_from: 2025-03-01\n    note: Tên ghi theo mô hình chung từ 01/3/2025; cần đối chiếu với quyết định của tỉnh.\n  - id: so-giao-duc", "valid_from: 01/3/2025\n    note: Tên ghi theo mô hình chung từ 01/3/2025; cần đối chiếu với quyết định của tỉnh.\n  - id: so-giao-duc", "valid_from: 01/3/2025", TYPE, "2025-03-01"),
    Fault(LAND, "\nchecked_on: 2026-07-18", "\nchecked_on: 2062-07-18", "checked_on: 2062-07-18", "ngay-tuong-lai", "Xem lại năm"),
    Fault(BIRTH, CHECKED, "checked_on:", "checked_on:", MISSING, "Điền vào dòng này: checked_on: 2026-07-01"),
)  # fmt: skip

NUMBERS: Final = (
    _amount("200.000", "amount: 200000", "tien-dong-le"),
    _amount("1.200.000", "Viết: amount: 1200000"),
    _amount("200,000", "200000"),
    _amount("200 000", "Viết: amount: 200000"),
    _amount("200.000 đồng", "Viết: amount: 200000"),
    _amount("200.000đ", "Viết: amount: 200000"),
    _amount("200000 VND", "Viết: amount: 200000"),
    _amount("200 nghìn", "200000"),
    _amount("200k", "200000"),
    _amount("0,2 triệu", "200000"),
    _amount("“200000”", "Viết: amount: 200000"),
    _amount("2OOOOO", "số viết bằng chữ số"),
    _amount("miễn phí", "Ví dụ: amount: 20000"),
    _amount("-200000", "không nhỏ hơn 0", LIST),
    Fault(COPY, "          - amount: 2\n", "          - amount: 2 ngày\n", "- amount: 2 ngày", TYPE, "«2»"),
    Fault(COPY, "          - amount: 2\n", "          - amount: 15 ngày làm việc\n", "- amount: 15 ngày làm việc", TYPE, "«15»"),
    Fault(COPY, "          - amount: 2\n", "          - amount: hai\n", "- amount: hai", TYPE, "Viết: amount: 2"),
    Fault(COPY, "          - amount: 2\n", "          - amount: 0,5\n", "- amount: 0,5", TYPE, "Viết: amount: 0.5"),
    Fault(RELIGION, "        duration: 16\n", "        duration: 16 ngày\n", "duration: 16 ngày", TYPE, "«16»"),
    Fault(RELIGION, "        returns_to: 5\n", "        returns_to: bước 5\n", "returns_to: bước 5", TYPE, "số nguyên"),
    Fault(COPY, "    copies: 1\n", "    copies: 1 bản\n", "copies: 1 bản", TYPE, "«1»"),
    Fault(COPY, "    copies: 1\n", "    copies: 01 (một)\n", "copies: 01 (một)", TYPE, "«1»"),
    Fault(COPY, "    copies: 1\n", "    copies: một\n", "copies: một", TYPE, "Viết: copies: 1"),
    Fault(COPY, "    copies: 1\n", "    copies: 1.0\n", "copies: 1.0", TYPE, "Viết: copies: 1"),
    Fault(COPY, "    copies: 1\n", "    copies: １\n", "copies: １", TYPE, "Viết: copies: 1"),
    Fault(COPY, "    shown: true", "    shown: có", "shown: có", TYPE, "Viết: shown: true"),
    Fault(COPY, "    shown: true", "    shown: True", "shown: True", TYPE, "Viết: shown: true"),
    Fault(COPY, "    shown: true", "    shown: yes", "shown: yes", TYPE, "Viết: shown: true"),
    Fault(COPY, "    shown: true", "    shown: x", "shown: x", TYPE, "Viết: shown: true"),
    Fault(COPY, "    shown: true", "    shown: có thể", "shown: có thể", TYPE, "Ví dụ: shown: true"),
)  # fmt: skip

LISTS: Final = (
    Fault(BIRTH, "scope: cong-khai", "scope: Công khai", "scope: Công khai", LIST, "Viết «cong-khai»."),
    Fault(BIRTH, "scope: cong-khai", "scope: công khai", "scope: công khai", LIST, "Viết «cong-khai»."),
    Fault(BIRTH, "scope: cong-khai", "scope: CONG-KHAI", "scope: CONG-KHAI", LIST, "Viết «cong-khai»."),
    Fault(BIRTH, "scope: cong-khai", "scope: cong_khai", "scope: cong_khai", LIST, "Viết «cong-khai»."),
    Fault(BIRTH, "scope: cong-khai", "scope: congkhai", "scope: congkhai", LIST, "«cong-khai»"),
    Fault(BIRTH, "scope: cong-khai", "scope: “cong-khai”", "scope: “cong-khai”", LIST, "Viết «cong-khai»."),
    Fault(BIRTH, "scope: cong-khai", "scope: cong-khai,", "scope: cong-khai,", LIST, "Viết «cong-khai»."),
    Fault(BIRTH, "scope: cong-khai", "scope: mật", "scope: mật", LIST, "cong-khai (Công khai), noi-bo (Nội bộ)"),
    Fault(BIRTH, "kind: luat-giao", "kind: luat giao", "kind: luat giao", LIST, "Viết «luat-giao»."),
    Fault(BIRTH, "  - channel: truc-tuyen\n    limits", "  - channel: Trực tuyến\n    limits", "- channel: Trực tuyến", LIST, "Viết «truc-tuyen»."),
    Fault(BIRTH, "  - channel: truc-tuyen\n    limits", "  - channel: nộp trực tuyến\n    limits", "- channel: nộp trực tuyến", LIST, "«truc-tuyen»"),
    Fault(BIRTH, "  - channel: buu-chinh", "  - channel: bưu chính", "- channel: bưu chính", LIST, "Viết «buu-chinh»."),
    Fault(BIRTH, "  - channel: buu-chinh", "  - channel: bưu điện", "- channel: bưu điện", LIST, "buu-chinh (Dịch vụ bưu chính)"),
    Fault(BIRTH, "levels:\n  - xa", "levels:\n  - Xã", "- Xã", LIST, "Viết «xa»."),
    Fault(BIRTH, "  - role: tham-quyen", "  - role: thẩm quyền", "- role: thẩm quyền", LIST, "Viết «tham-quyen»."),
    Fault(BIRTH, "  - cong-dan\n", "  - cong-dann\n", "- cong-dann", LIST, "«cong-dan»"),
    Fault(COPY, "            counting: ngay-lam-viec", "            counting: Ngày làm việc", "counting: Ngày làm việc", LIST, "Viết «ngay-lam-viec»."),
    Fault(COPY, "            counting: ngay-lam-viec", "            counting: ngày lv", "counting: ngày lv", LIST, "ngay-lam-viec (ngày làm việc)"),
    Fault(PASSPORT, PAID + "\n            currency: VND", PAID + "\n            currency: đồng", "currency: đồng", LIST, "Viết «VND»."),
    Fault(PASSPORT, PAID + "\n            currency: VND", PAID + "\n            currency: vnd", "currency: vnd", LIST, "Viết «VND»."),
    Fault(PASSPORT, PAID, PAID.replace("le-phi", "lệ phí"), "- kind: lệ phí", LIST, "Viết «le-phi»."),
    Fault(DIRECTIVE, "kind: cong-van", "kind: Công văn", "kind: Công văn", LIST, "Viết «cong-van»."),
    Fault(DIRECTIVE, "    precision: thuong-xuyen", "    precision: Thường xuyên", "precision: Thường xuyên", LIST, "Viết «thuong-xuyen»."),
    Fault(TASKS, "            state: hoan-thanh\n            text: Đã báo cáo Ban", "            state: Hoàn thành\n            text: Đã báo cáo Ban", "state: Hoàn thành", LIST, "Viết «hoan-thanh»."),
    Fault(TASKS, "            state: hoan-thanh\n            text: Đã báo cáo Ban", "            state: đã hoàn thành\n            text: Đã báo cáo Ban", "state: đã hoàn thành", LIST, "«hoan-thanh»"),
    Fault(UNITS, "    kind: ubnd-tinh\n", "    kind: UBND tỉnh\n", "kind: UBND tỉnh", LIST, "Viết «ubnd-tinh»."),
    Fault(UNITS, "    kind: hdnd-tinh\n    level: tinh", "    kind: hdnd-tinh\n    level: Tỉnh", "level: Tỉnh", LIST, "Viết «tinh»."),
    Fault(LAWS, "    number: 51/2010/QH12\n    kind: luat", "    number: 51/2010/QH12\n    kind: Luật", "kind: Luật", LIST, "Viết «luat»."),
    Fault(CALENDAR, "  - date: 2026-02-16\n    kind: nghi-le", "  - date: 2026-02-16\n    kind: nghỉ lễ", "kind: nghỉ lễ", LIST, "Viết «nghi-le»."),
    Fault(EVENT, "kind: su-kien", "kind: sự kiện", "kind: sự kiện", LIST, "Viết «su-kien»."),
)  # fmt: skip

PATTERNS: Final = (
    Fault(BIRTH, 'same_day_cutoff: "15:00"', "same_day_cutoff: “15:00”", "same_day_cutoff: “15:00”", LIST, "Viết: same_day_cutoff: 15:00"),
    Fault(BIRTH, 'same_day_cutoff: "15:00"', "same_day_cutoff: 15h", "same_day_cutoff: 15h", LIST, "Viết: same_day_cutoff: 15:00"),
    Fault(BIRTH, 'same_day_cutoff: "15:00"', "same_day_cutoff: 15 giờ", "same_day_cutoff: 15 giờ", LIST, "Viết: same_day_cutoff: 15:00"),
    Fault(BIRTH, 'same_day_cutoff: "15:00"', "same_day_cutoff: 15h30", "same_day_cutoff: 15h30", LIST, "Viết: same_day_cutoff: 15:30"),
    Fault(BIRTH, 'same_day_cutoff: "15:00"', 'same_day_cutoff: "9:00"', 'same_day_cutoff: "9:00"', LIST, "Viết: same_day_cutoff: 09:00"),
    Fault(BIRTH, "\nsource_url: https://dichvucong", "\nsource_url: dichvucong", "source_url: dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7", LIST, "https://dichvucong.gov.vn/"),
    Fault(BIRTH, "\nsource_url: https://dichvucong", "\nsource_url: https:// dichvucong", "source_url: https:// dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7", LIST, "https://dichvucong.gov.vn/"),
    Fault(BIRTH, "code: 1.001193", "code: 1.00119", "code: 1.00119", LIST, "«1.001193»"),
    Fault(BIRTH, "code: 1.001193", "code: 1.001193.000.00.00.H48", "code: 1.001193.000.00.00.H48", LIST, "«1.001193»"),
    Fault(BIRTH, "code: 1.001193", "code: 1,001193", "code: 1,001193", LIST, "«1.001193»"),
    Fault(BIRTH, "code: 1.001193", "code: 1.001 193", "code: 1.001 193", LIST, "«1.001193»"),
    Fault(BIRTH, "code: 1.001193", "code: 1.1193", "code: 1.1193", LIST, "«1.001193»"),
    Fault(BIRTH, "  - id: tre-bi-bo-roi", "  - id: Trẻ bị bỏ rơi", "- id: Trẻ bị bỏ rơi", LIST, "«tre-bi-bo-roi»"),
    Fault(UNITS, "  - id: so-tu-phap-quang-ngai", "  - id: Sở Tư pháp Quảng Ngãi", "- id: Sở Tư pháp Quảng Ngãi", LIST, "«so-tu-phap-quang-ngai»"),
    Fault(SECTORS, "  - id: chung-thuc", "  - id: chung_thuc", "- id: chung_thuc", LIST, "«chung-thuc»"),
    Fault(LAWS, "  - id: 51-2010-qh12", "  - id: 51/2010/QH12", "- id: 51/2010/QH12", LIST, "«51-2010-qh12»"),
)  # fmt: skip

KEYS: Final = (
    Fault(BIRTH, "\ntitle: ", "\ntitel: ", "titel: Đăng ký khai sinh", KEY, "«title»"),
    Fault(BIRTH, "\ntitle: ", "\nTitle: ", "Title: Đăng ký khai sinh", KEY, "«title»"),
    Fault(BIRTH, "\ntitle: ", "\nTên thủ tục: ", "Tên thủ tục: Đăng ký khai sinh", KEY, "«title»"),
    Fault(BIRTH, "\ntitle: ", "\ntên thủ tục: ", "tên thủ tục: Đăng ký khai sinh", KEY, "«title»"),
    Fault(BIRTH, "\ntitle: ", "\n“title”: ", "“title”: Đăng ký khai sinh", KEY, "«title»"),
    Fault(BIRTH, "\nchecked_on: ", "\nchecked-on: ", "checked-on: 2026-09-12", KEY, "«checked_on»"),
    Fault(BIRTH, "\nchecked_on: ", "\nchecked on: ", "checked on: 2026-09-12", KEY, "«checked_on»"),
    Fault(BIRTH, "\nchecked_on: ", "\ncheckedOn: ", "checkedOn: 2026-09-12", KEY, "«checked_on»"),
    Fault(BIRTH, "\nsummary: ", "\nsumary: ", "sumary: Làm giấy khai sinh cho trẻ mới sinh. Trẻ được cấp luôn số định danh cá nhân.", KEY, "«summary»"),
    Fault(BIRTH, "\nlevels:\n", "\nlevel:\n", "level:", KEY, "«levels»"),
    Fault(BIRTH, "\ncases:\n", "\ncase:\n", "case:", KEY, "«cases»"),
    Fault(BIRTH, "\ncases:\n", "\nTrường hợp:\n", "Trường hợp:", KEY, "«cases»"),
    Fault(BIRTH, "  - id: thuong\n", "  - idd: thuong\n", "- idd: thuong", KEY, "«id»"),
    Fault(BIRTH, "\nresults:\n", "\nresult:\n", "result:", KEY, "«results»"),
    Fault(BIRTH, "\nsector: ho-tich", "\nsector: ho-tich\nnguoi_ky: Chủ tịch", "nguoi_ky: Chủ tịch", KEY, "Các trường dùng được: code,"),
    Fault(COPY, "        segments:\n          - amount: 2\n", "        amount: 2\n        segments:\n          - amount: 2\n", "amount: 2", KEY, "«Chặng thời hạn» (segments). Kiểm tra thụt lề"),
    Fault(PASSPORT, PAID, PAID.replace("amount", "ammount"), "ammount: 200000", KEY, "«amount»"),
    Fault(PASSPORT, PAID, PAID.replace("amount", "Mức thu"), "Mức thu: 200000", KEY, "«amount»"),
    Fault(DIRECTIVE, "\nclauses:\n", "\nclause:\n", "clause:", KEY, "«clauses»"),
    Fault(DIRECTIVE, "\nissued_on: ", "\nissue_on: ", "issue_on: 2023-09-22", KEY, "«issued_on»"),
    Fault(TASKS, "            completed_on: 2025-10-31\n            evidence: 315/BC", "            complete_on: 2025-10-31\n            evidence: 315/BC", "complete_on: 2025-10-31", KEY, "«completed_on»"),
    Fault(UNITS, "units:\n", "unit:\n", "unit:", KEY, "«units»"),
    Fault(UNITS, "  - id: so-tu-phap-quang-ngai", "  - idd: so-tu-phap-quang-ngai", "- idd: so-tu-phap-quang-ngai", KEY, "«id»"),
    Fault(LAWS, "legal_texts:\n", "legal_text:\n", "legal_text:", KEY, "«legal_texts»"),
    Fault(SECTORS, "sectors:\n", "Lĩnh vực:\n", "Lĩnh vực:", KEY, "«sectors»"),
    Fault(EVENT, "    needed_for: nhận tiền", "    need_for: nhận tiền", "need_for: nhận tiền thai sản", KEY, "«needed_for»"),
    Fault(DESKS, "reception_points:\n", "reception_point:\n", "reception_point:", KEY, "«reception_points»"),
    Fault(WORDS, "  - word: giấy khai sinh\n", "  - words: giấy khai sinh\n", "- words: giấy khai sinh", KEY, "«word»"),
)  # fmt: skip

SHAPES: Final = (
    Fault(BIRTH, "\ntitle: Đăng ký khai sinh\n", "\ntitle:\n  - Đăng ký khai sinh\n", "title:", SHAPE, "Viết trên một dòng, ví dụ: title:"),
    Fault(BIRTH, "levels:\n  - xa", "levels: xa", "levels: xa", SHAPE, "mỗi mục bắt đầu bằng dấu gạch: - xa"),
    Fault(BIRTH, "levels:\n  - xa", "levels:\n  - level: xa", "- level: xa", SHAPE, "Viết: - xa"),
    Fault(BIRTH, "  - role: tham-quyen\n    unit: ubnd-cap-xa", "  - ubnd-cap-xa", "- ubnd-cap-xa", SHAPE, "Viết: - role:"),
    Fault(BIRTH, "aliases:\n  - làm giấy khai sinh\n", "aliases:\n  - làm giấy: khai sinh\n", "- làm giấy: khai sinh", SHAPE, "phải là một giá trị"),
    Fault(COPY, "results:\n  - name: Bản sao được chứng thực từ bản chính", "results: Bản sao được chứng thực từ bản chính", "results: Bản sao được chứng thực từ bản chính", SHAPE, "- name:"),
    Fault(BIRTH, "  - id: tre-bi-bo-roi\n    name: Trẻ bị bỏ rơi\n    description", "  - id: tre-bi-bo-roi\n    description", "- id: tre-bi-bo-roi", MISSING, "Thêm dòng: name:"),
    Fault(BIRTH, "\nsector: ho-tich\n", "\n", "code: 1.001193", MISSING, "Thêm dòng: sector: ho-tich"),
    Fault(BIRTH, "\nsource: Cổng Dịch vụ công quốc gia\n", "\nsource:\n", "source:", MISSING, "Điền vào dòng này: source: Cổng Dịch vụ công quốc gia"),
    Fault(UNITS, "    name: Sở Tư pháp tỉnh Quảng Ngãi\n", "", "- id: so-tu-phap-quang-ngai", MISSING, "Thêm dòng: name:"),
    Fault(DIRECTIVE, "\nissuer: ubnd-tinh-kon-tum\n", "\n", "number: 3198/UBND-TTHCC", MISSING, "Thêm dòng: issuer:"),
)  # fmt: skip

VALUES: Final = (*DAYS, *NUMBERS, *LISTS, *PATTERNS, *KEYS, *SHAPES)
