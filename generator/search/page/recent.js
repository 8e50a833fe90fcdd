// What was looked for lately. It stays on this device and is sent nowhere.

const KEY = "tim-kiem-gan-day";
const MOST = 6;

export function recent() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(found) ? found.filter((query) => typeof query === "string").slice(0, MOST) : [];
  } catch {
    return []; // no storage here, or somebody else's value
  }
}

export function remember(query) {
  const asked = query.trim().slice(0, 200);
  if (asked) keep([asked, ...recent().filter((other) => other !== asked)].slice(0, MOST));
}

export const forget = () => keep([]);

function keep(queries) {
  try {
    if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // a browser that stores nothing still searches
  }
}
