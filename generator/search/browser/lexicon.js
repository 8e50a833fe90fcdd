// Phrases that the ranking knows: question words, little words, abbreviations and everyday words.

import { words } from "./fold.js";

/** Phrases by their first syllable, the longest first. */
class Phrases {
  constructor() {
    this.byFirst = new Map();
  }

  add(text, value) {
    const found = words(text);
    if (!found.length) return;
    const list = this.byFirst.get(found[0].syllable) ?? [];
    list.push({ tokens: found, value });
    this.byFirst.set(found[0].syllable, list);
  }

  /** All phrases at a place of a query; a tone that was typed and differs keeps a phrase out. */
  at(tokens, place) {
    const list = this.byFirst.get(tokens[place].syllable) ?? [];
    return list
      .filter((phrase) => phrase.tokens.every((token, n) => same(token, tokens[place + n])))
      .sort((a, b) => b.tokens.length - a.tokens.length);
  }
}

const same = (known, typed) => typed && known.syllable === typed.syllable && (!typed.key || !known.marked || typed.key === known.key);

export class Lexicon {
  constructor(head) {
    this.weak = new Phrases();
    for (const phrase of head.asked ?? []) this.weak.add(phrase, 0.06);
    for (const phrase of head.little ?? []) this.weak.add(phrase, 0.2);
    this.meanings = new Phrases();
    for (const short in head.short ?? {}) this.meanings.add(short, { terms: head.short[short], codes: [], short: true });
    for (const [word, terms, codes] of head.synonyms ?? []) this.meanings.add(word, { terms, codes });
  }

  /** How much each token says: question words little. */
  weights(tokens) {
    const found = tokens.map(() => 1);
    for (let place = 0; place < tokens.length; place++) {
      const [phrase] = this.weak.at(tokens, place);
      if (!phrase) continue;
      for (let n = 0; n < phrase.tokens.length; n++) found[place + n] = Math.min(found[place + n], phrase.value);
      if (phrase.tokens.length > 1) place += phrase.tokens.length - 1;
    }
    return found;
  }

  /** Everyday words in a query, the longest at each place: {from, to, terms, codes}. */
  read(tokens) {
    const found = [];
    for (let place = 0; place < tokens.length; place++) {
      const [phrase] = this.meanings.at(tokens, place);
      if (!phrase) continue;
      const to = place + phrase.tokens.length;
      const values = this.meanings.at(tokens, place).filter((other) => other.tokens.length === phrase.tokens.length);
      found.push({
        from: place,
        to,
        terms: values.flatMap((other) => other.value.terms),
        codes: values.flatMap((other) => other.value.codes),
        short: phrase.value.short ?? false,
      });
      place = to - 1;
    }
    return found;
  }
}
