// Phrases that the ranking knows: question words, little words, abbreviations and everyday words.

import { toneKey, words } from "./fold.js";
import { TUNING } from "./tuning.js";

const GAP = 2; // words that may stand inside an everyday phrase: "giấy (xác nhận) độc thân"

/** Phrases by their first syllable, the longest first. */
class Phrases {
  constructor() {
    this.byFirst = new Map();
  }

  add(text, value) {
    const found = words(text).map((token) => ({ ...token, key: token.marked ? toneKey(token.raw) : "" }));
    if (!found.length) return;
    const list = this.byFirst.get(found[0].syllable) ?? [];
    list.push({ tokens: found, value });
    this.byFirst.set(found[0].syllable, list);
  }

  /** All phrases at a place of a query, the longest first: {value, size, to}; `gap` words may stand between. */
  at(tokens, place, gap = 0) {
    const found = [];
    for (const phrase of this.byFirst.get(tokens[place].syllable) ?? []) {
      const to = reach(phrase.tokens, tokens, place, phrase.tokens.length > 1 ? gap : 0);
      if (to) found.push({ value: phrase.value, size: phrase.tokens.length, to });
    }
    return found.sort((a, b) => b.size - a.size || a.to - b.to);
  }
}

/** Where a phrase that begins at a place ends, 0 when it does not stand there; a tone typed otherwise keeps it out. */
function reach(phrase, tokens, place, gap) {
  let at = place;
  for (const known of phrase) {
    while (!same(known, tokens[at])) if (at === place || !gap-- || ++at >= tokens.length) return 0;
    at++;
  }
  return at;
}

const same = (known, typed) => typed && known.syllable === typed.syllable && (!typed.key || typed.key === known.key);

export class Lexicon {
  constructor(catalogue) {
    const { head } = catalogue;
    this.weak = new Phrases();
    for (const phrase of head.asked ?? []) this.weak.add(phrase, "asked");
    for (const phrase of head.little ?? []) this.weak.add(phrase, "little");
    this.meanings = new Phrases();
    for (const short in head.short ?? {}) this.meanings.add(short, { terms: head.short[short], rows: [] });
    for (const [word, terms, rows] of catalogue.meanings()) this.meanings.add(word, { terms, rows });
  }

  /** How much each token says: question words little. */
  weights(tokens) {
    const found = tokens.map(() => 1);
    for (let place = 0; place < tokens.length; place++) {
      const [phrase] = this.weak.at(tokens, place);
      if (!phrase) continue;
      for (let n = place; n < phrase.to; n++) found[n] = Math.min(found[n], TUNING[phrase.value]);
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
        terms: best.flatMap((phrase) => phrase.value.terms),
        rows: best.flatMap((phrase) => phrase.value.rows),
      });
      place = all[0].to - 1;
    }
    return found;
  }
}
