// Starts the parts on the page of a procedure. Without this script the page tells everything, only not narrowed.
((tthc) => {
  "use strict";
  const STALE = 180; // as RECHECK in generator/pages/procedure.py

  /** A build may be older than the record's last check: the reader's own day decides. */
  const warnStale = ({ kiem }) => {
    const age = tthc.days.number(tthc.now().slice(0, 10)) - tthc.days.number(kiem);
    if (age <= STALE || document.getElementById("tt-chua-kiem") || document.querySelector(".tt-banner--stop")) return;
    document.querySelector(".tt-summary").after(tthc.make("div", { className: "tt-banner tt-banner--wait", id: "tt-chua-kiem", role: "note" },
      tthc.make("p", {}, `Bản ghi đã hơn ${STALE} ngày chưa đối chiếu lại với nguồn (lần cuối ${tthc.day(kiem)}). Hãy hỏi lại nơi tiếp nhận trước khi đi.`)));
  };

  const block = document.getElementById("tt-du-lieu");
  if (!block) return;
  const data = JSON.parse(block.textContent), article = block.parentElement;
  warnStale(data);
  article.querySelectorAll(".tt-fee[data-gia]").forEach(tthc.addCalculator);
  const updates = [tthc.checklist(article, data.ma), tthc.dueForm(article, data)];
  tthc.narrow(article, data, () => updates.forEach((update) => update()));
})((globalThis.tthc ??= {}));
