/** @import { Answers } from "./answers.js" */

/**
 * Opens and shows whatever hides this part of the form.
 *
 * @param {HTMLElement} part
 */
export function reveal(part) {
  for (let at = part.parentElement; at && at.tagName !== "FORM"; at = at.parentElement) {
    at.hidden = false;
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}

/**
 * Shows the questions that still matter and those that have an answer; an answered question never disappears.
 *
 * @param {Map<string, HTMLElement>} questions
 * @param {Answers} answers
 * @param {string[]} [relevant] absent: nothing new is known, so only show what is answered
 */
export function showRelevant(questions, answers, relevant) {
  const groups = new Set();
  for (const [key, question] of questions) {
    const wanted =
      key in answers || "always" in question.dataset || (relevant ? relevant.includes(key) : !question.hidden);
    question.hidden = !wanted && !question.contains(document.activeElement);
    groups.add(question.closest('[data-wes="group"]'));
  }
  for (const group of groups) if (group) group.hidden = !group.querySelector("[data-key]:not([hidden])");
}
