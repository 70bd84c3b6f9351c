// Asks the engine: in a worker, or within the page where a browser allows no worker
// (a site opened from a disk). Engine and texts are fetched at the first query.

// script: the address of the site's script; texts: that of the language's texts.
// Returns what asks: it takes a query and a kind, and promises the engine's answer.
export function searcher(script, texts) {
  const folder = new URL("./", script);
  let ask = null;
  return async (query, kind) => {
    ask = ask || (location.protocol === "file:" ? inPage(folder, texts) : inWorker(folder, texts));
    try {
      return await (await ask)(query, kind);
    } catch (error) {
      ask = null; // The next query tries again.
      throw error;
    }
  };
}

async function inWorker(folder, texts) {
  const worker = new Worker(new URL("search-worker.js", folder));
  const waiting = new Map();
  let last = 0;
  const settle = (id, how, what) => {
    waiting.get(id)?.[how](what);
    waiting.delete(id);
  };
  worker.onmessage = ({ data: { id, answer, error } }) =>
    error ? settle(id, "reject", new Error(error)) : settle(id, "resolve", answer);
  worker.onerror = () => {
    for (const id of [...waiting.keys()]) settle(id, "reject", new Error("the worker stopped"));
  };
  return (query, kind) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ id: last, query, kind, texts: texts.href });
    });
}

async function inPage(folder, texts) {
  await load(new URL("search-engine.js", folder));
  await load(texts);
  const engine = self.makeSearchEngine(self.searchTexts);
  return async (query, kind) => engine.search(query, kind);
}

const load = (address) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address} did not come`));
    document.head.append(script);
  });
