// A search box: a form that works without scripts becomes a combobox with suggestions; on a phone, a sheet.

import { groupsOf, spoken } from "./answer.js";
import { List } from "./list.js";
import { forget, recent, remember } from "./recent.js";
import { finder } from "./shared.js";

const PHONE = matchMedia("(max-width: 44.9375em)");
const ITEMS = 6;
const [HALF_TYPED, TO_LAWS, TO_BODIES, TO_SPEAK] = [250, 250, 700, 600]; // milliseconds
const NOTHING = { legal: [], inside: null };

export class Box {
  constructor(place) {
    this.place = place;
    this.form = place.querySelector("form");
    this.field = place.querySelector("input");
    this.repository = document.querySelector("[data-kho]")?.dataset.kho ?? "";
    this.timers = {};
    this.asked = null;
    this.field.addEventListener("focus", () => this.begin(), { once: true });
    if (document.activeElement === this.field) this.begin();
  }

  /** Makes the list and listens; not before somebody comes. */
  begin() {
    if (this.list) return;
    this.list = new List("Kết quả tìm kiếm");
    this.status = document.createElement("p");
    this.status.className = "tk-noi";
    this.status.setAttribute("role", "status");
    this.panel = document.createElement("div");
    this.panel.className = "tk-bang";
    this.panel.hidden = true;
    this.panel.append(this.list.node);
    this.place.append(this.panel, this.status);
    this.told = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id, autocomplete: "off" };
    for (const [name, value] of Object.entries(this.told)) this.field.setAttribute(name, value);
    this.listen();
    finder().catch(() => this.fail());
    this.open();
  }

  listen() {
    const { field, panel, place, form } = this;
    field.addEventListener("focus", () => this.open());
    field.addEventListener("click", () => this.open());
    field.addEventListener("input", (event) => this.later("ask", event.isComposing ? HALF_TYPED : 0, () => this.ask()));
    field.addEventListener("compositionend", () => this.later("ask", 0, () => this.ask()));
    field.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("submit", () => remember(field.value));
    panel.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    panel.addEventListener("click", (event) => this.clicked(event));
    place.querySelector(".tk-dong")?.addEventListener("click", () => this.close());
    place.addEventListener("focusout", ({ relatedTarget }) => {
      if (document.hasFocus() && !place.contains(relatedTarget)) this.close();
    });
  }

  later(name, wait, what) {
    clearTimeout(this.timers[name]);
    cancelAnimationFrame(this.frame);
    if (wait) this.timers[name] = setTimeout(what, wait);
    else this.frame = requestAnimationFrame(what); // two keys within one frame are answered once
  }

  open() {
    if (!this.panel.hidden) return;
    this.panel.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.place.classList.add("tk--mo");
    if (PHONE.matches) {
      this.place.setAttribute("role", "dialog");
      this.place.setAttribute("aria-modal", "true");
      this.place.setAttribute("aria-label", "Tìm kiếm");
      document.documentElement.classList.add("tk-khoa");
    }
    this.asked = null;
    this.ask();
  }

  close() {
    cancelAnimationFrame(this.frame);
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
    if (this.panel.hidden) return;
    this.panel.hidden = true;
    this.activate(-1);
    this.field.setAttribute("aria-expanded", "false");
    this.place.classList.remove("tk--mo");
    for (const name of ["role", "aria-modal", "aria-label"]) this.place.removeAttribute(name);
    document.documentElement.classList.remove("tk-khoa");
    this.status.textContent = "";
  }

  async ask() {
    const query = this.field.value.trim();
    if (query === this.asked) return;
    this.asked = query;
    for (const name of ["more", "inside", "speak"]) clearTimeout(this.timers[name]);
    if (!query) return this.showRecent();
    if (this.panel.hidden) return this.open();
    try {
      const tools = this.tools ?? (await this.waiting());
      if (query !== this.asked) return; // more was typed meanwhile: that one is under way
      this.search();
      this.more = NOTHING;
      this.show();
      this.fetchMore(query);
    } catch {
      this.fail();
    }
  }

  async waiting() {
    this.status.textContent = "Đang tải danh mục…";
    const tools = await finder();
    if (!this.tools) tools.finder.details.then(() => this.detail(), () => {}); // titles do without
    return (this.tools = tools);
  }

  search() {
    this.answer = this.tools.finder.search(this.asked, { limit: ITEMS });
  }

  /** Limits and fees have come: they are told of what is shown. */
  detail() {
    if (!this.asked || !this.answer || this.panel.hidden) return;
    this.search();
    this.renew();
  }

  fail() {
    this.asked = null;
    this.status.textContent = "Chưa tải được danh mục. Nhấn Enter để mở trang tra cứu.";
  }

  fetchMore(query) {
    const { answer } = this;
    if (answer.legal) this.timers.more = setTimeout(() => this.add(query, "legal"), TO_LAWS);
    if (!answer.confident) this.timers.inside = setTimeout(() => this.add(query, "inside"), TO_BODIES);
  }

  /** Fetches legal texts or the full text of a query, and shows them if it is still the one asked. */
  async add(query, name) {
    const { finder: found } = this.tools;
    const { items } = await (name === "legal" ? found.legal(query, { limit: 3 }) : found.fulltext(query, { limit: 5 }));
    if (query !== this.asked) return;
    this.more = { ...this.more, [name]: items };
    this.renew();
  }

  /** Shows again; the active option stays so, or what has come in its place. */
  renew() {
    const { at, shown } = this.list;
    this.show();
    if (at < 0) return;
    const now = this.list.shown.findIndex(({ href, title }) => href === shown[at].href && title === shown[at].title);
    this.activate(now < 0 ? Math.min(at, this.list.shown.length - 1) : now);
  }

  show() {
    const inside = () => this.add(this.asked, "inside").catch(() => this.fail());
    this.list.show(groupsOf(this.answer, this.more, this.tools.highlight, this.repository, inside));
    this.activate(-1);
    this.status.textContent = "";
    clearTimeout(this.timers.speak);
    this.timers.speak = setTimeout(() => (this.status.textContent = spoken(this.answer, this.more)), TO_SPEAK);
  }

  showRecent() {
    const again = (query) => ({ title: query, run: () => this.put(query) });
    const clear = { title: "Xóa các lần tìm gần đây", note: "Chỉ lưu trên máy này", run: () => (forget(), this.showRecent()) };
    const found = recent();
    this.list.show(found.length ? [{ label: "Tìm gần đây", options: [...found.map(again), clear] }] : []);
    this.activate(-1);
    this.status.textContent = "";
  }

  put(query) {
    this.field.value = query;
    this.ask();
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.list.shown.length - 1;
    const { at } = this.list;
    const move = { ArrowDown: at < last ? at + 1 : -1, ArrowUp: at < 0 ? last : at - 1, Home: at < 0 ? null : 0, End: at < 0 ? null : last }[event.key] ?? null;
    const open = !this.panel.hidden;
    if (event.key === "Escape" && open) this.close();
    else if (event.key === "Enter" && open && at >= 0) this.choose(at);
    else if (move !== null && !open) this.open();
    else if (move !== null) this.activate(move);
    else return;
    event.preventDefault();
  }

  activate(n) {
    const id = this.list.activate(n);
    if (id) this.field.setAttribute("aria-activedescendant", id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  choose(n) {
    const { href, run } = this.list.shown[n];
    if (run) return run();
    remember(this.asked);
    location.assign(href);
  }

  clicked(event) {
    const n = this.list.of(event.target);
    if (n < 0) return;
    const { run } = this.list.shown[n];
    if (!run) return remember(this.asked); // the link itself leads on, also into a new tab
    event.preventDefault();
    run();
  }
}
