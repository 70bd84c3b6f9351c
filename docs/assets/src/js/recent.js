// What an empty box offers: what was searched for on this device, and what others ask.
import { recall, remember } from "./storage.js";

const KEY = "searches";
const MOST = 5;

export class Recent {
  constructor(dialog, ask) {
    this.ask = ask;
    this.whole = dialog.querySelector(".search-start");
    this.own = this.whole.querySelector(".search-recent");
    for (const button of this.whole.querySelectorAll("button")) {
      button.addEventListener("click", () => ask(button.textContent.trim()));
    }
  }

  queries() {
    const kept = recall(KEY);
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string").slice(0, MOST) : [];
  }

  keep(query) {
    remember(KEY, JSON.stringify([query, ...this.queries().filter((one) => one !== query)].slice(0, MOST)));
  }

  show(shown) {
    this.whole.hidden = !shown;
    if (!shown) return;
    const queries = this.queries();
    this.own.hidden = !queries.length;
    this.own.querySelector("ul").replaceChildren(...queries.map((query) => this.item(query)));
  }

  item(query) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.dir = "auto";
    button.textContent = query;
    button.addEventListener("click", () => this.ask(query));
    item.append(button);
    return item;
  }
}
