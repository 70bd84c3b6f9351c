// The index and the order of results.
import MiniSearch from "minisearch";
import { excerpt, marked, plain } from "./excerpt.js";
import { asked, indexed, words } from "./normalise.js";
import { Synonyms } from "./synonyms.js";
import { BOOST, NAMES, NUMBER_BOOST, WHOLE_PAGE, weightOf } from "./weights.js";

const LONGEST_QUERY = 200; // characters
const MOST_WORDS = 12;
const FEW_PAGES = 5;
const MOST_PAGES = 20;
const MOST_SECTIONS = 4; // of one page
const LEAF = { tokenize: (text) => [text], processTerm: (term) => term, boost: BOOST };

// cases/x/#story and law/icrmw/#art-16-7 say in any language what a section is.
const pathWords = (location) =>
  location
    .replace(/[/#]+/g, " ")
    .split(" ")
    .flatMap((part) => [...part.split("-"), ...(part.match(/[0-9]+(?:-[0-9]+)+/g) || [])])
    .join(" ");

export class Engine {
  // docs: the theme's {location, title, text, tags}; language: ar, fr or en;
  // terms: what is said otherwise, see Synonyms; names: what pages are also called.
  constructor({ docs, language, terms = [], names = {} }) {
    this.language = language;
    this.names = names;
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
    this.synonyms = new Synonyms(terms, (text) => this.asked(text));
  }

  // The same words come back on every page; each is cut up once.
  remembered(word) {
    if (!this.known.has(word)) this.known.set(word, indexed(word, this.language));
    return this.known.get(word);
  }

  field(doc, name) {
    if (name === "location") return doc.location;
    if (name === "path") return pathWords(doc.location);
    if (name === "tags") return [...(doc.tags || []), this.names[doc.location] || ""].join(" ");
    if (name === "page") return plain(this.pages.get(doc.location.split("#")[0])?.title || "");
    return plain(doc[name] || "");
  }

  asked(text) {
    return asked(text.slice(0, LONGEST_QUERY), this.language, MOST_WORDS);
  }

  // Returns pages, best first, each with its best sections; how many there are of
  // each kind; the words that none has; and the terms looked for besides.
  search(query, kind = "") {
    const given = this.asked(query);
    const others = this.synonyms.of(given);
    const best = new Map();
    for (const page of [given, ...others.map((other) => other.words)].flatMap((one) => this.found(one))) {
      const known = best.get(page.location);
      if (!known || byShare(page, known) < 0) best.set(page.location, page);
    }
    const pages = enough([...best.values()].sort(byShare));
    const counts = {};
    for (const page of pages) counts[kindOf(page.location)] = (counts[kindOf(page.location)] || 0) + 1;
    const had = new Set(pages.flatMap((page) => [...page.words]));
    return {
      pages: pages
        .filter((page) => !kind || kindOf(page.location) === kind)
        .slice(0, MOST_PAGES)
        .map((page) => this.shown(page)),
      counts,
      missing: others.length ? [] : given.filter((word) => !had.has(word)).map((word) => word.surface),
      instead: others.filter((other) => other.avoid).map((other) => other.term),
    };
  }

  // Every page with a word of the query, and how much of the query it has.
  found(given) {
    const hits = groupBy(this.matches(given), (hit) => hit.id.split("#")[0]);
    return [...hits].map(([location, found]) => this.page(location, found, given.length));
  }

  // Every section with a word of the query: which words, by which terms, how well.
  matches(given) {
    const sections = new Map();
    given.forEach((word, i) => {
      const last = i === given.length - 1;
      for (const hit of this.lookUp(word, last)) {
        const seen = sections.get(hit.id) || emptyHit(hit.id);
        seen.score += hit.score;
        seen.words.add(word);
        if (Object.values(hit.match).some((fields) => fields.some((field) => NAMES.has(field)))) seen.named.add(word);
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
      if (hit.id === location) hit.score *= WHOLE_PAGE;
    }
    hits.sort((one, other) => other.score - one.score);
    // Words that stand together; a long page has most words somewhere.
    page.share = Math.max(...hits.map((hit) => hit.words.size)) / count;
    page.score = weightOf(location) * hits[0].score + 0.1 * hits.slice(1, 4).reduce((sum, hit) => sum + hit.score, 0);
    // Who asks for article 16 wants that article before the page's other sections.
    page.hits.sort((one, other) => namesNumber(other) - namesNumber(one));
    return page;
  }

  // How much of a section's heading the query said: all of it means that very thing.
  titleShare({ id, terms }) {
    const heading = words(plain(this.docs.get(id).title || ""));
    const said = heading.filter((word) => this.formsOf(word).some((form) => terms.has(form)));
    return heading.length ? said.length / heading.length : 0;
  }

  shown({ location, hits }) {
    return {
      kind: kindOf(location),
      page: plain(this.pages.get(location)?.title || ""),
      hits: hits.slice(0, MOST_SECTIONS).map((hit) => this.item(hit)),
    };
  }

  item({ id, terms }) {
    const doc = this.docs.get(id);
    return {
      location: id,
      title: marked(plain(doc.title || ""), terms, this.formsOf),
      text: excerpt(plain(doc.text || ""), terms, this.formsOf),
    };
  }
}

// law/ is the kind of law/icrmw/.
const kindOf = (location) => location.split("/")[0] + "/";

const byShare = (one, other) =>
  other.share - one.share || other.score - one.score || (one.location < other.location ? -1 : 1);

// Few pages have every word: then those that have some may be what is meant.
function enough(pages) {
  const fullest = pages.filter((page) => page.share === pages[0].share);
  return pages.slice(0, Math.max(fullest.length, FEW_PAGES));
}

// Whether a section's heading or address has a number of the query.
const namesNumber = ({ named }) => [...named].some((word) => /^[0-9]/.test(word.surface));

const emptyHit = (id) => ({ id, score: 0, words: new Set(), named: new Set(), terms: new Set() });

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) || []), item]);
  return groups;
}
