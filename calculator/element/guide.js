/** @import { Turn } from "../runtime/protocol.js" */
/** @import { Dialogue } from "./dialogue.js" */
import { Latest } from "./latest.js";
import { clearProblems, showProblemsHere } from "./problems.js";
import { reveal, showRelevant } from "./relevance.js";

/** @typedef {"given" | "end" | "below" | "more"} Place */
/** @typedef {{at?: string | null, leave?: boolean}} Wish the question to show, or to leave behind */
const PLACES = /** @type {Place[]} */ (["given", "end", "below", "more"]);

/** The same form, one question at a time. Which one comes next and what stands around it, Python says. */
export class Guide {
  /** The question that is asked; empty at an end. */
  at = "";
  /** @type {string[]} the questions before it, the last one last; empty: an end */
  #trail = [];
  /** @type {string[]} */
  #wanted = [];
  #on = false;
  #latest = new Latest();

  /** @param {Dialogue} dialogue */
  constructor(dialogue) {
    this.dialogue = dialogue;
    this.element = dialogue.element;
  }

  get isOn() {
    return this.element.dataset.way === "guide";
  }

  get isAsking() {
    return this.isOn && this.at !== "";
  }

  /** What Python made for somebody who has answered nothing; it comes with the form. */
  #firstTurn() {
    return /** @type {Turn} */ (JSON.parse(this.#place("first")?.textContent ?? "{}"));
  }

  /** @param {string} way */
  choose(way) {
    this.element.dataset.way = way;
    for (const button of this.element.querySelectorAll('[data-wes="way"]')) {
      button.setAttribute("aria-pressed", String(/** @type {HTMLButtonElement} */ (button).value === way));
    }
    clearProblems(this.element);
    if (this.isOn) this.begin();
    else this.#mark("");
  }

  /** From the start, with the answers that are there. */
  begin() {
    this.#trail = [];
    this.#wanted = [];
    this.#on = false;
    this.#latest.next();
    if (Object.keys(this.dialogue.answers.read()).length === 0) this.#show(this.#firstTurn());
    else this.#go({});
  }

  next() {
    this.#go({ at: this.at, leave: true });
  }

  back() {
    this.#go({ at: this.#trail.pop() || null });
  }

  /** @param {string} key */
  edit(key) {
    this.#trail.push(this.at);
    this.#go({ at: key });
  }

  /** @param {string} part */
  want(part) {
    this.#wanted.push(part);
    this.#go({});
  }

  goOn() {
    this.#on = true;
    this.#go({});
  }

  /** @param {Wish} wish */
  async #go(wish) {
    const signal = this.#latest.next();
    const { answers, output } = this.dialogue;
    const request = { method: "guide", ...output.place, wanted: this.#wanted, on: this.#on, ...wish };
    this.dialogue.wait("queued_step");
    try {
      const reply = JSON.parse(await this.element.ask({ ...request, answers: answers.read() }, signal));
      if (!signal.aborted) this.#receive(reply, wish);
    } catch (cause) {
      if (!signal.aborted) this.dialogue.fail(cause, () => this.#go(wish));
    }
  }

  /**
   * @param {Turn} turn
   * @param {Wish} wish
   */
  #receive(turn, { at, leave }) {
    if (leave && at && at !== turn.key) this.#trail.push(at);
    this.#show(turn);
  }

  /** @param {Turn} turn */
  #show(turn) {
    this.dialogue.loading.say("");
    for (const place of PLACES) this.#fill(place, turn[place]);
    this.#mark(turn.key ?? "");
    const step = this.#place("step");
    if (step) step.textContent = turn.step;
    const back = this.#place("back");
    if (back) back.hidden = this.#trail.length === 0;
    this.showUnknown();
    clearProblems(this.element);
    if (turn.problems.length > 0) showProblemsHere(this.element, turn.problems, this.dialogue.words);
    else this.#focus();
  }

  /** The button that says not to know is pressed as long as that is the answer. */
  showUnknown() {
    const unknown = this.element.querySelector("[data-current][data-unknown]");
    this.#place("unknown")?.setAttribute("aria-pressed", String(unknown !== null));
  }

  /** Says that nobody knows, or takes that back. */
  toggleUnknown() {
    const unknown = this.element.querySelector("[data-current][data-unknown]");
    this.dialogue.put(this.at, unknown ? undefined : "dont_know");
  }

  /** @param {string} name */
  #place(name) {
    return /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-wes="${name}"]`));
  }

  /**
   * @param {Place} name
   * @param {string} html made by Python, which escaped every answer
   */
  #fill(name, html) {
    const place = this.#place(name);
    if (place) place.innerHTML = html;
  }

  /** @param {string} key */
  #mark(key) {
    this.at = key;
    const { answers } = this.dialogue;
    const { questions } = answers;
    for (const [own, question] of questions) question.toggleAttribute("data-current", own === key);
    showRelevant(questions, answers.read());
    const question = questions.get(key);
    if (question) reveal(question);
    this.element.toggleAttribute("data-asking", key !== "");
  }

  /** The words of the question, or the heading of the end. */
  #focus() {
    const words = this.element.querySelector("[data-current] .wes-label, [data-wes=end] h2");
    const place = /** @type {HTMLElement | null} */ (words);
    if (place) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
    // Whatever fits on the screen is there: the ways on first, and above all the words themselves.
    this.#place("below")?.scrollIntoView({ block: "nearest" });
    place?.scrollIntoView({ block: "nearest" });
  }
}
