// Statuses and day counts for today on a page that was printed earlier; the facts stay those of the page.
((tthc) => {
  "use strict";
  const note = document.getElementById("tt-hom-nay");
  const zone = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }); // writes 2026-11-23

  /** The day in Vietnam now, as 2026-11-23. */
  tthc.today = () => zone.format(new Date());

  /** 23/11/2026, as wording.day writes it. */
  tthc.writtenDay = (day) => {
    const [year, month, date] = day.split("-");
    return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  };

  const count = (days) => days.toLocaleString("vi-VN");
  const words = ({ late, left }) => {
    if (late) return `quá hạn ${count(late)} ngày`;
    return left === null ? "" : left ? `còn ${left} ngày` : "hết hạn hôm nay";
  };

  const change = (element, found) => {
    const [label, tone] = tthc.trangThai[found.status];
    for (const badge of element.querySelectorAll("[data-nhan]")) {
      badge.textContent = label;
      badge.className = `tt-badge tt-badge--${tone}`;
    }
    for (const days of element.querySelectorAll("[data-ngay-han]")) {
      days.textContent = words(found);
      days.className = found.late ? "tt-bad" : "tt-muted";
    }
  };

  /** Every work of a part of the page as it stands today. */
  tthc.refresh = (root, today) => {
    for (const element of root.querySelectorAll("[data-viec]")) change(element, tthc.taskStatus(JSON.parse(element.dataset.viec), today));
  };

  if (note && tthc.today() > note.dataset.ngay) {
    tthc.refresh(document, tthc.today());
    note.querySelector("[data-hom-nay]").textContent = tthc.writtenDay(tthc.today());
    note.hidden = false;
  }
})((globalThis.tthc ??= {}));
