// A due date as a calendar file (RFC 5545): one whole day, the same bytes for the same question.
((tthc) => {
  "use strict";
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

  /** Lines of at most 75 bytes; the rest goes on after a space. */
  const folded = (line) => {
    const encoder = new TextEncoder(), out = [];
    let part = "", size = 0;
    for (const character of line) {
      const bytes = encoder.encode(character).length;
      if (size + bytes > 74) { out.push(part); part = " "; size = 1; }
      part += character;
      size += bytes;
    }
    return [...out, part].join("\r\n");
  };

  const ics = ({ code, title, received, due, time, address }) => [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Minh bach TTHC//Ngay tra//VI", "BEGIN:VEVENT",
    `UID:${code}-${received.replace(/\D/g, "")}-${due.replace(/\D/g, "")}@minh-bach-tthc`,
    `DTSTAMP:${received.replace(/\D/g, "").slice(0, 8)}T000000Z`,
    `DTSTART;VALUE=DATE:${due.replace(/\D/g, "")}`,
    `SUMMARY:${escaped(`Trả kết quả (dự kiến): ${title}`)}`,
    `DESCRIPTION:${escaped(`${time ? `Trước ${time}. ` : ""}Ngày trên Giấy hẹn là ngày chính thức. ${address}`)}`,
    "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
  ].map(folded).join("\r\n");

  const download = (name, text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    const link = tthc.make("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };

  Object.assign(tthc, { ics, download });
})((globalThis.tthc ??= {}));
