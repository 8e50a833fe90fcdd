// Papers and questions as a checklist. Ticks stay in the browser's own store and are sent nowhere.
((tthc) => {
  "use strict";

  const store = (code) => {
    const key = `tthc:${code}`;
    const load = () => { try { return new Set(JSON.parse(localStorage.getItem(key) ?? "[]")); } catch { return new Set(); } };
    const save = (ticks) => {
      try {
        if (ticks.size) localStorage.setItem(key, JSON.stringify([...ticks])); else localStorage.removeItem(key);
      } catch { /* no store: the ticks last as long as the page */ }
    };
    return { ticks: load(), save };
  };

  /** Print one part of the page: what stands from its heading to the next one. */
  const printPart = (article, heading) => {
    const away = [];
    let mine = false;
    for (const element of article.children) {
      if (element.tagName === "H2") mine = element === heading;
      if (!mine && element.tagName !== "H1") away.push(element);
    }
    away.forEach((element) => element.classList.add("tt-khong-in"));
    addEventListener("afterprint", () => away.forEach((element) => element.classList.remove("tt-khong-in")), { once: true });
    print();
  };

  const checklist = (article, code) => {
    const items = [...article.querySelectorAll("ul.tt-papers > li[data-so]")], { ticks, save } = store(code);
    const papers = document.getElementById("tt-danh-sach"), told = tthc.make("span", { role: "status" });
    const boxes = items.map((item, index) => {
      const name = item.querySelector(".tt-ten");
      name.id ||= `tt-ten-${index}`;
      const box = tthc.make("input", { type: "checkbox", className: "tt-dau", "aria-labelledby": name.id, onchange: () => {
        if (box.checked) ticks.add(item.dataset.so); else ticks.delete(item.dataset.so);
        save(ticks);
        refresh();
      } });
      item.classList.add("tt-co-dau");
      item.prepend(box);
      return [item, box];
    });
    /** Whether how many papers are asked for still hangs on a choice that has not been made. */
    const isOpen = () => Boolean(papers.querySelector("[data-kh]"))
      && [...document.querySelectorAll("#tt-chon input:checked")].some((radio) => !radio.value);
    const refresh = () => {
      const asked = new Map(); // whether one is there, by paper; alternatives are one paper
      for (const [item, box] of boxes) {
        const { so, nhom } = item.dataset, key = nhom ? `nhom ${nhom}` : so;
        box.checked = ticks.has(so);
        if (papers?.contains(item) && !item.closest("[hidden]")) asked.set(key, asked.get(key) || box.checked);
      }
      const there = [...asked.values()].filter(Boolean).length;
      told.textContent = !asked.size ? "" : isOpen()
        ? `Đã có ${there} giấy tờ. Chọn trường hợp và cách nộp ở đầu trang để biết cần bao nhiêu.`
        : `Đã có ${there}/${asked.size} giấy tờ.`;
    };
    if (papers?.querySelector("li[data-so]")) {
      papers.before(tthc.make("div", { className: "tt-cong-cu" }, told,
        tthc.make("button", { type: "button", onclick: () => { ticks.clear(); save(ticks); refresh(); } }, "Bỏ hết dấu"),
        tthc.make("button", { type: "button", onclick: () => printPart(article, document.getElementById("giay-to")) }, "In danh sách này"),
        tthc.make("span", { className: "tt-muted" }, "Dấu chỉ lưu trên máy này.")));
    }
    refresh();
    return refresh;
  };

  Object.assign(tthc, { checklist });
})((globalThis.tthc ??= {}));
