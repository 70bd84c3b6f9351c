// What the theme's own script expects to find, written by the theme as a script
// within the page, and kept here because the security policy allows none.
import { remember, remembered } from "./storage.js";

export function serveTheme(scope) {
  const base = new URL(scope, location);
  const named = (key, at = base) => `${at.pathname}.${key}`;
  Object.assign(window, {
    __md_scope: base,
    __md_hash: (text) => [...text].reduce((sum, sign) => ((sum << 5) - sum + sign.charCodeAt(0)) | 0, 0),
    __md_get: (key, _storage, at) => JSON.parse(remembered(named(key, at))),
    __md_set: (key, value, _storage, at) => remember(named(key, at), JSON.stringify(value)),
  });
  document.addEventListener("DOMContentLoaded", hideAlternates);
}

// For every such link the theme would fetch a sitemap; with a space behind it the
// link means the same, and the theme's selector passes it by.
function hideAlternates() {
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";
}
