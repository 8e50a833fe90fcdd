// The finder: opens the catalogue, answers queries. It knows no page; `load(name)` gives a file of the folder as bytes.

import { Catalogue } from "./catalogue.js";
import { rowsOfCode } from "./codes.js";
import { Facets, dayOf } from "./facets.js";
import { fold, words } from "./fold.js";
import { excerpt, highlight } from "./highlight.js";
import { Incoming } from "./incoming.js";
import { Lexicon } from "./lexicon.js";
import { slotsOf, tokensOf } from "./query.js";
import { Ranking } from "./rank.js";
import { EXACT, insideSunk, pages, procedures, scored } from "./results.js";
import { close, sure } from "./sure.js";
import { TUNING } from "./tuning.js";
import { bodyScores, rowsByNumber } from "./shards.js";

const FLAGS = { repealed: 1, internal: 2, local: 4, illustrative: 8, free: 16, notYet: 32, abroad: 64 };
const URLS = {
  "thu-tuc": (key) => `thu-tuc/${key.toLowerCase()}/`,
  "co-quan": (key) => `co-quan/${key}/`,
  "linh-vuc": (key) => `linh-vuc/${key}/`,
  "van-ban": (key) => `van-ban/${key}/`,
  "nhiem-vu": (key) => `van-ban/${key.replace("#", "/#nhiem-vu-")}`,
  "su-kien": (key) => `su-kien/${key}/`,
  "to-cong-tac": (key) => `to-cong-tac/${key}/`,
  "ra-soat": (key) => `ra-soat/${key}/`,
  "dieu-hanh": (key) => `co-quan/${key}/dieu-hanh/`,
  "tu-ngu": (key) => `tu-ngu/#${key}`,
  "phap-luat": (key) => `phap-luat/${key}/`,
  trang: (key) => key,
};
const APART = 10; // so many words of a title at most
const VALUES = 2; // so many units or audiences can still be taken in at a glance
const OTHERS = ["su-kien", "co-quan", "linh-vuc", "van-ban", "nhiem-vu", "to-cong-tac", "ra-soat", "dieu-hanh", "tu-ngu", "trang"];
const [OTHER_LEAST, NEAR_LEAST, LEGAL_LEAST] = [0.5, 0.15, 0.45];
const LEGAL = /\d+\/\d{4}|\d+[/-](?:nđ|nd|tt|qđ|qd|qh|ubnd)|\b(?:luật|luat|nghị định|nghi dinh|thông tư|thong tu|quyết định|quyet dinh|nghị quyết|nghi quyet|pháp lệnh|phap lenh)\b/iu;

/**
 * Loads the catalogue and gives the finder. `load` gives a file as an ArrayBuffer, or as a ReadableStream of its bytes: then
 * what has come is read while the rest is under way. `early`: at once when titles can be found; limits, fees and the other
 * details of items are unknown until the promise `finder.details` is kept.
 */
export async function open(load, { early = false } = {}) {
  const other = early ? null : load("chi-tiet.bin");
  other?.catch(() => {}); // it is awaited below
  const file = new Incoming(await load("muc-luc.bin"));
  const catalogue = new Catalogue(await file.head());
  const lexicon = new Lexicon(catalogue);
  catalogue.readTexts(await file.columns("body"));
  lexicon.readTexts();
  catalogue.readRows(await file.columns());
  const finder = new Finder(catalogue, lexicon, load);
  finder.details = (async () => finder.detailed(new Incoming(await (other ?? load("chi-tiet.bin")))))();
  if (early) finder.details.catch(() => {}); // titles are found without them
  else await finder.details;
  return finder;
}

/** Whether a group begins with a title that was typed whole; such a group comes before the others. */
const whole = ({ items }) => items[0].score >= EXACT;

class Finder {
  constructor(catalogue, lexicon, load) {
    this.catalogue = catalogue;
    this.lexicon = lexicon;
    this.load = load;
    this.tuning = TUNING;
    this.names = new Map(); // of units and sectors, as they are asked for
    this.ranking = new Ranking(catalogue);
  }

  async detailed(file) {
    await this.catalogue.readDetails(file);
    this.columns = null; // made of what was unknown
  }

  /** Columns to filter by, made when they are first wanted; needs the details. */
  get facets() {
    return (this.columns ??= new Facets(this.catalogue));
  }

  /**
   * Answers at once, from the catalogue alone:
   * {query, confident, whole, groups: [{kind, items}], ambiguous: [items], near: [sectors], legal}.
   * `typing`: the last word may be unfinished.
   */
  search(query, { limit = 10, typing = true } = {}) {
    const { catalogue } = this;
    const coded = rowsOfCode(catalogue, query);
    if (coded.length) return this.answer(query, this.ofRows(coded, limit), {}, true);
    const found = scored(query, catalogue, this.lexicon, this.ranking, typing);
    const ordered = procedures(found, catalogue, Math.max(limit, 10));
    const confident = sure(found, ordered, catalogue);
    return this.answer(query, ordered.slice(0, limit), { found, near: this.near(ordered), asked: close(ordered) }, confident);
  }

  answer(query, entries, { found = null, near = [], asked = [] }, confident) {
    const groups = [{ kind: "thu-tuc", items: entries.map((entry) => this.item(entry)) }];
    if (found)
      for (const kind of OTHERS) {
        const items = pages(found, this.catalogue, kind, 3, OTHER_LEAST).map(({ text, score }) => this.page(this.catalogue, kind, text, score));
        if (items.length) groups.push({ kind, items });
      }
    const filled = groups.filter((group) => group.items.length).sort((a, b) => whole(b) - whole(a));
    return {
      query,
      confident,
      whole: filled.length > 0 && whole(filled[0]),
      groups: filled,
      ambiguous: confident ? this.apart(asked.map((entry) => this.item(entry))) : [],
      near: confident ? [] : near,
      legal: LEGAL.test(query),
    };
  }

  ofRows(rows, limit) {
    const entries = new Map();
    for (const row of rows) {
      const text = this.catalogue.textOfRow[row];
      if (entries.size < limit && !entries.has(text)) entries.set(text, { text, score: EXACT, rows: [] });
      entries.get(text)?.rows.push(row);
    }
    return [...entries.values()];
  }

  /** What a list shows of an entry; `places` are the procedures that bear the same title. */
  item({ text, rows, score }) {
    const [first, ...others] = rows;
    const title = this.catalogue.title(text);
    return { ...this.procedure(first, title), score, places: others.map((row) => this.procedure(row, title)) };
  }

  procedure(row, title = this.catalogue.title(this.catalogue.textOfRow[row])) {
    const { catalogue } = this;
    const { column, head } = catalogue;
    const code = catalogue.code(row);
    const flags = column.flags[row];
    const [online, ...channels] = head.channelSets[column.channels[row]];
    const [limit, days] = head.limits[column.limit[row]];
    return {
      kind: "thu-tuc", row, code, url: URLS["thu-tuc"](code),
      title,
      sector: this.nameOf("linh-vuc", column.sector[row]),
      units: catalogue.unitSets[column.units[row]].map((unit) => this.nameOf("co-quan", unit)),
      publisher: this.nameOf("co-quan", catalogue.publishers[column.publisher[row]]),
      levels: head.levelSets[column.levels[row]].map((key) => head.labels.levels[key]),
      audiences: catalogue.audienceSets[column.audiences[row]].map((n) => Object.values(head.labels.audiences)[n]),
      online: head.labels.online[online] ?? "", channels: channels.map((key) => head.labels.channels[key]),
      detailed: catalogue.isDetailed, limit, days, fee: head.fees[column.fee[row]], changed: column.changed[row] ? dayOf(column.changed[row]) : "",
      repealed: Boolean(flags & FLAGS.repealed), internal: Boolean(flags & FLAGS.internal), local: Boolean(flags & FLAGS.local),
      illustrative: Boolean(flags & FLAGS.illustrative), free: Boolean(flags & FLAGS.free), notYet: Boolean(flags & FLAGS.notYet), abroad: Boolean(flags & FLAGS.abroad),
    };
  }

  nameOf(kind, number) {
    const [first, end] = this.catalogue.kindStart[kind] ?? [0, 0];
    if (number < 0 || first + number >= end) return "";
    if (!this.names.has(first + number)) this.names.set(first + number, this.catalogue.title(first + number));
    return this.names.get(first + number);
  }

  page(catalogue, kind, text, score) {
    const count = this.counts()[kind]?.[text - catalogue.kindStart[kind][0]] ?? 0;
    return { kind, url: URLS[kind](catalogue.ref(text)), title: catalogue.title(text), score, count };
  }

  /** How many procedures in force each unit and each sector has, as lists that leave internal ones out count them. */
  counts() {
    if (this.counted) return this.counted;
    const { rows, column, unitSets, kindStart } = this.catalogue;
    const size = (kind) => (kindStart[kind] ? kindStart[kind][1] - kindStart[kind][0] : 0);
    const [units, sectors] = ["co-quan", "linh-vuc"].map((kind) => new Uint16Array(size(kind)));
    for (let row = 0; row < rows; row++) {
      if (column.flags[row] & (FLAGS.repealed | FLAGS.internal)) continue;
      for (const unit of unitSets[column.units[row]]) units[unit]++;
      if (column.sector[row] < sectors.length) sectors[column.sector[row]]++;
    }
    return (this.counted = { "co-quan": units, "linh-vuc": sectors });
  }

  /** Sectors of the likeliest procedures, to offer when nothing is sure. */
  near(ordered) {
    const found = new Map();
    const [first] = this.catalogue.kindStart["linh-vuc"] ?? [0];
    for (const { rows, score } of ordered) {
      const sector = this.catalogue.column.sector[rows[0]];
      if (score >= NEAR_LEAST && !found.has(sector) && found.size < 4) found.set(sector, score);
    }
    return [...found].map(([sector, score]) => this.page(this.catalogue, "linh-vuc", first + sector, score));
  }

  /** What tells candidates apart, as `apart` of each: the first column in which all differ in a word or two, else where their titles part. */
  apart(items) {
    const columns = { levels: "Cấp", sector: "Lĩnh vực", units: "Cơ quan", audiences: "Đối tượng", publisher: "Nơi ban hành" };
    const told = (item, name) => [item[name]].flat().filter(Boolean);
    const brief = (name) => items.every((item) => told(item, name).length > 0 && told(item, name).length <= VALUES);
    const kinds = (name) => new Set(items.map((item) => String(item[name]))).size;
    const column = Object.keys(columns).find((name) => kinds(name) === items.length && brief(name));
    if (column) return items.map((item) => ({ ...item, apart: `${columns[column]}: ${told(item, column).join(", ")}` }));
    const all = items.map((item) => words(item.title));
    const spread = (word) => all.filter((title) => title.some((other) => other.syllable === word.syllable)).length;
    return items.map((item, n) => {
      const seldom = all[n].map((word) => (["thu", "tuc"].includes(word.syllable) ? items.length : spread(word)));
      const own = seldom.includes(1) ? 1 : items.length - 1; // words of this title alone, else those that not all have
      const [first, last] = [seldom.findIndex((count) => count <= own), seldom.findLastIndex((count) => count <= own)];
      if (first < 0) return { ...item, apart: "" };
      const end = Math.min(last, first + APART - 1);
      return { ...item, apart: item.title.slice(all[n][first].start, all[n][end].end) + (end < last ? "…" : "") };
    });
  }

  /** Procedures whose steps, papers, conditions or legal texts hold the words; fetches the shards of rare pairs. */
  async fulltext(query, { limit = 10 } = {}) {
    const { catalogue } = this;
    const tokens = tokensOf(query, catalogue);
    if (tokens.length < 2) return { query, items: [] };
    this.numbers ??= rowsByNumber(catalogue);
    await this.details;
    const { scores, total } = await bodyScores(tokens, this.lexicon.weights(tokens), catalogue, this.numbers, this.load);
    const titles = this.ranking.run(slotsOf(tokens, this.lexicon.weights(tokens), catalogue));
    const found = { row: new Float32Array(catalogue.rows) };
    for (const [row, score] of scores) if (score >= total * TUNING.held) found.row[row] = score / total + TUNING.titled * titles.score(catalogue.textOfRow[row]) - TUNING.told * catalogue.column.told[row];
    return { query, items: procedures(found, catalogue, limit, insideSunk).map((entry) => this.item(entry)) };
  }

  /** Legal texts by number or title; their register is fetched when it is first wanted. */
  async legal(query, { limit = 5 } = {}) {
    this.register ??= (async () => {
      const catalogue = await Catalogue.of(new Incoming(await this.load("phap-luat.bin")));
      return { catalogue, ranking: new Ranking(catalogue) };
    })();
    const { catalogue, ranking } = await this.register;
    const tokens = tokensOf(query, catalogue);
    ranking.run(slotsOf(tokens, this.lexicon.weights(tokens), catalogue));
    const found = { text: Float32Array.from({ length: catalogue.texts }, (_, n) => (ranking.sum[n] ? ranking.score(n) : 0)) };
    const items = pages(found, catalogue, "phap-luat", limit, LEGAL_LEAST).map(({ text, score }) => this.page(catalogue, "phap-luat", text, score));
    return { query, items };
  }
}

export { excerpt, fold, highlight };
