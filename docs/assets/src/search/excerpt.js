// What a result shows: text that is harmless as HTML, its matching words marked.
import { placed, western } from "./normalise.js";

const LENGTH = 220;
const BEFORE = 60;
const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'", "#x27": "'" };
const MARKS = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&#39;" };

// The theme's index holds HTML; a result is made from its text alone.
export const plain = (html) =>
  western(
    html
      .replace(/<[^>]*>/g, " ")
      .replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name) => ENTITIES[name])
      .replace(/\s+/g, " ")
      .trim(),
  );

const escaped = (text) => text.replace(/[<>&"']/g, (mark) => MARKS[mark]);

const isFound = (word, terms, formsOf) => formsOf(word).some((form) => terms.has(form));

// Mark the words of a text whose forms are among the terms that were found.
export function marked(text, terms, formsOf) {
  let shown = "";
  let end = 0;
  for (const { 0: word, index } of placed(text)) {
    if (!isFound(word, terms, formsOf)) continue;
    shown += `${escaped(text.slice(end, index))}<mark>${escaped(word)}</mark>`;
    end = index + word.length;
  }
  return shown + escaped(text.slice(end));
}

// Return the part of a text around the first word that was found.
export function excerpt(text, terms, formsOf) {
  let first = 0;
  for (const { 0: word, index } of placed(text)) {
    if (isFound(word, terms, formsOf)) {
      first = index;
      break;
    }
  }
  const start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  const piece = text.slice(start, start + LENGTH);
  const whole = start + LENGTH >= text.length;
  const cut = whole ? piece : piece.slice(0, piece.lastIndexOf(" "));
  return `${start ? "… " : ""}${marked(cut, terms, formsOf)}${whole ? "" : " …"}`;
}
