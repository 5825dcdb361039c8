// On the calculator's page Python starts first: the theme's own scripts come when it stands, or when somebody reaches
// for something outside the calculator. They are in the page as `data-later`.

const LATEST = 3_000; // milliseconds: a calculator that nobody sees does not start
const ENDS = ["wes:ready", "wes:error"];
const REACHES = ["focusin", "keydown", "pointerdown", "pointermove"];
const waiting = new AbortController();
/** What somebody pressed outside the calculator before the theme was there. @type {KeyboardEvent | undefined} */
let firstKey;
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
  if (firstKey) document.body.dispatchEvent(new KeyboardEvent("keydown", firstKey));
}

function reached(/** @type {Event} */ event) {
  if (!(event.target instanceof Element) || event.target.closest("article")) return;
  if (event instanceof KeyboardEvent && !(event.target instanceof HTMLInputElement)) keep(event);
  load();
}

/** A stroke is for the theme's search: Firefox would search in the page. @param {KeyboardEvent} event */
function keep(event) {
  firstKey ??= event;
  if (event.key === "/") event.preventDefault();
}

document.querySelector(".md-top")?.remove(); // it would lie over the calculator
for (const name of ENDS) document.addEventListener(name, load, { signal: waiting.signal });
for (const name of REACHES) document.addEventListener(name, reached, { signal: waiting.signal });
addEventListener("load", () => setTimeout(load, LATEST));
