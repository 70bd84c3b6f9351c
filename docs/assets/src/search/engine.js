// The index and the order of results.
import MiniSearch from "minisearch";
import { excerpt, marked, plain } from "./excerpt.js";
import { asked, indexed, words } from "./normalise.js";

const LONGEST_QUERY = 200; // characters
const MOST_WORDS = 12;
const FEW_PAGES = 5;
const MOST_PAGES = 20;
const MOST_SECTIONS = 4; // of one page
const BOOST = { title: 4, path: 3, page: 1.5, tags: 3, text: 1 };
const NAMES = new Set(["title", "path", "page"]);
// A joined number says more than any word beside it.
const NUMBER_BOOST = 3;
const LEAF = { tokenize: (text) => [text], processTerm: (term) => term, boost: BOOST };

// cases/x/#story and law/icrmw/#art-16-7 say in any language what a section is.
const pathWords = (location) =>
  location
    .replace(/[/#]+/g, " ")
    .split(" ")
    .flatMap((part) => [...part.split("-"), ...(part.match(/[0-9]+(?:-[0-9]+)+/g) || [])])
    .join(" ");

export class Engine {
  // docs: the theme's {location, title, text, tags}; language: ar, fr or en.
  constructor(docs, language) {
    this.language = language;
    this.known = new Map();
    this.formsOf = (word) => this.remembered(word);
    this.pages = new Map();
    for (const doc of docs) if (!doc.location.includes("#")) this.pages.set(doc.location, doc);
    this.docs = new Map(docs.map((doc) => [doc.location, doc]));
    this.index = new MiniSearch({
      idField: "location",
      fields: Object.keys(BOOST),
      extractField: (doc, field) => this.field(doc, field),
      tokenize: words,
      processTerm: this.formsOf,
    });
    this.index.addAll([...this.docs.values()]);
  }

  // The same words come back on every page; each is cut up once.
  remembered(word) {
    if (!this.known.has(word)) this.known.set(word, indexed(word, this.language));
    return this.known.get(word);
  }

  field(doc, name) {
    if (name === "location") return doc.location;
    if (name === "path") return pathWords(doc.location);
    if (name === "tags") return (doc.tags || []).join(" ");
    if (name === "page") return plain(this.pages.get(doc.location.split("#")[0])?.title || "");
    return plain(doc[name] || "");
  }

  // Returns what the theme shows: one list of sections for each page, best first.
  search(query) {
    const given = asked(query.slice(0, LONGEST_QUERY), this.language, MOST_WORDS);
    if (!given.length) return [];
    const found = this.matches(given);
    const pages = [...groupBy(found, (hit) => hit.id.split("#")[0])].map(([location, hits]) =>
      this.page(location, hits, given.length),
    );
    const fullest = Math.max(0, ...pages.map((page) => page.words.size));
    const full = pages.filter((page) => page.words.size === fullest).sort(byScore);
    const partly = pages.filter((page) => page.words.size < fullest).sort(byScore);
    // Few pages have every word: those that have some may be what is meant.
    return [...full, ...partly.slice(0, Math.max(0, FEW_PAGES - full.length))]
      .slice(0, MOST_PAGES)
      .map((page) => this.shown(page, given));
  }

  // Every section with a word of the query: which words, by which terms, how well.
  matches(given) {
    const sections = new Map();
    given.forEach((word, i) => {
      const last = i === given.length - 1;
      for (const hit of this.lookUp(word, last)) {
        const seen = sections.get(hit.id) || emptyHit(hit.id);
        seen.score += hit.score;
        seen.words.add(i);
        if (Object.values(hit.match).some((fields) => fields.some((field) => NAMES.has(field)))) seen.named.add(i);
        for (const term of hit.terms) seen.terms.add(term);
        sections.set(hit.id, seen);
      }
    });
    return [...sections.values()];
  }

  // Every section with one word of the query, sure matches first.
  lookUp(word, last) {
    if (word.numbers.length) return this.lookUpNumber(word);
    const isNumber = /^[0-9]+$/.test(word.surface);
    const enough = last ? 2 : 3;
    const either = { combineWith: "OR", queries: [...new Set([word.surface, ...word.stems])] };
    const sure = this.index.search(either, {
      ...LEAF,
      prefix: (term) => !isNumber && term.length >= enough,
    });
    if (sure.length || isNumber || word.surface.length < 5) return sure;
    return this.index.search(either, { ...LEAF, fuzzy: word.surface.length < 9 ? 1 : 2 });
  }

  // 02-03 names a law; 16.7 is where a heading says article 16, paragraph 7.
  lookUpNumber({ surface, numbers }) {
    const whole = this.index.search(surface, { ...LEAF, boostTerm: () => NUMBER_BOOST });
    if (this.index.search(surface, { ...LEAF, fields: ["title", "path"] }).length) return whole;
    const apart = { ...LEAF, combineWith: "AND", fields: ["title", "path"] };
    return [...this.index.search({ combineWith: "AND", queries: numbers }, apart), ...whole];
  }

  page(location, hits, count) {
    const page = { location, words: new Set(), score: 0, hits };
    for (const hit of hits) {
      for (const word of hit.words) page.words.add(word);
      // A section that has every word tells more than two that have one each, and
      // a word in its heading or address more than one in its text.
      hit.score *= (hit.words.size / count) ** 2 * (1 + hit.named.size / count);
      hit.score *= 1 + this.titleShare(hit) / 2;
    }
    hits.sort((one, other) => other.score - one.score);
    page.score = hits[0].score + 0.1 * hits.slice(1, 4).reduce((sum, hit) => sum + hit.score, 0);
    return page;
  }

  // How much of a section's heading the query said: all of it means that very thing.
  titleShare({ id, terms }) {
    const heading = words(plain(this.docs.get(id).title || ""));
    const said = heading.filter((word) => this.formsOf(word).some((form) => terms.has(form)));
    return heading.length ? said.length / heading.length : 0;
  }

  shown(page, given) {
    const hits = page.hits.slice(0, MOST_SECTIONS);
    const items = hits.map((hit) => this.item(hit, given));
    // The theme wants the page itself in each list.
    if (!items.some((item) => item.location === page.location) && this.docs.has(page.location)) {
      items.push(this.item(emptyHit(page.location), []));
    }
    return items;
  }

  item({ id, score, terms, words: seen }, given) {
    const doc = this.docs.get(id);
    return {
      location: id,
      title: marked(plain(doc.title || ""), terms, this.formsOf),
      text: excerpt(plain(doc.text || ""), terms, this.formsOf),
      score,
      terms: Object.fromEntries(given.map((word, i) => [word.surface, seen.has(i)])),
    };
  }
}

const byScore = (one, other) => other.score - one.score || (one.location < other.location ? -1 : 1);

const emptyHit = (id) => ({ id, score: 0, words: new Set(), named: new Set(), terms: new Set() });

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) || []), item]);
  return groups;
}
