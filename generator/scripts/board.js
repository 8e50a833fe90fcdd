// The filters of /nhiem-vu/: by unit, directive, status, deadline and year; what is chosen lives in the address.
// The tasks come as a script of their own when somebody filters; their statuses are those of today.
((tthc) => {
  "use strict";
  const box = document.getElementById("tt-loc");
  if (!box) return;
  const SHOWN = 50, NAMED = 6, PASSED = "da-chuyen", NAMES = ["don-vi", "van-ban", "tinh-trang", "han", "nam"];
  const root = new URL("../", document.currentScript.src), fromDisk = location.protocol === "file:";
  const form = box.querySelector("form"), told = box.querySelector(".tt-dem"), more = box.querySelector(".tt-them");
  const table = box.querySelector(".tt-ket-qua-loc"), body = box.querySelector("tbody");
  const count = (number) => number.toLocaleString("vi-VN");
  let works = null, found = [], loading = false;

  const address = (path, mark = "") => new URL(path + (fromDisk ? "index.html" : ""), root).href + mark;

  const element = (name, text = "", more_ = {}) => Object.assign(document.createElement(name), { textContent: text }, more_);

  // What stands where in a task is told in pages/task_board_data.py.
  const standing = ([, , , status, due, , facts], names, today) => (facts
    ? tthc.taskStatus(facts === 1 ? { deadline: due } : facts, today)
    : { status: names[status], due: due || null, late: 0, left: null });

  const read = () => {
    const data = tthc.bang, now = tthc.today(), today = now > data.ngay ? now : data.ngay;
    works = data.viec.map((work) => ({ work, ...standing(work, data.tinh_trang, today) }));
    const option = (select, value, text) => form.elements[select].append(element("option", text, { value }));
    const sorted = [...data.don_vi].sort((one, other) => one[1].localeCompare(other[1], "vi"));
    for (const [id, name] of sorted) option("don-vi", id, name);
    for (const [id, name, day] of [...data.van_ban].sort((one, other) => (one[2] < other[2] ? 1 : -1))) {
      option("van-ban", id, `${name} ngày ${tthc.writtenDay(day)}`);
    }
    for (const status of data.tinh_trang) option("tinh-trang", status, tthc.trangThai[status][0]);
    const years = new Set(works.map(({ due }) => (due ? due.slice(0, 4) : "")).filter(Boolean));
    for (const year of [...years].sort().reverse()) option("nam", year, year);
  };

  const spans = (today) => {
    const day = tthc.dayNumber(today), monday = day - ((day + 3) % 7); // day 0 was a Thursday
    const within = (first, last) => ({ due }) => due !== null && tthc.dayNumber(due) >= first && tthc.dayNumber(due) <= last;
    return {
      "7-ngay": within(day, day + 7),
      "30-ngay": within(day, day + 30),
      "tuan-nay": within(monday, monday + 6),
      "thang-nay": ({ due }) => due !== null && due.slice(0, 7) === today.slice(0, 7),
      khong: ({ due }) => due === null,
    };
  };

  /** The tasks that fit what is chosen, and of each the units that do. */
  const filtered = (chosen, today) => {
    const { don_vi: units, van_ban: directives } = tthc.bang;
    const unit = units.findIndex(([id]) => id === chosen["don-vi"]), directive = directives.findIndex(([id]) => id === chosen["van-ban"]);
    const span = spans(today)[chosen.han];
    const counts = ({ status }) => status !== PASSED || chosen["tinh-trang"] === PASSED; // it counts with whom it passed to
    return works.filter((one) => counts(one) && (!chosen["don-vi"] || one.work[7].includes(unit))
      && (!chosen["van-ban"] || one.work[0] === directive)
      && (!chosen["tinh-trang"] || one.status === chosen["tinh-trang"])
      && (!span || span(one))
      && (!chosen.nam || (one.due || "").startsWith(chosen.nam)))
      .map((one) => ({ ...one, units: chosen["don-vi"] ? [unit] : one.work[7] }));
  };

  const cell = (row, label, ...parts) => {
    const made = element(label === "Nhiệm vụ" ? "th" : "td");
    made.dataset.label = label;
    if (label === "Nhiệm vụ") made.scope = "row";
    made.append(...parts);
    row.append(made);
  };

  const line = ({ work: [directive, task, title, , , illustrative], status, due, late, left, units }) => {
    const row = element("tr"), [id, name, day] = tthc.bang.van_ban[directive], [label, tone] = tthc.trangThai[status];
    const page = (path, text, mark) => element("a", text, { href: address(path, mark) });
    const from = element("div", `${name} ngày ${tthc.writtenDay(day)}`, { className: "tt-muted" });
    const demo = illustrative ? [" ", element("span", "số liệu minh họa", { className: "tt-badge tt-badge--demo" })] : [];
    cell(row, "Nhiệm vụ", page(`van-ban/${id}/`, title, `#nhiem-vu-${task}`), ...demo, from);
    const named = units.slice(0, NAMED).map((unit) => tthc.bang.don_vi[unit]);
    const links = named.flatMap(([unit, called], place) => [...(place ? ["; "] : []), page(`co-quan/${unit}/`, called)]);
    cell(row, "Đơn vị chủ trì", ...links, units.length > NAMED ? ` và ${count(units.length - NAMED)} đơn vị khác` : "");
    cell(row, "Thời hạn", due ? tthc.writtenDay(due) : "không có ngày");
    const days = late ? `quá hạn ${count(late)} ngày` : left === null ? "" : left ? `còn ${left} ngày` : "hết hạn hôm nay";
    cell(row, "Tình trạng", element("span", label, { className: `tt-badge tt-badge--${tone}` }), element("div", days, { className: late ? "tt-bad" : "tt-muted" }));
    return row;
  };

  const add = () => {
    body.append(...found.slice(body.rows.length, body.rows.length + SHOWN).map(line));
    more.hidden = body.rows.length >= found.length;
  };

  const chosen = () => Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value]));

  const show = () => {
    const now = tthc.today(), today = now > tthc.bang.ngay ? now : tthc.bang.ngay;
    found = filtered(chosen(), today);
    const parts = found.reduce((sum, { units }) => sum + units.length, 0);
    const all = works.reduce((sum, { work, status }) => sum + (status === PASSED ? 0 : work[7].length), 0);
    told.textContent = `${count(parts)}/${count(all)} phần việc, ${count(found.length)} dòng. Tình trạng tính cho ngày ${tthc.writtenDay(today)}.`;
    body.replaceChildren();
    table.hidden = !found.length;
    add();
  };

  const fromAddress = () => {
    const asked = new URLSearchParams(location.search);
    for (const name of NAMES) form.elements[name].value = asked.get(name) || "";
    for (const name of NAMES) if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
  };

  const toAddress = () => {
    const asked = new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value));
    history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
  };

  const load = () => {
    if (works || loading) return;
    loading = true;
    const script = element("script", "", { src: new URL("nhiem-vu/bang.js", root).href });
    script.addEventListener("load", () => { read(); fromAddress(); show(); });
    script.addEventListener("error", () => { loading = false; told.textContent = "Không tải được danh sách nhiệm vụ. Hãy chọn một danh sách dưới đây."; });
    document.head.append(script);
  };

  box.addEventListener("toggle", () => { if (box.open) load(); });
  form.addEventListener("change", () => { if (works) { toAddress(); show(); } });
  form.addEventListener("reset", () => setTimeout(() => { if (works) { toAddress(); show(); } }));
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => {
    const first = body.rows.length;
    add();
    body.rows[first]?.querySelector("a").focus(); // the button goes when all are there, and would take the focus with it
  });
  box.hidden = false;
  if (NAMES.some((name) => new URLSearchParams(location.search).has(name))) box.open = true;
})((globalThis.tthc ??= {}));
