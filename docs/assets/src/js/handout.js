// A sheet for the room: a part of the page printed alone, with no answer on it.
// Its button stands before the heading named by `before`.
const SHEETS = [
  { parts: ["cards"], before: ":scope > h2#cards + *" },
  { parts: ["story", "questions"], before: ":scope > h2#outcome" },
  { parts: ["self-check"], before: ":scope > h2#self-check + *" },
];
const root = document.documentElement;

export function onHandout() {
  const button = document.querySelector("button[data-expected]");
  const article = button?.closest("article");
  const sheet = SHEETS.find(({ before }) => article?.querySelector(before));
  if (!sheet) return;
  keepBack(article, sheet.parts, button.dataset.expected);
  article.querySelector(sheet.before).before(button);
  button.hidden = false;
  button.addEventListener("click", () => {
    root.toggleAttribute("data-handout", true);
    print();
  });
  addEventListener("afterprint", () => root.toggleAttribute("data-handout", false));
}

function keepBack(article, parts, expected) {
  let shown = true;
  for (const one of article.children) {
    if (one.tagName === "H2") shown = parts.includes(one.id);
    else if (one.previousElementSibling?.tagName === "H1") shown = false;
    one.toggleAttribute("data-kept-back", !shown);
  }
  for (const lead of article.querySelectorAll("em")) {
    if (lead.textContent.toLowerCase().includes(expected)) wrapAnswer(lead);
  }
  for (const head of article.querySelectorAll("th")) {
    if (!head.textContent.toLowerCase().includes(expected)) continue;
    for (const row of head.closest("table").rows) {
      row.cells[head.cellIndex]?.toggleAttribute("data-kept-back", true);
    }
  }
}

// What is expected runs from its lead to the end of its paragraph or card.
function wrapAnswer(lead) {
  const answer = document.createElement("span");
  answer.toggleAttribute("data-kept-back", true);
  const range = document.createRange();
  range.setStartBefore(lead);
  range.setEndAfter(lead.parentNode.lastChild);
  const card = lead.parentNode;
  answer.append(range.extractContents());
  card.append(answer);
  if (answer.textContent.trim() === card.textContent.trim()) {
    card.toggleAttribute("data-kept-back", true);
  }
}
