// What the other parts share: making elements, and Vietnamese ways to write money and days.
((tthc) => {
  "use strict";
  const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

  /** An element with its properties and children; text is always text, never markup. */
  const make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };

  const amount = (value) => {
    const [whole, part] = String(value).split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (part ? `,${part}` : "");
  };

  /** "22/9/2023", with a leading zero in the first two months and nine days, as generator/wording.py writes it. */
  const day = (iso) => {
    const [y, m, d] = iso.split("-");
    return `${d}/${Number(m) < 3 ? m : Number(m)}/${y}`;
  };
  const dated = (iso) => `${WEEKDAYS[tthc.days.weekday(tthc.days.number(iso))]}, ${day(iso)}`;
  const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  /** A minute in Việt Nam, wherever the device is: "2026-11-23T09:00". Seven hours ahead all year; Intl took a cheap phone 0.1 s to say so. */
  const now = (at = Date.now()) => new Date(at + 7 * 3600e3).toISOString().slice(0, 16);

  Object.assign(tthc, { make, amount, day, dated, upper, now });
})((globalThis.tthc ??= {}));
