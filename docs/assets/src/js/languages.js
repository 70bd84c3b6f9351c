// The switcher keeps the heading, and the choice is remembered for the next visit.
import { currentHeading } from "./contents.js";
import { remember } from "./storage.js";

export function onSwitchers() {
  for (const link of document.querySelectorAll("a[data-language]")) {
    link.addEventListener("click", () => {
      link.hash = currentHeading();
      remember("language", link.dataset.language);
    });
  }
}
