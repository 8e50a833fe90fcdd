// The page to look procedures up: words and filters, results in steps, everything in the address.

import { csv, save } from "./csv.js";
import { Filters } from "./filters.js";
import { Rows } from "./rows.js";
import { address, detailed } from "./shared.js";
import { narrowed, read, written } from "./state.js";
import { ASKED, INSIDE, KINDS, facts, mark, settled, ways } from "./words.js";

const AT_ONCE = 20; // results
const REST = 400; // milliseconds without a key before the address follows
const WIDE = matchMedia("(min-width: 60em)");
const number = new Intl.NumberFormat("vi");

class Lookup {
  constructor(place, events, { finder: found, highlight }) {
    this.rows = new Rows(found, events, place.dataset.ngay);
    this.finder = found;
    this.highlight = highlight;
    this.repository = document.querySelector("[data-kho]")?.dataset.kho ?? "";
    this.parts = Object.fromEntries(["dem", "hoi", "list", "them", "trong", "gan", "bao", "trong-bai", "csv", "bo", "so", "nhom", "form"].map((name) => [name, place.querySelector(`.tc-${name}`)]));
    this.field = place.querySelector("#tc-q");
    this.sort = place.querySelector("[name=xep]");
    this.state = read(location.search);
    this.filters = new Filters(this.parts.nhom, () => this.state, (change) => this.set(change));
    place.querySelector("details").open = WIDE.matches;
    this.listen();
    this.restore();
  }

  listen() {
    const { parts, field, sort } = this;
    const typed = () => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.type(field.value));
    };
    field.addEventListener("input", (event) => event.isComposing || typed());
    field.addEventListener("compositionend", typed);
    sort.addEventListener("change", () => this.set({ sort: sort.value }));
    parts.form.addEventListener("submit", (event) => (event.preventDefault(), this.follow("pushState")));
    parts.them.addEventListener("click", () => {
      const before = this.shown;
      this.further();
      parts.list.children[before]?.querySelector("a").focus(); // the button may be gone, and the focus with it
    });
    parts.csv.addEventListener("click", () => save("thu-tuc.csv", csv(this.found.rows.map((row) => this.finder.procedure(row)), address)));
    parts.bo.addEventListener("click", () => this.set({ ...read(""), query: this.state.query, sort: this.state.sort }));
    addEventListener("popstate", () => ((this.state = read(location.search)), this.restore()));
  }

  type(query) {
    this.state = { ...this.state, query };
    this.show();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.follow("replaceState"), REST);
  }

  set(change) {
    this.state = { ...this.state, ...change };
    this.follow("pushState");
    this.show();
  }

  /** Writes the state into the address. */
  follow(how) {
    clearTimeout(this.timer);
    const now = written(this.state);
    if (now === location.search) return;
    try {
      history[how](null, "", now || location.pathname);
    } catch {
      // some browsers keep the address of a file as it is
    }
  }

  restore() {
    this.field.value = this.state.query;
    this.show();
  }

  show() {
    const { parts, state } = this;
    this.found = this.rows.of(state);
    const { rows, counts, events, answer, widened } = this.found;
    this.filters.show(state, counts, events);
    this.sort.value = state.sort;
    this.sort.options[0].text = state.query.trim() ? "khớp nhất" : "lĩnh vực";
    const many = narrowed(state);
    parts.so.textContent = many ? `(${many})` : "";
    parts.bo.hidden = !many;
    parts.csv.hidden = !rows.length;
    const doubtful = answer && !settled(answer);
    const unsure = doubtful && rows.length ? ", không chắc khớp" : "";
    parts.dem.textContent = `${number.format(rows.length)} thủ tục${unsure}${widened ? ", gồm cả thủ tục nội bộ hoặc đã hết áp dụng" : ""}`;
    parts.list.replaceChildren();
    this.shown = 0;
    this.further();
    this.lead(answer, many ? [] : answer?.ambiguous ?? []);
    this.miss(!rows.length || doubtful, answer?.near ?? []);
    this.beside(answer);
  }

  /** The next few results; never all of them. */
  further() {
    const { rows } = this.found;
    const next = rows.slice(this.shown, this.shown + AT_ONCE);
    this.parts.list.append(...next.map((row) => this.entry(this.finder.procedure(row))));
    this.shown += next.length;
    this.parts.them.hidden = this.shown >= rows.length;
    this.parts.them.textContent = `Xem thêm (còn ${number.format(rows.length - this.shown)})`;
  }

  entry(item) {
    const [line, link, name, note] = ["li", "a", "strong", "div"].map((tag) => document.createElement(tag));
    link.href = item.href ?? address(item.url);
    mark(name, item.title, this.state.query ? this.highlight(item.title, this.state.query) : []);
    link.append(name);
    note.className = "tt-muted";
    note.textContent = [item.apart, facts(item)].filter(Boolean).join(" · ");
    line.append(link, note);
    return line;
  }

  section(title, items) {
    const [heading, list] = [document.createElement("h2"), document.createElement("ul")];
    heading.textContent = title;
    list.className = "tt-list";
    list.append(...items.map((item) => this.entry(item)));
    return [heading, list];
  }

  /** Above the list: pages of other kinds whose title was typed whole, and what should be asked. */
  lead(answer, candidates) {
    const named = answer?.whole ? this.others(answer).filter(({ first }) => first) : [];
    const asked = candidates.length ? [{ kind: ASKED, items: candidates }] : [];
    this.parts.hoi.replaceChildren(...[...named, ...asked].flatMap(({ kind, items }) => this.section(KINDS[kind] ?? kind, items)));
  }

  /** The groups of other pages; `first` if they stand before the procedures. */
  others({ groups }) {
    const at = groups.findIndex(({ kind }) => kind === "thu-tuc");
    return groups.map((group, n) => ({ ...group, first: n < at || at < 0 })).filter(({ kind }) => kind !== "thu-tuc");
  }

  miss(missed, near) {
    const { trong, gan, bao } = this.parts;
    trong.hidden = !missed;
    if (!missed) return;
    gan.replaceChildren(...near.map((sector) => this.entry({ ...sector, title: `Lĩnh vực: ${sector.title}` })));
    const report = ways(this.state.query, this.repository).find(({ href }) => href);
    bao.hidden = !report;
    bao.replaceChildren(...(report ? [Object.assign(document.createElement("a"), { href: report.href, textContent: report.title })] : []));
  }

  /** Other pages that the words name, and the full text when it is wanted. */
  beside(answer) {
    const place = this.parts["trong-bai"];
    place.replaceChildren();
    if (!answer) return;
    for (const { kind, items, first } of this.others(answer)) if (!(answer.whole && first)) place.append(...this.section(KINDS[kind], items));
    const { state } = this;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Tìm cả trong nội dung thủ tục" });
    button.addEventListener("click", () => this.inside(state, button));
    place.append(button);
    if (answer.legal) this.laws(state, button);
  }

  async inside(state, button) {
    const rows = await this.rows.inside(state);
    if (state !== this.state) return;
    const none = Object.assign(document.createElement("p"), { textContent: "Không có nội dung nào khớp." });
    button.replaceWith(...this.section(INSIDE, rows.slice(0, AT_ONCE).map((row) => this.finder.procedure(row))), ...(rows.length ? [] : [none]));
  }

  async laws(state, button) {
    const { items } = await this.finder.legal(state.query, { limit: 5 });
    if (state === this.state && items.length) button.before(...this.section(KINDS["phap-luat"], items));
  }
}

const place = document.getElementById("tra-cuu");
detailed().then(
  (tools) => {
    new Lookup(place, JSON.parse(document.getElementById("tc-su-kien").textContent), tools);
    place.removeAttribute("data-cho"); // the results stand where room was kept for them
  },
  () => (place.querySelector(".tc-dem").textContent = "Chưa tải được danh mục. Hãy tải lại trang, hoặc chọn một danh sách dưới đây."),
);
