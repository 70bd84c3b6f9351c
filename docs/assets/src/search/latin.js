// French and English words as the search compares them.
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";

const STEMMERS = { fr: french, en: english };
// What French writes before an apostrophe and English behind one.
const CLITICS = new Set("l d j m t s c n qu jusqu lorsqu puisqu quoiqu ll re ve".split(" "));
// The same thing said shorter.
const SHORT = { art: "article", arts: "article", par: "paragraph", paras: "paragraph", paragraphe: "paragraph" };

export const folded = (word) =>
  word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");

export const parts = (word) =>
  folded(word)
    .split(/['’ʼ‘]/)
    .filter((part) => part.length > 1 && !CLITICS.has(part));

export function latinStems(word, language) {
  const whole = SHORT[word] || word;
  if (whole.length <= 3) return [whole];
  return [(STEMMERS[language] || english)(whole)];
}
