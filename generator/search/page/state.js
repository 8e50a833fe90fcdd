// What is looked up, as it stands in the address: it can be shared, and the back button works.

export const FACETS = { sector: "linh-vuc", level: "cap", audience: "doi-tuong", online: "truc-tuyen", channel: "kenh", free: "mien-phi", unit: "co-quan" };
const SORTS = ["", "ten", "ngay", "moi"];

/** From `?q=khai+sinh&cap=xa&ngay=5`. */
export function read(search) {
  const given = new URLSearchParams(search);
  const number = (name) => Math.max(0, Math.floor(Number(given.get(name)) || 0));
  const choice = {};
  for (const [facet, name] of Object.entries(FACETS)) {
    const keys = (given.get(name) ?? "").split(",").filter(Boolean);
    if (keys.length) choice[facet] = keys;
  }
  const sort = given.get("xep") ?? "";
  return {
    query: (given.get("q") ?? "").slice(0, 400),
    choice,
    days: number("ngay"),
    changed: number("moi"),
    event: given.get("su-kien") ?? "",
    all: given.get("ca-cu") === "1",
    sort: SORTS.includes(sort) ? sort : "",
  };
}

/** The same the other way; what is not chosen is left out. */
export function written({ query, choice, days, changed, event, all, sort }) {
  const told = new URLSearchParams();
  if (query.trim()) told.set("q", query.trim());
  for (const [facet, name] of Object.entries(FACETS)) if (choice[facet]?.length) told.set(name, choice[facet].join(","));
  const rest = { ngay: days, moi: changed, "su-kien": event, "ca-cu": all ? "1" : "", xep: sort };
  for (const [name, value] of Object.entries(rest)) if (value) told.set(name, value);
  const text = told.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

/** How many choices narrow the list, without the words. */
export const narrowed = ({ choice, days, changed, event, all }) => Object.values(choice).flat().length + [days, changed, event, all].filter(Boolean).length;
