// Bản niêm yết: ghi ngày in; trang tập thì ghép các bản được nêu thành một tài liệu.
"use strict";

(() => {
  const today = () => {
    const now = new Date();
    const two = (n) => String(n).padStart(2, "0");
    const month = now.getMonth() + 1;
    return `${two(now.getDate())}/${month < 3 ? two(month) : month}/${now.getFullYear()}`;
  };

  const stamp = () => {
    for (const place of document.querySelectorAll("[data-ngay-in]")) place.textContent = `; in ngày ${today()}`;
  };

  const printButton = (after) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "In";
    button.addEventListener("click", () => window.print());
    after.after(" ", button);
  };

  // Each sheet is a page of this site; its <main> is taken over whole, as the document that it is.
  const sheetOf = async (link) => {
    const answer = await fetch(link.href, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const sheet = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    if (!sheet) throw new Error("no sheet");
    const article = document.createElement("article");
    article.append(...sheet.childNodes);
    return article;
  };

  const join = async (status, links) => {
    const missing = [];
    const sheets = [];
    status.setAttribute("role", "status");
    for (const link of links) {
      status.textContent = `Đang ghép ${sheets.length + missing.length + 1}/${links.length} bản…`;
      try {
        sheets.push(await sheetOf(link));
      } catch {
        missing.push(link.textContent);
      }
    }
    document.querySelector("main").append(...sheets);
    stamp();
    const short = missing.length ? ` Không lấy được ${missing.length} bản: ${missing.join("; ")}. Hãy mở từng bản để in.` : "";
    status.textContent = `Đã ghép ${sheets.length}/${links.length} bản, khổ A4, in một mặt.${short}`;
    printButton(status);
  };

  stamp();
  window.addEventListener("beforeprint", stamp);
  const single = document.querySelector("[data-in]");
  if (single) printButton(single);
  const status = document.querySelector("[data-ghep]");
  if (status) join(status, [...document.querySelectorAll("a[data-ban]")]);
})();
