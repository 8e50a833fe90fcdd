// Khung trang: trình đơn trên điện thoại dùng được bằng bàn phím; ngày in trên bản in.
"use strict";

// The theme opens its menu by labels of hidden checkboxes, which no keyboard reaches, and leaves the links of a closed
// menu in the tab order. Here the labels become buttons, and what is out of sight is out of reach.
(() => {
  const drawer = document.getElementById("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  const opener = document.querySelector(".md-header__button[for='__drawer']");
  const narrow = window.matchMedia("(max-width: 76.1875em)");
  if (!drawer || !sidebar || !opener) return;
  const words = document.documentElement.lang === "en"
    ? { menu: "Menu", section: "Section", back: "close this section, back" }
    : { menu: "Trình đơn", section: "Mục", back: "đóng mục này, trở lại" };

  // A label may not be a button, so a real one takes its place and keeps its classes, by which the theme dresses it.
  const asButton = (label, toggle) => {
    const button = document.createElement("button");
    for (const { name, value } of label.attributes) if (name !== "tabindex") button.setAttribute(name, value);
    button.type = "button";
    button.append(...label.childNodes);
    label.replaceWith(button);
    button.addEventListener("click", () => narrow.matches && toggle.click());
    return button;
  };

  const burger = asButton(opener, drawer);
  const beside = [...document.querySelectorAll(".md-content, .md-footer, .md-top, .md-sidebar--secondary, .md-header__option, .md-search, .md-logo")].filter(
    (part) => !sidebar.contains(part),
  );

  // Each section of the menu: its checkbox, the label that opens it, the panel, the label that leads back.
  const sections = [...sidebar.querySelectorAll("input.md-nav__toggle[id^='__nav_']")].flatMap((toggle) => {
    const item = toggle.parentElement;
    const panel = item.querySelector(":scope > .md-nav");
    const open = item.querySelector(`:scope > label[for='${toggle.id}'], :scope > .md-nav__container > label[for='${toggle.id}']`);
    const back = panel && panel.querySelector(`:scope > label[for='${toggle.id}']`);
    if (!panel || !open || !back) return [];
    return [{ toggle, panel, open: asButton(open, toggle), back: asButton(back, toggle) }];
  });

  // A closed panel is out of sight; on a phone an open one covers what it came from.
  const hidden = ({ toggle, panel }) => {
    const item = panel.parentElement;
    if (!toggle.checked) return [panel];
    const list = item.parentElement;
    return [...item.children, ...list.children, ...list.parentElement.children].filter(
      (part) => part !== panel && part !== item && part !== list && part !== toggle,
    );
  };

  const reach = () => {
    const shown = drawer.checked || !narrow.matches;
    sidebar.inert = !shown;
    burger.setAttribute("aria-expanded", String(drawer.checked));
    for (const part of beside) part.inert = narrow.matches && drawer.checked;
    for (const { toggle, open } of sections) {
      open.setAttribute("aria-expanded", String(toggle.checked));
      open.tabIndex = narrow.matches ? 0 : -1; // at a desk the open section stands beside the text and stays open
    }
    const covered = new Set(narrow.matches ? sections.flatMap(hidden) : []);
    for (const part of sidebar.querySelectorAll("[inert]")) if (!covered.has(part)) part.inert = false;
    for (const part of covered) part.inert = true;
  };

  const first = (place) =>
    [...place.querySelectorAll("a[href], button")].find((node) => !node.closest("[inert]") && node.getClientRects().length);

  burger.setAttribute("aria-label", words.menu);
  sidebar.id = sidebar.id || "trinh-don";
  burger.setAttribute("aria-controls", sidebar.id);
  for (const { toggle, open, back } of sections) {
    const name = back.textContent.trim();
    if (!open.textContent.trim()) open.setAttribute("aria-label", `${words.section} ${name}`);
    back.setAttribute("aria-label", `${name}: ${words.back}`);
    toggle.addEventListener("change", () => {
      reach();
      if (narrow.matches) (toggle.checked ? back : open).focus();
    });
  }

  drawer.addEventListener("change", () => {
    reach();
    if (!narrow.matches) return;
    if (drawer.checked) first(sidebar)?.focus();
    else burger.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.checked = false;
    drawer.dispatchEvent(new Event("change"));
  });
  narrow.addEventListener("change", reach);
  window.addEventListener("pageshow", reach);
  reach();
})();

(() => {
  const stamp = () => {
    const now = new Date();
    const month = now.getMonth() + 1;
    const day = `${String(now.getDate()).padStart(2, "0")}/${month < 3 ? `0${month}` : month}/${now.getFullYear()}`;
    for (const place of document.querySelectorAll("[data-ngay-in]")) place.textContent = `; in ngày ${day}`;
  };
  /** For browsers whose style sheets cannot open what is folded. */
  const unfold = () => {
    for (const rest of document.querySelectorAll("details.tt-dai")) rest.open = true;
  };
  window.addEventListener("beforeprint", () => { stamp(); unfold(); });
})();

// The theme puts tables of hand-written pages into boxes that scroll; only what has the focus can be scrolled by keys.
window.addEventListener("load", () => {
  const reach = () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (box.scrollWidth <= box.clientWidth) continue;
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", document.documentElement.lang === "en" ? "Table" : "Bảng");
    }
  };
  reach();
  window.addEventListener("resize", reach);
});
