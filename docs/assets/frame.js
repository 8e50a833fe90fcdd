// Khung trang: trình đơn trên điện thoại dùng được bằng bàn phím; ngày in trên bản in.
"use strict";

// The theme opens its menu by labels of hidden checkboxes, which no keyboard reaches, and leaves the links of a closed
// menu in the tab order. Here the labels become buttons, and what is out of sight is out of reach.
(() => {
  const drawer = document.getElementById("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  const burger = document.querySelector(".md-header__button[for='__drawer']");
  const narrow = window.matchMedia("(max-width: 76.1875em)");
  if (!drawer || !sidebar || !burger) return;

  const beside = [...document.querySelectorAll(".md-content, .md-footer, .md-top, .md-sidebar--secondary, .md-header__option, .md-search, .md-logo")].filter(
    (part) => !sidebar.contains(part),
  );

  const asButton = (label, name) => {
    label.setAttribute("role", "button");
    label.setAttribute("tabindex", "0");
    label.setAttribute("aria-label", name);
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      label.click();
    });
  };

  // Each section of the menu: its checkbox, the label that opens it, the panel, the label that leads back.
  const sections = [...sidebar.querySelectorAll("input.md-nav__toggle[id^='__nav_']")].flatMap((toggle) => {
    const item = toggle.parentElement;
    const panel = item.querySelector(":scope > .md-nav");
    const open = item.querySelector(`:scope > label[for='${toggle.id}'], :scope > .md-nav__container > label[for='${toggle.id}']`);
    const back = panel && panel.querySelector(`:scope > label[for='${toggle.id}']`);
    return panel && open && back ? [{ toggle, panel, open, back, name: back.textContent.trim() }] : [];
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
    for (const { toggle, open } of sections) open.setAttribute("aria-expanded", String(toggle.checked));
    const covered = new Set(narrow.matches ? sections.flatMap(hidden) : []);
    for (const part of sidebar.querySelectorAll("[inert]")) if (!covered.has(part)) part.inert = false;
    for (const part of covered) part.inert = true;
  };

  const first = (place) =>
    [...place.querySelectorAll("a[href], label[tabindex='0']")].find((node) => !node.closest("[inert]") && node.getClientRects().length);

  asButton(burger, "Trình đơn");
  sidebar.id = sidebar.id || "trinh-don";
  burger.setAttribute("aria-controls", sidebar.id);
  for (const { toggle, panel, open, back, name } of sections) {
    asButton(open, `Mở mục ${name}`);
    asButton(back, `Đóng mục ${name}, trở lại`);
    toggle.addEventListener("change", () => {
      reach();
      if (narrow.matches) (toggle.checked ? back : open).focus();
      else if (toggle.checked) first(panel)?.focus();
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
  window.addEventListener("beforeprint", stamp);
})();
