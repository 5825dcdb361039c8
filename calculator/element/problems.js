/** @import { Problem } from "../runtime/protocol.js" */
/** @import { Words } from "./words.js" */
import { reveal } from "./relevance.js";
import { asTyped } from "./typed.js";

/**
 * Python writes absences[0].first; the controls are named absences.0.first.
 *
 * @param {string} field
 */
function controlName(field) {
  return field.replace(/\[(\w+)\]/g, ".$1");
}

/**
 * The control of a problem; of a problem with a whole, its first control.
 *
 * @param {HTMLElement} root
 * @param {string} field
 */
export function controlOf(root, field) {
  const name = controlName(field);
  const controls = /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("form [name]"));
  const all = [...controls].filter((control) => control.tagName !== "BUTTON");
  return all.find(({ name: own }) => own === name) ?? all.find(({ name: own }) => own.startsWith(`${name}.`));
}

/**
 * The summary, focused, each line a link to its field; the same words at the field.
 *
 * @param {HTMLElement} root
 * @param {Problem[]} problems
 * @param {Words} words
 */
export function showProblems(root, problems, words) {
  clearProblems(root);
  for (const problem of problems) markField(root, problem);
  const slot = root.querySelector('[data-wes="summary"]');
  slot?.replaceChildren(summary(root, problems, words));
  markTitle(words.get("title_error"));
  const box = /** @type {HTMLElement | null | undefined} */ (slot?.firstElementChild);
  box?.focus();
  box?.scrollIntoView({ block: "nearest" });
}

/**
 * The same at the one question that is asked: the words stand there, and its control has the focus.
 *
 * @param {HTMLElement} root
 * @param {Problem[]} problems
 * @param {Words} words
 */
export function showProblemsHere(root, problems, words) {
  clearProblems(root);
  for (const problem of problems) markField(root, problem);
  markTitle(words.get("title_error"));
  const control = /** @type {HTMLElement | null} */ (root.querySelector("[aria-invalid]"));
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: "nearest" });
}

/** @param {string} prefix */
function markTitle(prefix) {
  if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
}

/** @param {HTMLElement} root */
export function clearProblems(root) {
  const prefix = root.querySelector('[data-wes="summary"]')?.getAttribute("data-title") ?? "";
  if (prefix && document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
  root.querySelector('[data-wes="summary"]')?.replaceChildren();
  for (const shown of root.querySelectorAll(".wes-error")) shown.remove();
  for (const control of root.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  for (const described of root.querySelectorAll("[data-described]")) {
    const before = described.getAttribute("data-described");
    if (before) described.setAttribute("aria-describedby", before);
    else described.removeAttribute("aria-describedby");
    described.removeAttribute("data-described");
  }
}

/**
 * @param {HTMLElement} root
 * @param {Problem[]} problems
 * @param {Words} words
 */
function summary(root, problems, words) {
  const box = make("div", { class: "wes-summary", role: "alert", tabindex: "-1" });
  const list = make("ul", {});
  for (const problem of problems) list.append(line(root, problem));
  box.append(make("h2", { class: "wes-summary-title" }, words.get("summary_title")), list);
  return box;
}

/**
 * @param {HTMLElement} root
 * @param {Problem} problem
 */
function line(root, { field, path = field, message }) {
  const control = controlOf(root, path) ?? controlOf(root, field);
  const item = make("li", {});
  if (!control) item.textContent = message;
  else item.append(make("a", { href: `#${control.id}`, "data-field": path }, asTyped(message, control.value)));
  return item;
}

/**
 * @param {HTMLElement} root
 * @param {Problem} problem
 */
function markField(root, { field, path = field, message }) {
  const control = controlOf(root, path) ?? controlOf(root, field);
  const place = control?.closest('[data-wes="field"]') ?? control?.closest("[data-key]");
  if (!control || !place) return;
  reveal(control);
  const described = control.type === "radio" ? place : control;
  const shown = make("p", {
    class: "wes-error",
    id: `${control.id}-error-${place.querySelectorAll(".wes-error").length}`,
  });
  shown.append(asTyped(message, control.value));
  (place.querySelector('[data-wes="control"]') ?? control).before(shown);
  const before = described.getAttribute("aria-describedby") ?? "";
  if (!described.hasAttribute("data-described")) described.setAttribute("data-described", before);
  described.setAttribute("aria-describedby", `${shown.id} ${before}`.trim());
  control.setAttribute("aria-invalid", "true");
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {string} [text]
 */
function make(tag, attributes, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
