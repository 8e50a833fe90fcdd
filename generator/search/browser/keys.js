// What fingers meant: Telex and VNI keystrokes, slips of the keyboard.

const TELEX_TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const VNI_TONES = { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" };
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Raw Telex or VNI keystrokes as a Vietnamese word, or "" when they are neither: "dduwowcj" → "được". */
export function typed(keys) {
  return /\d/.test(keys) ? vni(keys) : telex(keys);
}

function telex(keys) {
  let tone = "";
  let body = keys[0];
  for (const key of keys.slice(1)) {
    if (TELEX_TONES[key] && /[aeiouy]/.test(body)) tone = TELEX_TONES[key];
    else body += key;
  }
  const word = body
    .replace(/^dd/, "đ").replace(/^d(.*)d$/, "đ$1")
    .replace(/([aeo])([^aeow]*)\1/, (_, vowel, between) => "âêô"["aeo".indexOf(vowel)] + between)
    .replace(/uow|uwow|uwo/, "ươ").replace(/([aou])(.*?)w/, (_, vowel, between) => "ăơư"["aou".indexOf(vowel)] + between)
    .replace(/^w|w$/, "ư");
  return word === keys ? "" : toned(word, tone);
}

function vni(keys) {
  let tone = "";
  const word = keys.replace(/\d/g, (digit) => ((tone = VNI_TONES[digit] || tone), digit > 5 ? digit : ""))
    .replace(/^d(.*?)9/, "đ$1")
    .replace(/([aeo])([^68\d]*)6/, (_, vowel, between) => "âêô"["aeo".indexOf(vowel)] + between)
    .replace(/uo([^7\d]*)7/, "ươ$1").replace(/([uo])([^7\d]*)7/, (_, vowel, between) => "ươ"["uo".indexOf(vowel)] + between)
    .replace(/a([^8\d]*)8/, "ă$1");
  return /\d/.test(word) || !/[a-z]/.test(keys) ? "" : toned(word, tone);
}

/** The tone on some vowel; which one does not matter, because tones are compared apart from their place. */
const toned = (word, tone) => word.replace(/[aăâeêioôơuưy]/, (vowel) => vowel + tone).normalize("NFC");

/** Whether two keys lie side by side. */
function near(a, b) {
  return ROWS.some((row, n) => {
    const at = row.indexOf(a);
    if (at < 0) return false;
    return ROWS.some((other, m) => {
      const place = other.indexOf(b);
      return place >= 0 && Math.abs(n - m) <= 1 && Math.abs(at - place) <= 1;
    });
  });
}

/** How far apart two syllables are, for one slip: 0 the same, 0.6–1 one slip, 9 more than one. */
export function slip(a, b) {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 9;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [i, j] = [a.length, b.length];
  while (i > start && j > start && a[i - 1] === b[j - 1]) i--, j--;
  const [left, right] = [a.slice(start, i), b.slice(start, j)];
  if (left.length + right.length === 1) {
    const lone = left || right;
    return lone === a[start - 1] || lone === a[i] || lone === b[j] ? 0.6 : 0.8; // doubled; missing or too many
  }
  if (left.length === 1 && right.length === 1) return near(left, right) ? 0.75 : 1;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] ? 0.65 : 9;
}
