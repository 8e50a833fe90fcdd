// Which lines differ between two texts.

/** [mark, line] with mark "-", "+" or " "; unchanged lines only near a change. */
export const difference = (before, after, near = 2) => {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const middle = paired(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const all = [...old.slice(0, head).map((line) => [" ", line]), ...middle,
    ...old.slice(old.length - tail).map((line) => [" ", line])];
  return all.filter((_, place) => all.slice(Math.max(0, place - near), place + near + 1).some(([mark]) => mark !== " "));
};

/** The longest common lines of two stretches, by the usual table. */
const paired = (old, now) => {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i][j] = old[i] === now[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  const out = [];
  let i = 0, j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) { out.push([" ", old[i]]); i += 1; j += 1; }
    else if (j >= now.length || (i < old.length && table[i + 1][j] >= table[i][j + 1])) { out.push(["-", old[i]]); i += 1; }
    else { out.push(["+", now[j]]); j += 1; }
  }
  return out;
};
