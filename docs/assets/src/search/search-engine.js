// What the worker loads at the first query.
import { Engine } from "./engine.js";

self.makeSearchEngine = (docs, language) => new Engine(docs, language);
