// What this device keeps of a reader's way: pages read to their end, scores of
// self-checks, the last place. Nothing of it is sent anywhere.
import { currentHeading } from "./contents.js";
import { forgetAll, recall, remember } from "./storage.js";

const KEY = "progress";
const MOST = 1000; // pages

// A page's address below its language's folder: the same in every language.
const pathOf = (address, root) => {
  const { origin, pathname } = new URL(address, location);
  const whole = origin + pathname;
  if (!whole.startsWith(root)) return null;
  return whole.slice(root.length).replace(/^[a-z]{2}\//, "").replace(/index\.html$/, "");
};

function kept() {
  const { read, scores, last } = recall(KEY) || {};
  return {
    read: Array.isArray(read) ? read : [],
    scores: scores && typeof scores === "object" ? scores : {},
    last: last && typeof last.path === "string" && /^[a-z0-9-/]*$/.test(last.path) ? last : null,
  };
}

const keep = (change) => remember(KEY, JSON.stringify({ ...kept(), ...change }));

export function keepScore(quiz, right, total) {
  keep({ scores: { ...kept().scores, [quiz]: [right, total] } });
}

// Before the page is drawn: a home page leaves room for what will stand there.
export function announceProgress() {
  if (kept().last) document.documentElement.classList.add("has-progress");
}

// script: the site's script, which stands in assets/js/ at the site's root.
export function onProgress(script) {
  const root = new URL("../../", script.src).href;
  const path = pathOf(location, root);
  if (path === null) return;
  if (path) watch(path);
  mark(path, root);
  const block = document.querySelector(".progress");
  if (block) show(block, root);
}

function watch(path) {
  const article = document.querySelector("article");
  const end = article.lastElementChild;
  if (!end) return;
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    observer.disconnect();
    keep({ read: [...new Set([...kept().read, path])].slice(-MOST) });
  }).observe(end);
  const title = document.querySelector("h1")?.firstChild?.textContent.trim() || document.title;
  addEventListener("pagehide", () => keep({ last: { path, title, lang: document.documentElement.lang, heading: currentHeading() } }));
}

// In the menu, and on pages that list others, what was read says so.
function mark(path, root) {
  const { read } = kept();
  const said = document.querySelector("[data-read]")?.dataset.read;
  const lists = /^[a-z-]+\/$/.test(path) ? ", article a[href]" : "";
  const marked = new Set();
  for (const link of document.querySelectorAll(`.md-nav--primary a[href]${lists}`)) {
    const target = pathOf(link.href, root);
    const once = `${target} ${Boolean(link.closest("article"))}`;
    if (!target || target === path || !read.includes(target) || link.hash || marked.has(once)) continue;
    marked.add(once);
    const sign = document.createElement("span");
    sign.className = "read";
    sign.title = said;
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", said);
    sign.textContent = "✓";
    (link.querySelector(".md-ellipsis") || link).append(" ", sign);
  }
}

function show(block, root) {
  const { read, scores, last } = kept();
  if (!last) return;
  const link = block.querySelector("a");
  link.textContent = last.title;
  link.lang = last.lang;
  link.dir = "auto";
  link.href = new URL(`${document.documentElement.lang}/${last.path}`, root);
  if (location.protocol === "file:") link.href += "index.html";
  if (last.heading) link.hash = last.heading;
  const sum = (place) => Object.values(scores).reduce((total, score) => total + (Number(score?.[place]) || 0), 0);
  const facts = block.querySelector(".progress-facts");
  const said = [facts.dataset.pages.replace("{count}", read.length)];
  if (sum(1)) said.push(facts.dataset.score.replace("{right}", sum(0)).replace("{total}", sum(1)));
  facts.textContent = said.join(" · ");
  block.querySelector("button").addEventListener("click", (event) => {
    if (!confirm(event.target.dataset.sure)) return;
    forgetAll();
    block.querySelector("[role=status]").textContent = event.target.dataset.done;
    for (const part of block.querySelectorAll(".progress-kept")) part.hidden = true;
  });
}
