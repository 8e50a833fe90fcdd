// Procedures as a table that spreadsheet programs open as text, never as formulas.

const COLUMNS = {
  "Mã": ({ code }) => code,
  "Tên thủ tục": ({ title }) => title,
  "Lĩnh vực": ({ sector }) => sector,
  "Cơ quan": ({ units }) => units.join("; "),
  "Cấp giải quyết": ({ levels }) => levels.join("; "),
  "Đối tượng": ({ audiences }) => audiences.join("; "),
  "Mức độ trực tuyến": ({ online }) => online,
  "Cách nộp": ({ channels }) => channels.join("; "),
  "Thời hạn": ({ limit }) => limit,
  "Phí, lệ phí": ({ fee }) => fee,
  "Cập nhật ngày": ({ changed }) => changed,
  "Đã hết áp dụng": ({ repealed }) => (repealed ? "có" : "không"),
};

/** One field: an apostrophe before what a spreadsheet would run, quotes where they are needed. */
export function field(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The whole file; the mark in front tells spreadsheet programs that it is UTF-8. */
export function csv(items, address) {
  const lines = [[...Object.keys(COLUMNS), "Địa chỉ"]];
  for (const item of items) lines.push([...Object.values(COLUMNS).map((told) => told(item)), address(item.url)]);
  return `\ufeff${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}

export function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
}
