/** Barks when nothing has moved for a while: `loadPyodide` may hang without a word. */
export class Watchdog {
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {number} patience milliseconds
   * @param {() => void} bark
   */
  constructor(patience, bark) {
    this.patience = patience;
    this.bark = bark;
  }

  start() {
    this.stop();
    this.#timer = setTimeout(this.bark, this.patience);
  }

  feed() {
    if (this.#timer !== undefined) this.start();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
