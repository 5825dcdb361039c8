import { readField, writeField } from "./fields.js";
import { reveal } from "./relevance.js";

/**
 * @typedef {Record<string, unknown>} Answers
 */

/** The answers behind one form. Keys without a control, and values a control cannot show, are kept as they came. */
export class FormAnswers {
  /** @type {Answers} */
  #given = {};
  /** What each control said right after it was filled: while it still does, the given answer stands. */
  /** @type {Map<string, string>} */
  #echo = new Map();

  /**
   * @param {HTMLElement} root
   * @param {() => string} lang
   */
  constructor(root, lang) {
    this.root = root;
    this.lang = lang;
  }

  /** @returns {Map<string, HTMLElement>} */
  get questions() {
    const found = /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("form [data-key]"));
    return new Map([...found].map((question) => [question.dataset.key ?? "", question]));
  }

  /** @returns {Answers} */
  read() {
    /** @type {Answers} */
    const answers = {};
    const questions = this.questions;
    for (const [key, question] of questions) {
      const answer = this.#readOne(key, question);
      if (answer !== undefined) answers[key] = answer;
    }
    for (const [key, value] of Object.entries(this.#given)) if (!questions.has(key)) answers[key] = value;
    return answers;
  }

  /** @param {Answers} answers */
  write(answers) {
    this.#given = structuredClone(answers);
    for (const [key, question] of this.questions) {
      this.#fill(key, question);
      if (key in answers) reveal(question);
    }
  }

  /**
   * One answer; without one the question is as it was before anybody answered.
   *
   * @param {string} key
   * @param {unknown} [answer]
   */
  put(key, answer) {
    this.#given[key] = answer;
    if (answer === undefined) delete this.#given[key];
    const question = this.questions.get(key);
    if (question) this.#fill(key, question);
  }

  /**
   * @param {string} key
   * @param {HTMLElement} question
   */
  #fill(key, question) {
    writeField(question, this.#given[key] ?? "", this.lang());
    this.#echo.set(key, this.#controls(question));
  }

  /**
   * @param {string} key
   * @param {HTMLElement} question
   */
  #readOne(key, question) {
    const untouched = key in this.#given && this.#echo.get(key) === this.#controls(question);
    return untouched ? this.#given[key] : readField(question, this.lang());
  }

  /** @param {HTMLElement} question */
  #controls(question) {
    return JSON.stringify(readField(question, this.lang()) ?? null);
  }
}
