// What is to be done with a thing: had again, prolonged, changed, ended. Queries and titles say it in different words.

import { toneKey, words } from "./fold.js";
import { TUNING } from "./tuning.js";

const EARLY = 3; // words of a title in which its own action stands
const AGAIN = 6; // words in which a verb that begins a list comes again
const NOTHING = "khong"; // words that only look like an action
const HARSH = ["xoa", "thu-hoi", "thoi"]; // what few people ask for without saying it

export class Actions {
  constructor(catalogue, phrases) {
    this.catalogue = catalogue;
    this.phrases = phrases;
    this.groups = catalogue.head.actions ?? {};
    const names = Object.keys(this.groups).filter((name) => name !== NOTHING);
    this.bit = (name) => (name === NOTHING ? 0 : 1 << names.indexOf(name));
    this.harsh = HARSH.reduce((mask, name) => mask | (names.includes(name) ? this.bit(name) : 0), 0);
    for (const name in this.groups) for (const phrase of this.groups[name].noi) phrases.add(phrase, this.bit(name));
  }

  /** The actions that a query speaks of, as bits; words that may mean several ("hết hạn") mean the one that is named too ("gia hạn"). */
  asked(tokens) {
    const masks = [];
    for (let place = 0; place < tokens.length; place++) {
      const all = this.phrases.at(tokens, place);
      if (!all.length) continue;
      masks.push(all.reduce((mask, phrase) => (phrase.to === all[0].to ? mask | phrase.value : mask), 0));
      place = all[0].to - 1;
    }
    const named = masks.reduce((found, mask) => (mask & (mask - 1) ? found : found | mask), 0);
    return masks.reduce((found, mask) => found | (mask & named || mask), 0);
  }

  /** Which words of a query say what is to be done. */
  within(tokens) {
    const found = new Uint8Array(tokens.length);
    tokens.forEach((_, place) => {
      const [longest] = this.phrases.at(tokens, place);
      if (longest) found.fill(1, place, longest.to);
    });
    return found;
  }

  /** For each title: the actions that it speaks of, and those that it begins with. */
  readTexts() {
    const { catalogue } = this;
    const { from, syllableAt, wordAt, worthAt } = catalogue;
    const titles = catalogue.firstRow.length - 1;
    this.all = new Uint8Array(titles);
    this.first = new Uint8Array(titles);
    const byFirst = this.byFirst();
    const begins = Uint8Array.from(catalogue.names, (_, syllable) => (byFirst.has(syllable) ? 1 : 0));
    const [thu, tuc, thuc, hien] = ["thu", "tuc", "thuc", "hien"].map((name) => catalogue.syllables.get(name));
    for (let text = 0; text < titles; text++) {
      const end = from[text + 1];
      const start = syllableAt[from[text]] === thu && syllableAt[from[text] + 1] === tuc ? from[text] + 2 : from[text];
      for (let place = start; place < end; place++) {
        if (!begins[syllableAt[place]]) continue;
        const known = byFirst.get(syllableAt[place]).find(({ keys }) => place + keys.length <= end && keys.every((key, n) => catalogue.key(wordAt[place + n]) === key));
        if (!known) continue;
        if (worthAt[place] === 100) this.all[text] |= known.bit;
        // "thực hiện, điều chỉnh, thôi hưởng …" and "cấp, gia hạn, cấp lại …" give the thing itself too
        const plain = () => (syllableAt[start] === thuc && syllableAt[start + 1] === hien) || syllableAt.subarray(start + 1, Math.min(end, start + AGAIN)).includes(syllableAt[start]);
        if (place - start < EARLY && (place === start || !plain())) this.first[text] |= known.bit;
        place += known.keys.length - 1;
      }
    }
  }

  byFirst() {
    const { catalogue } = this;
    const found = new Map();
    for (const name in this.groups)
      for (const phrase of this.groups[name].ten) {
        const told = words(phrase);
        const first = catalogue.syllables.get(told[0].syllable);
        if (first === undefined) continue;
        const list = found.get(first) ?? found.set(first, []).get(first);
        list.push({ keys: told.map(({ raw }) => catalogue.keyNumber(toneKey(raw))), bit: this.bit(name) });
        list.sort((a, b) => b.keys.length - a.keys.length);
      }
    return found;
  }

  /** How well each title fits what is asked to be done. */
  fitting(tokens) {
    const asked = this.asked(tokens);
    return (text) => {
      const all = this.all[text];
      const first = this.first[text];
      if (!asked) return first & this.harsh ? TUNING.harsh : first ? TUNING.unasked : 1;
      if (all & asked) return first && !(first & asked) ? 1 : TUNING.wanted;
      return first ? TUNING.unasked : TUNING.plain;
    };
  }
}
