/** @import { Client } from "../runtime/client.js" */
/** @import { Assessment, Reply, Trouble } from "../runtime/protocol.js" */
/** @import { State } from "../runtime/store.js" */
/** @import { Answers, FormAnswers } from "./answers.js" */
/** @import { WesCalculator } from "./wes-calculator.js" */
import { asTrouble } from "../runtime/protocol.js";
import { listen } from "./controls.js";
import { Fragment } from "./fragment.js";
import { Guide } from "./guide.js";
import { Latest } from "./latest.js";
import { Loading } from "./loading.js";
import { Output } from "./output.js";
import { clearProblems, showProblems } from "./problems.js";
import { showRelevant } from "./relevance.js";
import { Wiped } from "./wiped.js";
import { Words } from "./words.js";

/** One form in the page: question and answer, from the first key pressed to the verdict. */
export class Dialogue {
  #latest = new Latest();
  /** @type {(() => void) | undefined} what did not work, to be tried again */
  #failed;

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
    this.fragment = new Fragment(element);
    this.wiped = new Wiped(element);
    this.guide = new Guide(this);
    listen(this, signal);
    signal.addEventListener("abort", () => clearProblems(element));
    client.store.subscribe((state) => this.#follow(state), signal);
    window.addEventListener("hashchange", () => this.readLink(), { signal });
    this.guide.choose("form");
    this.readLink();
  }

  /** @param {State} state */
  #follow(state) {
    this.loading.show(state);
    if (state.stage === "ready") this.refresh();
    this.#keepTyped();
    if (state.stage === "failed" && state.trouble) this.#emitTrouble(state.trouble);
  }

  /** Some failures end only when the page is loaded again: until then its address keeps what is typed. */
  #keepTyped() {
    const answers = this.answers.read();
    const failed = this.client.store.state.stage === "failed";
    if (failed && Object.keys(answers).length > 0) this.fragment.write(answers);
  }

  /** A shared link is filled in and answered. */
  readLink() {
    const shared = this.fragment.read();
    if (!shared) return;
    this.answers.write(shared);
    this.submit();
    if (this.guide.isOn) this.guide.choose("form");
  }

  /** Answers that came from elsewhere. */
  take() {
    this.refresh();
    if (this.guide.isOn) this.guide.begin();
  }

  /** Which questions matter now; asked of Python only where it stands already. */
  async refresh() {
    const answers = this.answers.read();
    showRelevant(this.answers.questions, answers);
    if (this.client.store.state.stage !== "ready") return;
    const { signal } = this.#latest;
    const reply = await this.element.ask({ method: "relevant", answers }).catch(() => undefined);
    if (reply && !signal.aborted) {
      showRelevant(this.answers.questions, this.answers.read(), JSON.parse(reply).relevant);
    }
  }

  async submit() {
    const signal = this.#latest.next();
    const answers = this.answers.read();
    showRelevant(this.answers.questions, answers);
    clearProblems(this.element);
    this.wiped.forget();
    if (Object.keys(answers).length === 0) return this.#refuseEmpty();
    this.wait("queued");
    try {
      const request = { method: "answer", answers, ...this.output.place };
      const reply = JSON.parse(await this.element.ask(request, signal));
      if (!signal.aborted) this.#receive(reply);
    } catch (cause) {
      if (!signal.aborted) this.fail(cause, () => this.submit());
    }
  }

  /** @param {Reply} reply */
  #receive({ assessment, html, relevant }) {
    this.loading.say("");
    showRelevant(this.answers.questions, this.answers.read(), relevant);
    if (assessment.problems.length > 0) return this.#refuse(assessment);
    this.output.show(html);
    this.fragment.write(this.answers.read());
    this.#emit("wes:result", assessment);
  }

  /** @param {Assessment} assessment */
  #refuse(assessment) {
    this.output.clear();
    showProblems(this.element, assessment.problems, this.words);
    this.#emit("wes:error", assessment);
  }

  /**
   * Something is asked of Python: whatever failed before is past.
   *
   * @param {string} why
   */
  wait(why) {
    this.#failed = undefined;
    this.loading.wait(why);
  }

  /**
   * @param {unknown} cause
   * @param {() => void} again
   */
  fail(cause, again) {
    const trouble = asTrouble(cause, "python");
    this.#failed = again;
    const told = this.client.store.state.stage === "failed"; // then everyone on the page has heard it
    if (!told) this.loading.showFailure(trouble);
    if (!told) this.#emitTrouble(trouble);
    this.loading.goToFailure();
  }

  /** @param {Trouble} trouble */
  #emitTrouble({ code }) {
    this.#emit("wes:error", { code, message: this.words.get(`failed_${code}`) });
  }

  #refuseEmpty() {
    const [field = ""] = [...this.answers.questions].filter(([, question]) => !question.hidden).map(([key]) => key);
    this.#refuse({ problems: [{ field, code: "empty", message: this.words.get("empty") }] });
  }

  retry() {
    // The button goes away; the keyboard stays beside it.
    const ask = /** @type {HTMLElement | null} */ (this.element.querySelector('form [type="submit"]'));
    ask?.focus({ preventScroll: true });
    if (this.#failed) this.#failed();
    else this.client.start();
  }

  /**
   * An answer that a control cannot show, or none: then the control waits for one.
   *
   * @param {string} key
   * @param {unknown} [answer]
   */
  put(key, answer) {
    this.answers.put(key, answer);
    this.changed(key);
    if (answer === undefined) this.answers.questions.get(key)?.querySelector("input")?.focus();
  }

  /**
   * Somebody answered: what was wiped stays so, and who says not to know hears who does.
   *
   * @param {string} key
   */
  changed(key) {
    this.wiped.forget();
    this.#keepTyped();
    this.refresh();
    const question = this.answers.questions.get(key);
    this.loading.speak(question && "unknown" in question.dataset ? whoCanTell(question) : "");
    this.guide.showUnknown();
  }

  reset() {
    const answers = this.answers.read();
    for (const details of this.element.querySelectorAll("form details")) details.removeAttribute("open");
    this.#startFrom({});
    this.output.clear();
    this.fragment.clear();
    this.wiped.offer(answers);
  }

  undo() {
    this.#startFrom(this.wiped.take());
  }

  /** @param {Answers} answers */
  #startFrom(answers) {
    this.#latest.next();
    this.#failed = undefined;
    this.answers.write(answers);
    clearProblems(this.element);
    this.loading.say("");
    this.take();
    if (!this.guide.isOn) this.element.querySelector("input")?.focus();
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

/** @param {HTMLElement} question */
function whoCanTell(question) {
  return question.querySelector('[data-wes="who"]')?.textContent ?? "";
}
