// The theme's search worker, replaced. Its four messages stay: 0 set up, 1 ready,
// 2 query, 3 result. Engine and texts are fetched at the first query, not before.
"use strict";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
let given = { config: {}, docs: [] };
let engine = null; // a promise once the first query has come

async function texts() {
  if (given.docs && given.docs.length) return given.docs;
  const answer = await fetch(new URL(given.config.lazy, self.location.href));
  if (!answer.ok) throw new Error(`the texts answered ${answer.status}`);
  const docs = await answer.json();
  if (!Array.isArray(docs)) throw new Error("the texts are not a list");
  return docs.filter((doc) => doc && typeof doc.location === "string");
}

async function prepared() {
  await importScripts("search-engine.js");
  return self.makeSearchEngine(await texts(), [given.config.lang].flat()[0]);
}

async function items(query) {
  if (!query.trim()) return [];
  engine = engine || prepared();
  try {
    return (await engine).search(query);
  } catch (error) {
    // The next query tries again; meanwhile the page says that nothing was found.
    engine = null;
    console.warn(`Search is not available: ${error.message}`);
    return [];
  }
}

self.addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) {
    given = data || given;
    self.postMessage({ type: READY });
  } else if (type === QUERY) {
    self.postMessage({ type: RESULT, data: { items: await items(String(data)) } });
  }
});
