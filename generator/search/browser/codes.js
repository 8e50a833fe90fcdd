// Codes of procedures in all the shapes that people paste: 1.004873, 1004873, 1,004873, "mã 1. 004873", 1.004873.000.00.00.H35.

const LABEL = /^\s*(?:mã(?:\s+(?:số|tthc|thủ tục|dvc))?|ma(?:\s+(?:so|tthc|thu tuc|dvc))?|tthc|thủ tục|thu tuc)?\s*[:#]?\s*/iu;
const SHAPE = /^(?:(\d)\s*[.,\s]\s*)?(\d{1,7})(?:[.,\s]+\d{2,3}(?:[.,\s]+\d{2}){0,2})?(?:[.,\s]*[HGhg]\d{2})?[.\s]*$/;
const INSIDE = /(?:^|[^\d.,])(\d)[.,]\s?(\d{6})(?!\d)/;

/** What is known of a code: {first, rest}, first "" when it was not typed; null when the query is no code. */
export function codeIn(query) {
  const text = query.normalize("NFC").replace(LABEL, "");
  const inside = INSIDE.exec(query);
  const found = SHAPE.exec(text);
  if (found) {
    const [, first = "", digits] = found;
    if (first) return digits.length <= 6 ? { first, rest: digits } : null;
    if (digits.length === 7) return { first: digits[0], rest: digits.slice(1) };
    return digits.length === 6 ? { first: "", rest: digits } : null;
  }
  return inside ? { first: inside[1], rest: inside[2] } : null;
}

/** The rows of procedures whose code is, or begins, as typed. */
export function rowsOfCode(catalogue, query) {
  const found = [];
  const slug = query.trim().toLowerCase();
  if (slug.length > 2) for (const [row, code] of catalogue.otherCodes) if (code.startsWith(slug)) found.push(row);
  const code = /\d/.test(query) ? codeIn(query) : null;
  if (!code) return found;
  const { codeFirst, codeRest } = catalogue.column;
  const step = 10 ** (6 - code.rest.length); // the numbers of six digits that begin so
  const least = code.rest * step;
  for (let row = 0; row < catalogue.rows; row++)
    if (codeRest[row] >= least && codeRest[row] < least + step && (!code.first || codeFirst[row] === +code.first) && !catalogue.head.codes[row]) found.push(row);
  return found;
}
