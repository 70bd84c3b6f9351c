// What a result shows: text alone, cut so that every second piece is what was found.
import { placed, western } from "./normalise.js";

const LENGTH = 220;
const BEFORE = 60;
const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'", "#x27": "'" };

// The theme's index holds HTML; a result is made from its text alone.
export const plain = (html) =>
  western(
    html
      .replace(/<[^>]*>/g, " ")
      .replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name) => ENTITIES[name])
      .replace(/\s+/g, " ")
      .trim(),
  );

const isFound = (word, terms, formsOf) => formsOf(word).some((form) => terms.has(form));

// Return a text in pieces: plain, found, plain, found … plain.
export function marked(text, terms, formsOf) {
  const pieces = [];
  let end = 0;
  for (const { 0: word, index } of placed(text)) {
    if (!isFound(word, terms, formsOf)) continue;
    pieces.push(text.slice(end, index), word);
    end = index + word.length;
  }
  return [...pieces, text.slice(end)];
}

// Return, in pieces, the part of a text around the first word that was found.
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
  return marked(`${start ? "… " : ""}${cut}${whole ? "" : " …"}`, terms, formsOf);
}
