// What the schema has against a value, in words for the person who typed it; the full check runs later, on the server of
// the repository.

/** The complaint about one text of a field; "" when there is none. */
export const complaint = (shape, typed, isNeeded) => {
  const text = typed.trim();
  if (!text) return isNeeded ? "Mục này bắt buộc." : "";
  if (shape.enum) return shape.enum.includes(text) ? "" : "Chọn một giá trị trong danh sách.";
  if (shape.pattern && !new RegExp(shape.pattern, "u").test(text)) return shape.patternErrorMessage;
  if (shape.type === "boolean") return ["true", "false"].includes(text) ? "" : "Chọn có hoặc không.";
  if (shape.type === "integer" || shape.type === "number") return numeric(shape, text);
  return "";
};

const numeric = (shape, text) => {
  const isWritten = (shape.type === "integer" ? /^-?[0-9]{1,9}$/u : /^-?[0-9]{1,15}(\.[0-9]{1,6})?$/u).test(text);
  if (!isWritten) {
    return shape.type === "integer" ? "Chỉ viết chữ số, ví dụ 15." : "Chỉ viết chữ số, không dấu ngăn nghìn, ví dụ 20000.";
  }
  if (shape.minimum !== undefined && Number(text) < shape.minimum) return `Không nhỏ hơn ${shape.minimum}.`;
  if (shape.maximum !== undefined && Number(text) > shape.maximum) return `Không lớn hơn ${shape.maximum}.`;
  return "";
};

/** How many complaints a group and all below it have. */
export const complaints = (schema, shape, value) => {
  const lookUp = (one) => (one.$ref ? schema.definitions[one.$ref.split("/").pop()] : one);
  let count = 0;
  for (const [name, below] of Object.entries(shape.properties)) {
    if (below.type !== "array") {
      if (complaint(below, value[name] ?? "", (shape.required ?? []).includes(name))) count += 1;
      continue;
    }
    const items = lookUp(below.items);
    for (const one of value[name] ?? []) {
      if (items.type === "object") count += complaints(schema, items, one);
      else if (complaint(items, one, true)) count += 1;
    }
  }
  return count;
};
