// Cases kept for a session: a list of ids on this device, nowhere else.
import { remember, remembered } from "./storage.js";

const KEY = "picked-cases";

function picked() {
  try {
    const kept = JSON.parse(remembered(KEY) || "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function keep(ids) {
  remember(KEY, JSON.stringify(ids));
  // What the browser refused to keep would be gone on the next page: say so.
  return JSON.stringify(picked()) === JSON.stringify(ids);
}

export function onPicks() {
  for (const list of document.querySelectorAll("[data-pick]")) {
    for (const card of list.querySelectorAll("[data-case]")) addButton(list, card);
  }
  const mine = document.querySelector("[data-picked]");
  if (mine) showMine(mine);
}

function addButton(list, card) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pick";
  const label = () => {
    const there = picked().includes(card.dataset.case);
    button.textContent = there ? list.dataset.unpick : list.dataset.pick;
    button.setAttribute("aria-pressed", String(there));
  };
  button.addEventListener("click", () => {
    const ids = picked();
    const id = card.dataset.case;
    const kept = keep(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
    label();
    if (!kept) button.textContent = list.dataset.refused;
  });
  label();
  card.append(button);
}

function showMine(list) {
  const form = document.querySelector("form.picked");
  const status = form.querySelector("[role=status]");
  const show = () => {
    const ids = picked();
    const cards = [...list.querySelectorAll("[data-case]")];
    for (const card of cards) card.hidden = !ids.includes(card.dataset.case);
    const place = (card) => ids.indexOf(card.dataset.case);
    list.append(...cards.sort((one, other) => place(one) - place(other)));
    const shown = cards.filter((card) => !card.hidden);
    const minutes = shown.reduce((sum, card) => sum + Number(card.dataset.minutes || 0), 0);
    status.textContent = shown.length
      ? status.dataset.said.replace("{count}", shown.length).replace("{minutes}", minutes)
      : status.dataset.none;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[name=print]").addEventListener("click", () => print());
  form.addEventListener("reset", () => {
    keep([]);
    queueMicrotask(show);
  });
  for (const card of list.querySelectorAll("[data-case]")) {
    card.querySelector("button")?.addEventListener("click", () => queueMicrotask(show));
  }
  form.hidden = false;
  show();
}
