// The full text: which procedures hold the pairs of a query; only the shards of those pairs are fetched.

import { varints } from "./catalogue.js";

const ROOM = 256;
const MIX = 0x9e3779b1;
const MOST_PAIRS = 12; // the rarest; a dozen shards of a kilobyte
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

function crc32(text) {
  let crc = 0xffffffff;
  for (let n = 0; n < text.length; n++) crc = TABLE[(crc ^ text.charCodeAt(n)) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The hash of a pair of folded syllables. */
export const pairHash = (left, right) => (crc32(left) ^ Math.imul(crc32(right), MIX)) >>> 0;

/** The row of every number that the shards use. */
export function rowsByNumber(catalogue) {
  const codes = Array.from({ length: catalogue.rows }, (_, row) => [catalogue.code(row), row]);
  const hashes = codes.map(([code]) => crc32(code));
  let count = 1;
  for (; ; count *= 2) {
    const filled = new Uint32Array(count);
    if (hashes.every((hash) => ++filled[hash % count] <= ROOM)) break;
  }
  const order = codes.map((_, n) => n).sort((a, b) => (codes[a][0] < codes[b][0] ? -1 : 1));
  const filled = new Uint32Array(count);
  const found = new Map();
  for (const n of order) found.set((hashes[n] % count) * ROOM + filled[hashes[n] % count]++, codes[n][1]);
  return found;
}

/** One pair in its shard: numbers of procedures, [] when too many hold it, null when none does. */
export function lookUp(numbers, key) {
  let [at, now] = [0, 0];
  while (at < numbers.length) {
    now += numbers[at];
    const count = numbers[at + 1];
    if (now === key) {
      const found = [];
      let last = 0;
      for (let n = 0; n < count; n++) found.push((last += numbers[at + 2 + n]));
      return found;
    }
    if (now > key) return null;
    at += 2 + count;
  }
  return null;
}

/** Scores of rows by the pairs of a query; `load(name)` gives a file of the folder. */
export async function bodyScores(tokens, weights, catalogue, rows, load) {
  const wanted = [];
  for (let n = 0; n + 1 < tokens.length; n++) {
    const weight = Math.sqrt(Math.max(0.4, weights[n]) * Math.max(0.4, weights[n + 1]));
    const hash = pairHash(tokens[n].syllable, tokens[n + 1].syllable);
    wanted.push({ hash, weight, rare: weight * rarityGuess(tokens[n], tokens[n + 1], catalogue), n });
  }
  wanted.sort((a, b) => b.rare - a.rare || a.n - b.n);
  const { bits } = catalogue.head;
  const scores = new Map();
  let total = 0;
  await Promise.all(
    wanted.slice(0, MOST_PAIRS).map(async ({ hash, weight }) => {
      const numbers = varints(new Uint8Array(await load(`cap/${(hash >>> (32 - bits)).toString(16)}.bin`)));
      const found = lookUp(numbers, (hash >>> (16 - bits)) & 0xffff);
      if (found && !found.length) return; // so common that nobody wrote down where
      const value = weight * Math.log(1 + catalogue.rows / ((found?.length ?? 0) + 0.5));
      total += value;
      for (const number of found ?? []) scores.set(rows.get(number), (scores.get(rows.get(number)) ?? 0) + value);
    }),
  );
  return { scores, total };
}

function rarityGuess(left, right, catalogue) {
  const rarity = (token) => catalogue.rarity[catalogue.syllables.get(token.syllable)] ?? 8;
  return rarity(left) + rarity(right);
}
