// Facets: which procedures fit a choice, and how many would fit every other choice.

const EPOCH = Date.UTC(2000, 0, 1);
const [HIDDEN, FREE] = [1 | 2, 16];

/** Columns of procedures ready to filter; each facet gives the values of a row as numbers of a list. */
export class Facets {
  constructor(catalogue) {
    this.catalogue = catalogue;
    const { head, column } = catalogue;
    this.facets = {
      sector: this.single(column.sector, this.titles("linh-vuc")),
      unit: this.sets(column.units, catalogue.unitSets, this.titles("co-quan")),
      level: this.coded(column.levels, head.levelSets, head.labels.levels),
      audience: this.sets(column.audiences, catalogue.audienceSets, Object.entries(head.labels.audiences).map(([key, label]) => ({ key, label }))),
      channel: this.coded(column.channels, head.channelSets.map((set) => set.slice(1)), head.labels.channels),
      online: this.coded(column.channels, head.channelSets.map((set) => set.slice(0, 1)), head.labels.online),
      free: this.single(Uint8Array.from(column.flags, (flags) => (flags & FREE ? 0 : 1)), [{ key: "co", label: "Không thu phí, lệ phí" }]),
    };
  }

  titles(kind) {
    const [first, end] = this.catalogue.kindStart[kind] ?? [0, 0];
    return Array.from({ length: end - first }, (_, n) => ({ key: this.catalogue.ref(first + n), label: this.catalogue.title(first + n) }));
  }

  single(rows, values) {
    return { rows, sets: values.map((_, n) => [n]), values };
  }

  sets(rows, sets, values) {
    return { rows, sets, values };
  }

  coded(rows, sets, labels) {
    const keys = Object.keys(labels);
    return {
      rows,
      sets: sets.map((set) => set.map((key) => keys.indexOf(key)).filter((n) => n >= 0)),
      values: keys.map((key) => ({ key, label: labels[key] })),
    };
  }

  /**
   * Rows that fit `choice` ({facet: [keys], days, since, all}) and, for each facet, how many fit each of its values
   * with the choices of the other facets. `only` limits the rows to those of a search, in its order.
   */
  filter(choice = {}, only = null) {
    const { catalogue } = this;
    const names = Object.keys(this.facets);
    const tables = names.map((name) => this.table(name, choice[name]));
    const columns = names.map((name) => this.facets[name].rows);
    const counts = names.map((name) => new Uint32Array(this.facets[name].sets.length + 1));
    const chosen = names.map((_, f) => f).filter((f) => tables[f]);
    const rest = this.rest(choice);
    const rows = [];
    const total = only ? only.length : catalogue.rows;
    for (let k = 0; k < total; k++) {
      const row = only ? only[k] : k;
      if (!rest(row)) continue;
      let [missed, failed] = [0, -1];
      for (const f of chosen) if (!tables[f][columns[f][row]]) missed++, (failed = f);
      if (missed > 1) continue;
      if (missed) counts[failed][columns[failed][row]]++;
      else rows.push(row);
    }
    for (let f = 0; f < columns.length; f++) {
      const [column, count] = [columns[f], counts[f]];
      for (let k = 0; k < rows.length; k++) count[column[rows[k]]]++;
    }
    return { rows, counts: Object.fromEntries(names.map((name, f) => [name, this.spreadOut(name, counts[f])])) };
  }

  /** For each set of values whether it holds one that was chosen; null when nothing was chosen. */
  table(name, keys) {
    if (!keys?.length) return null;
    const { sets, values } = this.facets[name];
    const chosen = new Set(keys.map((key) => values.findIndex((value) => value.key === key)));
    return Uint8Array.from([...sets, []], (set) => set.some((value) => chosen.has(value)));
  }

  rest({ days = 0, since = "", all = false }) {
    const { column, head } = this.catalogue;
    const from = since ? (Date.parse(since) - EPOCH) / 864e5 : 0;
    const fits = head.limits.map(([, limit]) => !days || (limit > 0 && limit <= days));
    return (row) => (all || !(column.flags[row] & HIDDEN)) && fits[column.limit[row]] && column.changed[row] >= from;
  }

  /** Counts of sets as counts of values: {key, label, count}, those that occur. */
  spreadOut(name, counts) {
    const { sets, values } = this.facets[name];
    const found = new Uint32Array(values.length);
    sets.forEach((set, n) => {
      if (counts[n]) for (const value of set) found[value] += counts[n];
    });
    return values.map((value, n) => ({ ...value, count: found[n] })).filter((value) => value.count);
  }
}

/** A day of the column "changed" as 2026-07-17. */
export const dayOf = (number) => new Date(EPOCH + number * 864e5).toISOString().slice(0, 10);
