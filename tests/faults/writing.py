"""Slips of writing: colons, dashes, indents, quotes, signs that YAML takes for its own."""

from __future__ import annotations

from typing import Final

from tests.faults.fault import BIRTH, COPY, DIRECTIVE, EVENT, LAWS, SECTORS, UNITS, Fault, Whole

R: Final = "doc-tep"
FIRST: Final = "  - role: tham-quyen\n    unit: ubnd-cap-xa\n  - role: tiep-nhan"
TITLE: Final = "title: Đăng ký khai sinh\nsummary"

WRITING: Final = (
    # a colon is missing, too close, or another sign
    Fault(BIRTH, TITLE, "title Đăng ký khai sinh\nsummary", "title Đăng ký khai sinh", R, "Viết: title: Đăng ký khai sinh"),
    Fault(BIRTH, TITLE, "title:Đăng ký khai sinh\nsummary", "title:Đăng ký khai sinh", R, "Viết: title: Đăng ký khai sinh"),
    Fault(BIRTH, TITLE, "title = Đăng ký khai sinh\nsummary", "title = Đăng ký khai sinh", R, "Viết: title: Đăng ký khai sinh"),
    Fault(BIRTH, TITLE, "title： Đăng ký khai sinh\nsummary", "title： Đăng ký khai sinh", R, "dấu hai chấm thường"),
    Fault(BIRTH, TITLE, "title:\u00a0Đăng ký khai sinh\nsummary", "title:\u00a0Đăng ký khai sinh", R, "Xóa dấu cách"),
    Fault(BIRTH, "channels:\n", "channels\n", "channels", R, "Viết: channels:"),
    Fault(BIRTH, "levels:\n  - xa", "levels\n  - xa", "levels", R, "Viết: levels:"),
    Fault(BIRTH, FIRST, FIRST.replace("unit:", "unit"), "unit ubnd-cap-xa", R, "Viết: unit: ubnd-cap-xa"),
    Fault(COPY, "    note: Có thể dài", "    note Có thể dài", "note Có thể dài hơn nếu hai bên thỏa thuận bằng văn bản.", R, "Viết: note: Có thể dài hơn"),
    Fault(SECTORS, "sectors:\n", "sectors\n", "sectors", R, "Viết: sectors:"),
    Fault(UNITS, "units:\n", "units\n", "units", R, "Viết: units:"),
    Fault(DIRECTIVE, "clauses:\n", "clauses\n", "clauses", R, "Viết: clauses:"),
    Fault(EVENT, "kind: su-kien", "kind su-kien", "kind su-kien", R, "Viết: kind: su-kien"),
    Fault(LAWS, "    number: 51/2010/QH12", "    number 51/2010/QH12", "number 51/2010/QH12", R, "Viết: number: 51/2010/QH12"),
    # indents
    Fault(BIRTH, FIRST, FIRST.replace("    unit", "     unit"), "unit: ubnd-cap-xa", R, "Thụt vào đúng 4 dấu cách."),
    Fault(BIRTH, FIRST, FIRST.replace("    unit", "   unit"), "unit: ubnd-cap-xa", R, "Thụt vào đúng 4 dấu cách."),
    Fault(BIRTH, FIRST, FIRST.replace("    unit", "  unit"), "unit: ubnd-cap-xa", R, "Thụt vào đúng 4 dấu cách."),
    Fault(BIRTH, FIRST, FIRST.replace("    unit", "\tunit"), "unit: ubnd-cap-xa", R, "Thay mỗi Tab bằng hai dấu cách."),
    Fault(BIRTH, FIRST, FIRST.replace("    unit", "\u00a0\u00a0\u00a0\u00a0unit"), "unit: ubnd-cap-xa", R, "Xóa dấu cách"),
    Fault(BIRTH, "  - role: tiep-nhan", "   - role: tiep-nhan", "- role: tiep-nhan", R, "Thụt vào đúng 2 dấu cách."),
    Fault(BIRTH, "  - role: tiep-nhan", " - role: tiep-nhan", "- role: tiep-nhan", R, "Thụt vào đúng 2 dấu cách."),
    Fault(BIRTH, "  - role: tiep-nhan", "- role: tiep-nhan", "- role: tiep-nhan", R, "Thụt vào đúng 2 dấu cách."),
    Fault(BIRTH, "  - role: tiep-nhan", "\t- role: tiep-nhan", "- role: tiep-nhan", R, "Thay mỗi Tab bằng hai dấu cách."),
    Fault(BIRTH, TITLE, " title: Đăng ký khai sinh\nsummary", "title: Đăng ký khai sinh", R, "Thụt vào đúng 0 dấu cách."),
    Fault(BIRTH, "channels:\n  - channel: truc-tiep\n    limits:", "channels:\n  - channel: truc-tiep\n  limits:", "limits:", R, "Thụt vào đúng 4 dấu cách."),
    Fault(UNITS, "  - id: so-tu-phap-quang-ngai\n    name", "  - id: so-tu-phap-quang-ngai\n      name", "name: Sở Tư pháp tỉnh Quảng Ngãi", R, "Thụt vào đúng 4 dấu cách."),
    Fault(BIRTH, "sector: ho-tich", "  sector: ho-tich", "sector: ho-tich", R, "Thụt vào đúng 0 dấu cách."),
    # dashes
    Fault(BIRTH, "  - role: tham-quyen", "    role: tham-quyen", "role: tham-quyen", R, "Viết: - role: tham-quyen"),
    Fault(BIRTH, "  - role: tiep-nhan", "    role: tiep-nhan", "role: tiep-nhan", R, "thêm dấu gạch `-` ở đầu"),
    Fault(LAWS, "legal_texts:\n  - id", "legal_texts:\n  id", "id: 51-2010-qh12", R, "Viết: - id: 51-2010-qh12"),
    Fault(BIRTH, TITLE, "title: - Đăng ký khai sinh\nsummary", "title: - Đăng ký khai sinh", R, "Dấu gạch `-` đặt sai chỗ"),
    Fault(BIRTH, "  - làm giấy khai sinh\n", "  -làm giấy khai sinh\n", "-làm giấy khai sinh", R, "Thiếu dấu cách sau dấu gạch"),
    Fault(BIRTH, "  - làm giấy khai sinh\n", "  – làm giấy khai sinh\n", "– làm giấy khai sinh", R, "Viết: - làm giấy khai sinh"),
    # quotes
    Fault(BIRTH, TITLE, 'title: "Đăng ký khai sinh\nsummary', 'title: "Đăng ký khai sinh', R, "Thêm dấu ngoặc kép"),
    Fault(BIRTH, TITLE, "title: 'Đăng ký khai sinh\nsummary", "title: 'Đăng ký khai sinh", R, "Thêm dấu ngoặc"),
    Fault(BIRTH, TITLE, 'title: "Đăng ký" khai sinh\nsummary', 'title: "Đăng ký" khai sinh', R, "title: '\"Đăng ký\" khai sinh'"),
    Fault(BIRTH, 'same_day_cutoff: "15:00"', 'same_day_cutoff: "15:00', 'same_day_cutoff: "15:00', R, "Thêm dấu ngoặc kép"),
    Fault(BIRTH, TITLE, 'title: "Đăng ký \\khai sinh"\nsummary', 'title: "Đăng ký \\khai sinh"', R, "Dùng ngoặc đơn"),
    Fault(COPY, 'note: "Chỉ mang bản chính cũng được: nơi nhận', "note: Chỉ mang bản chính cũng được: nơi nhận",
          "note: Chỉ mang bản chính cũng được: nơi nhận chụp giúp, trừ khi không có máy. Muốn nhiều bản thì mang nhiều bản.\"", R, "Dấu hai chấm"),
    # signs that mean something else to YAML
    Fault(BIRTH, TITLE, "title: Thủ tục: Đăng ký khai sinh\nsummary", "title: Thủ tục: Đăng ký khai sinh", R, 'title: "Thủ tục: Đăng ký khai sinh"'),
    Fault(BIRTH, TITLE, "title: @Đăng ký khai sinh\nsummary", "title: @Đăng ký khai sinh", R, "Đặt giá trị trong ngoặc kép."),
    Fault(BIRTH, TITLE, "title: %Đăng ký khai sinh\nsummary", "title: %Đăng ký khai sinh", R, "Đặt giá trị trong ngoặc kép."),
    Fault(BIRTH, TITLE, "title: `Đăng ký khai sinh`\nsummary", "title: `Đăng ký khai sinh`", R, "Đặt giá trị trong ngoặc kép."),
    Fault(BIRTH, TITLE, "title: *Đăng ký khai sinh\nsummary", "title: *Đăng ký khai sinh", R, "Đặt giá trị trong ngoặc kép."),
    Fault(BIRTH, TITLE, "title: &Đăng ký khai sinh\nsummary", "title: &Đăng ký khai sinh", R, "Đặt giá trị trong ngoặc kép."),
    Fault(BIRTH, TITLE, "title: !Đăng ký khai sinh\nsummary", "title: !Đăng ký khai sinh", R, "Đặt giá trị trong ngoặc kép."),
    Fault(BIRTH, TITLE, "title: &ten Đăng ký khai sinh\nsummary", "title: &ten Đăng ký khai sinh", R, "Xóa dấu neo"),
    Fault(BIRTH, TITLE, "title: !!str Đăng ký khai sinh\nsummary", "title: !!str Đăng ký khai sinh", R, "Xóa nhãn"),
    Fault(BIRTH, TITLE, "title: *ten\nsummary", "title: *ten", R, "Viết lại đầy đủ nội dung"),
    Fault(BIRTH, "levels:\n  - xa", "levels: [xa", "levels: [xa", R, "Viết mỗi mục một dòng"),
    Fault(BIRTH, "levels:\n  - xa", "levels:\n  - {xa", "- {xa", R, "Viết mỗi trường một dòng"),
    Fault(BIRTH, TITLE, "---\ntitle: Đăng ký khai sinh\nsummary", "---", R, "Mỗi bản ghi để trong một tệp riêng."),
    # long texts
    Fault(BIRTH, "note: >-\n  Bước nộp", "note: >-\nBước nộp", "Bước nộp hồ sơ trên cổng bị ghép sai câu; ở đây viết lại theo nghĩa. Chưa có mức lệ phí đăng ký quá hạn của", R, "Thụt vào 2 dấu cách"),
    Fault(BIRTH, "  tỉnh Quảng Ngãi.\naliases", "tỉnh Quảng Ngãi.\naliases", "tỉnh Quảng Ngãi.", R, "Thụt vào 2 dấu cách"),
    Fault(BIRTH, "sector: ho-tich\n", "sector: ho-tich\nlĩnh vực hộ tịch\n", "lĩnh vực hộ tịch", R, "Viết dạng `tên: giá trị`"),
    # twice, and merges
    Fault(BIRTH, TITLE, "title: Khai sinh\ntitle: Đăng ký khai sinh\nsummary", "title: Đăng ký khai sinh", R, "Giữ một dòng"),
    Fault(BIRTH, "decisions:\n", "levels:\n  - xa\ndecisions:\n", "levels:", R, "gộp lại"),
    Fault(BIRTH, TITLE, "<<<<<<< HEAD\ntitle: Khai sinh\n=======\ntitle: Đăng ký khai sinh\n>>>>>>> sua-ten\nsummary", "<<<<<<< HEAD", R, "Giữ lại phần đúng"),
    Fault(BIRTH, TITLE, "title: Đăng ký khai sinh\n>>>>>>> sua-ten\nsummary", ">>>>>>> sua-ten", R, "Giữ lại phần đúng"),
    Fault(UNITS, "  - id: so-tu-phap-quang-ngai", "=======\n  - id: so-tu-phap-quang-ngai", "=======", R, "Giữ lại phần đúng"),
    # what cannot be seen
    Fault(BIRTH, TITLE, "title: Đăng ký \u202ekhai sinh\nsummary", "title: Đăng ký \u202ekhai sinh", R, "Xóa ký tự"),
    Fault(BIRTH, TITLE, "title: Đăng ký \u0007khai sinh\nsummary", "title: Đăng ký \u0007khai sinh", R, "Xóa ký tự"),
    Fault(BIRTH, TITLE, 'title: "Đăng ký \\u202Ekhai sinh"\nsummary', 'title: "Đăng ký \\u202Ekhai sinh"', R, "gõ thẳng chữ"),
)  # fmt: skip


def _nfd(content: bytes) -> bytes:
    import unicodedata

    return unicodedata.normalize("NFD", content.decode()).encode()


FILES: Final = (
    Whole("rỗng", BIRTH, lambda _: b"", b"", "doc-thu-muc", "procedures/_mau/"),
    Whole("chỉ ghi chú", BIRTH, lambda _: "# Đăng ký khai sinh\n".encode(), b"", "doc-thu-muc", "procedures/_mau/"),
    Whole("danh mục rỗng", UNITS, lambda _: b"", b"", "doc-thu-muc", "procedures/_mau/"),
    Whole("BOM", BIRTH, lambda content: b"\xef\xbb\xbf" + content, b"", R, "UTF-8 không BOM"),
    Whole("CRLF", BIRTH, lambda content: content.replace(b"\n", b"\r\n"), b"", R, "xuống dòng LF"),
    Whole("CR", BIRTH, lambda content: content.replace(b"\n", b"\r"), b"", R, "xuống dòng LF"),
    Whole("NFD", BIRTH, _nfd, b"title:", R, "Unicode dựng sẵn"),
    Whole("UTF-16", BIRTH, lambda content: content.decode().encode("utf-16"), b"", R, "bảng mã UTF-8"),
    Whole("Windows-1258", BIRTH, lambda content: content.decode().encode("cp1258", "replace"), b"# \xd0", R, "bảng mã UTF-8"),
    Whole("tệp Word", BIRTH, lambda _: b"PK\x03\x04\x14\x00word/document.xml", b"", R, "Chép nội dung vào tệp chữ"),
    Whole("PDF", BIRTH, lambda _: b"%PDF-1.7\n1 0 obj", b"", R, "Chép nội dung vào tệp chữ"),
    Whole("quá lớn", BIRTH, lambda content: content + b"# " + b"x" * 2**20, b"", R, "quá mức 1 MiB"),
    Whole("danh sách", BIRTH, lambda _: b"- code: 1.001193\n", b"", "doc-thu-muc", "Bắt đầu bằng `tên: giá trị`"),
    Whole("một câu", BIRTH, lambda _: "Đăng ký khai sinh\n".encode(), b"", "doc-thu-muc", "Bắt đầu bằng `tên: giá trị`"),
    Whole("chép đôi", BIRTH, lambda content: content + content, b"code:", R, "ghi hai lần"),
    Whole("lồng quá sâu", BIRTH, lambda content: content + b"x: " + b"[" * 40, b"x:", R, "Lồng nhau quá 16 tầng"),
)  # fmt: skip
