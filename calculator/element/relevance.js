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
 * Shows the questions that still matter, the one that is asked, and those that have an answer; an answered question
 * never disappears, and one that nobody knows says who can tell.
 *
 * @param {Map<string, HTMLElement>} questions
 * @param {Answers} answers
 * @param {string[]} [relevant] absent: nothing new is known, so only show what is answered
 */
export function showRelevant(questions, answers, relevant) {
  const groups = new Set();
  for (const [key, question] of questions) {
    const stays = key in answers || "always" in question.dataset || "current" in question.dataset;
    const wanted = stays || (relevant ? relevant.includes(key) : !question.hidden);
    question.hidden = !wanted && !question.contains(document.activeElement);
    question.toggleAttribute("data-unknown", answers[key] === "dont_know");
    groups.add(question.closest('[data-wes="group"]'));
  }
  for (const group of groups) if (group) group.hidden = !group.querySelector("[data-key]:not([hidden])");
}
