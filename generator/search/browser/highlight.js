// Which letters of a text a query found; the text keeps its diacritics.

import { words } from "./fold.js";

/** Parts of `text` to mark: [[from, to], …]; neighbouring words become one part. */
export function highlight(text, query) {
  const asked = new Set(words(query).map((word) => word.syllable));
  const last = words(query).at(-1)?.syllable ?? "";
  const found = [];
  for (const word of words(text)) {
    let end = 0;
    if (asked.has(word.syllable)) end = word.end;
    else if (last && word.syllable.startsWith(last) && word.raw.length === word.syllable.length) end = word.start + last.length;
    if (!end) continue;
    const before = found.at(-1);
    if (before && before[1] === word.start - 1) before[1] = end;
    else found.push([word.start, end]);
  }
  return found;
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
