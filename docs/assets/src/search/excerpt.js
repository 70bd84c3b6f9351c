// What a result shows: text that is harmless as HTML, its matching words marked.
import { indexed, words } from "./normalise.js";

const LENGTH = 220;
const BEFORE = 60;
const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'", "#x27": "'" };
const MARKS = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&#39;" };

// The theme's index holds HTML; a result is made from its text alone.
export const plain = (html) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name) => ENTITIES[name])
    .replace(/\s+/g, " ")
    .trim();

const escaped = (text) => text.replace(/[<>&"']/g, (mark) => MARKS[mark]);

const isFound = (word, terms, language) => indexed(word, language).some((form) => terms.has(form));

// Mark the words of a text whose forms are among the terms that were found.
export function marked(text, terms, language) {
  let shown = "";
  let end = 0;
  for (const word of words(text)) {
    const start = text.indexOf(word, end);
    if (start < 0) continue; // a digit that was made Western
    shown += escaped(text.slice(end, start));
    shown += isFound(word, terms, language) ? `<mark>${escaped(word)}</mark>` : escaped(word);
    end = start + word.length;
  }
  return shown + escaped(text.slice(end));
}

export function excerpt(html, terms, language) {
  const text = plain(html);
  let first = 0;
  for (const word of words(text)) {
    const start = text.indexOf(word, first);
    if (start < 0) continue;
    first = start;
    if (isFound(word, terms, language)) break;
    first += word.length;
  }
  if (first >= text.length) first = 0;
  const start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  const piece = text.slice(start, start + LENGTH);
  const whole = start + LENGTH >= text.length;
  const cut = whole ? piece : piece.slice(0, piece.lastIndexOf(" "));
  return `${start ? "… " : ""}${marked(cut, terms, language)}${whole ? "" : " …"}`;
}
