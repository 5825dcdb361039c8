// Run by itself: the median time of one Publicodes evaluation of two outputs, in milliseconds.
//
//   node tests/bench/publicodes.js WARM_UPS RUNS
//
// One evaluation is what one request to a calculator does: take over the answers of one applicant, then work out
// whether there is a grant and how much it is. The rules are parsed before, as a server does when it starts. They are
// made up, and written as a modeller would: two versions by date, limits, conditions, an amount with a share, a
// supplement and one rounding. What Publicodes gives with each value, its trace and what is missing, comes with it.

import Engine from "publicodes";

const RULES = {
  request: null,
  "request . first day": { question: "When does the course start?" },
  "request . weeks": { question: "How long is it?", unité: "semaine" },
  "request . hours": { question: "How many hours a week?", unité: "h/semaine" },
  "request . days missed": { question: "How many days were missed?", unité: "jour" },
  "request . age": { question: "How old is the applicant?", unité: "an" },
  "request . resident": { question: "Do they live in the region?" },
  "request . situation": { question: "What do they do now?" },
  "request . income": { question: "What do they earn?", unité: "€/mois" },
  "request . children": { question: "How many children do they have?", unité: "enfant" },

  grant: null,
  "grant . since the reform": "request . first day >= 01/01/2023",
  "grant . fewest hours": {
    variations: [{ si: "since the reform", alors: "16 h/semaine" }, { sinon: "19 h/semaine" }],
  },
  "grant . income limit": "2200 €/mois + request . children * 150 €/mois/enfant",
  "grant . awarded": {
    "toutes ces conditions": [
      "request . resident",
      "request . age >= 18 an",
      "request . hours >= fewest hours",
      "request . weeks >= 4 semaine",
      "request . weeks <= 26 semaine",
      "request . income <= income limit",
      { "une de ces conditions": ["request . situation = 'jobless'", "request . situation = 'part-time'"] },
    ],
  },
  "grant . monthly": {
    variations: [{ si: "since the reform", alors: "200 €/mois" }, { sinon: "180 €/mois" }],
  },
  "grant . supplement": { valeur: "25 €/mois/enfant * request . children", plafond: "100 €/mois" },
  "grant . days": "request . weeks * 5 jour/semaine",
  "grant . presence": "(days - request . days missed) / days",
  "grant . share of the week": { valeur: "request . hours / 38 h/semaine", plafond: "100%" },
  "grant . amount": {
    "applicable si": "awarded",
    valeur: "(monthly * share of the week + supplement) * presence",
    arrondi: "2 décimales",
  },
};
const OUTPUTS = ["grant . awarded", "grant . amount"];
const ANSWERS = {
  "request . first day": "16/01/2023",
  "request . weeks": "11 semaine",
  "request . hours": "30 h/semaine",
  "request . days missed": "3 jour",
  "request . age": "24 an",
  "request . resident": "oui",
  "request . situation": "'jobless'",
  "request . income": "0 €/mois",
  "request . children": "1 enfant",
};

const engine = new Engine(RULES);

function evaluate() {
  engine.setSituation(ANSWERS);
  return OUTPUTS.map((name) => engine.evaluate(name).nodeValue);
}

function milliseconds() {
  const start = performance.now();
  evaluate();
  return performance.now() - start;
}

function median(numbers) {
  const sorted = numbers.sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

const [warmUps, runs] = process.argv.slice(2).map(Number);
const times = Array.from({ length: warmUps + runs }, milliseconds);
console.log(median(times.slice(warmUps)));
