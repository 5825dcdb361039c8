/** @import { Client, Started } from "../runtime/client.js" */
/** @import { Home } from "../runtime/source.js" */
/** @import { Answers } from "./answers.js" */
import { asTrouble } from "../runtime/protocol.js";
import { FormAnswers } from "./answers.js";
import { Dialogue } from "./dialogue.js";
import { addStylesheet } from "./stylesheet.js";
import { whenWanted } from "./wanted.js";
import { Words } from "./words.js";

const LANGUAGES = ["nl", "en"];
let made = 0;

/**
 * `<wes-calculator lang="nl">`: the public face. Everything it knows about the law, it asks Python.
 */
export class WesCalculator extends HTMLElement {
  /** One worker for the whole page. */
  static client = /** @type {Client} */ (/** @type {unknown} */ (undefined));
  static home = /** @type {() => Promise<Home>} */ (/** @type {unknown} */ (undefined));

  #answers = new FormAnswers(this, () => this.language);
  #prefix = `wes-own${++made}`;
  /** @type {AbortController | undefined} */
  #life;
  /** @type {Dialogue | undefined} */
  #dialogue;

  get language() {
    const wish = (this.lang || document.documentElement.lang).slice(0, 2);
    return LANGUAGES.find((known) => known === wish) ?? "nl";
  }

  /**
   * Settles when Python stands; reading it starts nothing.
   *
   * @returns {Promise<Started>}
   */
  get ready() {
    const ready = WesCalculator.client.ready.catch((cause) => this.#refuse(cause));
    ready.catch(() => {});
    return ready;
  }

  /** @returns {Answers} */
  get answers() {
    return this.#answers.read();
  }

  /** @param {Answers} answers */
  set answers(answers) {
    this.#answers.write(answers);
    this.#dialogue?.take();
  }

  /**
   * The assessment of these answers; wrong ones come back as its `problems`.
   *
   * @param {Answers} answers
   * @returns {Promise<object>}
   */
  async assess(answers) {
    return JSON.parse(await this.ask({ method: "assess", answers }).catch((cause) => this.#refuse(cause)));
  }

  /**
   * @param {object} request
   * @param {AbortSignal} [signal] nobody wants the answer any more
   * @returns {Promise<string>} JSON text
   */
  ask(request, signal) {
    return WesCalculator.client.ask({ ...request, lang: this.language }, signal);
  }

  connectedCallback() {
    this.#life = new AbortController();
    this.#takeOverAnswers();
    if (this.querySelector("form")) this.#mount(this.#life.signal);
    else this.#fetchForm(this.#life.signal);
  }

  /** Answers that were set before this class was there. */
  #takeOverAnswers() {
    if (!Object.hasOwn(this, "answers")) return;
    const { answers } = this;
    Reflect.deleteProperty(this, "answers");
    this.answers = answers;
  }

  disconnectedCallback() {
    this.#life?.abort();
    this.#dialogue = undefined;
  }

  /** @param {AbortSignal} signal */
  #mount(signal) {
    const { client } = WesCalculator;
    this.#dialogue = new Dialogue(this, this.#answers, client, signal);
    client.store.subscribe(({ stage }) => stage === "ready" && this.#announce(), signal);
    // After a failure only the button tries again: a start on pointerdown would take it from under the finger.
    whenWanted(this, () => client.store.state.stage === "idle" && client.start(), signal);
  }

  async #announce() {
    this.dispatchEvent(new CustomEvent("wes:ready", { bubbles: true, detail: await this.ready }));
  }

  /**
   * An element without a form of its own asks Python for one.
   *
   * @param {AbortSignal} signal
   */
  async #fetchForm(signal) {
    try {
      const { html } = JSON.parse(await this.ask({ method: "form", prefix: this.#prefix }));
      if (signal.aborted) return;
      addStylesheet(await WesCalculator.home());
      const answers = this.answers;
      this.innerHTML = html;
      this.#answers.write(answers);
      this.#mount(signal);
    } catch (cause) {
      const { code, detail } = asTrouble(cause, "python");
      this.dispatchEvent(new CustomEvent("wes:error", { bubbles: true, detail: { code, message: detail } }));
    }
  }

  /**
   * @param {unknown} cause
   * @returns {never}
   */
  #refuse(cause) {
    const { code, detail } = asTrouble(cause, "python");
    throw new Error(`${new Words(this).get(`failed_${code}`)} (${detail})`, { cause });
  }
}
