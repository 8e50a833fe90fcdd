// Giữ những trang đã xem để đọc khi không có mạng. Có mạng thì luôn lấy bản mới.
"use strict";

// The build writes the edition in: a digest of scripts and styles, so that a daily build of the same edition keeps what
// a visitor has kept, and a new edition starts anew.
const EDITION = "chua-dong-dau";
const PREFIX = "tthc-";
const PAGES = `${PREFIX}trang-${EDITION}`;
const THINGS = `${PREFIX}vat-${EDITION}`;
const MOST_PAGES = 150;
const KEPT_ON = "x-tthc-luu";
const DRESSING = ["style", "script", "image", "font", "manifest"];
const SCOPE = new URL(self.registration.scope);

const ours = (address) => address.origin === SCOPE.origin && address.pathname.startsWith(SCOPE.pathname);

const isPage = (response) => (response.headers.get("content-type") || "").startsWith("text/html");

const plain = (address) => {
  const url = new URL(address);
  return url.origin + url.pathname; // what stands after ? or # is the visitor's choice on one and the same page
};

const keep = async (name, address, response) => {
  const headers = new Headers(response.headers);
  headers.set(KEPT_ON, new Date().toISOString());
  const cache = await caches.open(name);
  await cache.delete(address); // else it would keep its place among the oldest
  await cache.put(address, new Response(await response.blob(), { status: 200, headers }));
  if (name !== PAGES) return;
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_PAGES)).map((old) => cache.delete(old)));
};

const dayOf = (iso) => {
  const at = new Date(iso);
  const month = at.getMonth() + 1;
  return `${String(at.getDate()).padStart(2, "0")}/${month < 3 ? `0${month}` : month}/${at.getFullYear()}`;
};

// The banner is put into the page here, so that it shows even where the page runs no script.
const fromStore = async (kept) => {
  const day = dayOf(kept.headers.get(KEPT_ON));
  const page = await kept.text();
  const words = /<html lang="en"/.test(page)
    ? `No network. This is the <strong>copy kept on ${day}</strong>; it may have changed since.`
    : `Không có mạng. Đang xem <strong>bản lưu ngày ${day}</strong>; nội dung có thể đã đổi.`;
  const text = page.replace(/<body[^>]*>/, (tag) => `${tag}<p class="tt-store" role="status">${words}</p>`);
  return new Response(text, { status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
};

const nothingKept = () =>
  new Response(
    '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      "<title>Không có mạng</title><main><h1>Không có mạng</h1><p>Trang này chưa được lưu trên máy. " +
      "Hãy thử lại khi có mạng, hoặc mở một trang đã xem trước đây.</p>" +
      `<p><a href="${SCOPE.pathname}">Trang chủ</a></p></main></html>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
  );

const page = async (event) => {
  const address = plain(event.request.url);
  try {
    // Ask the server each time: the browser's own cache may hold a page for days when the server names no term.
    const fresh = await fetch(event.request, { cache: "no-cache" });
    if (fresh.ok && isPage(fresh)) event.waitUntil(keep(PAGES, address, fresh.clone()));
    return fresh;
  } catch {
    const kept = await (await caches.open(PAGES)).match(address);
    return kept ? fromStore(kept) : nothingKept();
  }
};

const thing = async (event) => {
  try {
    const fresh = await fetch(event.request);
    if (fresh.ok) event.waitUntil(keep(THINGS, event.request.url, fresh.clone()));
    return fresh;
  } catch (error) {
    const kept = await (await caches.open(THINGS)).match(event.request.url);
    if (!kept) throw error;
    return kept;
  }
};

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(PREFIX) && name !== PAGES && name !== THINGS;
  const clean = async () => {
    await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !ours(new URL(event.request.url))) return;
  if (event.request.mode === "navigate") event.respondWith(page(event));
  else if (DRESSING.includes(event.request.destination)) event.respondWith(thing(event));
});

// The first page of a visit was loaded before the worker stood: it tells what it was made of.
self.addEventListener("message", (event) => {
  const { trang, vat } = event.data || {};
  const fetched = async (name, address, fits) => {
    if (!ours(new URL(address))) return;
    const response = await fetch(address);
    if (response.ok && fits(response)) await keep(name, address, response);
  };
  const all = [
    ...(trang ? [fetched(PAGES, plain(trang), isPage)] : []),
    ...(Array.isArray(vat) ? vat.map((address) => fetched(THINGS, address, () => true)) : []),
  ];
  event.waitUntil(Promise.allSettled(all));
});
