// What was typed, as slots: for each word the syllables that it may mean, and how much each is worth.

import { settle, toneKey, words, fold } from "./fold.js";
import { slip, typed } from "./keys.js";

const MOST = 24; // words that are looked at; a slot is one bit of a mask
const [KEYS, PREFIX, LONGER, SLIP] = [0.97, 0.85, 0.5, 0.8];
const FEW = 6;
const LONGEST = [0, 10, 25, 60]; // by how many letters are typed: one begins most words of most titles

/** Tokens of a query; those outside the vocabulary are read as keystrokes, or cut in two. */
export function tokensOf(text, catalogue) {
  const found = [];
  for (const token of words(text.slice(0, 400)).slice(0, MOST)) {
    const key = token.marked ? toneKey(token.raw) : "";
    if (catalogue.syllables.has(token.syllable)) found.push({ ...token, key });
    else found.push(...unknown(token, key, catalogue));
  }
  return found.slice(0, MOST);
}

function unknown(token, key, catalogue) {
  const word = typed(fold(token.raw));
  const read = word && settle(fold(word));
  if (read && catalogue.syllables.has(read)) return [{ ...token, syllable: read, key: toneKey(word), keys: true }];
  return [{ ...token, key }];
}

/** Slots of tokens: {options: [[syllable, worth]], weight, key}. */
export function slotsOf(tokens, weights, catalogue, { last = true } = {}) {
  const slots = [];
  tokens.forEach((token, n) => {
    const options = optionsOf(token, last && n === tokens.length - 1, catalogue);
    if (options.length || token.syllable.length < 5) slots.push(slot(token, options, weights[n], catalogue));
    else {
      const two = cut(token.syllable, catalogue);
      if (two) for (const part of two) slots.push(slot({ ...token, key: "" }, part, weights[n], catalogue));
      else slots.push(slot(token, [], weights[n], catalogue));
    }
  });
  return slots.slice(0, MOST);
}

function slot(token, options, weight, catalogue) {
  let spread = 0;
  for (const [id] of options) spread += catalogue.spread[id];
  const rarity = options.length ? Math.log(1 + catalogue.texts / (spread + 0.5)) : Math.log(1 + catalogue.texts / 30);
  return { options, rarity, weight, key: token.key ? catalogue.keyNumber(token.key) : -1, start: token.start, end: token.end, known: options.length > 0 };
}

function optionsOf(token, last, catalogue) {
  const id = catalogue.syllables.get(token.syllable);
  const options = id === undefined ? [] : [[id, token.keys ? KEYS : 1]];
  if (last && !token.keys) {
    const longer = [];
    catalogue.names.forEach((name, other) => {
      if (other && other !== id && name.startsWith(token.syllable)) longer.push([other, id === undefined ? PREFIX : LONGER]);
    });
    longer.sort((a, b) => catalogue.spread[b[0]] - catalogue.spread[a[0]]);
    options.push(...longer.slice(0, LONGEST[token.syllable.length] ?? LONGEST[3]));
  }
  return options.length || /\d/.test(token.syllable) ? options : slips(token.syllable, catalogue);
}

/** The syllables one slip away, the nearest and the most frequent first. */
function slips(syllable, catalogue) {
  const found = [];
  if (syllable.length < 2) return found;
  catalogue.names.forEach((name, id) => {
    if (!id || name.length < 2) return;
    const far = slip(syllable, name);
    if (far < 9) found.push([id, SLIP - far * 0.2, far - Math.log(1 + catalogue.spread[id]) / 30]);
  });
  return found.sort((a, b) => a[2] - b[2]).slice(0, FEW).map(([id, worth]) => [id, worth]);
}

/** Two words typed as one: whole and whole, else whole and one slip. */
function cut(syllable, catalogue) {
  let best = null;
  for (let at = 1; at < syllable.length; at++) {
    const [left, right] = [syllable.slice(0, at), syllable.slice(at)];
    const sides = [left, right].map((part) => {
      const id = catalogue.syllables.get(settle(part));
      return id === undefined || part.length < 2 ? null : [[id, 0.9]];
    });
    if (!sides[0] && !sides[1]) continue;
    let cost = 0;
    const options = sides.map((side, n) => {
      if (side) return side;
      cost += 1;
      return slips(n ? right : left, catalogue);
    });
    if (options.some((list) => !list.length)) continue;
    const common = Math.min(...options.map((list) => catalogue.spread[list[0][0]]));
    const score = cost - Math.log(1 + common) / 20;
    if (!best || score < best.score) best = { score, options };
  }
  return best?.options ?? null;
}
