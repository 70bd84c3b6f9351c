// The switcher keeps the heading, and the choice is remembered for the next visit.
import { remember } from "./storage.js";

export function onSwitchers() {
  for (const link of document.querySelectorAll("a[data-language]")) {
    link.addEventListener("click", () => {
      link.hash = location.hash;
      remember("language", link.dataset.language);
    });
  }
}
