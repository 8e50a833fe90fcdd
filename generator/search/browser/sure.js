// Whether the first answer may be shown as the answer, or people should be asked.

import { ALIAS, EXACT, SECTOR, UNIT } from "./results.js";
import { TUNING } from "./tuning.js";

const BRIEF = 7; // so many words and fewer are keywords, each of them meant

/** Whether the first answer may be shown as the answer: near enough, and in a few words none left out that matters. */
export function sure(found, ordered, catalogue) {
  const [first] = ordered;
  if (!first || first.score < (found.pairs[first.text] ? TUNING.sure : TUNING.alone)) return false;
  if (found.tokens.length > BRIEF) return true;
  if (found.meanings.some(({ rows }) => rows.includes(first.rows[0]))) return true;
  const said = saidBy(first, catalogue);
  return found.read.some((slots) => unsaid(slots, said) <= TUNING.unsaid);
}

/** The syllables of a procedure's title and other names, of its sector and of its offices. */
function saidBy({ text, rows: [row] }, catalogue) {
  const { from, syllableAt, column, kindStart } = catalogue;
  const said = new Set();
  const say = (n) => {
    for (let k = from[n]; k < from[n + 1]; k++) said.add(syllableAt[k]);
  };
  const named = (kind, number) => {
    const [first, end] = kindStart[kind] ?? [0, 0];
    if (number >= 0 && first + number < end) say(first + number);
  };
  say(text);
  catalogue.aliasOf.forEach((owner, n) => owner === row && named(ALIAS, n));
  named(SECTOR, column.sector[row]);
  for (const unit of [...catalogue.unitSets[column.units[row]], catalogue.publishers[column.publisher[row]]]) named(UNIT, unit);
  return said;
}

/** How much of a reading stands nowhere among syllables. */
function unsaid(slots, said) {
  let [all, missing] = [0, 0];
  for (const { options, rarity, weight } of slots) {
    all += rarity * weight;
    if (!options.some(([id]) => said.has(id))) missing += rarity * weight;
  }
  return missing / all;
}

/** Several candidates so close that a person should be asked. */
export function close(ordered) {
  const [first] = ordered;
  if (!first || first.score >= EXACT) return [];
  const near = ordered.filter((entry) => entry.score >= first.score * TUNING.close);
  return near.length > 1 && near.length <= 8 ? near : [];
}
