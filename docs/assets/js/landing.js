// On the pages above the languages. The landing page leads on to the language that
// the reader chose last, kept on this device only; the page for addresses that lead
// nowhere puts the address's language first.
"use strict";
const choice = (code) =>
  code && document.querySelector(`a[data-language="${CSS.escape(code)}"]`);

const stored = () => {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
};

const root = document.documentElement;
if (root.dataset.page === "lost") {
  const item = location.pathname.split("/").map(choice).find(Boolean)?.closest("li");
  if (item) {
    item.parentNode.prepend(item);
    root.lang = item.lang;
    root.dir = item.dir;
  }
} else if (!location.search) {
  // With anything behind a question mark the page stays, to choose anew.
  const link = choice(stored());
  if (link) location.replace(link.href);
}
