// "When do I get it": asks for the hand-in, shows the due date with every ground for it.
((tthc) => {
  "use strict";
  const UNITS = { "ngay-lam-viec": "ngày làm việc", ngay: "ngày", "gio-lam-viec": "giờ làm việc", gio: "giờ", tuan: "tuần", thang: "tháng", nam: "năm" };
  const REFUSED = {
    "nhieu-don-vi": "Thời hạn có nhiều chặng đếm bằng đơn vị khác nhau, không cộng được. Vì vậy không ra một ngày.",
    le: "Số tuần, tháng hoặc năm bị lẻ nên không đếm được.",
    "qua-dai": "Thời hạn quá dài nên không đếm.",
    "chua-co-thong-tin": "Chưa có thông tin về thời hạn.",
  };
  const OFFICIAL = "Dự kiến; ngày trên Giấy hẹn là ngày chính thức.";
  const words = ([amount, counting]) => `${tthc.amount(amount)} ${UNITS[counting]}`;
  const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();

  /** The limits that can be counted and hold for the visitor, each once. */
  const limits = (article, cutoff) => {
    const found = new Map();
    for (const element of article.querySelectorAll(".tt-limit[data-han]")) {
      if (element.closest("[hidden]")) continue;
      const { han } = element.dataset, name = plain(element.querySelector(".tt-ten"));
      const sameDay = han === "trong-ngay";
      const segments = sameDay ? [] : han.split(";").map((part) => { const [n, unit] = part.split(" "); return [Number(n), unit]; });
      const terms = [...element.querySelectorAll(".tt-moc")].map((term) => plain(term).replace(/^, /, ""));
      const stretches = [...element.querySelectorAll(".tt-segments > li")].map(plain);
      found.set(`${name} ${han}`, { name, kind: sameDay ? "trong-ngay" : "thoi-han", cutoff, segments, terms, stretches });
    }
    return [...found.values()];
  };

  const special = (days) => {
    const groups = new Map();
    for (const iso of days) {
      const { name, basis } = tthc.lich.days.get(tthc.days.number(iso));
      const key = `${name}${basis ? ` (${basis})` : ""}`;
      groups.set(key, [...(groups.get(key) ?? []), tthc.day(iso)]);
    }
    return [...groups].map(([name, dates]) => `${dates.join(", ")}: ${name}`).join("; ");
  };

  const counting = (limit) => {
    if (limit.kind === "trong-ngay") return [limit.cutoff ? `Trả trong ngày; nhận sau ${limit.cutoff} thì trả vào ngày làm việc tiếp theo.` : "Trả trong ngày làm việc."];
    const units = limit.segments.map(([, unit]) => unit), lines = [];
    if (units.every((unit) => !unit.startsWith("gio"))) lines.push(`Không tính ngày nhận; đếm ${limit.segments.map(words).join(", rồi ")}.`);
    else lines.push(`Đếm ${limit.segments.map(words).join(", rồi ")} từ lúc nhận.`);
    if (units.includes("gio-lam-viec")) lines.push("Giờ làm việc lấy từ 8 đến 12 giờ và từ 13 đến 17 giờ; nơi nộp có thể khác.");
    if (limit.segments.some(([amount, unit]) => amount % 1 && unit.startsWith("ngay"))) lines.push("Phần lẻ của ngày làm tròn lên.");
    return lines;
  };

  /** Every ground, in the order in which it came into play. */
  const grounds = (received, limit, answer) => {
    const lines = [`Nộp ${tthc.dated(received.slice(0, 10))}, lúc ${received.slice(11)}.`];
    if (answer.from && answer.from !== received.slice(0, 10)) lines.push(`Nộp vào ngày nghỉ hoặc sau 17 giờ: coi như nhận ${tthc.dated(answer.from)}.`);
    lines.push(...counting(limit));
    if (limit.stretches.length > 1) answer.stops?.forEach((stop, i) => lines.push(`Chặng ${i + 1} (${limit.stretches[i]}): đến ${tthc.dated(stop)}.`));
    if (answer.slid) lines.push("Ngày cuối rơi vào ngày nghỉ nên lùi sang ngày làm việc tiếp theo.");
    if (answer.off?.length) lines.push(`Ngày nghỉ: ${special(answer.off)}.`);
    if (answer.made_up?.length) lines.push(`Thứ Bảy làm bù, tính là ngày làm việc: ${special(answer.made_up)}.`);
    limit.terms.forEach((term) => lines.push(`Bản ghi ghi: ${term}.`));
    if (limit.kind !== "trong-ngay") lines.push("Ở đây coi như hồ sơ đủ và hợp lệ ngay khi nộp; thời gian chờ bổ sung không tính.");
    return lines;
  };

  const doubts = (answer) => [
    ...(answer.undecided?.length ? [`Chưa có quyết định về ngày ${special(answer.undecided)}. Ngày trả có thể thay đổi.`] : []),
    ...(answer.years?.length ? [`Chưa có lịch nghỉ năm ${answer.years.join(", ")}. Ngày trả có thể muộn hơn.`] : []),
  ];

  const dueForm = (article, data) => {
    const place = document.getElementById("ngay-tra");
    if (!place) return () => {};
    const [today, clock] = tthc.now().split("T");
    const date = tthc.make("input", { type: "date", value: today, required: true, oninput: () => show() });
    const time = tthc.make("input", { type: "time", value: clock, required: true, oninput: () => show() });
    const select = tthc.make("select", { onchange: () => show() });
    const choice = tthc.make("label", { className: "tt-o" }, "Thời hạn ", select);
    const result = tthc.make("div", { className: "tt-ket-qua", role: "status" });
    let found = [];
    const show = () => {
      const limit = found[select.selectedIndex] ?? found[0];
      if (!limit || !date.value || !time.value) { result.replaceChildren("Hãy chọn ngày và giờ nộp."); return; }
      const received = `${date.value}T${time.value.slice(0, 5)}`, answer = tthc.dueDate(received, limit, tthc.lich);
      const title = plain(article.querySelector("h1"));
      const remind = () => tthc.download(`ngay-tra-${data.ma}.ics`, tthc.ics({ code: data.ma, title, received, due: answer.due, time: answer.time, address: location.href.split("#")[0] }));
      result.replaceChildren(
        tthc.make("p", { className: "tt-ngay" }, answer.due ? `${tthc.upper(tthc.dated(answer.due))}${answer.time ? `, trước ${answer.time}` : ""}` : REFUSED[answer.refused]),
        ...(answer.due ? [tthc.make("p", {}, OFFICIAL)] : []),
        ...doubts(answer).map((line) => tthc.make("p", { className: "tt-banner tt-banner--wait" }, line)),
        tthc.make("ul", {}, ...grounds(received, limit, answer).map((line) => tthc.make("li", {}, line))),
        ...(answer.due ? [tthc.make("button", { type: "button", onclick: remind }, "Tải lịch nhắc (.ics)")] : []),
      );
    };
    place.append(tthc.make("h3", {}, "Nộp lúc này thì bao giờ có kết quả"),
      tthc.make("form", { className: "tt-hoi", onsubmit: (event) => event.preventDefault() },
        tthc.make("label", { className: "tt-o" }, "Ngày nộp ", date), tthc.make("label", { className: "tt-o" }, "Giờ nộp ", time), choice), result);
    return () => {
      const before = select.value;
      found = limits(article, data.chot);
      select.replaceChildren(...found.map(({ name }) => tthc.make("option", { value: name }, name)));
      if (found.some(({ name }) => name === before)) select.value = before;
      choice.hidden = found.length < 2;
      place.hidden = !found.length;
      show();
    };
  };

  Object.assign(tthc, { dueForm });
})((globalThis.tthc ??= {}));
