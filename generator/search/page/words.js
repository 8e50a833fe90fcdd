// What is told of a result, and how found words are marked.

export const KINDS = {
  "thu-tuc": "Khớp tên",
  "su-kien": "Việc trong đời",
  "co-quan": "Cơ quan",
  "linh-vuc": "Lĩnh vực",
  "van-ban": "Văn bản chỉ đạo",
  "nhiem-vu": "Nhiệm vụ",
  "to-cong-tac": "Tổ công tác",
  "ra-soat": "Phương án đơn giản hóa",
  "dieu-hanh": "Bảng điều hành",
  "tu-ngu": "Giải nghĩa từ ngữ",
  "phap-luat": "Văn bản pháp luật",
  trang: "Trang khác",
};
export const ASKED = "Có phải bạn cần …?";
export const UNSURE = "Không chắc khớp, gần nhất là";
export const INSIDE = "Khớp trong nội dung";
export const NEAR = "Lĩnh vực gần với điều bạn gõ";
export const UNKNOWN = "chưa có thông tin";
const STATES = { repealed: "Đã hết áp dụng", notYet: "Chưa áp dụng", internal: "Nội bộ", local: "Đặc thù địa phương", illustrative: "có số liệu minh họa" };

/** Whether an answer needs no ways on: the finder is sure, or a page of any kind was named whole. */
export const settled = (answer) => answer.confident || answer.whole;

/** Words on the state of a procedure: repealed, internal and so on. */
export const states = (item) => Object.keys(STATES).filter((name) => item[name]).map((name) => STATES[name]);

/** Who settles it, how long, how much; of a unit or a sector, how many procedures it has. */
export function facts(item) {
  if (item.kind !== "thu-tuc") return item.count ? `${item.count} thủ tục` : "";
  const [unit = item.publisher] = item.units;
  const who = [`Mã ${item.code}`, item.levels.join(", "), unit, ...states(item)];
  if (item.detailed && !item.repealed) who.push(`thời hạn: ${item.limit || UNKNOWN}`, `phí, lệ phí: ${item.fee || UNKNOWN}`);
  if (item.places?.length) who.push(`${item.places.length} thủ tục khác cùng tên`);
  return who.filter(Boolean).join(" · ");
}

/** Puts a text into a node, the stretches `[[from, to], …]` marked. */
export function mark(node, text, marks) {
  const parts = [];
  let done = 0;
  for (const [from, to] of marks) {
    const found = document.createElement("mark");
    found.textContent = text.slice(from, to);
    parts.push(text.slice(done, from), found);
    done = to;
  }
  node.replaceChildren(...parts, text.slice(done));
}

/** Links to offer when nothing was found; an issue where the site has a repository. */
export function ways(query, repository) {
  const found = [
    { title: "Xem thủ tục theo chữ cái A–Z", url: "a-z/" },
    { title: "Hỏi ai khi không tìm thấy", url: "tro-giup/#khong-tim-thay" },
  ];
  if (repository) found.push({ title: "Báo cho người làm trang: tôi không tìm thấy", href: issue(query, repository) });
  return found;
}

/** A form of `.github/ISSUE_TEMPLATE/` with what was typed filled in. */
function issue(query, repository) {
  const fields = { template: "khong-tim-thay.yml", title: `Không tìm thấy: ${query}`, typed: query };
  return `${repository}/issues/new?${new URLSearchParams(fields)}`;
}
