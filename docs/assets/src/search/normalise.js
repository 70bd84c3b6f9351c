// Text cut into words, and each word into the forms under which it is found.
import { arabicStems, isArabic, unified } from "./arabic.js";
import { latinStems, parts } from "./latin.js";

const NUMBER = /^[0-9]+(?:[.\-–/][0-9]+)*$/;
const WORDS = /[0-9]+(?:[.\-–/][0-9]+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}]+)*/gu;
// Words that every page has: a query is not held to them.
const EMPTY = new Set(
  (
    "a an and are at by can do does for from how in is it of on or the to what when which who with " +
    "au aux avec ce ces cette comment dans de des du elle en est et il ils la le les leur ou par pas pour quand que quel quelle qui sa se ses son sur un une " +
    "في من على عن الى مع هذا هذه التي الذي ما هو هي او ثم كل لا هل كيف متي اي ان"
  ).split(" "),
);

// A text as it is cut: composed letters and Western digits.
export const western = (text) =>
  text
    .normalize("NFC")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

// The words of a text in their order. What is joined to a law's or an article's
// number stays with it: 02-03, 02.03 and 16.7 are one word each.
export const words = (text) => western(text).match(WORDS) || [];

// The same with their places, in a text that is western already.
export const placed = (text) => text.matchAll(WORDS);

// 02-03, 02.03 and 2/3 are the same number.
function numberForms(word) {
  const numbers = word.split(/[.\-–/]/).map((part) => part.replace(/^0+(?=.)/, ""));
  return { surface: numbers.join("-"), stems: [], numbers: numbers.length > 1 ? numbers : [] };
}

// A word's forms: as it is written, its stems, and for a joined number its parts.
export function forms(word, language) {
  if (NUMBER.test(word)) return [numberForms(word)];
  if (isArabic(word)) {
    const surface = unified(word);
    return surface.length > 1 ? [{ surface, stems: arabicStems(surface), numbers: [] }] : [];
  }
  return parts(word).map((surface) => ({ surface, stems: latinStems(surface, language), numbers: [] }));
}

// Everything under which a word of a page is found.
export function indexed(word, language) {
  const all = forms(word, language).flatMap(({ surface, stems, numbers }) => [surface, ...stems, ...numbers]);
  return [...new Set(all)];
}

// The words of a query that say something; all of them if none does.
export function asked(query, language, limit) {
  const found = words(query).flatMap((word) => forms(word, language));
  const telling = found.filter(({ surface }) => !EMPTY.has(surface));
  return (telling.length ? telling : found).slice(0, limit);
}
