// What the worker loads at the first query.
import { Engine } from "./engine.js";
import { indexed } from "./normalise.js";

self.makeSearchEngine = (docs, language) => new Engine(docs, language);
self.searchForms = indexed; // for the tests
