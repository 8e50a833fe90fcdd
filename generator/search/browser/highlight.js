// Which letters of a text a query found; the text keeps its diacritics.

import { toneKey, words } from "./fold.js";

const SHORT = 2; // letters of a syllable that tell nothing where it stands alone

const known = new Map(); // the words of texts: from key to key the same titles are shown
const KEPT = 300; // texts

function wordsOf(text) {
  let found = known.get(text);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  known.set(text, (found = words(text)));
  return found;
}

/** Parts of `text` to mark: [[from, to], …]; neighbouring words become one part. */
export function highlight(text, query) {
  const asked = wordsOf(query);
  const all = wordsOf(text);
  const found = all.map((word, n) => asked.map((one, k) => meets(word, one, k === asked.length - 1, all[n - 1], asked[k - 1])));
  // In a run: the word beside it in the text is the one beside it in the query.
  const inRun = (n) => found[n].some((letters, k) => letters && (found[n - 1]?.[k - 1] || found[n + 1]?.[k + 1]));
  const told = new Set(all.filter((_, n) => inRun(n)).map((word) => word.syllable));
  const marks = [];
  all.forEach((word, n) => {
    const letters = Math.max(0, ...found[n]);
    const alone = asked.length > 1 && !inRun(n);
    if (!letters || (alone && (told.has(word.syllable) || word.syllable.length <= SHORT))) return;
    const before = marks.at(-1);
    if (before && before[1] === word.start - 1) before[1] = word.start + letters;
    else marks.push([word.start, word.start + letters]);
  });
  return marks;
}

/** How many letters of a word of the text a word of the query means: all, or what is typed of the last one so far. */
function meets(word, one, last, before, beforeOne) {
  if (word.syllable === one.syllable) return one.marked && toneKey(one.raw) !== toneKey(word.raw) ? 0 : word.end - word.start;
  if (!last || !word.syllable.startsWith(one.syllable) || word.raw.length !== word.syllable.length) return 0;
  return !beforeOne || before?.syllable === beforeOne.syllable ? one.syllable.length : 0;
}

/** The stretch of a long text that answers a query best: {text, marks}. */
export function excerpt(text, query, width = 180) {
  const asked = words(query).map((word) => word.syllable);
  const pairs = new Set(asked.slice(1).map((syllable, n) => `${asked[n]} ${syllable}`));
  const all = words(text);
  let [best, most] = [0, -1];
  all.forEach((word, n) => {
    let score = 0;
    for (let k = n; k < all.length && all[k].end - word.start <= width; k++) {
      if (k && pairs.has(`${all[k - 1].syllable} ${all[k].syllable}`)) score += 3;
      else if (asked.includes(all[k].syllable)) score += 1;
    }
    if (score > most) [best, most] = [n, score];
  });
  if (!all.length) return { text: "", marks: [] };
  const start = all[best].start;
  let end = start;
  for (let k = best; k < all.length && all[k].end - start <= width; k++) end = all[k].end;
  const part = (start ? "…" : "") + text.slice(start, end) + (end < text.trimEnd().length ? "…" : "");
  return { text: part, marks: highlight(part, query) };
}
