// Statuses and day counts for today on a page that was printed earlier; the facts stay those of the page.
((tthc) => {
  "use strict";
  const note = document.getElementById("tt-hom-nay");

  /** The day in Việt Nam now, as 2026-11-23: seven hours ahead all year, which Intl takes long to say. */
  tthc.today = () => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);

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

  const STATUSES = Object.keys(tthc.trangThai), RATED = ["qua-han", "hoan-thanh-qua-han", "hoan-thanh-dung-han"], PASSED = "da-chuyen", SILENT = 30;

  const dress = (badge, status) => {
    const [label, tone] = tthc.trangThai[status];
    badge.textContent = label;
    badge.className = `tt-badge tt-badge--${tone}`;
  };

  const change = (element, found) => {
    const badges = element.querySelectorAll("[data-nhan]"), list = element.closest("[data-muc]");
    for (const badge of badges) dress(badge, found.status);
    for (const days of element.querySelectorAll("[data-ngay-han]")) {
      days.textContent = words(found);
      days.className = found.late ? "tt-bad" : "tt-muted";
      if (list && !badges.length && list.dataset.muc !== found.status) days.after(` nay: ${tthc.trangThai[found.status][0]}`);
    }
  };

  /** Every work of a part of the page as it stands today. */
  tthc.refresh = (root, today) => {
    for (const element of root.querySelectorAll("[data-viec]")) change(element, tthc.taskStatus(JSON.parse(element.dataset.viec), today));
  };

  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1).replace(".", ",").replace(/,0$/, "")}%`;
  const share = (place, part, whole, least) => {
    const words = place.querySelector(".tt-muted"), few = words.dataset.it;
    const what = few ? (whole < least ? few : "") : words.textContent.replace(/ ?\(.*\)/, "");
    place.querySelector("strong").textContent = `${count(part)}/${count(whole)}`;
    words.textContent = whole < least || "khongTyLe" in place.dataset ? what : `${what} (${percent(part, whole)})`.trim();
  };

  /** Parts by status today, what the on-time rate counts, and how late the late ones are together: [days, parts]. */
  const totals = (told, today) => {
    const parts = { ...told.still }, [days, late] = told.late || [0, 0], found = { parts, rated: told.rated, days, late };
    for (const [facts, number, rated] of told.open) {
      const { status, late: by } = tthc.taskStatus(facts, today);
      parts[status] = (parts[status] || 0) + number;
      if (status !== "qua-han") continue;
      Object.assign(found, { rated: found.rated + rated, days: found.days + by * number, late: found.late + number });
    }
    return found;
  };

  /** A row for each status that has parts today; one that had none is made after the model of another. */
  const rows = (box, parts, whole, least) => {
    const filters = document.getElementById("tt-loc"), list = box.querySelector(".tt-counts"), row = (status) => list.querySelector(`[data-dem=${status}]`);
    for (const status of STATUSES.filter((one) => one !== PASSED)) {
      const now = parts[status] || 0;
      let found = row(status);
      if (!found && !now) continue;
      if (!found) {
        found = list.firstElementChild.cloneNode(true);
        found.dataset.dem = status;
        found.id = `tinh-trang-${status}`;
        dress(found.querySelector(".tt-badge"), status);
        list.insertBefore(found, STATUSES.slice(STATUSES.indexOf(status)).map(row).find(Boolean) || null);
        for (const old of found.querySelectorAll("[data-cu], .tt-places")) old.remove();
        for (const old of found.querySelectorAll("a")) old.replaceWith(...old.childNodes); // the list of that status is empty
      }
      const was = found.querySelector("strong").textContent;
      share(found.querySelector("dd"), now, whole, least);
      if (filters) for (const link of found.querySelectorAll("dd > a")) link.href = `?tinh-trang=${status}`; // the list for today
      if (found.querySelector("strong").textContent !== was) for (const old of found.querySelectorAll("[data-cu], .tt-places")) old.remove();
      found.hidden = !now;
    }
  };

  const bar = (drawing, parts) => {
    let x = 0;
    drawing.replaceChildren(...STATUSES.filter((status) => parts[status] && status !== PASSED).map((status) => {
      const piece = document.createElementNS("http://www.w3.org/2000/svg", "rect"), [, tone] = tthc.trangThai[status];
      const at = { class: `tt-fill tt-fill--${tone}`, x, width: parts[status], height: 1 };
      for (const name of Object.keys(at)) piece.setAttribute(name, at[name]);
      x += parts[status];
      return piece;
    }));
  };

  const sentence = (place, parts) => {
    const out = STATUSES.filter((status) => parts[status] && status !== PASSED && !RATED.includes(status));
    const listed = out.map((status) => `${tthc.trangThai[status][0].toLowerCase()} ${count(parts[status])}`).join("; ");
    place.textContent = out.length ? `Không tính vào tỷ lệ: ${count(out.reduce((sum, status) => sum + parts[status], 0))} ${place.dataset.ngoai} (${listed}).` : "";
  };

  /** A box of totals: all that is done was done before, only time has passed. */
  const recount = (box, today) => {
    const told = JSON.parse(box.dataset.tong), { parts, rated, days, late } = totals(told, today), least = told.least || 1;
    const whole = STATUSES.reduce((sum, status) => sum + (status === PASSED ? 0 : parts[status] || 0), 0);
    const put = (name, write) => { for (const place of box.querySelectorAll(`[data-so=${name}]`)) write(place); };
    put("qua-han", (place) => share(place, parts["qua-han"] || 0, whole, least));
    if (rated) put("ty-le", (place) => share(place, told.on_time, rated, least));
    if (late) put("cham", (place) => {
      const told = [`${count(days)} ngày ÷ ${count(late)} việc`, `= ${(days / late).toFixed(1).replace(".", ",")} ngày`];
      if (!place.querySelector("strong")) place.replaceChildren(Object.assign(document.createElement("strong"), { textContent: told.join(" ") }));
      else [place.querySelector("strong").textContent, place.querySelector(".tt-muted").textContent] = told;
    });
    if (told.heard) {
      const day = tthc.dayNumber(today), every = Object.entries(told.heard), sum = (found) => found.reduce((all, [, number]) => all + number, 0);
      put("im-lang", (place) => share(place, sum(every.filter(([heard]) => day - tthc.dayNumber(heard) > SILENT)), sum(every), least));
    }
    if (box.querySelector(".tt-counts")) rows(box, parts, whole, least);
    for (const drawing of box.querySelectorAll(".tt-bar")) bar(drawing, parts);
    for (const place of box.querySelectorAll("[data-ngoai]")) sentence(place, parts);
    for (const place of box.querySelectorAll("[data-tinh]")) place.remove(); // its numbers are those of the lists, which stay as they are
  };

  if (note && tthc.today() > note.dataset.ngay) {
    tthc.refresh(document, tthc.today());
    for (const box of document.querySelectorAll("[data-tong]")) recount(box, tthc.today());
    note.querySelector("[data-hom-nay]").textContent = tthc.writtenDay(tthc.today());
    note.hidden = false;
  }
})((globalThis.tthc ??= {}));
