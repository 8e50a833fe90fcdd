// Names of units, legal texts and so on, from the site's open data; they are fetched when a field first wants them.

const SHOWN = { units: "name", legal_texts: "title", sectors: "name", reception_points: "name", procedures: "title", directives: "title" };
const KEYS = { procedures: "code" };
const HERE = { cases: "cases", forms: "forms", clauses: "clauses" };

/** The rows of a CSV text as objects. */
export const csv = (text) => {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    if (end === "" && quoted === undefined && bare === "" && !rows.at(-1).length) break;
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  const [head, ...body] = rows.filter((row) => row.length);
  return body.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ""])));
};

const fetched = new Map();

/** The rows of a table of the site; none where it cannot be fetched. */
export const table = (name) => {
  if (!fetched.has(name)) {
    const answer = fetch(`../du-lieu/${name}.csv`).then((found) => (found.ok ? found.text() : ""), () => "");
    fetched.set(name, answer.then((text) => (text ? csv(text) : [])));
  }
  return fetched.get(name);
};

/** [value, words] of what a field may name: entries of a register, or of a list of this record. */
export const choices = async (name, values) => {
  if (HERE[name]) return (values[HERE[name]] ?? []).map((one) => [one.id ?? "", one.name ?? one.text ?? one.title ?? ""]);
  if (!SHOWN[name]) return [];
  return (await table(name)).map((row) => [row[KEYS[name] ?? "id"], row[SHOWN[name]] || row.number || ""]);
};
