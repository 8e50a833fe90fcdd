// Starts the parts on the page of a procedure. Without this script the page tells everything, only not narrowed.
((tthc) => {
  "use strict";
  const block = document.getElementById("tt-du-lieu");
  if (!block) return;
  const data = JSON.parse(block.textContent), article = block.parentElement;
  const today = tthc.now().slice(0, 10);
  tthc.validity(article, data, today);
  [...article.querySelectorAll(".tt-fee[data-gia]")].filter((fee) => !tthc.lapse(fee.dataset, today)).forEach(tthc.addCalculator);
  const updates = [tthc.checklist(article, data.ma), tthc.dueForm(article, data)];
  tthc.narrow(article, data, () => updates.forEach((update) => update()));
  (globalThis.requestIdleCallback ?? setTimeout)(() => tthc.glossary(article, tthc.tuNgu));
})((globalThis.tthc ??= {}));
