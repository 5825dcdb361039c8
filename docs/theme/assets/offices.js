// The directory of offices: fewer of them as somebody types, the nearest one first. Offices and sentences stand in the
// page; the places of Belgium are a script of their own, fetched on first use, because a page opened from a file may
// load nothing else.

/** @typedef {[names: string[], latitude: number, longitude: number, postcodes: string[]]} Place */

const EARTH = 6371; // kilometres from its middle to the ground
const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;

const form = /** @type {HTMLFormElement} */ (document.querySelector(".office-search"));
const { find, near } = /** @type {{find: HTMLInputElement, near: HTMLInputElement}} */ (
  /** @type {unknown} */ (form.elements)
);
const found = /** @type {HTMLElement} */ (document.querySelector(".office-found"));
const nearestFirst = /** @type {HTMLElement} */ (document.getElementById("office-list"));
const map = /** @type {SVGElement} */ (document.querySelector(".office-map"));
const mark = /** @type {SVGElement} */ (map.querySelector(".office-here"));
const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".page-offices > li")]);
const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".page-offices")]);
const homes = new Map(cards.map((card) => [card, /** @type {Element} */ (card.parentElement)]));
const kilometres = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 });

/** A sentence of the page with its gaps filled in; one without a value stays.
 * @param {string} key @param {Record<string, string | number>} values */
function say(key, values = {}) {
  return (form.dataset[key] ?? "").replace(/{(\w+)}/g, (gap, name) => String(values[name] ?? gap));
}

/** Words without capitals, accents and signs. @param {string} text */
function words(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** @type {Promise<Place[]> | undefined} */
let places;

function fetchPlaces() {
  places ??= new Promise((resolve, reject) => {
    addEventListener("wes:places", (event) => resolve(/** @type {CustomEvent<Place[]>} */ (event).detail), {
      once: true,
    });
    const script = document.createElement("script");
    script.onerror = reject;
    script.src = new URL("places.js", HERE).href;
    document.head.append(script);
  });
  return places;
}

/** Who starts to type gets the names to choose from. */
async function suggest() {
  const list = /** @type {HTMLDataListElement} */ (near.list);
  if (list.childElementCount) return;
  for (const [names] of await fetchPlaces()) list.append(...names.map((name) => new Option(name)));
}

/** @param {string} typed @param {Place[]} all */
function placeCalled(typed, all) {
  const wanted = words(typed).join(" ");
  return all.find(([names, , , postcodes]) => [...names, ...postcodes].some((own) => words(own).join(" ") === wanted));
}

/** @param {number} degrees */
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Kilometres in a straight line over the globe. @param {Place} place @param {HTMLElement} card */
function distance([, latitude, longitude], { dataset }) {
  const between = radians((latitude + Number(dataset.latitude)) / 2);
  const north = radians(Number(dataset.latitude) - latitude);
  const east = radians(Number(dataset.longitude) - longitude) * Math.cos(between);
  return EARTH * Math.hypot(north, east); // in a country this small the globe is flat
}

/** Show the offices that answer to every word. */
function filter() {
  const wanted = words(find.value);
  for (const card of cards) {
    const own = words(card.dataset.find ?? "");
    card.hidden = !wanted.every((word) => own.some((other) => other.startsWith(word)));
    for (const pin of document.querySelectorAll(`.office-finder figure [href="#${card.id}"]`)) {
      pin.classList.toggle("office-out", card.hidden);
    }
  }
  close();
}

/** Put the nearest first, or every office back by region. @param {Place | undefined} place */
function order(place) {
  const away = new Map(cards.map((card) => [card, place ? distance(place, card) : 0]));
  for (const card of [...cards].sort((one, other) => (away.get(one) ?? 0) - (away.get(other) ?? 0))) {
    const told = /** @type {HTMLElement} */ (card.querySelector(".office-away"));
    const km = kilometres.format(away.get(card) ?? 0);
    told.hidden = !place;
    told.textContent = km === "0" ? say("here") : say("away", { km });
    (place ? nearestFirst : homes.get(card))?.append(card);
  }
  close();
}

/** A list without an office to show is not there, nor is the heading above it. */
function close() {
  for (const list of lists) {
    list.hidden = !list.querySelector("li:not([hidden])");
    /** @type {HTMLElement} */ (list.previousElementSibling).hidden = list.hidden;
  }
}

/** Show on the map where somebody looks from. @param {Place | undefined} place */
function point(place) {
  mark.setAttribute("visibility", place ? "visible" : "hidden");
  if (!place) return;
  const { west, north, across, down, margin } = map.dataset;
  const x = Number(margin) + (place[2] - Number(west)) * Number(across);
  const y = Number(margin) + (Number(north) - place[1]) * Number(down);
  mark.setAttribute("transform", `translate(${x} ${y})`);
}

function counted() {
  const shown = cards.filter((card) => !card.hidden).length;
  const all = cards.length;
  return say(shown === all ? "all" : shown ? "some" : "none", { shown, all });
}

async function update() {
  filter();
  found.replaceChildren(...(near.value ? await nearest().catch(unloaded) : everywhere()));
}

/** @returns {(string | Node)[]} */
function everywhere() {
  order(undefined);
  point(undefined);
  return [counted()];
}

/** @returns {Promise<(string | Node)[]>} */
async function nearest() {
  const place = placeCalled(near.value, await fetchPlaces());
  order(place);
  point(place);
  if (!place) return [say("unknown", { place: near.value })];
  const first = /** @type {HTMLElement | null} */ (nearestFirst.querySelector("li:not([hidden])"));
  const called = place[0].includes(near.value) ? near.value : place[0].join(" / ");
  if (!first) return [counted()];
  return [cards.some((card) => card.hidden) ? `${counted()}. ` : "", ...nearestTo(called, first)];
}

/** The sentence that leads to an office. @param {string} place @param {HTMLElement} card */
function nearestTo(place, card) {
  const { textContent: away } = /** @type {HTMLElement} */ (card.querySelector(".office-away"));
  const [before = "", after = ""] = say("nearest", { place, away: away ?? "" }).split("{office}");
  return [before, linkTo(card), after];
}

/** @param {HTMLElement} card */
function linkTo(card) {
  const name = /** @type {HTMLElement} */ (card.querySelector("h3"));
  const link = document.createElement("a");
  link.href = `#${card.id}`;
  link.lang = name.lang;
  link.append(...name.cloneNode(true).childNodes);
  return link;
}

function unloaded() {
  places = undefined;
  return [say("unloaded")];
}

/** A link to what is not shown, in the list of contents or on the map, brings every office back.
 * @param {MouseEvent} event */
function bringBack({ target }) {
  const link = target instanceof Element && target.closest("a[href^='#']");
  const goal = link ? document.getElementById(link.getAttribute("href")?.slice(1) ?? "") : undefined;
  if (!goal?.closest("[hidden]")) return;
  find.value = near.value = "";
  update();
}

form.hidden = false;
form.addEventListener("input", update);
near.addEventListener("focus", () => suggest().catch(unloaded));
document.addEventListener("click", bringBack);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(update)); // the fields are empty only after the event
update();
