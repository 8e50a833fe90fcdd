// Where the site lies, and its finder, which is fetched once when somebody first wants it.

const FOLDER = document.currentScript.src;
const FROM_DISK = location.protocol === "file:";
const FIRST = "muc-luc.bin"; // fetched at once, beside the code; the details wait, so that titles come sooner

const ROOT = new URL("../", FOLDER).href;

/** The full address of a page; a browser that opens files looks for no index.html of its own. */
export function address(url) {
  return ROOT + (FROM_DISK ? url.replace(/(^|\/)(?=$|[?#])/, "$1index.html") : url);
}

/** Where all results of a query stand. */
export const lookup = (query) => `${address("tra-cuu/")}?q=${encodeURIComponent(query)}`;

export function run(name) {
  return new Promise((done, failed) => {
    const node = document.createElement("script");
    node.src = new URL(name, FOLDER).href;
    node.addEventListener("load", done);
    node.addEventListener("error", () => failed(new Error(name)));
    document.head.append(node);
  });
}

/** A file of the finder as bytes. A page opened from a disk may fetch nothing: there a script carries them. */
async function file(name) {
  if (FROM_DISK) {
    await run(name.replace(/bin$/, "js"));
    return Uint8Array.from(atob(globalThis.TimKiemTep[name]), (letter) => letter.charCodeAt(0)).buffer;
  }
  const answer = await fetch(new URL(name, FOLDER));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return name === FIRST ? answer.body : answer.arrayBuffer(); // what has come is read while the rest is under way
}

async function code() {
  if (!FROM_DISK) return import(new URL("finder.js", FOLDER).href);
  await run("finder.classic.js");
  return globalThis.TimKiem;
}

async function start() {
  const catalogue = file(FIRST);
  const [tools] = await Promise.all([code(), catalogue]);
  const finder = await tools.open((name) => (name === FIRST ? catalogue : file(name)), { early: true });
  return { finder, highlight: tools.highlight };
}

let opened = null;

/** {finder, highlight}, as soon as titles can be found; after a failure the next call tries again. */
export function finder() {
  opened ??= start().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** The same once limits, fees and all that lists are filtered by are known. */
export async function detailed() {
  const tools = await finder();
  await tools.finder.details;
  return tools;
}
