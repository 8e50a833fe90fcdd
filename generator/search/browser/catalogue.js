// The catalogue file as columns in memory; its layout is told in LAYOUT.md.

import { fold, settle, toneKey } from "./fold.js";
import { TUNING } from "./tuning.js";

const [END, SPACE, CAPITAL, CAPITALS, FIRST_WORD] = [0, 1, 2, 3, 4];
const NONE = 0; // the syllable of punctuation
const TIGHT_BEFORE = new Set(",.;:)”?!/-%]…");
const TIGHT_AFTER = new Set("(“/-[");
const TITLED = 300; // titles that are remembered
const TAILS = ["đối với", "trường hợp", "áp dụng", "thực hiện tại", "thuộc thẩm quyền"]; // what follows only narrows

export function varints(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte > 127);
    found.push(value);
  }
  return found;
}

/** Numbers of rows, in as many bytes as the column has. */
function planes(bytes, rows) {
  if (bytes.length <= rows) return Uint8Array.from(bytes);
  const found = bytes.length <= 2 * rows ? new Uint16Array(rows) : new Uint32Array(rows);
  for (let at = 0; at < bytes.length; at += rows)
    for (let row = 0; row < rows; row++) found[row] = found[row] * 256 + bytes[at + row];
  return found;
}

function sets(bytes) {
  const [numbers, found] = [varints(bytes), []];
  for (let at = 0; at < numbers.length; at += numbers[at] + 1) found.push(numbers.slice(at + 1, at + 1 + numbers[at]));
  return found;
}

/** Reads one file of titles, as it comes in: texts, their syllables with where each occurs, and the columns of procedures. */
export class Catalogue {
  constructor(head) {
    this.head = head;
    this.titled = new Map();
    this.readWords();
  }

  /** A whole file, of which nothing else is to be made meanwhile. */
  static async of(file) {
    const catalogue = new Catalogue(await file.head());
    catalogue.readTexts(await file.columns("body"));
    catalogue.readRows(await file.columns());
    return catalogue;
  }

  readWords() {
    const list = this.head.words.split(" ");
    this.words = ["", "", "", "", ...list];
    this.syllables = new Map([["", NONE]]);
    this.names = [""];
    this.syllableOf = new Uint16Array(this.words.length);
    this.keys = new Int32Array(this.words.length).fill(-1);
    this.keyNumbers = new Map();
    for (let word = FIRST_WORD; word < this.words.length; word++) {
      const syllable = settle(fold(this.words[word]).replace(/[^a-z0-9]/g, ""));
      let id = this.syllables.get(syllable);
      if (id === undefined) {
        this.syllables.set(syllable, (id = this.names.length));
        this.names.push(syllable);
      }
      this.syllableOf[word] = id;
    }
  }

  /** What comes up to the texts: all that is needed to find one, but not yet what procedures it stands for. */
  readTexts(parts) {
    const { head } = this;
    this.texts = head.kinds.reduce((sum, [, size]) => sum + size, 0); // those unseen are no pages
    this.kindStart = {};
    let at = 0;
    for (const [kind, count] of [...head.kinds, ...(head.unseen ?? [])]) this.kindStart[kind] = [at, (at += count)];
    const [first, end] = this.kindStart["linh-vuc"] ?? [0, 0];
    this.sectors = end - first;
    this.rows = head.docs;
    const same = this.rows ? varints(parts.same) : [];
    this.firstRow = new Uint32Array(same.length + 1);
    this.textOfRow = new Uint32Array(this.rows);
    same.forEach((count, text) => {
      this.firstRow[text + 1] = this.firstRow[text] + count;
      this.textOfRow.fill(text, this.firstRow[text], this.firstRow[text] + count);
    });
    this.aliasOf = this.rows ? varints(parts.aliasOf) : [];
    this.meant = parts.meanings ?? new Uint8Array(0);
    this.readStream(parts.body, varints(parts.shared), varints(parts.quotes ?? []));
    this.readPlaces();
  }

  /** `quotes`: texts that stand in another one; which, from where and how long, each for all of them. */
  readStream(body, shared, quotes) {
    const stream = (this.stream = new Uint16Array(this.head.size));
    const quoted = quotes.length / 3;
    const start = (this.start = new Uint32Array(shared.length + quoted + 1));
    let at = 0;
    let end = 0;
    for (let n = 0; n < shared.length; n++) {
      let from = n ? start[n - 1] : 0;
      for (let k = shared[n]; k > 0; k--) stream[end++] = stream[from++];
      for (;;) {
        let word = body[at++];
        if (word === 255) word = body[at++] * 256 + body[at++];
        else if (word >= 208) word = 208 + (word - 208) * 256 + body[at++];
        if (word === END) break;
        stream[end++] = word;
      }
      start[n + 1] = end;
    }
    for (let n = 0, text = 0; n < quoted; n++) {
      const from = start[(text += quotes[n])] + quotes[quoted + n];
      const size = quotes[2 * quoted + n];
      stream.copyWithin(end, from, from + size);
      start[shared.length + n + 1] = end += size;
    }
  }

  /** Where each syllable stands: syllable, word and text of every place, and the places of every syllable. */
  readPlaces() {
    const { stream, start, texts, syllableOf } = this;
    let size = 0;
    for (let k = 0; k < start[texts]; k++) if (syllableOf[stream[k]]) size++;
    const syllableAt = (this.syllableAt = new Uint16Array(size + 2));
    const wordAt = (this.wordAt = new Uint16Array(size + 2));
    const textAt = (this.textAt = new Uint16Array(size + 2));
    const worthAt = (this.worthAt = new Uint8Array(size + 2)); // hundredths
    const from = (this.from = new Uint32Array(texts + 1));
    const counts = new Uint32Array(this.names.length + 1);
    const spread = new Uint32Array(this.names.length);
    const seen = new Uint16Array(this.names.length);
    const { open, shut, tails } = this.narrowing();
    let place = 0;
    for (let text = 0; text < texts; text++) {
      from[text] = place;
      const last = start[text + 1];
      const far = start[text] + 2;
      let bracket = 1;
      let tail = 1;
      for (let k = start[text]; k < last; k++) {
        const word = stream[k];
        const syllable = syllableOf[word];
        if (!syllable) {
          if (word === open) bracket = TUNING.bracket;
          else if (word === shut) bracket = 1;
          continue;
        }
        if (tails[word] && k > far && tails[word].includes(stream[k + 1])) tail = TUNING.tail;
        worthAt[place] = 100 * bracket * tail;
        syllableAt[place] = syllable;
        wordAt[place] = word;
        textAt[place++] = text;
        counts[syllable + 1]++;
        if (seen[syllable] !== text + 1) (seen[syllable] = text + 1), spread[syllable]++;
      }
    }
    from[texts] = place;
    textAt[place] = textAt[place + 1] = 65535;
    for (let n = 0; n < spread.length; n++) counts[n + 1] += counts[n];
    this.firstPlace = counts;
    this.spread = spread;
    const rarity = (this.rarity = Float32Array.from(spread, (df) => Math.log(1 + texts / (df + 0.5))));
    const next = counts.slice();
    const places = (this.places = new Uint32Array(place));
    const weight = (this.weight = new Float32Array(texts));
    seen.fill(0);
    for (let n = 0; n < place; n++) {
      const syllable = syllableAt[n];
      const text = textAt[n];
      places[next[syllable]++] = n;
      if (seen[syllable] !== text + 1) weight[text] += (rarity[syllable] * worthAt[n]) / 100;
      seen[syllable] = text + 1;
    }
  }

  /** Words after which a title says less: brackets, and pairs of words, the second ones by the first. */
  narrowing() {
    const number = (word) => this.words.indexOf(word);
    const tails = new Array(this.words.length).fill(null);
    for (const tail of TAILS) {
      const [first, second] = tail.split(" ").map(number);
      if (first >= 0 && second >= 0) (tails[first] ??= []).push(second);
    }
    return { open: number("("), shut: number(")"), tails };
  }

  readRows(parts) {
    const { rows } = this;
    this.column = { sector: [], units: [], publisher: [], flags: [], likely: [], codeFirst: [] };
    for (const name in this.column) this.column[name] = planes(rows ? parts[name] : new Uint8Array(0), rows);
    this.column.codeRest = rows ? this.rests(varints(parts.codeSteps)) : new Uint32Array(0);
    this.otherCodes = Object.entries(this.head.codes ?? {}).map(([row, code]) => [+row, code.toLowerCase()]);
    this.unitSets = rows ? sets(parts.unitSets) : [];
    this.publishers = rows ? varints(parts.publishers).map((number) => number - 1) : [];
    this.detailed({ labels: {}, levelSets: [[]], channelSets: [[]], limits: [["", 0]], fees: [""] }, null);
  }

  /** Numbers of codes from their steps, those of each first digit apart. */
  rests(steps) {
    const last = new Int32Array(10);
    return Uint32Array.from(steps, (step, row) => (last[this.column.codeFirst[row]] += step & 1 ? -(step + 1) / 2 : step / 2));
  }

  /** What lists tell beside titles comes in a file of its own; until then it is unknown. */
  async readDetails(file) {
    this.detailed(await file.head(), await file.columns());
  }

  detailed({ labels, levelSets, channelSets, limits, fees }, parts) {
    this.isDetailed = Boolean(parts);
    Object.assign(this.head, { labels: { levels: {}, audiences: {}, channels: {}, online: {}, ...labels }, levelSets, channelSets, limits, fees });
    for (const name of ["audiences", "levels", "channels", "limit", "fee", "changed", "told"])
      this.column[name] = parts ? planes(parts[name], this.rows) : new Uint8Array(this.rows);
    this.audienceSets = parts ? sets(parts.audienceSets) : [[]];
  }

  /** Everyday words: [[text, terms, rows]], terms as texts. */
  meanings() {
    const numbers = varints(this.meant);
    const [[first, end], [firstTerm]] = [this.kindStart.tu ?? [0, 0], this.kindStart.nghia ?? [0, 0]];
    let [at, last] = [0, firstTerm];
    const list = () => numbers.slice(at + 1, (at += numbers[at] + 1));
    const terms = () => list().map((term, n) => (n ? firstTerm + term : (last += term)));
    return Array.from({ length: end - first }, (_, n) => [first + n, terms(), list()]);
  }

  /** A number for letters and tone of a word, apart from where the tone is written. */
  key(word) {
    const key = this.keys[word];
    return key < 0 ? (this.keys[word] = this.keyNumber(toneKey(this.words[word]))) : key;
  }

  keyNumber(key) {
    if (!this.keyNumbers.has(key)) this.keyNumbers.set(key, this.keyNumbers.size);
    return this.keyNumbers.get(key);
  }

  kindOf(text) {
    for (const kind in this.kindStart) if (text < this.kindStart[kind][1]) return kind;
    return "";
  }

  /** A text exactly as it was written; from key to key the same ones are asked for. */
  title(text) {
    let title = this.titled.get(text);
    if (title !== undefined) return title;
    if (this.titled.size >= TITLED) this.titled.clear();
    this.titled.set(text, (title = this.written(text)));
    return title;
  }

  written(text) {
    let [found, before, skew, capital, capitals] = ["", "", false, false, false];
    for (let k = this.start[text]; k < this.start[text + 1]; k++) {
      const number = this.stream[k];
      if (number === SPACE) skew = true;
      else if (number === CAPITAL) capital = true;
      else if (number === CAPITALS) capitals = true;
      else {
        const word = this.words[number];
        if (before && (!TIGHT_BEFORE.has(word) && !TIGHT_AFTER.has(before)) !== skew) found += " ";
        const raised = capitals ? word.toUpperCase() : word[0].toUpperCase() + word.slice(1);
        found += capitals || (before === "") !== capital ? raised : word;
        before = word.toLowerCase();
        skew = capital = capitals = false;
      }
    }
    return found;
  }

  code(row) {
    return this.head.codes[row] ?? `${this.column.codeFirst[row]}.${String(this.column.codeRest[row]).padStart(6, "0")}`;
  }

  /** The key of a page that is not a procedure: written out, or the title as an address. */
  ref(text) {
    const kind = this.kindOf(text);
    const written = this.head.refs[kind][text - this.kindStart[kind][0]];
    return written || fold(this.title(text)).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }
}
