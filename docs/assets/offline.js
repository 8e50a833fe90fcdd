// Đăng ký sw.js: trang đã xem đọc lại được khi không có mạng.
"use strict";

(() => {
  if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
  const worker = new URL("../sw.js", document.currentScript.src);
  const dressing = ["link", "script", "css", "img"];

  window.addEventListener("load", async () => {
    try {
      await navigator.serviceWorker.register(worker);
      if (navigator.serviceWorker.controller) return;
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType("resource").filter((entry) => dressing.includes(entry.initiatorType));
      active.postMessage({ trang: location.href, vat: loaded.map((entry) => entry.name) });
    } catch {
      // Without a store the site works as before.
    }
  });
})();
