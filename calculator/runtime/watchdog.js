const STEPS = 10;
const LATE = 2; // times its length: nobody was awake to see whether anything moved

/** Barks when nothing has moved for a while: some failures have no other sign. A tab that slept starts anew. */
export class Watchdog {
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {number} patience milliseconds that the page is awake
   * @param {() => void} bark
   */
  constructor(patience, bark) {
    this.step = patience / STEPS;
    this.bark = bark;
  }

  start() {
    this.stop();
    this.#wait(STEPS);
  }

  feed() {
    if (this.#timer !== undefined) this.start();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param {number} steps */
  #wait(steps) {
    const since = performance.now();
    this.#timer = setTimeout(() => {
      if (performance.now() - since > LATE * this.step) this.start();
      else if (steps > 1) this.#wait(steps - 1);
      else this.bark();
    }, this.step);
  }
}
