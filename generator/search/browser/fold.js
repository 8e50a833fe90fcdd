// Vietnamese text as folded syllables. `generator/search/folding.py` does the same for what is indexed.

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LONE_Y = /^([hklmstv]|qu)?y$/;

/** Lower case without marks: "Đăng" → "dang". */
export const fold = (text) => text.normalize("NFD").toLowerCase().replace(MARKS, "").replace(/[đð]/g, "d");

/** A folded syllable as it is indexed: lý and lí are the same. */
export const settle = (syllable) => syllable.replace(LONE_Y, (_, before) => (before || "") + "i");

/** Letters with their quality, then the tone: "hoà" and "hòa" give the same key, "hoa" another. */
export function toneKey(word) {
  const apart = word.normalize("NFD").toLowerCase();
  const tone = apart.match(TONES);
  return settle(apart.replace(TONES, "").normalize("NFC")) + (tone ? tone[0] : "");
}

const read = new Map(); // words that were met: the same ones come from key to key
const REMEMBERED = 5000;

function wordOf(text) {
  let word = read.get(text);
  if (word) return word;
  const raw = text.normalize("NFC").toLowerCase();
  const plain = fold(raw);
  word = { raw, syllable: settle(plain), marked: raw !== plain };
  if (read.size >= REMEMBERED) read.clear();
  read.set(text, word);
  return word;
}

/** The words of a text with their place in it. */
export function words(text) {
  return Array.from(text.matchAll(WORD), ({ 0: found, index: start }) => {
    const { raw, syllable, marked } = wordOf(found);
    return { raw, syllable, marked, start, end: start + found.length };
  });
}
