/** @import { Answers } from "./answers.js" */

/** What was wiped, kept until it is taken back or something else is answered. */
export class Wiped {
  /** @type {Answers | undefined} */
  #answers;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /** @param {Answers} answers */
  offer(answers) {
    this.#keep(answers);
  }

  /** @returns {Answers} */
  take() {
    const answers = this.#answers ?? {};
    this.#keep(undefined);
    return answers;
  }

  forget() {
    this.#keep(undefined);
  }

  /** @param {Answers | undefined} answers */
  #keep(answers) {
    this.#answers = answers;
    const offer = /** @type {HTMLElement | null} */ (this.root.querySelector('[data-wes="cleared"]'));
    if (offer) offer.hidden = answers === undefined;
    if (answers) offer?.scrollIntoView({ block: "nearest" });
  }
}
