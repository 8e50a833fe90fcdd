// For each {text, schema, seed} on standard input: what the form writes without a change, and after random changes.
import { FROM, read, write } from "../../editor/src/record.mjs";
import { cell } from "../../editor/src/house.mjs";

let input = "";
for await (const part of process.stdin) input += part;
const { schemas, records, cells } = JSON.parse(input);

const random = (seed) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
};
const TEXTS = ["Sổ mới", "20000", "a: b", "- x", "", "hai\ndòng", `${"rất dài ".repeat(20)}`, '"nháy"', "#thăng", "2026-11-23", "it's", "=", "?a", "a\\b"];

const lookUp = (schema, shape) => (shape.$ref ? schema.definitions[shape.$ref.split("/").pop()] : shape);

const spots = (schema, shape, value, found = []) => {
  found.push([shape, value]);
  for (const [name, below] of Object.entries(shape.properties)) {
    const items = lookUp(schema, below.items ?? {});
    if (items.type === "object") for (const one of value[name] ?? []) spots(schema, items, one, found);
  }
  return found;
};

const change = (schema, values, chance) => {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const [shape, value] = pick(spots(schema, schema, values));
  const name = pick(Object.keys(shape.properties));
  const below = shape.properties[name];
  if (below.type !== "array") value[name] = pick(TEXTS);
  else {
    const items = lookUp(schema, below.items);
    const list = (value[name] ??= []);
    const how = pick(["add", "add", "drop", "swap", "clear"]);
    const made = items.type === "object" ? { [Object.keys(items.properties)[0]]: pick(TEXTS) || "x" } : pick(TEXTS) || "x";
    if (how === "add") list.splice(Math.floor(chance() * (list.length + 1)), 0, made);
    else if (how === "drop") list.splice(Math.floor(chance() * list.length), 1);
    else if (how === "swap") list.reverse();
    else value[name] = [];
  }
};

const bare = (value) => JSON.parse(JSON.stringify(value));
const out = records.map(({ text, schema, seed, changes }) => {
  const { values, errors } = read(text);
  const same = write(text, values, schemas[schema]);
  const chance = random(seed);
  for (let n = 0; n < changes; n += 1) change(schemas[schema], values, chance);
  return { errors, same: same === text, values: bare(values), text: write(text, values, schemas[schema]), marked: String(FROM) };
});
process.stdout.write(JSON.stringify({ records: out, cells: cells.map(([lead, text, indent]) => cell(lead, text, indent)) }));
