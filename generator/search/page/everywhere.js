// On every page: suggestions are fetched when a search box is first used, and the key "/" leads into the first box.

import { address, detailed, finder, lookup, run } from "./site.js";

globalThis.TrangTimKiem = { address, detailed, finder, lookup };
const boxes = [...document.querySelectorAll(".tk")];
let woken = false;

function wake() {
  if (woken) return;
  woken = true;
  run("goi-y.js").catch(() => (woken = false)); // without it the form still leads to the page of results
  finder().catch(() => {}); // the suggestions ask again and tell
}

for (const box of boxes) {
  box.querySelector("form").action = address("tra-cuu/");
  box.addEventListener("focusin", wake);
  if (box.contains(document.activeElement)) wake();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const field = boxes.map((box) => box.querySelector("input")).find((input) => input.offsetParent);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
