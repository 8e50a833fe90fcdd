// Scores a built site's finder on a file of queries: node score.mjs QUERIES SITE [JSON]; see docs/phat-trien/tim-kiem.md.

import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const DEPTH = 20; // a right answer below this place counts as not found
const WORST = 20;

/** Rows of a TSV file with a head line: {kind, query, codes}. */
export function parse(text) {
  const [head, ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/).filter(Boolean);
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = Object.fromEntries(line.split("\t").map((cell, n) => [names[n], cell]));
    return { kind: cells.class, query: cells.query, codes: (cells.codes ?? "").split(";").filter(Boolean) };
  });
}

/** The place of the first right answer, from 1; 0 when there is none. An entry counts with all procedures of its title. */
export function place(items, codes) {
  const wanted = new Set(codes.map((code) => code.toLowerCase()));
  return 1 + items.findIndex((item) => [item, ...item.places].some((each) => wanted.has(each.code.toLowerCase())));
}

/** A row without codes is right when the finder does not answer with confidence; it then counts as found first. */
export async function rankOf(finder, { kind, query, codes }) {
  const answer = finder.search(query, { limit: DEPTH });
  if (!codes.length) return answer.confident ? 0 : 1;
  if (kind.startsWith("body")) return place((await finder.fulltext(query, { limit: DEPTH })).items, codes);
  return place(answer.groups.find((group) => group.kind === "thu-tuc")?.items ?? [], codes);
}

/** {class: {n, recall@1, recall@5, mrr}} and the same for all rows together, rounded to four digits. */
export function summed(ranked) {
  const found = {};
  for (const { kind, rank } of ranked)
    for (const name of [kind, "all"]) (found[name] ??= []).push(rank);
  const share = (ranks, value) => Math.round((ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length) * 1e4) / 1e4;
  return Object.fromEntries(
    Object.entries(found).sort(([a], [b]) => (a === "all") - (b === "all") || (a < b ? -1 : 1)).map(([name, ranks]) => [
      name,
      {
        n: ranks.length,
        "recall@1": share(ranks, (rank) => +(rank === 1)),
        "recall@5": share(ranks, (rank) => +(rank > 0 && rank <= 5)),
        mrr: share(ranks, (rank) => (rank ? 1 / rank : 0)),
      },
    ]),
  );
}

/** The finder's module of a built site; as a copy named .mjs, because Node 18 takes a lone .js for CommonJS. */
export async function moduleOf(site) {
  const copies = await mkdtemp(path.join(tmpdir(), "tim-kiem-"));
  const copy = path.join(copies, "finder.mjs");
  await copyFile(path.join(path.resolve(site), "tim-kiem", "finder.js"), copy);
  return import(pathToFileURL(copy).href).finally(() => rm(copies, { recursive: true }));
}

/** Opens the finder of a built site. */
export async function finderOf(site) {
  const { open } = await moduleOf(site);
  return open(filesOf(site));
}

/** What the module loads its files with. */
export const filesOf = (site) => async (name) => {
  const content = await readFile(path.join(site, "tim-kiem", name));
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
};

async function main([queries, site, json]) {
  const finder = await finderOf(site);
  const ranked = [];
  for (const row of parse(await readFile(queries, "utf8"))) ranked.push({ ...row, rank: await rankOf(finder, row) });
  const sums = summed(ranked);
  if (json) await writeFile(json, `${JSON.stringify(sums, null, 1)}\n`);
  console.log("lớp".padEnd(24), "số".padStart(5), "đúng@1".padStart(8), "đúng@5".padStart(8), "MRR".padStart(8));
  for (const [name, sum] of Object.entries(sums))
    console.log(name.padEnd(24), String(sum.n).padStart(5), ...["recall@1", "recall@5", "mrr"].map((key) => sum[key].toFixed(3).padStart(8)));
  const worst = ranked.filter(({ rank }) => rank !== 1).sort((a, b) => (a.rank || 99) - (b.rank || 99)).reverse().slice(0, WORST);
  if (worst.length) console.log(`\n${worst.length} truy vấn kém nhất (thứ hạng; 0: không thấy trong ${DEPTH} kết quả đầu)`);
  for (const { kind, query, codes, rank } of worst) console.log(`${String(rank).padStart(3)}  ${kind}  ${query}  → ${codes.slice(0, 3).join(", ") || "ngoài phạm vi"}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
