/**
 * Material's search, by the stems of words: its own settings stem what is indexed but not what is typed, because it
 * looks for whatever begins as typed. Here each word is indexed as it stands, as its stem, without accents, and as what
 * people type for it; what is typed is looked for by its stem. The name of Material's worker stands behind the question mark.
 */
const QUERY = 2;
const RULE = /^\p{L}-\d+\p{L}?$/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:-\d+\p{L}?)?(?![\p{L}:])/gu;
const OUTSIDE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const DOUBLED = /([^aeiou\d])\1$/; // plannen leaves plann, and is a plan
const PLURAL = /(?<=\p{L}{3})es$/u; // the Dutch stemmer knows no plural of stage or sanctie
const EXACT = "^9"; // how Material is told to look for a word as it is, before others

/** What people type though no page says it, beside the word of the pages to which it leads. It says nothing of the law. */
const ALSO = {
  nl: {
    afwezig: "vakantie verlof",
    moederschapsverlof: "zwanger zwangerschap",
    begeleider: "mentor",
    lang: "hoelang",
    overeenkomst: "contract",
    sanctie: "boete straf",
    stoppen: "ontslag ontslaan opzeg opzeggen",
    uitkering: "dop doppen dopgeld stempelen stempelgeld",
    vergoeding: "geld loon premie salaris wedde verdienen",
    verplaatsing: "auto bus fiets reiskosten tram trein vervoer",
    woord: "begrip begrippenlijst woordenlijst",
  },
  en: {
    absence: "holiday vacation",
    agreement: "contract",
    allowance: "earn money salary wage",
    benefit: "dole",
    coach: "mentor",
    ending: "dismissal dismiss fire leave quit resign sack stop",
    ill: "sick sickness",
    long: "duration",
    maternity: "pregnancy pregnant",
    may: "eligible eligibility",
    plan: "stageplan",
    sanction: "fine penalty punishment",
    travel: "bicycle bus car commute train transport",
    word: "glossary",
  },
};

// From a file the theme runs workers in frames, and these know no address but that of their script.
const address = globalThis.document?.querySelector("script[src]")?.getAttribute("src") ?? location.href;
const [material] = /search\.\w+\.min\.js/.exec(address) ?? [];

addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (type === QUERY) Object.defineProperty(event, "data", { value: { type, data: stemmedQuery(data) } });
});

Promise.resolve(importScripts(new URL(material, new URL(address, location.href)).href)).then(() => {
  const { lunr } = globalThis;
  const { run } = lunr.Pipeline.prototype;
  const { search } = lunr.Index.prototype;
  lunr.QueryLexer.termSeparator = /\s/;
  lunr.TokenSet.prototype.toString = toldApart;
  lunr.Pipeline.prototype.run = function (tokens) {
    return run.call(this, tokens).flatMap(withStem);
  };
  lunr.Index.prototype.search = function (query) {
    return search.call(this, query).map(markedOnce);
  };
});

/** @type {Map<string, string>} */
const stems = new Map(); // few words make a text: each is worked out once

function stem(word) {
  const known = stems.get(word) ?? workedOut(word);
  stems.set(word, known);
  return known;
}

function workedOut(word) {
  const { lunr } = globalThis;
  const plain = word.toLowerCase().replace(OUTSIDE, "").normalize("NFD").replace(/\p{M}/gu, "");
  if (RULE.test(plain)) return plain;
  const token = new lunr.Token(lunr.nl ? plain.replace(PLURAL, "e") : plain, {});
  return String((lunr.nl ?? lunr).stemmer(token)).replace(DOUBLED, "$1");
}

/**
 * How a node in the tree of all words is told from another, so that the same ends of words are kept once. As lunr
 * writes it, a digit in a word runs into the number of a node: two nodes that differ become one, and words are lost.
 */
function toldApart() {
  const edges = Object.entries(this.edges).map(([letter, { id }]) => `${letter}:${id}`);
  return [Number(this.final), ...edges.sort()].join();
}

/** @type {Map<string, string[]> | undefined} */
let also;

/** What else finds a word, by its stem. */
function alsoTyped(stemmed) {
  also ??= new Map(
    Object.entries(globalThis.lunr.nl ? ALSO.nl : ALSO.en).map(([word, typed]) => [
      stem(word),
      typed.split(" ").map(stem),
    ]),
  );
  return also.get(stemmed) ?? [];
}

function stemmedQuery(query) {
  if (/["+]/.test(query)) return query; // somebody wants the words as they stand
  return query.replace(WORD, (word) => (RULE.test(word) ? `${word.toLowerCase()}${EXACT}` : stem(word)));
}

/** A word in another form counts as much as the word itself: so the stem is there even where the word begins with it. */
function withStem(token) {
  const stemmed = stem(String(token));
  const others = new Set([stemmed, ...alsoTyped(stemmed)].filter((other) => other && other !== String(token)));
  return [token, ...[...others].map((other) => token.clone(() => other))];
}

/** A word that is found both ways is marked once: Material would put one mark inside the other. */
function markedOnce(found) {
  const seen = {};
  for (const fields of Object.values(found.matchData.metadata)) {
    for (const [field, places] of Object.entries(fields)) {
      seen[field] ??= new Set();
      places.position = places.position.filter((at) => !seen[field].has(at));
      for (const at of places.position) seen[field].add(at);
    }
  }
  return found;
}
