// The house format of one value, as generator/house.py writes it (tests compare the two).

const WIDTH = 112;
const LONG = 90;
const OPENS = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?=[ \t]|$)|\.\.\.$|---)/u;
const HOLDS = /:(?=[ \t]|$)|[ \t]#/mu;

const isPlain = (text) => text !== "" && !text.includes("\n") && !OPENS.test(text) && !HOLDS.test(text);

/** The lines of a long text, broken at single spaces only. */
const folded = (text, width) => {
  const lines = [];
  let start = 0, end = 0;
  for (const gap of text.matchAll(/(?<=[^ \t]) (?=[^ \t])/gu)) {
    if (gap.index - start > width && end > start) {
      lines.push(text.slice(start, end));
      start = end + 1;
    }
    end = gap.index;
  }
  if (text.length - start > width && end > start) {
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  return [...lines, text.slice(start)];
};

/** The lines of `lead` (a name with its colon, or a dash) and its text; the first one without its indent. */
export const cell = (lead, typed, indent) => {
  const text = typed.normalize("NFC").replace(/\r\n?/gu, "\n").trim();
  const deeper = " ".repeat(indent + 2);
  if (text.includes("\n") || !(text.length > LONG || isPlain(text) || !/["\\]/u.test(text))) {
    return [`${lead} |-`, ...text.split("\n").map((line) => (line ? deeper + line : ""))];
  }
  if (text.length > LONG) {
    return [`${lead} >-`, ...folded(text, Math.max(WIDTH - indent - 2, 40)).map((line) => deeper + line)];
  }
  return [`${lead} ${isPlain(text) ? text : `"${text}"`}`];
};

/** The lines of the names and values of a group, in the order of its schema; blank ones are left out. */
export const group = (schema, value, indent, lookUp) =>
  Object.entries(schema.properties).flatMap(([name, shape]) => pair(name, shape, value[name], indent, lookUp));

/** The lines of one name with what belongs to it; none when there is nothing. */
export const pair = (name, shape, value, indent, lookUp) => {
  const pad = " ".repeat(indent);
  if (shape.type !== "array") {
    if (!value) return [];
    const [first, ...rest] = cell(`${name}:`, value, indent);
    return [pad + first, ...rest];
  }
  const items = (value || []).flatMap((one) => item(lookUp(shape.items), one, indent + 2, lookUp));
  return items.length ? [`${pad}${name}:`, ...items] : [];
};

/** The lines of one item of a list. */
export const item = (shape, value, indent, lookUp) => {
  const pad = " ".repeat(indent);
  if (shape.type !== "object") {
    if (!value) return [];
    const [first, ...rest] = cell("-", value, indent);
    return [pad + first, ...rest];
  }
  const lines = group(shape, value, indent + 2, lookUp);
  return lines.length ? [`${pad}- ${lines[0].slice(indent + 2)}`, ...lines.slice(1)] : [];
};
