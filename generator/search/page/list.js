// The list under a search box: groups of options. Nodes are made once and used again for every answer.

import { mark } from "./words.js";

let lists = 0;

export class List {
  constructor(name) {
    this.id = `tk-${++lists}`;
    this.node = document.createElement("div");
    this.node.id = this.id;
    this.node.className = "tk-list";
    this.node.setAttribute("role", "listbox");
    this.node.setAttribute("aria-label", name);
    this.groups = [];
    this.options = [];
    this.told = []; // what each option shows
    this.shown = [];
    this.at = -1;
  }

  /** Shows `groups`: [{label, options: [{title, marks, note, apart, href, run}]}]. */
  show(groups) {
    this.shown = groups.flatMap((group) => group.options);
    this.at = -1;
    let used = 0;
    groups.forEach(({ label, options }, n) => {
      const group = (this.groups[n] ??= element("div", "tk-nhom", "group"));
      if (group.ariaLabel !== label) group.setAttribute("aria-label", label);
      const nodes = options.map((option) => this.fill(used++, option));
      if (nodes.length !== group.childElementCount || nodes.some((node, k) => node !== group.children[k])) group.replaceChildren(...nodes);
      if (!group.isConnected) this.node.append(group);
    });
    this.groups.slice(groups.length).forEach((group) => group.remove());
  }

  fill(n, { title, marks = [], note = "", apart = "", href = "" }) {
    const node = (this.options[n] ??= this.option(n));
    const [name, second, third] = node.children;
    const told = (this.told[n] ??= {});
    // From key to key most options stay as they are: what is written again is laid out again.
    const changed = (what, value) => told[what] !== value && ((told[what] = value), true);
    if (changed("title", title) | changed("marks", String(marks))) mark(name, title, marks);
    if (changed("apart", apart)) second.textContent = apart;
    if (changed("note", note)) third.textContent = note;
    if (changed("href", href)) href ? (node.href = href) : node.removeAttribute("href");
    node.setAttribute("aria-selected", "false");
    return node;
  }

  option(n) {
    const node = element("a", "tk-muc", "option");
    node.id = `${this.id}-${n}`;
    node.tabIndex = -1;
    node.append(element("span", "tk-ten"), element("span", "tk-khac"), element("span", "tk-y"));
    return node;
  }

  /** Makes option `n` the active one; -1: none. */
  activate(n) {
    this.options[this.at]?.setAttribute("aria-selected", "false");
    this.at = n;
    const node = this.options[n];
    node?.setAttribute("aria-selected", "true");
    node?.scrollIntoView({ block: "nearest" });
    return node?.id ?? "";
  }

  /** The option that a click hit. */
  of(target) {
    return this.options.indexOf(target.closest(".tk-muc"));
  }
}

function element(tag, name, role) {
  const node = document.createElement(tag);
  node.className = name;
  if (role) node.setAttribute("role", role);
  return node;
}
