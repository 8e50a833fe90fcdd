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

  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1).replace(".", ",").replace(/,0$/, "")}%`;
  const share = (place, part, whole) => {
    place.querySelector("strong").textContent = `${count(part)}/${count(whole)}`;
    const words = place.querySelector(".tt-muted");
    words.textContent = words.textContent.includes("(") ? words.textContent.replace(/\(.*\)/, `(${percent(part, whole)})`) : `(${percent(part, whole)})`;
  };

  /** Parts overdue and the on-time rate of a box of totals; all that is done was done before. */
  const recount = (box, today) => {
    const told = JSON.parse(box.dataset.tong);
    let [late, counted] = told.rest;
    for (const [facts, parts, rated] of told.open) {
      if (tthc.taskStatus(facts, today).status !== "qua-han") continue;
      late += parts;
      counted += rated;
    }
    share(box.querySelector("[data-so=qua-han]"), late, told.works);
    if (counted) share(box.querySelector("[data-so=ty-le]"), told.on_time, counted);
  };

  if (note && tthc.today() > note.dataset.ngay) {
    tthc.refresh(document, tthc.today());
    for (const box of document.querySelectorAll("[data-tong]")) recount(box, tthc.today());
    note.querySelector("[data-hom-nay]").textContent = tthc.writtenDay(tthc.today());
    note.hidden = false;
  }
})((globalThis.tthc ??= {}));
