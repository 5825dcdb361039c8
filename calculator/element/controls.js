/** @import { Dialogue } from "./dialogue.js" */
import { addRow, removeRow, rowsOf, showRows } from "./absences.js";
import { writeLink } from "./link.js";
import { controlOf } from "./problems.js";
import { reveal } from "./relevance.js";

/**
 * Everything a hand or a keyboard can do in the calculator.
 *
 * @param {Dialogue} dialogue
 * @param {AbortSignal} signal
 */
export function listen(dialogue, signal) {
  const { element } = dialogue;
  for (const button of element.querySelectorAll("button")) button.removeAttribute("disabled");
  element.addEventListener("submit", (event) => submit(event, dialogue), { signal });
  element.addEventListener("change", (event) => change(event, dialogue), { signal });
  element.addEventListener("keydown", (event) => keydown(event, dialogue), { signal });
  element.addEventListener("click", (event) => click(event, dialogue), { signal });
}

/**
 * @param {Event} event
 * @param {Dialogue} dialogue
 */
function submit(event, dialogue) {
  event.preventDefault();
  dialogue.submit();
}

/**
 * @param {Event} event
 * @param {Dialogue} dialogue
 */
function change(event, dialogue) {
  const question = questionOf(/** @type {Element} */ (event.target));
  if (question?.dataset.kind === "absences") showRows(question);
  dialogue.changed(question?.dataset.key ?? "");
}

/**
 * Where one question is asked at a time, Enter goes on to the next; the outcome has its own button.
 *
 * @param {KeyboardEvent} event
 * @param {Dialogue} dialogue
 */
function keydown(event, { guide }) {
  if (event.key !== "Enter" || !guide.isAsking || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  guide.next();
}

/** @type {Record<string, (button: HTMLButtonElement, dialogue: Dialogue) => void>} */
const ACTIONS = {
  way: ({ value }, { guide }) => guide.choose(value),
  next: (_, { guide }) => guide.next(),
  back: (_, { guide }) => guide.back(),
  edit: ({ value }, { guide }) => guide.edit(value),
  want: ({ value }, { guide }) => guide.want(value),
  on: (_, { guide }) => guide.goOn(),
  unknown: (_, { guide }) => guide.toggleUnknown(),
  known: (button, dialogue) => dialogue.put(questionOf(button)?.dataset.key ?? ""),
  reset: (_, dialogue) => dialogue.reset(),
  undo: (_, dialogue) => dialogue.undo(),
  retry: (_, dialogue) => dialogue.retry(),
  print: () => window.print(),
  copy: (_, dialogue) => void copyLink(dialogue),
  add: (button, dialogue) => add(button, dialogue),
  remove: (button, dialogue) => remove(button, dialogue),
};

/**
 * @param {MouseEvent} event
 * @param {Dialogue} dialogue
 */
function click(event, dialogue) {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLButtonElement | null} */ (target.closest("button[data-wes]"));
  if (button) ACTIONS[button.dataset.wes ?? ""]?.(button, dialogue);
  const link = /** @type {HTMLElement | null} */ (target.closest("a[data-field]"));
  if (link) goToField(event, link, dialogue);
  const inside = /** @type {HTMLElement | null} */ (target.closest("a[data-go]"));
  if (inside) goTo(event, inside);
}

/**
 * A link inside the outcome leaves the fragment alone too.
 *
 * @param {MouseEvent} event
 * @param {HTMLElement} link
 */
function goTo(event, link) {
  event.preventDefault();
  event.stopPropagation();
  const place = document.getElementById(link.dataset.go ?? "");
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "start" });
}

/**
 * A link to a field must not touch the fragment: that holds the answers.
 *
 * @param {MouseEvent} event
 * @param {HTMLElement} link
 * @param {Dialogue} dialogue
 */
function goToField(event, link, dialogue) {
  event.preventDefault();
  event.stopPropagation();
  const control = controlOf(dialogue.element, link.dataset.field ?? "");
  const question = control && questionOf(control);
  if (!control || !question) return;
  if (dialogue.guide.isOn) return void dialogue.guide.edit(question.dataset.key ?? "");
  reveal(control);
  question.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
}

/** @param {Element} part */
function questionOf(part) {
  return /** @type {HTMLElement | null} */ (part.closest("[data-key]"));
}

/** @param {Dialogue} dialogue */
async function copyLink({ answers, loading, words }) {
  const link = new URL(writeLink(answers.read()), window.location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    loading.note(words.get("copied"));
  } catch {
    loading.note(words.get("copy_by_hand"));
  }
}

/**
 * @param {HTMLElement} button
 * @param {Dialogue} dialogue
 */
function add(button, { loading, words }) {
  const question = questionOf(button);
  const row = question && addRow(question);
  row?.querySelector("input")?.focus();
  if (question) loading.say(words.get("row_added", { n: rowsOf(question).length }));
}

/**
 * @param {HTMLElement} button
 * @param {Dialogue} dialogue
 */
function remove(button, dialogue) {
  const question = questionOf(button);
  const row = /** @type {HTMLElement | null} */ (button.closest('[data-wes="row"]'));
  if (!question || !row) return;
  const next = row.nextElementSibling ?? row.previousElementSibling;
  removeRow(question, row);
  const several = rowsOf(question).length > 1; // a row alone has no such button
  const place = (several && next?.querySelector("button")) || question.querySelector('button[data-wes="add"]');
  /** @type {HTMLElement | null} */ (place)?.focus();
  dialogue.loading.say(dialogue.words.get("row_removed"));
  dialogue.refresh();
}
