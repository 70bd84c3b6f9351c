// What is loaded at the first query, in the worker or in the page.
import { Engine } from "./engine.js";
import { indexed } from "./normalise.js";

// given: { language, docs, terms } as the build writes it in search/texts.js.
self.makeSearchEngine = (given) => {
  if (!given || !Array.isArray(given.docs)) throw new Error("the texts are not a list");
  return new Engine(given);
};
self.searchForms = indexed; // for the tests
