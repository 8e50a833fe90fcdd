// Phrases that the ranking knows: question words, little words, abbreviations and everyday words.

import { Actions } from "./actions.js";
import { settle, toneKey, words } from "./fold.js";
import { tokensOf } from "./query.js";
import { TUNING } from "./tuning.js";

export const BRIEF = 7; // so many words and fewer are keywords, each of them meant
const SPOKEN = /[aeiouy]/; // what has none of these is an abbreviation
const GAP = 2; // words that may stand inside an everyday phrase of three and more: "giấy (xác nhận) độc thân"; "bão lụt từ nước ngoài" is no "báo tử"

/** Phrases by their first syllable: each is its syllables, its keys (-1: without marks, as no word typed with them is) and what it stands for. */
class Phrases {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.byFirst = new Map();
    this.passed = [];
  }

  add(text, value) {
    const found = words(text);
    if (found.length) this.put(found[0].syllable, { syllables: found.map((word) => word.syllable), keys: found.map((word) => (word.marked ? this.catalogue.keyNumber(toneKey(word.raw)) : -1)), value });
  }

  /** A phrase that stands among the texts of the catalogue: nothing of it is copied. */
  addText(text, value) {
    const { catalogue } = this;
    for (let k = catalogue.start[text]; k < catalogue.start[text + 1]; k++) {
      const syllable = catalogue.syllableOf[catalogue.stream[k]];
      if (syllable) return this.put(catalogue.names[syllable], { text, value });
    }
  }

  put(first, phrase) {
    const list = this.byFirst.get(first);
    if (list) list.push(phrase);
    else this.byFirst.set(first, [phrase]);
  }

  /** Syllables and keys of a phrase, read when a query may hold it. */
  read(phrase) {
    const { catalogue } = this;
    if (phrase.syllables) return phrase;
    const syllables = [];
    const keys = [];
    for (let k = catalogue.start[phrase.text]; k < catalogue.start[phrase.text + 1]; k++) {
      const word = catalogue.stream[k];
      if (!catalogue.syllableOf[word]) continue;
      const syllable = catalogue.names[catalogue.syllableOf[word]];
      syllables.push(syllable);
      keys.push(settle(catalogue.words[word]) === syllable ? -1 : catalogue.key(word));
    }
    return Object.assign(phrase, { syllables, keys });
  }

  /** All phrases at a place of a query, the longest first: {value, size, from, to, passed}; `gap` words may stand between (`passed`), none of `kept`. */
  at(tokens, place, gap = 0, kept = null) {
    const found = [];
    for (const written of this.byFirst.get(tokens[place].syllable) ?? []) {
      const { syllables, keys, value } = this.read(written);
      const to = this.reach(syllables, keys, tokens, place, syllables.length > 2 ? gap : 0, kept);
      if (to) found.push({ value, size: syllables.length, from: place, to, passed: [...this.passed], key: keys[0] });
    }
    return found.sort((a, b) => b.size - a.size || a.to - b.to);
  }

  /** Where a phrase that begins at a place ends, 0 when it does not stand there, and which words it `passed`; a tone typed otherwise keeps it out. */
  reach(syllables, keys, tokens, place, gap, kept) {
    const { passed } = this;
    passed.length = 0;
    let at = place;
    for (let n = 0; n < syllables.length; n++) {
      while (!this.same(syllables[n], keys[n], tokens[at])) {
        if (at === place || !gap-- || kept?.[at] || at + 1 >= tokens.length) return 0;
        passed.push(at++);
      }
      at++;
    }
    return at;
  }

  same(syllable, key, typed) {
    return typed && syllable === typed.syllable && (!typed.key || (key >= 0 && key === this.catalogue.keyNumber(typed.key)));
  }
}

export class Lexicon {
  constructor(catalogue) {
    const { head } = catalogue;
    this.catalogue = catalogue;
    this.weak = new Phrases(catalogue);
    this.others = new Map(); // what is known of little words and their neighbours, from key to key
    for (const phrase of head.asked ?? []) this.weak.add(phrase, "asked");
    for (const phrase of head.little ?? []) this.weak.add(phrase, "little");
    for (const whose of head.self ?? []) for (const kin of head.kin ?? []) this.weak.add(`${kin} ${whose}`, "little"); // "vợ em" tells who, not what
    this.actions = new Actions(catalogue, new Phrases(catalogue));
    this.meanings = new Phrases(catalogue);
    for (const short in head.short ?? {}) this.meanings.add(short, { terms: head.short[short], rows: [] });
  }

  /** What stands among the texts: everyday words, and what titles do. */
  readTexts() {
    for (const [text, terms, rows] of this.catalogue.meanings()) this.meanings.addText(text, { terms, rows });
    this.actions.readTexts();
  }

  /** How much each token says: question words little, what an everyday word stands for more. */
  weights(tokens) {
    const found = tokens.map((token) => (token.meant || 1));
    const brief = tokens.length <= BRIEF; // there "han" is a word of titles sooner than "hẳn"
    for (let place = 0; place < tokens.length; place++) {
      const [phrase] = this.weak.at(tokens, place).filter(({ size, key }) => size > 1 || tokens[place].key || !((brief && key >= 0) || this.another(tokens, place, key)));
      if (!phrase) continue;
      for (let n = place; n < phrase.to; n++) if (!tokens[n].meant) found[n] = Math.min(found[n], TUNING[phrase.value]);
      place = phrase.to - 1;
    }
    return found;
  }

  /** Whether a word typed without marks stands beside its neighbour in titles as another word than a little one: "dang ky" is no "đang". */
  another(tokens, place, little) {
    const asked = `${little} ${[place - 1, place, place + 1].map((n) => tokens[n]?.syllable)}`;
    if (!this.others.has(asked)) this.others.set(asked, this.isAnother(tokens, place, little));
    return this.others.get(asked);
  }

  isAnother(tokens, place, little) {
    const { catalogue } = this;
    const { firstPlace, places, syllableAt, textAt, wordAt, words } = catalogue;
    const [before, id, after] = [place - 1, place, place + 1].map((n) => catalogue.syllables.get(tokens[n]?.syllable));
    for (let k = firstPlace[id]; k < firstPlace[id + 1]; k++) {
      const at = places[k];
      if (!(syllableAt[at + 1] === after && textAt[at + 1] === textAt[at]) && !(at && syllableAt[at - 1] === before && textAt[at - 1] === textAt[at])) continue;
      const plain = settle(words[wordAt[at]]) === tokens[place].syllable;
      if (plain ? little >= 0 : catalogue.key(wordAt[at]) !== little) return true;
    }
    return false;
  }

  /** A query with its abbreviations written out, as everyday words are: "ck chết"; null when it has none. */
  spelled(tokens) {
    const long = tokens.map((token, place) => {
      const [short] = SPOKEN.test(token.syllable) ? [] : this.meanings.at(tokens, place).filter(({ size, value }) => size === 1 && value.terms.length);
      return short ? tokensOf(this.term(short.value.terms[0]), this.catalogue).map((word) => ({ ...word, meant: 1 })) : null;
    });
    return long.some(Boolean) ? tokens.flatMap((token, place) => long[place] ?? token) : null;
  }

  /** A legal term as text. */
  term(term) {
    return typeof term === "string" ? term : this.catalogue.title(term);
  }

  /** Everyday words in a query, told apart in one or two ways where they overlap: lists of {from, to, passed, terms, rows}. */
  read(tokens) {
    const acts = this.actions.within(tokens); // "cấp sổ đỏ" is not said by "cấp lại sổ đỏ"
    const all = tokens.flatMap((_, place) => this.meanings.at(tokens, place, GAP, acts));
    const earliest = this.apart(all);
    const longest = this.apart(all.sort((a, b) => b.size - a.size || a.to - a.from - (b.to - b.from) || a.from - b.from));
    return longest.length === earliest.length && longest.every(({ from, to }, n) => from === earliest[n].from && to === earliest[n].to) ? [longest] : [longest, earliest];
  }

  /** Of phrases that overlap the first; those that say the same words together. */
  apart(phrases) {
    const taken = [];
    for (const phrase of phrases) {
      const other = taken.find(([{ from, to }]) => phrase.from < to && from < phrase.to);
      if (!other) taken.push([phrase]);
      else if (other[0].from === phrase.from && other[0].to === phrase.to && other[0].size === phrase.size) other.push(phrase);
    }
    return taken.sort(([a], [b]) => a.from - b.from).map((same) => ({
      from: same[0].from,
      to: same[0].to,
      passed: same[0].passed,
      terms: same.flatMap(({ value }) => value.terms.map((term) => this.term(term))),
      rows: same.flatMap(({ value }) => value.rows),
    }));
  }
}
