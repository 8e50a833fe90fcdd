// A record as text and as plain values. What a form changes is written into the text where it stands; every other line,
// comment and space stays as it is.
import { isMap, isSeq, parseDocument } from "yaml";
import { group, item, pair } from "./house.mjs";

/** Marks an item of a list with the place that it had when the record was opened. */
export const FROM = Symbol("from");

/** `{values, errors}` of a record's text; all values are texts as typed. */
export const read = (text) => {
  const document = parse(text);
  const errors = document.errors.map((error) => ({ line: error.linePos?.[0].line ?? 1, message: error.message }));
  if (!errors.length && document.contents !== null && !isMap(document.contents)) errors.push({ line: 1, message: "" });
  return { values: errors.length || !document.contents ? {} : plain(document.contents), errors };
};

const parse = (text) => parseDocument(text, { schema: "failsafe", keepSourceTokens: true, uniqueKeys: true });

const plain = (node) => {
  if (isMap(node)) return Object.fromEntries(node.items.map((one) => [String(one.key.value), plain(one.value)]));
  if (isSeq(node)) return node.items.map((one, index) => marked(plain(one), index));
  return String(node?.value ?? "").trim();
};

/** A group of a list that knows where it came from; a plain value of a list has no room to, and is compared by itself. */
const marked = (value, index) => (typeof value === "object" ? Object.assign(value, { [FROM]: index }) : value);

/** The text of the record with `values` instead of what it held. */
export const write = (text, values, schema) => {
  const lookUp = (shape) => (shape.$ref ? schema.definitions[shape.$ref.split("/").pop()] : shape);
  const root = parse(text).contents;
  const told = said(values) ?? {};
  if (!root) return `${text}${group(schema, told, 0, lookUp).join("\n")}\n`;
  const edits = [];
  new Splicer(text, edits, lookUp).map(root, schema, told, 0);
  // From the end of the text to its start; what goes to one place goes there in the order in which it was found.
  return edits.reverse().sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text);
};

/** The values without what says nothing: blank texts, empty groups and lists; undefined when nothing is left. */
const said = (value) => {
  if (typeof value === "string") return value.trim() ? value : undefined;
  if (Array.isArray(value)) {
    const items = value.map(said).filter((one) => one !== undefined);
    return items.length ? items : undefined;
  }
  const entries = Object.entries(value).map(([name, one]) => [name, said(one)]).filter(([, one]) => one !== undefined);
  return entries.length ? Object.assign(Object.fromEntries(entries), { [FROM]: value[FROM] }) : undefined;
};

/** Finds where changes go; each is {start, end, text} in the record as it was. */
class Splicer {
  constructor(text, edits, lookUp) {
    Object.assign(this, { text, edits, lookUp });
  }

  put(start, end, lines) {
    this.edits.push({ start, end, text: lines });
  }

  lineStart(at) {
    return this.text.lastIndexOf("\n", at - 1) + 1;
  }

  /** The end of the line on which a node ends, comment and all, before its line break. */
  lineEnd(node) {
    const last = (isMap(node) || isSeq(node)) && !node.flow ? node.items.at(-1) : null;
    if (last) return this.lineEnd(isMap(node) ? last.value ?? last.key : last);
    let at = node.range[1];
    while (at > node.range[0] && /\s/u.test(this.text[at - 1])) at -= 1;
    const end = this.text.indexOf("\n", at);
    return end < 0 ? this.text.length : end;
  }

  endOfPair(one) {
    return this.lineEnd(one.value?.range && one.value.range[1] > one.value.range[0] ? one.value : one.key);
  }

  map(node, schema, values, indent) {
    const pairs = new Map(node.items.map((one) => [String(one.key.value), one]));
    const left = node.items.filter((one) => !this.isGone(one, schema, values));
    if (!left.length) {
      const lines = group(schema, values, indent, this.lookUp).join("\n");
      this.put(node.items[0].key.range[0], this.lineEnd(node), lines.slice(indent));
      return;
    }
    let before = null;
    let inserted = [];
    const flush = () => {
      if (inserted.length) this.insert(node, before, inserted, indent);
      inserted = [];
    };
    for (const [name, shape] of Object.entries(schema.properties)) {
      const old = pairs.get(name);
      if (!old) inserted.push(...pair(name, shape, values[name], indent, this.lookUp));
      else if (left.includes(old)) {
        flush();
        this.change(old, name, shape, values[name], indent);
        before = old;
      } else this.remove(node, old, left);
    }
    flush();
  }

  isGone(one, schema, values) {
    const name = String(one.key.value);
    return name in schema.properties && values[name] === undefined && said(plain(one.value)) !== undefined;
  }

  /** New lines after the pair that comes before them in the schema, or first of all. */
  insert(node, before, lines, indent) {
    const pad = " ".repeat(indent);
    if (before) {
      const at = this.endOfPair(before);
      this.put(at, at, `\n${lines.join("\n")}`);
    } else {
      const at = node.items[0].key.range[0];
      this.put(at, at, `${lines.join("\n").slice(indent)}\n${pad}`);
    }
  }

  /** A pair goes with its lines; the first ones of an item leave its dash to the next that stays. */
  remove(node, old, left) {
    const first = node.items[0];
    const start = this.lineStart(old.key.range[0]);
    const holdsDash = this.text.slice(this.lineStart(first.key.range[0]), first.key.range[0]).trim() !== "";
    if (holdsDash && node.items.indexOf(old) < node.items.indexOf(left[0])) {
      if (old === first) this.put(first.key.range[0], left[0].key.range[0], "");
    } else this.put(start, Math.min(this.endOfPair(old) + 1, this.text.length), "");
  }

  change(old, name, shape, value, indent) {
    if (shape.type === "array") {
      if (isSeq(old.value) && !old.value.flow) this.list(old, shape, value ?? [], indent);
      else if (JSON.stringify(plain(old.value)) !== JSON.stringify(value ?? "")) this.replace(old, name, shape, value, indent);
    } else if (plain(old.value) !== (value ?? "").trim()) this.replace(old, name, shape, value, indent);
  }

  replace(old, name, shape, value, indent) {
    const end = this.endOfPair(old);
    const note = this.noteAfter(old.value);
    const lines = pair(name, shape, value, indent, this.lookUp);
    if (note && lines.length === 1) lines[0] += note;
    this.put(old.key.range[0], end, lines.join("\n").slice(indent));
  }

  /** A comment on the line of a value. */
  noteAfter(node) {
    if (!node?.range || isMap(node) || isSeq(node)) return "";
    const rest = this.text.slice(node.range[1], this.lineEnd(node));
    return /^\s+#/u.test(rest) ? rest : "";
  }

  list(old, shape, value, indent) {
    const items = old.value.items;
    const inner = this.lookUp(shape.items);
    const isGroup = inner.type === "object";
    const from = isGroup ? value.map((one) => one[FROM] ?? -1) : matched(items.map(plain), value);
    const kept = from.filter((index) => index >= 0);
    if (kept.some((index, place) => place && index <= kept[place - 1])) {
      this.replace(old, String(old.key.value), shape, value, indent); // in another order: the list is written anew
      return;
    }
    const column = items.length ? this.dash(items[0]) : indent + 2;
    items.forEach((node, index) => {
      if (!kept.includes(index)) this.removeItem(node);
      else if (isGroup) this.map(node, inner, value[from.indexOf(index)], column + 2);
    });
    let before = -1;
    let inserted = [];
    const flush = () => {
      if (inserted.length) this.insertItems(old, items, before, inserted, column);
      inserted = [];
    };
    value.forEach((one, place) => {
      if (from[place] < 0) inserted.push(...item(inner, one, column, this.lookUp));
      else {
        flush();
        before = from[place];
      }
    });
    flush();
  }

  /** The column of an item's dash. */
  dash(node) {
    const start = this.lineStart(node.range[0]);
    return this.text.slice(start).search(/-/u);
  }

  removeItem(node) {
    const start = this.lineStart(node.range[0]);
    this.put(start, Math.min(this.lineEnd(node) + 1, this.text.length), "");
  }

  insertItems(old, items, before, lines) {
    const at = before >= 0 ? this.lineEnd(items[before]) : this.lineEnd(old.key);
    this.put(at, at, `\n${lines.join("\n")}`);
  }
}

/** For each plain value, which old one it is: the first equal one that is not taken yet. */
const matched = (old, value) => {
  const taken = new Set();
  return value.map((one) => {
    const index = old.findIndex((text, place) => text === one && !taken.has(place));
    if (index >= 0) taken.add(index);
    return index;
  });
};
