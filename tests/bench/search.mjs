// The finder beside MiniSearch, Pagefind and lunr on one site and one file of queries: node search.mjs SITE QUERIES [TOOLS]
// TOOLS is a folder with node_modules; without it only the finder is measured. Prints rows of a Markdown table.

import { readFile, writeFile, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { finderOf, parse, place, summed } from "../../generator/search/score.mjs";

const SLOWER = 4; // a cheap phone against this machine
const [site, queries, tools] = process.argv.slice(2);
const rows = parse(await readFile(queries, "utf8")).filter((row) => row.codes.length);
const packed = (content) => gzipSync(content, { level: 9 }).length;
const read = (...parts) => readFile(path.join(site, ...parts));
const fold = (text) => text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

async function finder() {
  const own = await finderOf(site);
  const bytes = packed(await read("tim-kiem", "finder.js")) + packed(await read("tim-kiem", "muc-luc.bin"));
  const ask = (query) => own.search(query, { limit: 5 }).groups.find(({ kind }) => kind === "thu-tuc")?.items ?? [];
  return { name: "the finder", bytes, ask, keep: own };
}

/** What the rivals index: the same titles, codes and other names. */
async function documents() {
  const { catalogue } = await finderOf(site);
  return Array.from({ length: catalogue.rows }, (_, row) => ({ id: row, code: catalogue.code(row), title: catalogue.title(catalogue.textOfRow[row]) }));
}

async function miniSearch(docs, require) {
  const MiniSearch = require("minisearch");
  const options = { fields: ["title", "code"], processTerm: fold, searchOptions: { prefix: true, fuzzy: 0.2, boost: { code: 2 } } };
  const index = new MiniSearch(options);
  index.addAll(docs);
  const library = await readFile(path.join(path.dirname(require.resolve("minisearch")), "../umd/index.js"));
  const ask = (query) => index.search(query).slice(0, 5).map(({ id }) => item(docs[id]));
  return { name: "MiniSearch, folded, prefix + fuzzy", bytes: packed(JSON.stringify(index)) + packed(library), ask, keep: index };
}

/** As the theme sets it up: the index is sent as text and built in the browser; every word may be unfinished. */
async function lunr(docs, require) {
  const engine = require("lunr");
  const sent = await read("search", "search_index.json").catch(() => Buffer.from(JSON.stringify(docs)));
  const index = engine(function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.ref("id");
    this.field("title", { boost: 1000 });
    this.field("code");
    for (const doc of docs) this.add(doc);
  });
  const library = await readFile(require.resolve("lunr"));
  const ask = (query) => {
    const words = query.toLowerCase().split(/[\s-]+/).map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, "")).filter(Boolean);
    return index.query((q) => words.forEach((word) => { q.term(word); q.term(word, { wildcard: engine.Query.wildcard.TRAILING }); })).slice(0, 5).map(({ ref }) => item(docs[ref]));
  };
  return { name: "lunr, as the theme uses it", bytes: packed(sent) + packed(library), ask, keep: index };
}

async function pagefind(docs, _, folder) {
  const { createIndex, close } = await import(pathToFileURL(path.join(folder, "node_modules/pagefind/lib/index.js")).href);
  const { index } = await createIndex({ forceLanguage: "vi" });
  for (const doc of docs) await index.addCustomRecord({ url: `/thu-tuc/${doc.code}/`, content: `${doc.title} ${fold(doc.title)} ${doc.code}`, language: "vi", meta: { title: doc.title } });
  const out = path.join(folder, "pagefind-out");
  await rm(out, { recursive: true, force: true });
  await index.writeFiles({ outputPath: out });
  await close();
  let sent = 0;
  globalThis.document = { querySelector: () => ({ getAttribute: () => "vi" }), currentScript: null };
  globalThis.window = globalThis;
  globalThis.location = new URL("http://localhost/");
  globalThis.fetch = async (address) => {
    const name = String(address).split("?")[0].match(/(?:index\/|fragment\/)?[^/]+$/)[0];
    const content = await readFile(path.join(out, name));
    sent += content.length; // Pagefind's files are packed already
    return new Response(content);
  };
  sent += packed(await readFile(path.join(out, "pagefind.js")));
  await writeFile(path.join(out, "package.json"), '{"type": "module"}'); // what it writes are modules, whatever they lie below
  const engine = await import(pathToFileURL(path.join(out, "pagefind.js")).href);
  const ask = async (query) => {
    const { results } = await engine.search(fold(query));
    return Promise.all(results.slice(0, 5).map(async (result) => item({ code: (await result.data()).url.match(/thu-tuc\/([^/]+)/)[1] })));
  };
  await ask(rows[0].query); // what the first answer fetches
  return { name: "Pagefind, titles folded", bytes: sent, ask, keep: engine };
}

const item = ({ code }) => ({ code, places: [] });

async function measured(make, ...given) {
  globalThis.gc?.();
  const before = memory();
  const engine = await make(...given);
  globalThis.gc?.();
  const heap = (memory() - before) / 1e6;
  const ranked = [];
  for (const row of rows) ranked.push({ ...row, rank: place(await engine.ask(row.query), row.codes) });
  const { all, nodia } = summed(ranked);
  const times = [];
  for (const { query } of rows.filter((_, n) => n % 12 === 0))
    for (let end = 1; end <= Math.min(query.length, 60); end += 3) {
      const start = process.cpuUsage();
      await engine.ask(query.slice(0, end));
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1e3);
    }
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)];
  const shares = ({ "recall@1": one, "recall@5": five } = {}) => (one === undefined ? "" : `${one.toFixed(2)} / ${five.toFixed(2)}`);
  console.log(`| ${[engine.name, shares(all), shares(nodia), `${Math.round(engine.bytes / 1e3)} KB`, `${p95.toFixed(1)} ms`, `${(SLOWER * p95).toFixed(0)} ms`, `${heap.toFixed(1)} MB`].join(" | ")} |`);
}

function memory() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

console.log("| engine | all @1 / @5 | no marks @1 / @5 | first answer, gzip | p95 a key | × 4 | heap |\n| --- | --- | --- | --- | --- | --- | --- |");
await measured(finder);
if (tools) {
  const require = createRequire(path.resolve(tools, "package.json"));
  const docs = await documents();
  for (const make of [pagefind, miniSearch, lunr])
    await measured(make, docs, require, path.resolve(tools)).catch((error) => console.log(`| ${make.name} | ${String(error.message).split("\n")[0]} | | | | | |`));
}
const shards = await readdir(path.join(site, "tim-kiem", "cap"));
const sizes = await Promise.all(shards.map(async (name) => (await read("tim-kiem", "cap", name)).length));
console.log(`\n${shards.length} shards, ${(sizes.reduce((a, b) => a + b, 0) / sizes.length / 1e3).toFixed(2)} KB in the mean`);
