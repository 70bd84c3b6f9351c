// What counts for how much in the order of results.
export const BOOST = { title: 4, path: 3, page: 1.5, tags: 3, text: 1 };
export const NAMES = new Set(["title", "path", "page", "tags"]);

// A joined number says more than any word beside it.
export const NUMBER_BOOST = 3;
// A page on the very thing says more of it than a section of another.
export const WHOLE_PAGE = 1.5;
// What a reader does next counts: a card before an article, an article before a list
// that repeats it. Longest path first.
const WEIGHTS = [
  ["practice/matrix/", 0.4],
  ["practice/cards/", 0.6],
  ["cases/compare/", 0.4],
  ["cases/my-session/", 0.4],
  ["trainer/cases/", 0.5],
  ["programme/agenda-", 0.7],
  ["trainer/", 0.8],
  ["law/time-limits/", 1.8],
  ["law/policy/", 0.9],
  ["law/bill-", 0.6],
  ["practice/", 1.8],
  ["glossary/", 0.7],
];
export const weightOf = (location) => (WEIGHTS.find(([path]) => location.startsWith(path)) || ["", 1])[1];
