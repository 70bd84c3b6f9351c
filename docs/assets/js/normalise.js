// Words as the search compares them, the same for pages and queries.
// Arabic loses vowel signs, hamza carriers and clitics; French its accents and endings.
"use strict";

const ARABIC = /[\u0600-\u06FF]/;
const PREFIXES = ["وبال", "وكال", "فبال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال"];
const SUFFIXES = ["اتهم", "اتها", "ونه", "هما", "تهم", "تها", "ين", "ون", "ات", "ان", "هم", "ها", "يه", "ته", "ه", "ي"];

const western = (text) =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

function arabic(word) {
  let stem = word
    .normalize("NFKC")
    .replace(/[\u064B-\u0655\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي")
    .replace(/ء$/g, "")
    .replace(/ة/g, "ه");
  const prefix = PREFIXES.find((part) => stem.startsWith(part) && stem.length - part.length >= 3);
  if (prefix) stem = stem.slice(prefix.length);
  const suffix = SUFFIXES.find((part) => stem.endsWith(part) && stem.length - part.length >= 3);
  return suffix ? stem.slice(0, -suffix.length) : stem;
}

// و, ب, ل, ك and ف are written onto the next word; they may also belong to it.
const arabicForms = (word) => [
  ...new Set([arabic(word), ...(/^[وبلكف]/.test(word) && word.length >= 5 ? [arabic(word.slice(1))] : [])]),
];

const folded = (word) =>
  word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ]/g, "'");

function latin(word) {
  const stem = folded(word).replace(/^(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu)'/, "");
  if (stem.length <= 3 || /[0-9]/.test(stem)) return stem;
  return stem
    .replace(/(euse|ere|er)s?$/, "er")
    .replace(/(ee|e)?s$/, "")
    .replace(/x$/, "")
    .replace(/e{1,2}$/, "");
}

// 02-03, 02.03 and 02/03 are one number; so is CMW/C/MAR/CO/2 one symbol.
const number = (word) => word.replace(/[./–]/g, "-").toLowerCase();

function forms(term) {
  const word = western(term);
  if (/^[0-9]+([.\-–/][0-9]+)+$/.test(word)) return [number(word)];
  if (ARABIC.test(word)) return arabicForms(word);
  return [latin(word)].filter(Boolean);
}

const tokens = (text) =>
  western(text)
    .normalize("NFC")
    .match(/[0-9]+(?:[.\-–/][0-9]+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) || [];

if (typeof module !== "undefined") module.exports = { forms, tokens };
