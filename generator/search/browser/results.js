// From scores to answers: readings of a query put together, twins collapsed, doubtful ones sunk.

import { slotsOf, tokensOf } from "./query.js";
import { TUNING } from "./tuning.js";

const [REPEALED, INTERNAL, LOCAL, ABROAD, DISTRICT] = [1, 2, 4, 64, 128];
export const [PROCEDURE, ALIAS, UNIT, SECTOR] = ["thu-tuc", "ten-khac", "co-quan", "linh-vuc"];
const SINK = [[REPEALED, "repealed"], [INTERNAL, "internal"], [LOCAL, "local"], [ABROAD, "abroad"], [DISTRICT, "district"]];
const SINKING = SINK.reduce((mask, [flag]) => mask | flag, 0);
export const EXACT = 2; // the score of a title typed whole
const [READINGS, WHOLE, LIKE] = [5, 0.95, 0.4]; // WHOLE: a unit of which nine tenths were said; LIKE: no less has a title typed whole
const MOST_PUSH = (1 + TUNING.citizens) * TUNING.wanted;
const NEAR = 0.7; // of the best: where the answers are looked for first
const FAR = 0.2; // of the best: what lies below has a word in common and is no answer

/** The readings of a query: as typed, then with everyday words put into legal ones; again with abbreviations written out. */
export function readings(query, catalogue, lexicon) {
  const tokens = tokensOf(query, catalogue);
  const long = lexicon.spelled(tokens);
  const found = [{ tokens, passed: [], typed: true, worth: 1 }];
  const told = new Set([said(tokens)]);
  let first = null; // everyday words of the query written out
  for (const words of long ? [tokens, long] : [tokens]) {
    const ways = lexicon.read(words);
    first = { tokens: words, meanings: ways[0] };
    for (const meanings of ways) {
      const passed = meanings.flatMap((meaning) => meaning.passed.map((place) => words[place])); // a term stands for them too, and does not say them
      const most = Math.max(words === long ? 1 : 0, ...meanings.map((meaning) => meaning.terms.length));
      for (let n = 0; n < most && found.length < READINGS; n++) {
        const other = replaced(words, meanings, n, catalogue);
        if (told.has(said(other))) continue;
        told.add(said(other));
        found.push({ tokens: other, passed, typed: false, worth: TUNING.reading * (n ? TUNING.later : 1) });
      }
    }
  }
  return { tokens, meant: first, readings: found };
}

/** How many words were said: of an abbreviation each letter is one. */
const spoken = (tokens) => tokens.reduce((sum, { syllable }) => sum + (/[aeiouy]/.test(syllable) ? 1 : syllable.length), 0);

const said = (tokens) => tokens.map((token) => token.syllable).join(" ");

function replaced(tokens, meanings, n, catalogue) {
  const found = [];
  let place = 0;
  for (const meaning of meanings) {
    if (!meaning.terms.length) continue;
    found.push(...tokens.slice(place, meaning.from));
    const term = tokensOf(meaning.terms[Math.min(n, meaning.terms.length - 1)], catalogue);
    const meant = Math.min(TUNING.meant, (TUNING.meantSpan * spoken(tokens.slice(meaning.from, meaning.to)) / term.length) ** TUNING.meantPower);
    found.push(...term.map((token) => ({ ...token, meant })));
    place = meaning.to;
  }
  return [...found, ...tokens.slice(place)];
}

/** Scores of texts and, for procedures, of rows; the best of all readings. */
export function scored(query, catalogue, lexicon, ranking, typing) {
  const { tokens, meant, readings: all } = readings(query, catalogue, lexicon);
  const { text, row, pairs } = ranking.cleared();
  const read = [];
  all.forEach((reading, n) => {
    if (!reading.tokens.length) return;
    const slots = slotsOf(reading.tokens, lexicon.weights(reading.tokens), catalogue, { last: typing && reading.typed });
    ranking.run(slots, n);
    read.push([...slots, ...slotsOf(reading.passed, lexicon.weights(reading.passed), catalogue, { last: false })]);
    gather(catalogue, ranking, reading.worth, text, row, pairs);
  });
  named(meant.meanings, meant.tokens, lexicon, row);
  exact(tokens, catalogue, text, row);
  return { tokens, meanings: meant.meanings, text, row, pairs, read, fits: lexicon.actions.fitting(tokens) };
}

function gather(catalogue, ranking, worth, text, row, pairs) {
  const { sum, paired } = ranking;
  const { firstRow, texts } = catalogue;
  const titles = firstRow.length - 1;
  let least = 0;
  for (let n = 0; n < texts; n++) if (sum[n] > least) least = sum[n];
  least = Math.min(least, ranking.total) * FAR * (1 - TUNING.name); // below it no score comes near the best
  for (let n = 0; n < texts; n++) {
    if (sum[n] <= least) continue;
    const score = worth * ranking.score(n);
    if (score > text[n]) text[n] = score;
    if (paired[n] > pairs[n]) pairs[n] = paired[n];
    if (n < titles) for (let k = firstRow[n]; k < firstRow[n + 1]; k++) if (score > row[k]) row[k] = score;
  }
  const units = saidIn(catalogue, ranking, UNIT, TUNING.unitSaid);
  const sectors = saidIn(catalogue, ranking, SECTOR, 0.95);
  if (units.size || sectors.size) ofOffices(catalogue, ranking, worth, row, units, sectors, least);
  const [first, end] = catalogue.kindStart[ALIAS] ?? [0, 0];
  for (let n = first; n < end; n++) {
    const owner = catalogue.aliasOf[n - first];
    row[owner] = Math.max(row[owner], worth * ranking.score(n));
  }
}

/** The words of a query that name a unit or a sector count for its procedures. */
function ofOffices(catalogue, ranking, worth, row, units, sectors, least) {
  const { column, textOfRow } = catalogue;
  const ofSet = catalogue.unitSets.map((set) => bestOf(set, units, ranking));
  const ofPublisher = catalogue.publishers.map((unit) => bestOf([unit], units, ranking));
  const ofSector = new Array(catalogue.sectors + 1).fill(null); // the last is none
  for (const [n, found] of sectors) ofSector[n] = found;
  for (let n = 0; n < catalogue.rows; n++) {
    const set = ofSet[column.units[n]];
    const publisher = ofPublisher[column.publisher[n]];
    const sector = ofSector[column.sector[n]];
    if (!set && !publisher && !sector) continue;
    const title = textOfRow[n];
    const unsaid = ~ranking.mask[title];
    let more = 0;
    let whole = 1;
    for (const office of [set, publisher]) {
      if (!office) continue;
      more = Math.max(more, TUNING.unit * office[1] * ranking.worth(office[0] & unsaid));
      if (office[1] >= WHOLE) whole = TUNING.unitWhole;
    }
    if (sector) more += TUNING.sector * ranking.worth(sector[0] & unsaid);
    if (whole * (ranking.sum[title] + more) <= least) continue;
    const score = worth * whole * ranking.score(title, more);
    if (score > row[n]) row[n] = score;
  }
}

/** Units or sectors whose name the query says, with the slots that say it and how much of it they say. */
function saidIn(catalogue, ranking, kind, least) {
  const [first, end] = catalogue.kindStart[kind] ?? [0, 0];
  const found = new Map();
  for (let n = first; n < end; n++)
    if (ranking.paired[n] && ranking.said(n) >= least) found.set(n - first, [ranking.mask[n], (1 + ranking.said(n)) / 2]);
  return found;
}

/** The unit of a set of which the query says most; null when it names none. */
function bestOf(set, units, ranking) {
  let best = null;
  let most = 0;
  for (const unit of set) {
    const found = units.get(unit);
    const worth = found ? found[1] * ranking.worth(found[0]) : 0;
    if (worth <= most) continue;
    best = found;
    most = worth;
  }
  return best;
}

/** Procedures that an everyday word names outright. */
function named(meanings, tokens, lexicon, row) {
  const coded = meanings.filter((meaning) => meaning.rows.length);
  if (!coded.length) return;
  const weights = lexicon.weights(tokens);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const meaning of coded) {
    const share = weights.slice(meaning.from, meaning.to).reduce((sum, weight) => sum + weight, 0) / total;
    for (const n of meaning.rows) row[n] = Math.max(row[n], TUNING.coded * (0.4 + 0.6 * share) + 0.3 * row[n]);
  }
}

/** A title typed whole comes first; "thủ tục" before it does not count. */
function exact(tokens, catalogue, text, row) {
  const ids = tokens.map((token) => catalogue.syllables.get(token.syllable) ?? -1);
  const [thu, tuc] = [catalogue.syllables.get("thu"), catalogue.syllables.get("tuc")];
  const bare = (list, from) => (list[from] === thu && list[from + 1] === tuc ? from + 2 : from);
  const start = bare(ids, 0);
  const size = ids.length - start;
  if (!size) return;
  const { from, syllableAt, firstRow, texts } = catalogue;
  for (let n = 0; n < texts; n++) {
    if (text[n] < LIKE) continue;
    const first = bare(syllableAt, from[n]);
    if (from[n + 1] - first !== size) continue;
    let same = 0;
    while (same < size && ids[start + same] === syllableAt[first + same]) same++;
    if (same < size) continue;
    text[n] = EXACT;
    for (let k = firstRow[n]; k < firstRow[n + 1]; k++) row[k] = EXACT;
  }
}

/** A small push up for what most people need, a push down for what they seldom mean. */
export function sunk(catalogue, n, score) {
  const flags = catalogue.column.flags[n];
  score *= 1 + (TUNING.citizens * catalogue.column.likely[n]) / 4;
  if (flags & SINKING) for (const [flag, worth] of SINK) if (flags & flag) score *= TUNING[worth];
  return score;
}

/** In the full text only what is over sinks. */
export const insideSunk = (catalogue, n, score) => (catalogue.column.flags[n] & REPEALED ? score * TUNING.repealed : score);

/** Procedures in order, those of one title as one entry with its places. */
export function procedures(found, catalogue, limit, push = sunk) {
  const { firstRow } = catalogue;
  const { row } = found;
  let most = 0;
  for (let n = 0; n < row.length; n++) if (row[n] > most) most = row[n];
  let highest = [];
  for (const part of [NEAR, FAR]) { // near the best there are mostly enough, and few that must be looked at
    const least = part * Math.min(1, most);
    highest = highestOf(found, catalogue, limit, push, least);
    if (highest.length === limit && highest[limit - 1][0] > least * MOST_PUSH) break;
  }
  return highest.map(([score, text]) => {
    const rows = Array.from({ length: firstRow[text + 1] - firstRow[text] }, (_, k) => firstRow[text] + k);
    const worth = (n) => push(catalogue, n, row[n]);
    return { text, score, rows: rows.sort((a, b) => worth(b) - worth(a) || a - b) };
  });
}

/** Titles with a row above `least`: [score, text], the highest first, the earlier of two equal ones first. */
function highestOf({ row, fits }, catalogue, limit, push, least) {
  const { firstRow } = catalogue;
  const highest = [];
  for (let text = 0; text + 1 < firstRow.length; text++) {
    let best = 0;
    for (let n = firstRow[text]; n < firstRow[text + 1]; n++) {
      if (row[n] <= least) continue;
      const score = push(catalogue, n, row[n]) * (fits && row[n] < EXACT ? fits(text) : 1);
      if (score > best) best = score;
    }
    if (!best || (highest.length === limit && best <= highest[limit - 1][0])) continue;
    let at = highest.length;
    while (at && highest[at - 1][0] < best) at--;
    highest.splice(at, 0, [best, text]);
    if (highest.length <= limit) continue;
    highest.pop();
    least = Math.max(least, highest[limit - 1][0] / MOST_PUSH); // what lies below comes to nothing, pushed as far as can be
  }
  return highest;
}

/** Other pages of one kind in order. */
export function pages(found, catalogue, kind, limit, least) {
  const [first, end] = catalogue.kindStart[kind] ?? [0, 0];
  const list = [];
  for (let n = first; n < end; n++) if (found.text[n] >= least) list.push({ text: n, score: found.text[n] });
  return list.sort((a, b) => b.score - a.score || a.text - b.text).slice(0, limit);
}
