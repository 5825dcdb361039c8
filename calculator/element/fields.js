import { rowsOf, setRows } from "./absences.js";
import { readDate, readDecimal, showDate, showDecimal } from "./typed.js";

/**
 * One question of the form as one answer, by the kind the page states. What kind a fact has, only Python knows.
 *
 * @typedef {(question: HTMLElement, lang: string) => unknown} Read undefined: not answered
 * @typedef {(question: HTMLElement, answer: unknown, lang: string) => void} Write
 */

/** @param {ParentNode} within */
export function inputs(within) {
  return [...within.querySelectorAll("input")].filter((input) => input.name);
}

/** @param {HTMLElement} question */
function typed(question) {
  return question.querySelector("input")?.value.trim() ?? "";
}

/** @param {HTMLElement} question */
function chosen(question) {
  return inputs(question).find((input) => input.type === "radio" && input.checked)?.value;
}

/**
 * @param {HTMLElement} question
 * @param {unknown} answer
 */
function choose(question, answer) {
  for (const input of inputs(question)) if (input.type === "radio") input.checked = input.value === String(answer);
}

/**
 * @param {HTMLElement} question
 * @param {string} text
 */
function type(question, text) {
  const input = question.querySelector("input");
  if (input) input.value = text;
}

/** @type {Record<string, string | boolean>} */
const TRUTHS = { true: true, false: false };

/** @param {string | undefined} value */
function truth(value) {
  return value === undefined ? undefined : (TRUTHS[value] ?? value);
}

/** @type {Record<string, {read: Read, write: Write}>} */
const KINDS = {
  date: {
    read: (question) => readDate(typed(question)) || undefined,
    write: (question, answer) => type(question, isPlain(answer) ? showDate(answer) : ""),
  },
  decimal: {
    read: (question, lang) => readDecimal(typed(question), lang) || undefined,
    write: (question, answer, lang) => type(question, isPlain(answer) ? showDecimal(answer, lang) : ""),
  },
  choice: { read: chosen, write: choose },
  bool: {
    read: (question) => truth(chosen(question)),
    write: choose,
  },
  week: { read: readParts, write: writeParts },
  flags: { read: readParts, write: writeParts },
  absences: {
    read: (question) => {
      const value = chosen(question);
      if (value === "some") return rowsOf(question).map(readRow);
      return value === "none" ? [] : value;
    },
    write: (question, answer) => {
      const some = Array.isArray(answer) && answer.length > 0;
      choose(question, some ? "some" : Array.isArray(answer) ? "none" : answer);
      const rows = setRows(question, some ? answer.length : 0);
      rows.forEach((row, at) => {
        writeRow(row, /** @type {Record<string, unknown>[]} */ (answer)[at] ?? {});
      });
    },
  },
};

/** @param {unknown} answer */
function isPlain(answer) {
  return typeof answer === "number" || (typeof answer === "string" && answer !== "dont_know");
}

/** @type {Read} */
function readParts(question, lang) {
  const filled = inputs(question).filter((input) =>
    input.type === "radio" ? input.checked : input.value.trim() !== "",
  );
  if (filled.length === 0) return undefined;
  return Object.fromEntries(filled.map((input) => [lastName(input), readPart(input, lang)]));
}

/** @type {Write} */
function writeParts(question, answer, lang) {
  const parts = /** @type {Record<string, unknown>} */ (answer !== null && typeof answer === "object" ? answer : {});
  for (const input of inputs(question)) {
    const part = parts[lastName(input)];
    if (input.type === "radio") input.checked = input.value === String(part);
    else input.value = isPlain(part) ? showDecimal(part, lang) : "";
  }
}

/**
 * @param {HTMLInputElement} input
 * @param {string} lang
 */
function readPart({ type, value }, lang) {
  return type === "radio" ? truth(value) : readDecimal(value, lang);
}

/** @param {HTMLElement} row */
function readRow(row) {
  const controls = [...row.querySelectorAll("input, select")];
  const pairs = controls.map((control) => {
    const { name, value } = /** @type {HTMLInputElement | HTMLSelectElement} */ (control);
    return [name.split(".").pop(), control instanceof HTMLInputElement ? readDate(value) : value];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}

/**
 * @param {HTMLElement} row
 * @param {Record<string, unknown>} answer
 */
function writeRow(row, answer) {
  for (const control of row.querySelectorAll("input, select")) {
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (control);
    field.value = showDate(answer[lastName(field)] ?? "");
  }
}

/** @param {{name: string}} control */
function lastName({ name }) {
  return name.split(".").pop() ?? "";
}

/** @type {Read} */
export function readField(question, lang) {
  return KINDS[question.dataset.kind ?? ""]?.read(question, lang);
}

/** @type {Write} */
export function writeField(question, answer, lang) {
  KINDS[question.dataset.kind ?? ""]?.write(question, answer, lang);
}
