// The theme's search worker, replaced: the same four messages, another engine.
// 0 set up, 1 ready, 2 query, 3 result. The texts are fetched at the first query.
"use strict";

importScripts("vendor/minisearch.js", "normalise.js");

const LONGEST_QUERY = 200;
let index = null;
let pending = null;
let failed = false;

function build(docs) {
  const search = new MiniSearch({
    fields: ["title", "text", "tags"],
    storeFields: ["location", "title", "text"],
    idField: "location",
    tokenize: tokens,
    processTerm: forms,
    searchOptions: {
      boost: { title: 3, tags: 4 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      combineWith: "AND",
    },
  });
  search.addAll(docs);
  return search;
}

async function fetchDocs(lazy) {
  const answer = await fetch(new URL(lazy, self.location.href));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const escaped = (text) =>
  text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);

function marked(text, words) {
  // Mark the words found, as the theme does, in text that is already harmless.
  if (!words.length) return text;
  const known = new Set(words);
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    forms(word).some((form) => known.has(form)) ? `<mark data-md-highlight>${word}</mark>` : word,
  );
}

function excerpt(text, words) {
  const plain = text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();
  const found = [...plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].find((word) =>
    forms(word[0]).some((form) => words.includes(form)),
  );
  const start = Math.max(0, (found ? found.index : 0) - 80);
  const piece = plain.slice(start, start + 240);
  return (start ? "… " : "") + marked(escaped(decoded(piece)), words) + (plain.length > start + 240 ? " …" : "");
}

const decoded = (text) =>
  text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");

function query(text) {
  const asked = text.slice(0, LONGEST_QUERY);
  let hits = index.search(asked);
  if (!hits.length) hits = index.search(asked, { combineWith: "OR" });
  const pages = new Map();
  for (const hit of hits.slice(0, 60)) {
    const page = hit.location.split("#")[0];
    if (!pages.has(page)) pages.set(page, []);
    pages.get(page).push({
      location: hit.location,
      title: marked(escaped(decoded(hit.title.replace(/<[^>]*>/g, ""))), hit.terms),
      text: excerpt(hit.text, hit.terms),
      tags: [],
      score: hit.score,
      terms: Object.fromEntries(hit.terms.map((term) => [term, true])),
    });
  }
  return [...pages.values()];
}

async function answer(text) {
  if (!text.trim() || failed) return { items: [] };
  if (!index) {
    const { docs, config } = pending;
    try {
      index = build(docs.length ? docs : await fetchDocs(config.lazy));
    } catch {
      failed = true;
      return { items: [] };
    }
  }
  return { items: query(text) };
}

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) {
    pending = data;
    postMessage({ type: 1 });
  } else if (type === 2) {
    postMessage({ type: 3, data: await answer(String(data)) });
  }
});
