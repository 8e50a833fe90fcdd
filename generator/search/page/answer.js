// From the finder's answer to the groups of a list.

import { address, lookup } from "./shared.js";
import { ASKED, INSIDE, KINDS, NEAR, UNSURE, facts, settled, ways } from "./words.js";

const DOUBTFUL = 3; // so many when none is sure: the ways on must be seen

/** `more`: what was fetched besides, {legal: [items], inside: [items] or null}. */
export function groupsOf(answer, more, highlight, repository, wantInside) {
  const seen = new Set();
  const option = (item) => ({ title: item.title, marks: highlight(item.title, answer.query), note: facts(item), apart: item.apart, href: address(item.url) });
  const fresh = (items) => items.filter(({ url }) => !seen.has(url) && seen.add(url)).map(option);
  const groups = [];
  for (const { kind, items } of answer.groups) {
    if (kind === "thu-tuc") groups.push({ label: ASKED, options: fresh(answer.ambiguous) });
    const unsure = kind === "thu-tuc" && !answer.confident;
    groups.push({ label: unsure ? UNSURE : KINDS[kind], options: fresh(unsure ? items.slice(0, DOUBTFUL) : items) });
  }
  groups.push({ label: KINDS["phap-luat"], options: fresh(more.legal) });
  groups.push({ label: INSIDE, options: more.inside ? fresh(more.inside) : [{ title: "Tìm trong nội dung thủ tục", run: wantInside }] });
  groups.push({ label: NEAR, options: settled(answer) ? [] : fresh(answer.near) });
  if (!settled(answer))
    groups.push({ label: "Không thấy điều cần tìm?", options: ways(answer.query, repository).map((way) => ({ title: way.title, href: way.href ?? address(way.url) })) });
  groups.push({ label: "Mọi kết quả", options: [{ title: "Xem và lọc mọi kết quả", href: lookup(answer.query) }] });
  return groups.filter((group) => group.options.length);
}

/** What is read aloud of an answer. */
export function spoken(answer, more) {
  const count = (items) => items.reduce((sum, { places }) => sum + 1 + (places?.length ?? 0), 0);
  const found = answer.groups.map(({ kind, items }) => `${KINDS[kind]}: ${count(items)}`);
  if (more.legal.length) found.push(`${KINDS["phap-luat"]}: ${more.legal.length}`);
  if (more.inside) found.push(`${INSIDE}: ${more.inside.length}`);
  if (!found.length) return "Không tìm thấy gì. Có gợi ý ở dưới.";
  return `${settled(answer) ? "" : "Không chắc khớp. "}${answer.ambiguous.length ? "Có nhiều thủ tục gần giống nhau. " : ""}${found.join(", ")}.`;
}
