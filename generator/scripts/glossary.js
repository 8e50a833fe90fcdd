// Legal words explained where they first stand: a button opens a line below. Without this script the page leads to /tu-ngu/.
((tthc) => {
  "use strict";
  // Names that other parts read, links, controls and headings keep their words bare.
  const BARE = "a, button, h1, h2, h3, h4, label, select, svg, script, form, .tt-summary, .tt-facts, .tt-limit, .tt-label, .tt-chon, [data-giam], [data-xuat-trinh] .tt-ten";

  /** A pattern that finds any of the terms as whole words, the longest first. */
  const pattern = (terms) => {
    const words = terms.map(([term]) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).sort((a, b) => b.length - a.length);
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  };

  /** The texts of the article that may carry an explanation, in reading order. */
  const texts = (article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest(BARE)) found.push(walker.currentNode);
    return found;
  };

  const explain = (text, index, words, meaning) => {
    const rest = text.splitText(index), block = text.parentElement.closest("p, li, dd, td, div");
    rest.data = rest.data.slice(words.length);
    const note = tthc.make("p", { className: "tt-giai", hidden: true, id: `tt-giai-${document.querySelectorAll(".tt-giai").length}` },
      tthc.make("strong", {}, `${tthc.upper(words)}: `), meaning);
    const show = (on) => {
      note.hidden = !on;
      button.setAttribute("aria-expanded", String(on));
    };
    const button = tthc.make("button", { type: "button", className: "tt-tu", "aria-expanded": "false", "aria-controls": note.id,
      onclick: () => show(note.hidden), onkeydown: (event) => event.key === "Escape" && show(false) }, words);
    rest.before(button);
    if (block.tagName === "P") block.after(note); else block.append(note);
    return rest;
  };

  const glossary = (article, terms) => {
    if (!terms.length) return;
    const meanings = new Map(terms.map(([term, meaning]) => [term.toLowerCase(), meaning])), find = pattern(terms);
    for (let text of texts(article)) {
      find.lastIndex = 0;
      for (let found = find.exec(text.data); found; found = find.exec(text.data)) {
        const key = found[0].toLowerCase();
        if (!meanings.has(key)) continue; // explained above
        text = explain(text, found.index, found[0], meanings.get(key));
        meanings.delete(key);
        find.lastIndex = 0;
      }
    }
  };

  Object.assign(tthc, { glossary });
})((globalThis.tthc ??= {}));
