// What answers to a test say of it, and of the session: pure, so that it can be tested.
// Difficulty is the share of right answers; discrimination the correlation of an item
// with the rest of the test (item-rest, Ebel & Frisbie 1991); gain the share of what was
// still to be learnt that was learnt (Hake 1998).
export const FEWEST = 5; // people, so that nobody can be recognised

const NAMES = {
  person: ["participant", "person", "code", "nom", "متدرب", "مشارك", "رمز"],
  moment: ["moment", "form", "when", "formulaire", "توقيت", "استمارة"],
  comment: ["comment", "comments", "commentaire", "commentaires", "remarque", "تعليق", "ملاحظة"],
};
const BEFORE = ["before", "avant", "pre", "pré", "قبل"];
const AFTER = ["after", "après", "apres", "post", "بعد"];
const ITEM = /^(?:q|question|س|سؤال)\s*\.?\s*([0-9]{1,2})$/;
const LETTERS = { أ: "a", ا: "a", ب: "b", ج: "c", د: "d", ه: "e", و: "f", ز: "g", ح: "h" };

const plain = (text) =>
  String(text ?? "")
    .trim()
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)));

// Where each column is; `missing` names what must be there and is not.
export function columns(head) {
  const names = head.map(plain);
  const find = (known) => names.findIndex((name) => known.includes(name));
  const found = { person: find(NAMES.person), moment: find(NAMES.moment), comment: find(NAMES.comment), items: [] };
  names.forEach((name, place) => {
    const item = ITEM.exec(name);
    if (item) found.items.push({ number: Number(item[1]), place });
  });
  found.items.sort((one, other) => one.number - other.number);
  found.missing = [];
  if (found.moment < 0) found.missing.push("moment");
  if (!found.items.length) found.missing.push("q1");
  return found;
}

function momentOf(text) {
  const word = plain(text);
  if (BEFORE.includes(word)) return "before";
  return AFTER.includes(word) ? "after" : null;
}

// 1 right, 0 wrong, null no answer. An answer is 1 or 0, or letters to compare.
function mark(text, right) {
  const said = plain(text);
  if (said === "") return null;
  if (said === "1" || said === "0") return Number(said);
  if (!right) return null;
  const letters = [...said].map((sign) => LETTERS[sign] || sign).filter((sign) => /[a-h]/.test(sign));
  return [...new Set(letters)].sort().join("") === right ? 1 : 0;
}

// `rows` are arrays of text, `keys` the right letters by moment: { before: ["ac", …] }.
export function analyse(head, rows, keys = {}) {
  const at = columns(head);
  if (at.missing.length) return { missing: at.missing };
  const taken = { before: [], after: [] };
  const comments = [];
  let skipped = 0;
  for (const row of rows) {
    const moment = momentOf(row[at.moment]);
    if (!moment) {
      skipped += 1;
      continue;
    }
    const key = keys[moment] || [];
    taken[moment].push(at.items.map((item) => mark(row[item.place], key[item.number - 1]) ?? 0));
    const said = at.comment < 0 ? "" : String(row[at.comment] ?? "").trim();
    if (said) comments.push(said);
  }
  const most = Math.max(taken.before.length, taken.after.length);
  const shown = (moment) => (taken[moment].length >= FEWEST ? summary(taken[moment], at.items) : null);
  const [before, after] = [shown("before"), shown("after")];
  return {
    missing: [],
    skipped,
    people: { before: taken.before.length, after: taken.after.length },
    enough: most >= FEWEST,
    before,
    after,
    gain: before && after ? gain(before.mean, after.mean) : null,
    comments: most >= FEWEST ? comments : [],
  };
}

function summary(marks, items) {
  const totals = marks.map((row) => row.reduce((sum, one) => sum + one, 0));
  return {
    mean: mean(totals) / items.length,
    items: items.map(({ number }, place) => {
      const scores = marks.map((row) => row[place]);
      const rest = totals.map((total, i) => total - scores[i]);
      return { number, difficulty: mean(scores), discrimination: correlation(scores, rest) };
    }),
  };
}

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

// Null where nobody differs: then there is nothing to tell apart.
function correlation(xs, ys) {
  const [x, y] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((value, i) => {
    xy += (value - x) * (ys[i] - y);
    xx += (value - x) ** 2;
    yy += (ys[i] - y) ** 2;
  });
  return xx && yy ? xy / Math.sqrt(xx * yy) : null;
}

const gain = (before, after) => (before < 1 ? (after - before) / (1 - before) : null);
