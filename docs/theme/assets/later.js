// On the calculator's page Python starts first: the theme's own scripts come when it stands, or when somebody reaches
// for something outside the calculator. They are in the page as `data-later`.

const LATEST = 3_000; // milliseconds: a calculator that nobody sees does not start
const ENDS = ["wes:ready", "wes:error"];
const REACHES = ["focusin", "keydown", "pointerdown", "pointermove"];
const waiting = new AbortController();
let isComing = false;

function load() {
  if (isComing) return;
  isComing = true;
  const scripts = [...document.querySelectorAll("[data-later]")].map(scriptAt);
  scripts.at(-1)?.addEventListener("load", begin);
  document.body.append(...scripts);
}

/** @param {Element} place */
function scriptAt(place) {
  const script = document.createElement("script");
  script.src = place.getAttribute("data-later") ?? "";
  script.async = false; // in the order of the page
  return script;
}

/** The theme begins at this event, which the page has had by then. */
function begin() {
  waiting.abort();
  document.dispatchEvent(new Event("DOMContentLoaded"));
}

function reached(/** @type {Event} */ { target }) {
  if (target instanceof Element && !target.closest("article")) load();
}

document.querySelector(".md-top")?.remove(); // it would lie over the calculator
for (const name of ENDS) document.addEventListener(name, load, { signal: waiting.signal });
for (const name of REACHES) document.addEventListener(name, reached, { signal: waiting.signal });
addEventListener("load", () => setTimeout(load, LATEST));
