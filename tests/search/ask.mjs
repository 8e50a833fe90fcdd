// Reads [function, ...arguments] as JSON, calls it on the finder of the site given, prints the answer as JSON.

import { gunzipSync } from "node:zlib";

import { filesOf, finderOf, moduleOf } from "../../generator/search/score.mjs";

let text = "";
for await (const part of process.stdin) text += part;
const [name, ...values] = JSON.parse(text);
const site = process.argv[2];
const finder = await finderOf(site);
const many = Array.isArray(values[0]) && name !== "filter";
const first = (found, query) => found.search(query).groups[0].items[0];
/** The first item and the levels to filter by, before and after the details have come. */
async function early(query) {
  const { open } = await moduleOf(site);
  let send;
  const sent = new Promise((done) => (send = done));
  const found = await open(async (file) => (file === "chi-tiet.bin" && (await sent), filesOf(site)(file)), { early: true });
  const before = [first(found, query), found.facets.filter({}).counts.level.length];
  send();
  await found.details;
  return [before[0], first(found, query), [before[1], found.facets.filter({}).counts.level.length]];
}
/** The first item for a query when the catalogue comes as a stream of so many bytes at a time; `much`: this share of it comes. */
async function pieces(query, size, { unpacked = false, much = 1 } = {}) {
  const { open } = await moduleOf(site);
  const load = async (file) => {
    const whole = await filesOf(site)(file);
    if (file !== "muc-luc.bin") return whole;
    const bytes = unpacked ? gunzipSync(whole) : new Uint8Array(whole);
    let at = 0;
    return new ReadableStream({
      pull(stream) {
        if (at >= bytes.length * much) return stream.close();
        stream.enqueue(bytes.slice(at, (at += size)));
      },
    });
  };
  return open(load).then((found) => first(found, query), (error) => error.message);
}
const call = async (...given) => {
  if (name === "fresh") return (await finderOf(site)).search(...given); // by a finder that was asked nothing before
  if (name === "early") return early(...given);
  if (name === "pieces") return pieces(...given);
  if (name === "filter") return finder.facets.filter(...given);
  if (name === "titles") return Array.from({ length: finder.catalogue.texts }, (_, n) => finder.catalogue.title(n));
  if (name in finder) return finder[name](...given);
  return (await moduleOf(site))[name](...given);
};
const answer = many ? await Promise.all(values[0].map((value) => call(value, ...values.slice(1)))) : await call(...values);
process.stdout.write(JSON.stringify(answer));
