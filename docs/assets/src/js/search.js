// The search: a dialog of the browser's own; what it shows stands in results.js.
import { Results } from "./results.js";
import { searcher } from "./searcher.js";
import { Recent } from "./recent.js";

export function onSearch(script) {
  const dialog = document.querySelector("dialog.search");
  if (!dialog) return;
  const box = dialog.querySelector("input");
  const results = new Results(dialog);
  const recent = new Recent(dialog, (query) => ask(query));
  const search = searcher(script.src, new URL(dialog.dataset.texts, location));
  let asked = 0;

  // A late answer to what is no longer asked is not shown.
  async function look() {
    const query = box.value.trim();
    const mine = ++asked;
    recent.show(!query);
    if (!query) return results.clear();
    results.wait();
    try {
      const answer = await search(query, results.kind);
      if (mine === asked) results.show(answer);
    } catch {
      if (mine === asked) results.fail();
    }
  }
  function ask(query) {
    box.value = query;
    box.focus();
    look();
  }
  function open() {
    if (!dialog.open) dialog.showModal();
    box.select();
    look();
  }

  box.addEventListener("input", look);
  results.onKind(look);
  results.onFollowed(() => recent.keep(box.value.trim()));
  results.onLeft(() => box.focus());
  dialog.addEventListener("submit", (event) => {
    if (event.submitter?.value === "close") return;
    event.preventDefault();
    results.first()?.click();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  for (const button of document.querySelectorAll("[data-search]")) button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    open();
  });
  const linked = new URLSearchParams(location.search).get("q");
  if (linked) {
    box.value = linked.slice(0, box.maxLength);
    open();
  }
}
