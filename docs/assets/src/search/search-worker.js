// The search's worker: loads engine and texts at the first query, then answers each.
"use strict";
let engine = null;

self.addEventListener("message", ({ data: { id, query, kind, texts } }) => {
  try {
    if (!engine) {
      importScripts("search-engine.js", texts);
      engine = self.makeSearchEngine(self.searchTexts);
    }
    self.postMessage({ id, answer: engine.search(String(query), String(kind)) });
  } catch (error) {
    self.postMessage({ id, error: String(error && error.message) });
  }
});
