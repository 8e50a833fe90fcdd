// The page /bien-tap/: opens a record, shows its form, and gives back the changed text. Nothing is sent anywhere; what the
// person does with the text is theirs to decide.
import schemas from "./schemas.mjs";
import { complaints } from "./check.mjs";
import { button, make } from "./dom.mjs";
import { Form } from "./form.mjs";
import { difference } from "./lines.mjs";
import { table } from "./lookups.mjs";
import { read, write } from "./record.mjs";

const MOST = 6000; // characters of an address that every host takes
const place = document.getElementById("bien-tap");
const state = { path: "", text: "", values: {}, schema: null };

const say = (words, isWrong = false) => {
  const told = place.querySelector(".bt-tin");
  told.textContent = words;
  told.classList.toggle("bt-loi", isWrong);
};

/** Where the source is kept, if the site names it: from the edit link of this very page. */
const repository = () => document.querySelector('a[href*="/edit/main/docs/"]')?.href.split("/edit/main/docs/")[0] ?? "";

const clean = (path) => path.trim().replace(/^\/+|^procedures\//gu, "");

/** The file of what was typed: a path, the code of a procedure, the number of a directive. */
const pathOf = async (typed) => {
  const wanted = clean(typed);
  if (wanted.endsWith(".yaml")) return wanted;
  const [procedures, directives] = await Promise.all([table("procedures"), table("directives")]);
  const code = wanted.split(" ")[0];
  const procedure = procedures.find((row) => row.code === code);
  if (procedure) return `thu-tuc/${procedure.sector}/${procedure.code}.yaml`;
  const directive = directives.find((row) => row.number === code || row.id === code);
  return directive ? `chi-dao/${directive.id}.yaml` : "";
};

const open = async (typed) => {
  const path = await pathOf(typed);
  if (!path) return say("Không tìm thấy bản ghi này. Hãy chọn trong danh sách gợi ý, hoặc mở tệp trên máy.", true);
  const address = `../du-lieu/ban-ghi/${path.split("/").map(encodeURIComponent).join("/")}`;
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return say("Không tải được bản ghi này. Hãy mở tệp trên máy.", true);
  return start(path, await answer.text());
};

const start = (path, text) => {
  const schema = schemas[path.split("/")[0]];
  if (!schema) return say("Tệp này không thuộc loại bản ghi nào.", true);
  const { values, errors } = read(text);
  if (errors.length) return say(`Tệp sai cách viết ở dòng ${errors[0].line}. Hãy sửa chỗ đó bằng trình soạn thảo trước.`, true);
  Object.assign(state, { path, text, values, schema });
  say(`Đang sửa ${path}. Chưa có gì được gửi đi.`);
  const form = new Form(schema, values, update).element();
  place.querySelector(".bt-mau").replaceChildren(make("h2", { id: "noi-dung-ban-ghi" }, values.title || values.number || path), form);
  update();
  place.querySelector("h2").scrollIntoView();
  return undefined;
};

const update = () => {
  const now = write(state.text, state.values, state.schema);
  const box = place.querySelector(".bt-ra");
  if (now === state.text) {
    box.replaceChildren(make("p", {}, "Chưa có thay đổi."));
    return;
  }
  const wrong = complaints(state.schema, state.schema, state.values);
  const lines = difference(state.text, now);
  box.replaceChildren(
    make("h2", {}, "Thay đổi"),
    wrong ? make("p", { className: "bt-loi" }, `Còn ${wrong} chỗ cần sửa, có ghi ngay dưới ô.`) : null,
    make("pre", { className: "bt-khac", tabIndex: 0, aria: { label: "Các dòng thay đổi" } },
      ...lines.map(([mark, line]) => make(mark === "+" ? "ins" : mark === "-" ? "del" : "span", {}, `${mark} ${line}\n`))),
    make("p", { className: "bt-nut-hang" }, button("Tải tệp", () => download(now)), " ", button("Chép cả tệp", () => copy(now)), ...links(lines)),
    make("details", {}, make("summary", {}, "Toàn bộ tệp sau khi sửa"),
      make("textarea", { className: "bt-o bt-tep", readOnly: true, rows: 16, value: now, aria: { label: "Toàn bộ tệp" } })),
  );
};

const links = (lines) => {
  const home = repository();
  if (!home) return [];
  const file = `procedures/${state.path}`;
  const body = `Tệp: ${file}\n\n~~~~diff\n${lines.map(([mark, line]) => `${mark} ${line}`).join("\n")}\n~~~~\n`;
  const issue = `${home}/issues/new?title=${encodeURIComponent(`Sửa ${file}`)}&body=${encodeURIComponent(body)}`;
  const out = (href, words) => make("a", { href, className: "md-button bt-nut", target: "_blank", rel: "noopener noreferrer" }, words);
  return [" ", out(`${home}/edit/main/${file}`, "Mở tệp trên kho để dán"),
    ...(issue.length < MOST ? [" ", out(issue, "Điền sẵn phiếu đề nghị sửa")] : [])];
};

const download = (text) => {
  const href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  make("a", { href, download: state.path.split("/").pop() }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    say("Đã chép cả tệp. Hãy dán vào tệp trên kho.");
  } catch {
    const area = place.querySelector(".bt-tep");
    area.closest("details").open = true;
    area.select();
    say("Trình duyệt không cho chép. Nhấn Ctrl+C để chép phần đang chọn.", true);
  }
};

const names = async () => {
  const [procedures, directives] = await Promise.all([table("procedures"), table("directives")]);
  return [...procedures.map((row) => make("option", { value: row.code, label: row.title })),
    ...directives.map((row) => make("option", { value: row.number, label: row.title || row.id }))];
};

const opener = () => {
  const list = make("datalist", { id: "bt-ban-ghi" });
  const input = make("input", { id: "bt-tim", className: "bt-o", type: "text", autocomplete: "off", on: {
    focus: async () => list.childElementCount || list.replaceChildren(...(await names())),
  } });
  input.setAttribute("list", list.id);
  const file = make("input", { id: "bt-may", type: "file", accept: ".yaml", on: { change: async () => {
    const [chosen] = file.files;
    if (chosen) start(guess(chosen.name, await chosen.text()), await chosen.text());
  } } });
  return make("form", { className: "bt-mo", on: { submit: (event) => { event.preventDefault(); open(input.value); } } },
    make("p", {}, make("label", { htmlFor: "bt-tim" }, "Mã thủ tục, số văn bản, hoặc đường dẫn tệp"), input, list,
      make("button", { type: "submit", className: "md-button md-button--primary bt-nut" }, "Mở")),
    make("p", {}, make("label", { htmlFor: "bt-may" }, "Hoặc mở tệp .yaml trên máy: "), file));
};

/** The folder of a file of which only the name is known, by what it holds. */
const guess = (name, text) => {
  const { values } = read(text);
  const kinds = [["thu-tuc", "code"], ["chi-dao", "issuer"], ["lien-thong", "steps"]];
  return `${kinds.find(([, key]) => key in values)?.[0] ?? "danh-muc"}/${name}`;
};

place.replaceChildren(opener(), make("p", { className: "bt-tin", aria: { live: "polite" } }), make("div", { id: "bt-danh-sach", hidden: true }),
  make("div", { className: "bt-mau" }), make("div", { className: "bt-ra", aria: { live: "polite" } }));
const asked = new URLSearchParams(location.search).get("tep");
if (asked) open(asked);
