// On the pages above the languages. The landing page leads on to the language that
// the reader chose last, kept on this device only; the page for addresses that lead
// nowhere puts the address's language first.
"use strict";
const root = document.documentElement;
const DIRECTIONS = { ar: "rtl", fr: "ltr", en: "ltr" };

const stored = () => {
  try {
    return localStorage.getItem("curriculum:language");
  } catch {
    return null;
  }
};

const isLost = root.dataset.page === "lost";
const first = isLost ? location.pathname.split("/").find((part) => part in DIRECTIONS) : stored();
if (isLost && first) {
  // Styles show it first before the list is there to be put in order.
  root.lang = root.dataset.first = first;
  root.dir = DIRECTIONS[first];
}
document.addEventListener("DOMContentLoaded", () => {
  for (const link of document.querySelectorAll("a[data-language]")) {
    // From a disk nobody answers with a folder's page.
    if (location.protocol === "file:") link.href += "index.html";
    if (link.dataset.language !== first) continue;
    const item = link.closest("li");
    if (isLost) item.parentNode.prepend(item);
    // With anything behind a question mark the page stays, to choose anew.
    else if (!location.search) location.replace(link.href);
  }
});
