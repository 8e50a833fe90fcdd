// English pages: the list narrowed by the words in the search field, and notes that hold from or until a day. Without
// this script the list is whole, and the notes are those of the day on which the page was made.
"use strict";

(() => {
  const form = document.getElementById("en-search"), found = document.getElementById("en-found");
  if (!form || !found) return;
  const field = form.elements.q, rows = [...document.querySelectorAll("li[data-words]")];
  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "").trim();

  const narrow = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => row.dataset.words.includes(word));
      count += row.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("section:has(li[data-words])")) {
      section.hidden = !section.querySelector("li[data-words]:not([hidden])");
    }
    found.textContent = words.length ? `${count} ${count === 1 ? "procedure" : "procedures"} found.` : "";
  };

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    narrow();
  });
  field.addEventListener("input", narrow);
  narrow();
})();

(() => {
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10); // 2026-12-31 in Việt Nam
  for (const note of document.querySelectorAll("[data-after], [data-before]")) {
    const { after, before } = note.dataset;
    note.hidden = !((after && today > after) || (before && today < before));
  }
})();
