// The form of a record, made from its JSON Schema: labels and help in Vietnamese, lists in lists, complaints beside the
// field. It changes the values it was given, and tells `changed` each time.
import { complaint } from "./check.mjs";
import { button, fresh, make } from "./dom.mjs";
import { choices } from "./lookups.mjs";

const HINT = /\n\nVí dụ: ([\s\S]*)$/u;
const LONG_TEXT = 60;

/** The form for `values` of `schema`. */
export class Form {
  constructor(schema, values, changed) {
    Object.assign(this, { schema, values, changed });
  }

  lookUp(shape) {
    return shape.$ref ? this.schema.definitions[shape.$ref.split("/").pop()] : shape;
  }

  /** The whole form. */
  element() {
    return this.group(this.schema, this.values);
  }

  /** One group: the fields that have a value or must have one, the lists, and a choice of what may be added. */
  group(shape, value) {
    const box = make("div", { className: "bt-nhom" });
    const draw = (focus = "") => {
      const entries = Object.entries(shape.properties);
      const needed = shape.required ?? [];
      const there = entries.filter(([name]) => value[name] !== undefined || needed.includes(name));
      const absent = entries.filter((entry) => !there.includes(entry));
      box.replaceChildren(
        ...there.map(([name, below]) => (below.type === "array" ? this.list(name, below, value, draw, name === focus)
          : this.field(name, below, value, needed.includes(name), draw))),
        ...(absent.length ? [this.adder(absent, value, draw)] : []),
      );
      const at = focus && box.querySelector(`:scope > :is([data-truong="${focus}"], .bt-them)`); // taken away, it can be added again
      if (at) at.querySelector("input, select, textarea, summary")?.focus();
    };
    draw();
    return box;
  }

  /** A choice of the fields and lists that are not there yet. */
  adder(absent, value, draw) {
    const id = fresh("them");
    const select = make("select", { id, className: "bt-o" }, make("option", { value: "" }, "Chọn mục cần thêm"),
      ...absent.map(([name, shape]) => make("option", { value: name }, shape.title)));
    const add = () => {
      const name = select.value;
      if (!name) return;
      const shape = Object.fromEntries(absent)[name];
      value[name] = shape.type === "array" ? [this.blank(shape)] : "";
      draw(name);
      this.changed();
    };
    return make("p", { className: "bt-them" }, make("label", { htmlFor: id }, "Thêm thông tin: "), select, " ", button("Thêm", add));
  }

  blank(shape) {
    return this.lookUp(shape.items).type === "object" ? {} : "";
  }

  /** One field with its label, help, and the complaint about it. */
  field(name, shape, value, isNeeded, draw) {
    const take = (text) => {
      value[name] = text;
      this.changed();
    };
    const gone = isNeeded ? null : button("Bỏ mục này", () => { delete value[name]; draw(name); this.changed(); }, "bt-nho");
    const box = this.control(shape, value[name] ?? "", isNeeded, take);
    box.dataset.truong = name;
    if (gone) {
      gone.setAttribute("aria-label", `Bỏ mục ${shape.title}`);
      box.append(gone);
    }
    return box;
  }

  /** Label, control, help and complaint for one text. */
  control(shape, text, isNeeded, take, title = shape.title) {
    const id = fresh("o");
    const [help, example = ""] = [shape.description.replace(HINT, ""), shape.description.match(HINT)?.[1]];
    const wrong = make("span", { id: `${id}-loi`, className: "bt-loi" });
    const input = this.input(shape, text, id, example);
    const judge = () => {
      const words = complaint(shape, input.value, isNeeded);
      wrong.textContent = words;
      input.setAttribute("aria-invalid", String(words !== ""));
    };
    input.setAttribute("aria-describedby", `${id}-giup ${id}-loi`);
    input.required = isNeeded;
    input.addEventListener("input", () => { take(input.value); judge(); });
    input.addEventListener("blur", judge);
    if (text) judge();
    const mark = isNeeded ? make("span", { className: "bt-can" }, " (bắt buộc)") : null;
    return make("div", { className: "bt-truong" }, make("label", { htmlFor: id }, title, mark), input,
      make("small", { id: `${id}-giup`, className: "bt-giup" }, example && !shape.enum ? `${help} Ví dụ: ${example}` : help), wrong);
  }

  input(shape, text, id, example) {
    const choice = (value, words) => make("option", { value, selected: value === text }, words);
    if (shape.enum) {
      const known = shape.enum.includes(text) || !text ? [] : [choice(text, text)];
      return make("select", { id, className: "bt-o" }, choice("", ""), ...known,
        ...shape.enum.map((value, place) => choice(value, shape.enumDescriptions[place])));
    }
    if (shape.type === "boolean") {
      return make("select", { id, className: "bt-o" }, choice("", ""), choice("true", "có"), choice("false", "không"));
    }
    if (shape["x-dong"] || (!shape.pattern && text.length > LONG_TEXT) || text.includes("\n")) {
      return make("textarea", { id, className: "bt-o", rows: Math.min(8, 2 + Math.floor(text.length / 70)), value: text });
    }
    const input = make("input", { id, className: "bt-o", type: "text", value: text, autocomplete: "off", spellcheck: false });
    if (shape.type === "integer" || shape.type === "number") input.inputMode = "decimal";
    if (shape.pattern?.includes("{4}-")) input.placeholder = example;
    if (shape["x-bang"]) this.offer(input, shape["x-bang"]);
    return input;
  }

  /** What a field may name, offered while one types, with its words below. */
  offer(input, table) {
    const list = make("datalist", { id: fresh("ds") });
    input.setAttribute("list", list.id);
    input.addEventListener("focus", async () => {
      const found = await choices(table, this.values);
      list.replaceChildren(...found.map(([value, words]) => make("option", { value, label: words })));
    });
    document.getElementById("bt-danh-sach")?.append(list);
  }

  /** A list: its items one below the other, each with a way to take it away. */
  list(name, shape, value, redraw, isOpen) {
    const items = this.lookUp(shape.items);
    const count = make("span", { className: "bt-dem" });
    const body = make("div", { className: "bt-muc" });
    const draw = (focus = -1) => {
      const all = value[name] ?? [];
      count.textContent = ` (${all.length})`;
      const add = () => {
        all.push(this.blank(shape));
        value[name] = all;
        draw(all.length - 1);
        this.changed();
      };
      const more = button(`Thêm: ${shape.title}`, add);
      const drop = (place) => {
        all.splice(place, 1);
        draw();
        const next = body.querySelector(`:scope > [data-thu="${Math.min(place, all.length - 1)}"]`);
        (next?.querySelector("summary, input, select, textarea") ?? body.lastElementChild).focus();
        this.changed();
      };
      body.replaceChildren(make("p", { className: "bt-giup" }, shape.description),
        ...all.map((one, place) => this.item(items, shape, all, place, drop, place === focus)), more);
      if (focus >= 0) body.querySelector(`:scope > [data-thu="${focus}"]`)?.querySelector("input, select, textarea")?.focus();
    };
    draw();
    return make("details", { className: "bt-ds", open: isOpen, data: { truong: name } },
      make("summary", {}, shape.title, count), body);
  }

  item(items, shape, all, place, drop, isOpen) {
    const gone = button("Bỏ", () => drop(place), "bt-nho");
    gone.setAttribute("aria-label", `Bỏ mục ${place + 1} của ${shape.title}`);
    if (items.type !== "object") {
      const box = this.control(items, all[place], true, (text) => { all[place] = text; this.changed(); }, `${items.title} ${place + 1}`);
      box.dataset.thu = place;
      box.append(gone);
      return box;
    }
    return make("details", { className: "bt-mot", open: isOpen || all.length === 1, data: { thu: place } },
      make("summary", {}, `${place + 1}. ${this.words(items, all[place]) || shape.title}`), this.group(items, all[place]), gone);
  }

  /** A few words by which an item is known. */
  words(shape, one) {
    const known = Object.entries(shape.properties).filter(([name, below]) => below.type !== "array" && one[name]);
    return known.slice(0, 2).map(([name, below]) => below.enumDescriptions?.[below.enum.indexOf(one[name])] ?? one[name])
      .join(" · ").slice(0, 90);
  }
}
