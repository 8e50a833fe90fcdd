// What a fee comes to for a quantity, with its working: tiers, price for each, cap.
((tthc) => {
  "use strict";

  /** "1-2:2000 3-:1000" as [[1, 2, 2000], [3, Infinity, 1000]]. */
  const tiers = (spec) => spec.split(" ").map((tier) => {
    const [span, price] = tier.split(":"), [from, to] = span.split("-");
    return [Number(from), to ? Number(to) : Infinity, Number(price)];
  });

  /** For 12 at "1-2:2000 3-:1000": terms [[2, 2000], [10, 1000]], sum 14000, and what the cap leaves of it. */
  const feeFor = (spec, quantity, cap = null) => {
    const terms = tiers(spec)
      .map(([from, to, price]) => [Math.max(0, Math.min(quantity, to) - from + 1), price])
      .filter(([count]) => count > 0);
    const sum = terms.reduce((total, [count, price]) => total + count * price, 0);
    return { terms, sum, due: cap === null ? sum : Math.min(sum, cap) };
  };

  /** "giảm 50%: 42.000 − 21.000 = 21.000 đồng" for what is left of a sum, or nothing. */
  const spared = (total, relief, money) => {
    if (relief === "mien") return [`được miễn: 0 ${money}`];
    if (!relief.endsWith("%")) return [];
    const off = Math.round(total * Number(relief.slice(0, -1))) / 100;
    return [`giảm ${tthc.amount(relief)}: ${tthc.amount(total)} − ${tthc.amount(off)} = ${tthc.amount(total - off)} ${money}`];
  };

  /** "2 × 2.000 + 10 × 1.000 = 14.000 đồng; 3 bản × 14.000 = 42.000 đồng"; `relief`: "mien", "50%", "10000" for each. */
  const working = (spec, quantity, { cap = null, times = 1, timesOf = "", money = "đồng", relief = "" } = {}) => {
    const { terms, sum, due } = feeFor(/^[0-9.]+$/.test(relief) ? `1-:${relief}` : spec, quantity, cap);
    const parts = terms.map(([count, price]) => `${tthc.amount(count)} × ${tthc.amount(price)}`);
    const line = [`${parts.join(" + ") || "0"} = ${tthc.amount(sum)} ${money}`];
    if (due !== sum) line.push(`thu tối đa ${tthc.amount(due)} ${money}`);
    if (times > 1) line.push(`${tthc.amount(times)} ${timesOf} × ${tthc.amount(due)} = ${tthc.amount(times * due)} ${money}`);
    return [...line, ...spared(times * due, relief, money)].join("; ");
  };

  const field = (label, onchange) => {
    const input = tthc.make("input", { type: "number", min: "1", max: "9999", step: "1", value: "1", inputMode: "numeric", oninput: onchange });
    return [input, tthc.make("label", { className: "tt-o" }, `${label} `, input)];
  };

  /** Who pays less, as a choice; null where nobody does. */
  const whom = (fee, onchange) => {
    const found = [...fee.querySelectorAll("[data-giam]")];
    if (!found.length) return null;
    const option = (value, name) => tthc.make("option", { value }, name);
    return tthc.make("select", { onchange }, option("", "không thuộc diện nào dưới đây"),
      ...found.map(({ dataset, textContent }) => option(dataset.giam, textContent)));
  };

  /** Put a calculator under a fee whose price depends on a quantity. */
  const addCalculator = (fee) => {
    const { gia, moi, tran, tranMoi, tien } = fee.dataset;
    const whole = (input) => Math.min(9999, Math.max(1, Math.floor(Number(input.value)) || 1));
    const output = tthc.make("output", { className: "tt-phep-tinh" });
    const show = () => {
      const each = tran === undefined ? null : Number(tran);
      output.textContent = working(gia, whole(count), { cap: each, times: times ? whole(times) : 1, timesOf: tranMoi, money: tien ?? "đồng", relief: relief?.value ?? "" });
    };
    const relief = whom(fee, () => show());
    const [count, countLabel] = field(`Số ${moi || "lượng"}${tranMoi ? ` của một ${tranMoi}` : ""}`, show);
    const [times, timesLabel] = tranMoi ? field(`Số ${tranMoi}`, show) : [null, null];
    fee.append(tthc.make("div", { className: "tt-tinh" }, countLabel, timesLabel, relief && tthc.make("label", { className: "tt-o" }, "Người nộp ", relief), output));
    show();
  };

  Object.assign(tthc, { feeFor, working, addCalculator });
})((globalThis.tthc ??= {}));
