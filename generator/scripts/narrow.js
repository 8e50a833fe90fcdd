// "My case": the page narrowed to one case and one channel, which stand in the address.
((tthc) => {
  "use strict";
  const PARAMETERS = { truongHop: "truong-hop", cachNop: "cach-nop" };
  const LEGENDS = { truongHop: "Trường hợp của tôi", cachNop: "Cách nộp" };
  const ALL = { truongHop: "Mọi trường hợp", cachNop: "Mọi cách nộp" };
  const SHOWN = 2, KEPT = 12; // as in generator/pages/procedure_summary.py

  /** Whether something scoped "truc-tiep/lan-dau,cap-lai truc-tuyen/" holds for a choice. */
  const holds = (scope, { truongHop, cachNop }) => !scope || scope.split(" ").some((part) => {
    const [channel, cases] = part.split("/");
    return (!cachNop || !channel || channel === cachNop) && (!truongHop || !cases || cases.split(",").includes(truongHop));
  });

  const read = (data) => {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(Object.entries(PARAMETERS).map(([key, name]) => {
      const wanted = query.get(name);
      return [key, data[key].some(([id]) => id === wanted) ? wanted : ""];
    }));
  };

  const write = (choice) => {
    const query = new URLSearchParams(location.search);
    for (const [key, name] of Object.entries(PARAMETERS)) {
      if (choice[key]) query.set(name, choice[key]); else query.delete(name);
    }
    const text = query.toString();
    try {
      history.replaceState(null, "", `${location.pathname}${text ? `?${text}` : ""}${location.hash}`);
    } catch { /* a page opened from a folder may not change its address */ }
  };

  /** From how many papers surely to how many at most: the count of generator/pages/procedure_papers.py. */
  const count = (items) => {
    const sure = new Map();
    for (const { dataset } of items) {
      const key = dataset.nhom ? `nhom ${dataset.nhom}` : dataset.so;
      sure.set(key, sure.get(key) || !("neu" in dataset));
    }
    return [[...sure.values()].filter(Boolean).length, sure.size];
  };

  const spanned = (least, most) => (least === most ? most : least ? `${least}–${most}` : `tối đa ${most}`);

  const counted = (list, data, choice) => {
    const items = [...list.querySelectorAll("li[data-so]")].map((item) => [item, [item.dataset.kh, item.closest("div[data-kh]")?.dataset.kh]]);
    const options = (key) => (choice[key] ? [choice[key]] : data[key].length ? data[key].map(([id]) => id) : [""]);
    const choices = options("truongHop").flatMap((truongHop) => options("cachNop").map((cachNop) => ({ truongHop, cachNop })));
    const words = [["để nộp", false], ["để xuất trình", true]].map(([what, shown]) => {
      const spans = choices.map((one) => count(items
        .filter(([item, scopes]) => Boolean(item.closest("[data-xuat-trinh]")) === shown && scopes.every((scope) => holds(scope, one)))
        .map(([item]) => item)));
      const [least, most] = [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))];
      return most ? `${spanned(least, most)} giấy tờ ${what}` : "";
    });
    return tthc.upper(words.filter(Boolean).join(", ") || "không có giấy tờ nào");
  };

  /** Lists of the box: the first answers that hold, and the way to the table when there may be more. */
  const narrowAnswers = (list) => {
    const more = list.querySelector(".tt-con"), all = [...list.children].filter((item) => item !== more);
    const fitting = all.filter((item) => !item.hidden || !item.dataset.kh); // without a scope it always holds
    fitting.forEach((item, index) => { item.hidden = index >= SHOWN; });
    if (more) more.hidden = fitting.length > 0 && fitting.length <= SHOWN && all.length < KEPT;
    list.classList.toggle("tt-mot", fitting.length === 1 && (!more || more.hidden));
  };

  /** Nothing to read under a heading: the heading goes too. */
  const hideEmpty = (article) => {
    const seen = (root, selector) => [...root.querySelectorAll(selector)].some((item) => !item.hidden);
    article.querySelectorAll(".tt-deal").forEach((deal) => {
      deal.hidden = !seen(deal, ".tt-limit");
      const fees = deal.querySelectorAll(".tt-fee"), column = deal.lastElementChild;
      column.querySelector(".tt-trong")?.remove();
      if (fees.length && !seen(deal, ".tt-fee")) column.append(tthc.make("p", { className: "tt-trong" }, "Chưa có thông tin cho trường hợp này."));
    });
    article.querySelectorAll(".tt-offer").forEach((offer) => { offer.hidden ||= !seen(offer, ".tt-deal"); });
    article.querySelectorAll("#tt-danh-sach ul.tt-papers").forEach((list) => {
      list.hidden = !seen(list, "li[data-so]");
      if (list.parentElement.matches(".tt-mot-trong")) list.parentElement.hidden = list.hidden;
      const heading = list.previousElementSibling ?? list.parentElement.previousElementSibling;
      if (/^H[34]$/.test(heading?.tagName)) heading.hidden = list.hidden;
    });
  };

  const named = (data, choice) => Object.keys(PARAMETERS)
    .filter((key) => data[key].length > 1)
    .map((key) => data[key].find(([id]) => id === choice[key])?.[1] ?? ALL[key]);

  const radios = (data, key, choice, onchange) => tthc.make("fieldset", {}, tthc.make("legend", {}, LEGENDS[key]),
    ...[["", ALL[key]], ...data[key]].map(([id, name]) => tthc.make("label", {},
      tthc.make("input", { type: "radio", name: PARAMETERS[key], value: id, checked: choice[key] === id, onchange: () => onchange(key, id) }), ` ${name}`)));

  /** Build the chooser and keep the page in step; `changed` is told after every change. */
  const narrow = (article, data, changed) => {
    const choice = read(data), keys = Object.keys(PARAMETERS).filter((key) => data[key].length > 1);
    const shown = tthc.make("strong"), status = tthc.make("p", { className: "tt-an", role: "status" });
    const list = document.getElementById("tt-danh-sach"), number = document.getElementById("tt-so-giay");
    const apply = () => {
      article.querySelectorAll("[data-kh]").forEach((item) => { item.hidden = !holds(item.dataset.kh, choice); });
      article.querySelectorAll(".tt-summary ul:not(.tt-ways)").forEach(narrowAnswers);
      hideEmpty(article);
      article.classList.toggle("tt-da-chon", keys.some((key) => choice[key]));
      shown.textContent = named(data, choice).join(" · ");
      if (number) number.textContent = counted(list, data, choice);
      changed();
    };
    const choose = (key, id) => {
      choice[key] = id;
      write(choice);
      apply();
      status.textContent = `Đang xem: ${shown.textContent}. Cần ${number?.textContent ?? "xem mục giấy tờ"}.`;
    };
    if (keys.length) {
      const close = () => { details.open = false; details.firstElementChild.focus(); };
      const details = tthc.make("details", { className: "tt-chon", onkeydown: ({ key }) => { if (key === "Escape" && details.open) close(); } });
      details.append(tthc.make("summary", {}, "Hồ sơ của tôi: ", shown),
        tthc.make("form", {}, ...keys.map((key) => radios(data, key, choice, choose)),
          tthc.make("button", { type: "button", onclick: close }, "Xong")));
      document.getElementById("tt-chon").append(details, status);
    }
    apply();
  };

  Object.assign(tthc, { holds, narrow });
})((globalThis.tthc ??= {}));
