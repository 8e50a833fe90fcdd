// Small tools to make elements; texts are always texts, never HTML.

/** An element with properties, listeners (`on`) and children. */
export const make = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag);
  const { on = {}, data = {}, aria = {}, ...plain } = properties;
  Object.assign(made, plain);
  for (const [name, value] of Object.entries(data)) made.dataset[name] = value;
  for (const [name, value] of Object.entries(aria)) made.setAttribute(`aria-${name}`, value);
  for (const [name, listener] of Object.entries(on)) made.addEventListener(name, listener);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};

let last = 0;

/** An id that no other element has. */
export const fresh = (start) => `${start}-${(last += 1)}`;

/** A button that does something. */
export const button = (words, click, kind = "") =>
  make("button", { type: "button", className: `md-button bt-nut ${kind}`, on: { click } }, words);
