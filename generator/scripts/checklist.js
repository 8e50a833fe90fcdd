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
    const refresh = () => {
      const seen = new Set();
      for (const [item, box] of boxes) {
        box.checked = ticks.has(item.dataset.so);
        if (papers?.contains(item) && !item.closest("[hidden]")) seen.add(item.dataset.so);
      }
      told.textContent = seen.size ? `Đã có ${[...seen].filter((id) => ticks.has(id)).length}/${seen.size} giấy tờ.` : "";
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
