/** @import { State } from "../runtime/store.js" */
/** @import { Words } from "./words.js" */

const MEGABYTE = 1e6;

/** Shows where the start stands: every stage once in words for everyone, the bytes for the eyes only. */
export class Loading {
  #said = "idle";

  /**
   * @param {HTMLElement} root
   * @param {Words} words
   * @param {string} lang
   */
  constructor(root, words, lang) {
    this.root = root;
    this.words = words;
    this.number = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  /** @param {string} text */
  say(text) {
    const status = this.root.querySelector('[data-wes="status"]');
    if (status) status.textContent = text;
  }

  /**
   * For the ears only: the eyes have it where they look.
   *
   * @param {string} text
   */
  speak(text) {
    const spoken = this.root.querySelector('[data-wes="spoken"]');
    if (spoken) spoken.textContent = text;
  }

  /**
   * A word about a button of the result, heard and seen beside it.
   *
   * @param {string} text
   */
  note(text) {
    const note = this.root.querySelector('[data-wes="note"]');
    if (note) note.textContent = text;
  }

  /**
   * The question is put: whoever has to wait hears why.
   *
   * @param {string} why
   */
  wait(why) {
    this.#fillFailure("");
    const waiting = this.root.dataset.stage !== "ready";
    if (waiting) this.say(this.words.get(why));
  }

  /** @param {State} state */
  show(state) {
    this.root.dataset.stage = state.stage;
    this.#showBytes(state);
    if (state.stage === this.#said) return;
    // A failed start ends with the next one; a failed question stays until it is asked again.
    if (this.#said === "failed") this.#fillFailure("");
    this.#said = state.stage;
    if (state.trouble) this.showFailure(state.trouble);
    if (["download", "start", "ready"].includes(state.stage)) this.say(this.words.get(`stage_${state.stage}`));
  }

  /** @param {State} state */
  #showBytes({ stage, loaded, total }) {
    const box = /** @type {HTMLElement | null} */ (this.root.querySelector('[data-wes="loading"]'));
    if (!box) return;
    box.hidden = !["download", "start"].includes(stage);
    const bar = box.querySelector("progress");
    if (bar && stage === "download" && total) bar.value = loaded / total;
    else bar?.removeAttribute("value");
    const text = box.querySelector('[data-wes="bytes"]');
    if (text) text.textContent = stage === "download" && total ? this.#bytes(loaded, total) : "";
  }

  /**
   * @param {number} loaded
   * @param {number} total
   */
  #bytes(loaded, total) {
    const [now, all] = [loaded, total].map((bytes) => this.number.format(bytes / MEGABYTE));
    return this.words.get("bytes", { loaded: now ?? "", total: all ?? "" });
  }

  /** @param {{code: string}} trouble */
  showFailure({ code }) {
    this.say("");
    this.#fillFailure(this.words.get(`failed_${code}`));
  }

  /** Whoever asked something is taken to where it can be asked again. */
  goToFailure() {
    const button = /** @type {HTMLElement | null} */ (this.root.querySelector('[data-wes="retry"]'));
    button?.scrollIntoView({ block: "center" });
    button?.focus({ preventScroll: true });
  }

  /** @param {string} reason empty: nothing is wrong */
  #fillFailure(reason) {
    const box = /** @type {HTMLElement | null} */ (this.root.querySelector('[data-wes="failed"]'));
    const text = box?.querySelector('[data-wes="reason"]');
    if (box) box.hidden = reason === "";
    if (reason) box?.setAttribute("role", "alert");
    else box?.removeAttribute("role");
    if (text) text.textContent = reason;
  }
}
