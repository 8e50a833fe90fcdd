// Phrases that the ranking knows: question words, little words, abbreviations and everyday words.

import { Actions } from "./actions.js";
import { settle, toneKey, words } from "./fold.js";
import { TUNING } from "./tuning.js";

const GAP = 2; // words that may stand inside an everyday phrase: "giấy (xác nhận) độc thân"

/** Phrases by their first syllable: each is its syllables, its keys (-1: without marks, as no word typed with them is) and what it stands for. */
class Phrases {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.byFirst = new Map();
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
    return { syllables, keys, value: phrase.value };
  }

  /** All phrases at a place of a query, the longest first: {value, size, to}; `gap` words may stand between. */
  at(tokens, place, gap = 0) {
    const found = [];
    for (const written of this.byFirst.get(tokens[place].syllable) ?? []) {
      const { syllables, keys, value } = this.read(written);
      const to = this.reach(syllables, keys, tokens, place, syllables.length > 1 ? gap : 0);
      if (to) found.push({ value, size: syllables.length, to });
    }
    return found.sort((a, b) => b.size - a.size || a.to - b.to);
  }

  /** Where a phrase that begins at a place ends, 0 when it does not stand there; a tone typed otherwise keeps it out. */
  reach(syllables, keys, tokens, place, gap) {
    let at = place;
    for (let n = 0; n < syllables.length; n++) {
      while (!this.same(syllables[n], keys[n], tokens[at])) if (at === place || !gap-- || ++at >= tokens.length) return 0;
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
    for (const phrase of head.asked ?? []) this.weak.add(phrase, "asked");
    for (const phrase of head.little ?? []) this.weak.add(phrase, "little");
    this.actions = new Actions(catalogue, new Phrases(catalogue));
    this.meanings = new Phrases(catalogue);
    for (const short in head.short ?? {}) this.meanings.add(short, { terms: head.short[short], rows: [] });
    for (const [text, terms, rows] of catalogue.meanings()) this.meanings.addText(text, { terms, rows });
  }

  /** How much each token says: question words little, what an everyday word stands for more. */
  weights(tokens) {
    const found = tokens.map((token) => (token.meant ? TUNING.meant : 1));
    for (let place = 0; place < tokens.length; place++) {
      const [phrase] = this.weak.at(tokens, place);
      if (!phrase) continue;
      for (let n = place; n < phrase.to; n++) if (!tokens[n].meant) found[n] = Math.min(found[n], TUNING[phrase.value]);
      place = phrase.to - 1;
    }
    return found;
  }

  /** Everyday words in a query, the longest at each place: {from, to, terms, rows}. */
  read(tokens) {
    const found = [];
    for (let place = 0; place < tokens.length; place++) {
      const all = this.meanings.at(tokens, place, GAP);
      if (!all.length) continue;
      const best = all.filter((phrase) => phrase.size === all[0].size && phrase.to === all[0].to);
      found.push({
        from: place,
        to: all[0].to,
        terms: best.flatMap((phrase) => phrase.value.terms.map((term) => (typeof term === "string" ? term : this.catalogue.title(term)))),
        rows: best.flatMap((phrase) => phrase.value.rows),
      });
      place = all[0].to - 1;
    }
    return found;
  }
}
