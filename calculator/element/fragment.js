/** @import { Answers } from "./answers.js" */
import { readLink, writeLink } from "./link.js";

/** The fragment of the page's address; it belongs to the first calculator of the page. */
export class Fragment {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
  }

  get #isOurs() {
    return document.querySelector(this.element.localName) === this.element;
  }

  /** @returns {Answers | undefined} */
  read() {
    return this.#isOurs ? readLink(window.location.hash) : undefined;
  }

  /** @param {Answers} answers */
  write(answers) {
    if (this.#isOurs) replace(writeLink(answers));
  }

  clear() {
    if (this.read()) replace("");
  }
}

/** @param {string} fragment with its #, or empty to take it away */
function replace(fragment) {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", `${pathname}${search}${fragment}`);
}
