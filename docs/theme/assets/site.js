// What the theme leaves out for whoever uses the keyboard or a screen reader: wide tables, the menu, the way back.

/** Give attributes to an element, or take them away. @param {Element} element @param {boolean} wanted
 * @param {Record<string, string>} attributes */
function give(element, wanted, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (wanted) element.setAttribute(key, value);
    else element.removeAttribute(key);
  }
}

/** A table that is wider than the screen scrolls inside itself: then the keyboard can reach it too.
 * @param {Element} box */
function makeReachable(box) {
  const title = [...document.querySelectorAll("h1, h2, h3")].findLast(
    (heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const name = box.querySelector("caption") ?? title?.firstChild;
  const attributes = { tabindex: "0", role: "group", "aria-label": name?.textContent?.trim() ?? "" };
  give(box, box.scrollWidth > box.clientWidth, attributes);
}

const boxes = new ResizeObserver((entries) => {
  for (const entry of entries) makeReachable(entry.target);
});

document.addEventListener("DOMContentLoaded", () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) boxes.observe(box);
});

const narrow = matchMedia("(width < 76.25em)"); // there the theme keeps the menu in a drawer
const [drawer, search] = /** @type {HTMLInputElement[]} */ (
  ["__drawer", "__search"].map((id) => document.getElementById(id))
);
const menu = /** @type {HTMLElement} */ (document.querySelector(".md-sidebar--primary"));
const typed = /** @type {HTMLInputElement} */ (document.querySelector(".md-search__input"));

/** What a label opens or closes. @param {Element} label */
const controlOf = (label) => /** @type {HTMLInputElement} */ (document.getElementById(label.getAttribute("for") ?? ""));

/** A label may be no button: something takes its place that may. @param {Element} label */
function replaced(label) {
  const own = document.createElement("div");
  for (const { name, value } of label.attributes) own.setAttribute(name, value);
  own.append(...label.childNodes);
  own.addEventListener("click", () => controlOf(own).click());
  label.replaceWith(own);
  return own;
}

const [opensMenu, opensSearch] = ["drawer", "search"].map((name) =>
  replaced(/** @type {Element} */ (document.querySelector(`.md-header__button[for=__${name}]`))),
);
opensMenu.after(/** @type {Element} */ (document.querySelector(".md-header__button.md-logo"))); // as they are seen
const opensLevel = [...menu.querySelectorAll(".md-nav__link[for], .md-nav__title:not([for=__drawer])")].map(replaced);

/** What opens and closes the menu is a button, and says so. @param {Element} own */
function makeButton(own) {
  const folds = narrow.matches || own.matches(":not(.md-nav__item--section) > .md-nav__link");
  give(own, folds, { role: "button", tabindex: "0", "aria-expanded": String(controlOf(own).checked) });
}

function makeButtons() {
  for (const own of [opensMenu, ...opensLevel]) makeButton(own);
  give(opensMenu, narrow.matches, { "aria-label": "Menu" }); // in both languages
  give(opensSearch, true, { role: "button", tabindex: "-1", "aria-label": typed.getAttribute("aria-label") ?? "" });
}

/** The first stop of the keyboard in a part of the menu. @param {Element | null | undefined} panel */
function firstStop(panel) {
  const stops = /** @type {HTMLElement[]} */ ([...(panel?.querySelectorAll("a[href], [tabindex='0']") ?? [])]);
  return stops.find((stop) => stop.checkVisibility({ visibilityProperty: true }));
}

/** Go to a stop of the menu, and see it: levels slide sideways, so the browser may not scroll for itself.
 * @param {HTMLElement | undefined} stop */
function goTo(stop) {
  stop?.focus({ preventScroll: true });
  const list = stop?.closest(".md-nav__list");
  if (stop && list)
    list.scrollTop += Math.max(0, stop.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom);
}

/** What opens takes the focus; a level gives it back to the one above when it closes. @param {Event} event */
function folded({ target }) {
  if (!(target instanceof HTMLInputElement) || !target.matches(".md-toggle") || target === search) return;
  makeButtons();
  if (!narrow.matches) return;
  const level = target === drawer ? menu : target.parentElement?.querySelector(":scope > .md-nav");
  const opener = opensLevel.find((own) => controlOf(own) === target);
  goTo(target.checked ? firstStop(level) : opener);
}

/** Where the focus was before somebody searched. @type {HTMLElement} */
let before = document.body;

/** @param {FocusEvent} event */
function moved({ target }) {
  if (!(target instanceof HTMLElement)) return;
  if (!target.closest(".md-search")) before = target;
  if (drawer.checked && target !== opensMenu && !menu.contains(target)) drawer.click();
}

/** A key alone opens the theme's search: whoever speaks to a machine means no such thing, nor who types a date beside its
 * field. @param {string} key */
const isStray = (key) => !search.checked && ["f", "s", "/"].includes(key);

/** @param {KeyboardEvent} event */
function pressed(event) {
  const { key, target } = event;
  if (isStray(key)) event.stopPropagation();
  if ((key === " " || key === "Enter") && target instanceof HTMLDivElement && target.role === "button") {
    event.preventDefault();
    target.click();
  }
  if (key !== "Escape") return;
  if (drawer.checked) {
    opensMenu.focus();
    drawer.click();
  }
  if (search.checked) setTimeout(() => (opensSearch.checkVisibility() ? opensSearch : before).focus());
}

const results = /** @type {Element} */ (document.querySelector(".md-search-result__list"));

/** What a search finds is no title of the page: the theme makes it one of the first level. */
function lowerTitles() {
  for (const title of results.querySelectorAll(":is(h1, h2):not([aria-level])"))
    title.setAttribute("aria-level", title.localName === "h1" ? "2" : "3");
}

lowerTitles();
new MutationObserver(lowerTitles).observe(results, { childList: true, subtree: true });

makeButtons();
narrow.addEventListener("change", makeButtons);
document.addEventListener("change", folded);
document.addEventListener("focusin", moved);
document.addEventListener("keydown", pressed, { capture: true });
