// The filters: check boxes with counts, and lists to choose one of. Nodes stay, so the keyboard's place is not lost.

import { FACETS } from "./state.js";

const NAMES = { sector: "Lĩnh vực", level: "Cấp giải quyết", audience: "Đối tượng", online: "Mức độ trực tuyến", channel: "Cách nộp", free: "Phí, lệ phí", unit: "Cơ quan" };
const [FIRST, STEP] = [8, 30];
const DAYS = { 0: "bất kỳ", 1: "trong ngày", 3: "đến 3 ngày", 5: "đến 5 ngày", 10: "đến 10 ngày", 15: "đến 15 ngày", 30: "đến 30 ngày" };
const CHANGED = { 0: "bất kỳ lúc nào", 30: "trong 30 ngày", 90: "trong 90 ngày", 365: "trong một năm" };

function made(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** Check boxes of one facet, the frequent values first, a few at a time. */
class Facet {
  constructor(facet, changed) {
    this.facet = facet;
    this.changed = changed;
    this.most = FIRST;
    this.boxes = new Map();
    this.list = made("ul");
    this.more = made("button", { type: "button", textContent: "Thêm", hidden: true });
    this.more.addEventListener("click", () => ((this.most += STEP), this.show(this.values, this.chosen)));
    this.told = made("span", { className: "tc-so" });
    this.node = made("details", {}, made("summary", {}, NAMES[facet], " ", this.told), this.list, this.more);
  }

  show(values, chosen) {
    this.values = values;
    this.chosen = chosen;
    this.order ??= values.slice().sort((a, b) => b.count - a.count).map(({ key }) => key); // as at first: nothing jumps
    const byKey = new Map(values.map((value) => [value.key, value]));
    for (const key of [...chosen, ...byKey.keys()]) if (!this.order.includes(key)) this.order.push(key);
    let shown = 0;
    let left = false;
    for (const key of this.order) {
      const value = byKey.get(key);
      const wanted = chosen.includes(key) || (value && shown < this.most);
      if (value && !wanted) left = true;
      if (wanted) this.box(key, value, chosen.includes(key)), shown++;
      else if (this.boxes.has(key)) this.boxes.get(key).hidden = true;
    }
    this.more.hidden = !left;
    this.told.textContent = chosen.length || "";
    if (chosen.length) this.node.open = true;
  }

  box(key, value, on) {
    let node = this.boxes.get(key);
    if (!node) {
      const input = made("input", { type: "checkbox", name: FACETS[this.facet], value: key });
      input.addEventListener("change", () => this.changed(this.facet, key, input.checked));
      node = made("li", {}, made("label", {}, input, made("span", { textContent: value?.label ?? key }), made("span", { className: "tc-so" })));
      this.boxes.set(key, node);
      const next = this.order.slice(this.order.indexOf(key) + 1).find((other) => this.boxes.has(other));
      this.list.insertBefore(node, next ? this.boxes.get(next) : null);
    }
    node.hidden = false;
    const [input, name, count] = node.firstChild.children;
    input.checked = on;
    if (value) name.textContent = value.label;
    count.textContent = value?.count ?? 0;
  }
}

/** All filters; `set(change)` is called with what a person changed of the state. */
export class Filters {
  constructor(place, current, set) {
    const toggle = (facet, key, on) => {
      const { choice } = current();
      const keys = (choice[facet] ?? []).filter((other) => other !== key);
      set({ choice: { ...choice, [facet]: on ? [...keys, key] : keys } });
    };
    this.facets = Object.keys(NAMES).map((facet) => new Facet(facet, toggle));
    this.days = select("Thời hạn", "ngay", DAYS, (value) => set({ days: Number(value) }));
    this.recent = select("Cập nhật", "moi", CHANGED, (value) => set({ changed: Number(value) }));
    this.event = select("Việc trong đời", "su-kien", { "": "bất kỳ" }, (value) => set({ event: value }));
    this.all = made("input", { type: "checkbox", name: "ca-cu", value: "1" });
    this.all.addEventListener("change", () => set({ all: this.all.checked }));
    const all = made("label", {}, this.all, made("span", { textContent: "Cả thủ tục nội bộ, đã hết áp dụng" }));
    place.append(this.event.label, this.days.label, this.recent.label, ...this.facets.map(({ node }) => node), made("p", {}, all));
  }

  show(state, counts, events) {
    for (const facet of this.facets) facet.show(counts[facet.facet], state.choice[facet.facet] ?? []);
    for (const { key, label, count } of events) option(this.event.list, key, `${label} (${count})`);
    for (const [{ list }, value] of [[this.days, state.days], [this.recent, state.changed], [this.event, state.event]]) {
      list.value = value;
      if (list.selectedIndex < 0) option(list, String(value), String(value)), (list.value = value); // written into the address by hand
    }
    this.all.checked = state.all;
  }
}

function select(title, name, values, chosen) {
  const list = made("select", { name });
  for (const [key, text] of Object.entries(values)) option(list, key, text);
  list.addEventListener("change", () => chosen(list.value));
  return { list, label: made("label", { className: "tc-chon" }, made("span", { textContent: title }), list) };
}

function option(list, key, text) {
  const found = [...list.options].find(({ value }) => value === key);
  if (found) found.text = text;
  else list.append(new Option(text, key));
}
