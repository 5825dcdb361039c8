/** @import { Client } from "../runtime/client.js" */
/** @import { FormAnswers } from "./answers.js" */
/** @import { Problem } from "./problems.js" */
/** @import { WesCalculator } from "./wes-calculator.js" */
import { asTrouble } from "../runtime/protocol.js";
import { listen } from "./controls.js";
import { readLink, setFragment, writeLink } from "./link.js";
import { Loading } from "./loading.js";
import { Output } from "./output.js";
import { clearProblems, showProblems } from "./problems.js";
import { showRelevant } from "./relevance.js";
import { Words } from "./words.js";

/**
 * @typedef {{problems: Problem[]}} Assessment what JavaScript reads of it; all the rest is Python's
 * @typedef {{assessment: Assessment, html: string, relevant: string[]}} Reply
 */

/** One form in the page: question and answer, from the first key pressed to the verdict. */
export class Dialogue {
  #turn = 0;
  #failedSubmit = false;

  /**
   * @param {WesCalculator} element
   * @param {FormAnswers} answers
   * @param {Client} client
   * @param {AbortSignal} signal
   */
  constructor(element, answers, client, signal) {
    this.element = element;
    this.answers = answers;
    this.client = client;
    this.words = new Words(element);
    this.loading = new Loading(element, this.words, element.language);
    this.output = new Output(element);
    listen(this, signal);
    client.store.subscribe((state) => this.loading.show(state), signal);
    client.store.subscribe(({ stage }) => stage === "ready" && this.refresh(), signal);
    window.addEventListener("hashchange", () => this.readFragment(), { signal });
    showRelevant(answers.questions, answers.read());
    this.readFragment();
  }

  /** The fragment belongs to the first calculator of a page. */
  get ownsFragment() {
    return document.querySelector("wes-calculator") === this.element;
  }

  /** Opens this page with these answers. */
  get link() {
    return new URL(writeLink(this.answers.read()), window.location.href).href;
  }

  readFragment() {
    const shared = this.ownsFragment ? readLink(window.location.hash) : undefined;
    if (!shared) return;
    this.answers.write(shared);
    this.submit();
  }

  /** Which questions matter now; asked of Python only where it stands already. */
  async refresh() {
    const answers = this.answers.read();
    showRelevant(this.answers.questions, answers);
    if (this.client.store.state.stage !== "ready") return;
    const turn = this.#turn;
    const reply = await this.element.ask({ method: "relevant", answers }).catch(() => undefined);
    if (reply && turn === this.#turn) {
      showRelevant(this.answers.questions, this.answers.read(), JSON.parse(reply).relevant);
    }
  }

  async submit() {
    const turn = ++this.#turn;
    const answers = this.answers.read();
    showRelevant(this.answers.questions, answers);
    clearProblems(this.element);
    if (Object.keys(answers).length === 0) return this.#refuseEmpty();
    this.loading.wait();
    try {
      const request = { method: "answer", answers, prefix: this.output.prefix };
      const reply = JSON.parse(await this.element.ask(request));
      if (turn === this.#turn) this.#receive(reply);
    } catch (cause) {
      if (turn === this.#turn) this.#fail(cause);
    }
  }

  /** @param {Reply} reply */
  #receive({ assessment, html, relevant }) {
    this.#failedSubmit = false;
    this.loading.say("");
    showRelevant(this.answers.questions, this.answers.read(), relevant);
    if (assessment.problems.length > 0) return this.#refuse(assessment);
    this.output.show(html);
    if (this.ownsFragment) setFragment(new URL(this.link).hash);
    this.#emit("wes:result", assessment);
  }

  /** @param {Assessment} assessment */
  #refuse(assessment) {
    this.output.clear();
    showProblems(this.element, assessment.problems, this.words);
    this.#emit("wes:error", assessment);
  }

  /** @param {unknown} cause */
  #fail(cause) {
    const trouble = asTrouble(cause, "python");
    this.#failedSubmit = true;
    this.loading.showFailure(trouble);
    this.#emit("wes:error", { code: trouble.code, message: this.words.get(`failed_${trouble.code}`) });
  }

  #refuseEmpty() {
    const [field = ""] = [...this.answers.questions].filter(([, question]) => !question.hidden).map(([key]) => key);
    this.#refuse({ problems: [{ field, code: "empty", message: this.words.get("empty") }] });
  }

  retry() {
    if (this.#failedSubmit) this.submit();
    else this.client.start();
  }

  reset() {
    this.#turn += 1;
    this.#failedSubmit = false;
    this.answers.write({});
    clearProblems(this.element);
    this.output.clear();
    this.loading.say(this.words.get("reset_done"));
    if (this.ownsFragment && readLink(window.location.hash)) setFragment("");
    this.refresh();
    this.element.querySelector("input")?.focus();
  }

  leave() {
    clearProblems(this.element);
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}
