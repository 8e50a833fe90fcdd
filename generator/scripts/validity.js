// What holds only for some days: a build may be old, so the reader's own day decides.
((tthc) => {
  "use strict";
  const STALE = 180; // as RECHECK in generator/pages/procedure.py
  const FEE = { chua: "Chưa áp dụng", het: "Đã hết áp dụng" };

  /** "chua" before the first day, "het" after the last one, "" between; days as "2026-12-31". */
  const lapse = ({ tu, den }, day) => (tu && day < tu ? "chua" : den && day > den ? "het" : "");

  const warn = (id, ...children) => {
    const banner = tthc.make("div", { className: "tt-banner tt-banner--wait", id, role: "note" }, tthc.make("p", {}, ...children));
    document.querySelector(".tt-summary").after(banner);
  };

  /** The procedure itself: it has begun, or it has ended. Whether it has ended by now. */
  const whole = (data, day) => {
    const ending = document.getElementById("tt-sap-het"), state = lapse(data, day);
    if (state !== "chua") document.getElementById("tt-chua-ap-dung")?.remove();
    if (ending && state === "het") {
      ending.classList.replace("tt-banner--wait", "tt-banner--stop");
      ending.querySelector("strong").textContent = `Thủ tục này đã hết áp dụng từ sau ngày ${tthc.day(data.den)}.`;
    }
    return Boolean(document.querySelector(".tt-banner--stop"));
  };

  /** Marks at fees, set anew; whether any of them has changed since the build. */
  const fees = (article, day) => {
    const changed = [...article.querySelectorAll(".tt-fee:is([data-tu], [data-den])")].filter((fee) => {
      const mark = fee.querySelector(":scope > .tt-badge--warn"), words = FEE[lapse(fee.dataset, day)] ?? "";
      if ((mark?.textContent ?? "") === words) return false;
      mark?.remove();
      if (words) fee.prepend(tthc.make("span", { className: "tt-badge tt-badge--warn" }, words), " ");
      return true;
    });
    return changed.length > 0;
  };

  /** Legal texts that have ended since the build: item, link, last day. */
  const ended = (article, day) => [...article.querySelectorAll("#can-cu ~ ul > li[data-den]")]
    .filter((item) => lapse(item.dataset, day) === "het" && !item.querySelector(".tt-bad"))
    .map((item) => ({ item, link: item.querySelector("a"), last: tthc.day(item.dataset.den) }));

  const validity = (article, data, day) => {
    const stopped = whole(data, day), changed = fees(article, day), old = ended(article, day);
    for (const { item, last } of old) item.append(tthc.make("strong", { className: "tt-bad" }, `Hết hiệu lực từ sau ${last}`));
    if (stopped) return;
    if (tthc.days.number(day) - tthc.days.number(data.kiem) > STALE && !document.getElementById("tt-chua-kiem")) {
      warn("tt-chua-kiem", `Bản ghi đã hơn ${STALE} ngày chưa đối chiếu lại với nguồn (lần cuối ${tthc.day(data.kiem)}). Hãy hỏi lại nơi tiếp nhận trước khi đi.`);
    }
    if (old.length) {
      const names = old.flatMap(({ link, last }, index) => [index ? "; " : " ", link.cloneNode(true), ` (đến ${last})`]);
      warn("tt-can-cu-moi-het", tthc.make("strong", {}, "Có căn cứ đã hết hiệu lực, nội dung cần rà soát:"), ...names, ".");
    }
    if (changed) {
      warn("tt-phi-doi", "Từ khi dựng trang này đã có mức thu bắt đầu hoặc hết áp dụng. Khung trên chưa tính; hãy xem ",
        tthc.make("a", { href: "#thoi-han-phi" }, "bảng mức thu"), ".");
    }
  };

  Object.assign(tthc, { lapse, validity });
})((globalThis.tthc ??= {}));
