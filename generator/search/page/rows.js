// Which procedures fit a state, in which order, and how many would fit every other choice.

const ENTRIES = 300; // entries of a search
const FAR = 0.45; // of the best score: what lies below has only a word in common
const DAY = 864e5;

export class Rows {
  /** `events`: [{ma, ten, thu_tuc: [codes]}]; `today`: the day of the data. */
  constructor(finder, events, today) {
    this.finder = finder;
    this.today = today;
    const { catalogue } = finder;
    this.catalogue = catalogue;
    const row = new Map(Array.from({ length: catalogue.rows }, (_, n) => [catalogue.code(n), n]));
    this.events = events.map(({ ma, ten, thu_tuc }) => ({ key: ma, label: ten, rows: thu_tuc.map((code) => row.get(code)).filter((n) => n !== undefined) }));
  }

  /** {rows, counts, events: [{key, label, count}], answer, widened}. */
  of(state) {
    const answer = state.query.trim() ? this.finder.search(state.query, { limit: ENTRIES, typing: !state.query.endsWith(" ") }) : null;
    const found = answer && rowsOf(answer);
    let all = state.all;
    let made = this.filtered(state, found, all);
    if (!made.rows.length && found?.length && !all) made = this.filtered(state, found, (all = true)); // only old ones match: better than none
    return { ...made, answer, widened: all && !state.all && made.rows.length > 0, rows: this.sorted(made.rows, state) };
  }

  filtered(state, found, all) {
    const since = state.changed ? new Date(Date.parse(this.today) - state.changed * DAY).toISOString().slice(0, 10) : "";
    const choice = { ...state.choice, days: state.days, since, all };
    const whole = this.finder.facets.filter(choice, found);
    const events = this.counted(whole.rows);
    const event = state.event && this.events.find(({ key }) => key === state.event);
    if (!event) return { ...whole, events };
    const held = new Set(event.rows);
    return { ...this.finder.facets.filter(choice, found ? found.filter((row) => held.has(row)) : [...held].sort((a, b) => a - b)), events };
  }

  counted(rows) {
    const fits = new Uint8Array(this.catalogue.rows);
    for (const row of rows) fits[row] = 1;
    return this.events.map(({ key, label, rows: own }) => ({ key, label, count: own.reduce((sum, row) => sum + fits[row], 0) }));
  }

  sorted(rows, { sort }) {
    const { column, head } = this.catalogue;
    const days = (row) => head.limits[column.limit[row]][1] || Infinity; // what cannot be compared comes last
    if (sort === "ngay") return rows.sort((a, b) => days(a) - days(b) || a - b || 0);
    if (sort === "moi") return rows.sort((a, b) => column.changed[b] - column.changed[a] || a - b);
    if (sort === "ten") return rows.sort((a, b) => this.places[a] - this.places[b]);
    return rows;
  }

  /** The place of each row by name, made when somebody first sorts by it. */
  get places() {
    if (!this.byName) {
      const { catalogue } = this;
      const order = new Intl.Collator("vi", { numeric: true });
      const titles = Array.from({ length: catalogue.firstRow.length - 1 }, (_, n) => catalogue.title(n));
      const texts = titles.map((_, n) => n).sort((a, b) => order.compare(titles[a], titles[b]));
      const place = new Uint32Array(titles.length);
      texts.forEach((text, n) => (place[text] = n));
      this.byName = Float64Array.from(catalogue.textOfRow, (text, row) => place[text] + row / 1e6);
    }
    return this.byName;
  }

  /** The full text of a query, those that fit the state. */
  async inside(state) {
    const { items } = await this.finder.fulltext(state.query, { limit: 40 });
    return this.filtered(state, items.flatMap(({ row, places }) => [row, ...places.map((place) => place.row)]), state.all).rows;
  }
}

/** Rows of an answer, best first; those that only share a word with the query are left out. */
export function rowsOf(answer) {
  const items = answer.groups.find(({ kind }) => kind === "thu-tuc")?.items ?? [];
  const near = items.filter(({ score }) => score >= items[0].score * FAR);
  return near.flatMap(({ row, places }) => [row, ...places.map((place) => place.row)]);
}
