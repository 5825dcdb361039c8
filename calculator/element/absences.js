/** The repeatable group: rows made from the template in the page, numbered in the order they stand. */

const NUMBERED = ["id", "name", "for", "aria-describedby"];

/** @param {HTMLElement} question */
export function rowsOf(question) {
  return /** @type {HTMLElement[]} */ ([...question.querySelectorAll('[data-wes="row"]')]);
}

/** @param {HTMLElement} question */
export function addRow(question) {
  const list = question.querySelector('[data-wes="rows"]');
  const template = question.querySelector("template");
  const row = /** @type {HTMLElement | null | undefined} */ (template?.content.firstElementChild?.cloneNode(true));
  if (list && row) list.append(row);
  number(question);
  return row;
}

/**
 * @param {HTMLElement} question
 * @param {HTMLElement} row
 */
export function removeRow(question, row) {
  row.remove();
  number(question);
}

/**
 * @param {HTMLElement} question
 * @param {number} count
 */
export function setRows(question, count) {
  for (const row of rowsOf(question)) row.remove();
  for (let made = 0; made < count; made += 1) addRow(question);
  showRows(question);
  return rowsOf(question);
}

/**
 * The rows belong to one of the choices only; with it comes a first empty row.
 *
 * @param {HTMLElement} question
 */
export function showRows(question) {
  const group = /** @type {HTMLElement | null} */ (question.querySelector('[data-wes="repeat"]'));
  const some = /** @type {HTMLInputElement | null} */ (question.querySelector('input[value="some"]'))?.checked ?? false;
  if (some && rowsOf(question).length === 0) addRow(question);
  if (group) group.hidden = !some;
}

/** @param {HTMLElement} question */
function number(question) {
  rowsOf(question).forEach((row, at) => {
    for (const shown of row.querySelectorAll('[data-wes="number"]')) shown.textContent = String(at + 1);
    for (const part of [row, ...row.querySelectorAll("*")]) renumber(part, at);
  });
}

/**
 * @param {Element} part
 * @param {number} at
 */
function renumber(part, at) {
  for (const attribute of NUMBERED) {
    const value = part.getAttribute(attribute);
    if (value) part.setAttribute(attribute, value.replace(/absences\.\d+/g, `absences.${at}`));
  }
}
