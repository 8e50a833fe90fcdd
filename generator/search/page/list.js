// The list under a search box: groups of options. Nodes are made once and used again for every answer.

import { mark } from "./words.js";

const FOUND = "tim-thay"; // the highlight of found words
const DRAWN = globalThis.CSS?.highlights; // marks without nodes, where the browser has them: nothing is laid out for them

let lists = 0;

export class List {
  constructor(name) {
    this.id = `tk-${++lists}`;
    this.node = element("div", "tk-list", "listbox");
    this.node.id = this.id;
    this.node.setAttribute("aria-label", name);
    this.groups = new Map(); // by label: {node, options, size}
    this.made = 0;
    this.shown = [];
    this.nodes = []; // those of `shown`
    this.at = -1;
  }

  /** Shows `groups`: [{label, options: [{title, marks, note, apart, href, run}]}]. */
  show(groups) {
    this.shown = groups.flatMap((group) => group.options);
    this.at = -1;
    const nodes = [];
    const order = groups.map(({ label, options }) => {
      const group = this.groups.get(label) ?? this.group(label);
      options.forEach((option, n) => nodes.push(fill((group.options[n] ??= this.option()), option)));
      while (group.size > options.length) group.options[--group.size].remove();
      while (group.size < options.length) group.node.append(group.options[group.size++]);
      return group.node;
    });
    this.nodes = nodes;
    this.arrange(order);
    DRAWN?.set(FOUND, new Highlight(...this.shown.flatMap(({ marks = [] }, n) => marks.map((found) => range(nodes[n].firstChild.firstChild, found)))));
  }

  /** The groups in their order; what stands right already is not touched. */
  arrange(order) {
    for (const node of [...this.node.children]) if (!order.includes(node)) node.remove();
    let next = this.node.firstChild;
    for (const node of order)
      if (node === next) next = next.nextSibling;
      else this.node.insertBefore(node, next);
  }

  group(label) {
    const node = element("div", "tk-nhom", "group");
    node.setAttribute("aria-label", label);
    const group = { node, options: [], size: 0 };
    this.groups.set(label, group);
    return group;
  }

  option() {
    const node = element("a", "tk-muc", "option");
    node.id = `${this.id}-${this.made++}`;
    node.tabIndex = -1;
    node.setAttribute("aria-selected", "false");
    for (const name of ["tk-ten", "tk-khac", "tk-y"]) node.appendChild(element("span", name)).append("");
    return node;
  }

  /** Makes option `n` the active one; -1: none. */
  activate(n) {
    this.active?.setAttribute("aria-selected", "false");
    this.active = this.nodes[(this.at = n)];
    this.active?.setAttribute("aria-selected", "true");
    this.active?.scrollIntoView({ block: "nearest" });
    return this.active?.id ?? "";
  }

  /** The option that a click hit. */
  of(target) {
    return this.nodes.indexOf(target.closest(".tk-muc"));
  }
}

/** From key to key much stays as it is: only what is written again is laid out again. */
function fill(node, { title, marks = [], note = "", apart = "", href = "" }) {
  const [name, second, third] = node.childNodes;
  if (DRAWN) write(name, title);
  else mark(name, title, marks);
  write(second, apart);
  write(third, note);
  if ((node.getAttribute("href") ?? "") !== href) href ? (node.href = href) : node.removeAttribute("href");
  return node;
}

function write(node, text) {
  if (node.firstChild.data !== text) node.firstChild.data = text;
}

const range = (text, [from, to]) => new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to });

function element(tag, name, role) {
  const node = document.createElement(tag);
  node.className = name;
  if (role) node.setAttribute("role", role);
  return node;
}
