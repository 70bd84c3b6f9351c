// Other words for a term, from the glossary: what is asked with them is looked for
// under the term as well.

export class Synonyms {
  // lines: [other words, the term, whether they are to be avoided]; cut: makes the
  // words of a query from a text.
  constructor(lines, cut) {
    this.lines = lines
      .map(([said, term, avoid]) => ({ said: cut(said), term, words: cut(term), avoid: Boolean(avoid) }))
      .filter(({ said, words }) => said.length && words.length);
  }

  // Returns the query with a term put in place of other words for it, once for each.
  of(given) {
    const found = [];
    for (const { said, term, words, avoid } of this.lines) {
      const at = given.findIndex((_, i) => said.every((word, j) => isSame(word, given[i + j])));
      if (at < 0 || found.some((other) => other.term === term)) continue;
      found.push({ term, avoid, words: [...given.slice(0, at), ...words, ...given.slice(at + said.length)] });
    }
    return found;
  }
}

function isSame(one, other) {
  if (!other) return false;
  return one.surface === other.surface || one.stems.some((stem) => other.stems.includes(stem));
}
