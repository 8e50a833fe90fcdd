// How well every text answers slots: rare syllables count, rare pairs of neighbours count more.

import { TUNING } from "./tuning.js";

const SENTENCE = 8; // so many words are no fragment of a title any more

/** Scores of all texts for one reading of a query. Arrays are kept from key to key. */
export class Ranking {
  constructor(catalogue) {
    this.catalogue = catalogue;
    const texts = catalogue.texts;
    this.sum = new Float32Array(texts); // weight of what was found
    this.own = new Float32Array(texts); // the same, as a part of the text itself
    this.mask = new Uint32Array(texts); // which slots were found
    this.paired = new Uint8Array(texts); // how many pairs were found
    this.joined = new Uint32Array(texts); // which slots were found beside a neighbour
    this.best = new Float32Array(texts);
    this.stamp = new Int32Array(texts).fill(-1);
    this.pairBest = new Float32Array(texts);
    this.pairStamp = new Int32Array(texts).fill(-1);
    this.next = new Float32Array(catalogue.names.length);
    this.turn = 0;
    this.kept = []; // for each reading of the last query, the state after the slots that typing on does not change
    this.found = { text: new Float32Array(texts), row: new Float32Array(catalogue.rows), pairs: new Uint8Array(texts) };
  }

  /** Empty scores of texts and rows for a new query, and how many pairs each text holds. */
  cleared() {
    for (const scores of Object.values(this.found)) scores.fill(0);
    return this.found;
  }

  /** `reading`: the number of the reading; from key to key one number stands for much the same slots. */
  run(slots, reading = 0) {
    this.slots = slots;
    this.pairWeights = new Float32Array(slots.length);
    const strong = slots.filter((slot) => slot.weight > 0.5).length;
    this.lone = strong > 2 ? TUNING.lone : 1;
    const least = slots.length >= SENTENCE && strong > 2 ? TUNING.asked : 0;
    const kept = (this.kept[reading] ??= new Kept(this));
    const settled = slots.length - 2; // the last two, and their pair, change while the last word is typed
    const start = kept.back(slots.slice(0, settled + 1), `${this.lone} ${least}`);
    slots.forEach((slot, n) => {
      if (n < start) return;
      if (n === settled && n > start) kept.keep(n);
      this.total += slot.rarity * slot.weight;
      if (slot.weight > least) this.slot(slot, slots[n + 1], n); // in a sentence the words of the question are not looked for
    });
    return this;
  }

  slot(slot, after, n) {
    const { catalogue, sum, own, mask, best, stamp, next, pairBest, pairStamp } = this;
    const { wrongTone, apart } = TUNING;
    const { places, firstPlace, syllableAt, textAt, wordAt, worthAt } = catalogue;
    const turn = ++this.turn;
    const toned = slot.key >= 0;
    const weight = slot.rarity * slot.weight * this.lone;
    const found = [];
    if (after) for (const [id, worth] of after.options) next[id] = worth;
    for (const [id, worth] of slot.options) {
      const rarity = catalogue.rarity[id] / 100;
      for (let k = firstPlace[id]; k < firstPlace[id + 1]; k++) {
        const place = places[k];
        const text = textAt[place];
        const value = toned && catalogue.key(wordAt[place]) !== slot.key ? worth * wrongTone : worth;
        if (stamp[text] !== turn) {
          stamp[text] = turn;
          best[text] = value;
          sum[text] += value * weight;
          own[text] += value * rarity * worthAt[place];
          mask[text] |= 1 << n;
        } else if (value > best[text]) {
          sum[text] += (value - best[text]) * weight;
          best[text] = value;
        }
        if (!after) continue;
        let pair = next[syllableAt[place + 1]];
        if (pair && textAt[place + 1] !== text) pair = 0;
        if (!pair) {
          pair = next[syllableAt[place + 2]] * apart;
          if (!pair || textAt[place + 2] !== text) continue;
        }
        pair *= value;
        if (pairStamp[text] !== turn) {
          pairStamp[text] = turn;
          pairBest[text] = pair;
          found.push(text);
        } else if (pair > pairBest[text]) pairBest[text] = pair;
      }
    }
    if (!after) return;
    for (const [id] of after.options) next[id] = 0;
    this.pairs(found, Math.sqrt(slot.weight * after.weight), n);
  }

  pairs(found, weight, n) {
    const { catalogue, sum, paired, pairBest, joined, slots } = this;
    if (!found.length) {
      this.total += TUNING.unseen * weight;
      return;
    }
    const value = (this.pairWeights[n] = TUNING.pairs * weight * Math.log(1 + catalogue.texts / (found.length + 0.5)));
    this.total += value;
    for (const text of found) {
      sum[text] += value * pairBest[text];
      for (const k of [n, n + 1]) {
        if (joined[text] & (1 << k)) continue;
        joined[text] |= 1 << k;
        sum[text] += (1 - this.lone) * slots[k].rarity * slots[k].weight * pairBest[text];
      }
      paired[text]++;
    }
  }

  /** How much of the query a text holds, and how much of the text the query says. */
  score(text, more = 0) {
    const covered = Math.min(1, (this.sum[text] + more) / this.total);
    return covered * (1 - TUNING.name + TUNING.name * this.said(text));
  }

  said(text) {
    return Math.min(1, this.own[text] / this.catalogue.weight[text]);
  }

  /** The weight of the slots of a mask, with the pairs inside it. */
  worth(mask) {
    const { slots, pairWeights } = this;
    let found = 0;
    for (let n = 0; mask >>> n && n < slots.length; n++)
      if (mask & (1 << n)) found += slots[n].rarity * slots[n].weight + (mask & (2 << n) ? pairWeights[n] : 0);
    return found;
  }
}

/**
 * The state of a ranking after the first slots of a query. Who types on changes the last word: the words before it are
 * walked once, not at every key.
 */
class Kept {
  constructor(ranking) {
    this.ranking = ranking;
    this.now = ["sum", "own", "mask", "paired", "joined"].map((name) => ranking[name]);
    this.told = []; // what the state came from: the slots, and the one after them, with which the last has a pair
    this.size = 0;
  }

  /** Sets the ranking to the state that these slots begin with; gives how many of them it holds. */
  back(slots, how) {
    const { ranking, now, told } = this;
    this.asked = slots.map(({ options, weight, key }) => `${how} ${weight} ${key} ${options}`);
    const fits = this.size > 0 && told.every((slot, n) => slot === this.asked[n]);
    now.forEach((array, n) => (fits ? array.set(this.then[n]) : array.fill(0)));
    ranking.total = fits ? this.total : 0;
    if (!fits) return 0;
    ranking.pairWeights.set(this.pairWeights);
    return this.size;
  }

  /** Keeps the state after so many slots. */
  keep(size) {
    const { ranking, now } = this;
    this.then ??= now.map((array) => array.slice()); // not before a query is long enough
    this.then.forEach((array, n) => array.set(now[n]));
    Object.assign(this, { size, told: this.asked, total: ranking.total, pairWeights: ranking.pairWeights.slice(0, size) });
  }
}
