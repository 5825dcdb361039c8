/** @import { Answer, Refused } from "./protocol.js" */
import { Trouble } from "./protocol.js";
import { Watchdog } from "./watchdog.js";

/** @typedef {{resolve: (response: string) => void, reject: (trouble: Trouble) => void, watchdog: Watchdog}} Call */

/** Questions on their way: each has a number, and none waits for ever. */
export class Calls {
  /** @type {Map<number, Call>} */
  #open = new Map();
  #last = 0;

  /**
   * @param {number} patience milliseconds
   * @param {(trouble: Trouble) => void} onSilence
   */
  constructor(patience, onSilence) {
    this.patience = patience;
    this.onSilence = onSilence;
  }

  /**
   * @param {(id: number) => void} send
   * @returns {Promise<string>}
   */
  add(send) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const watchdog = new Watchdog(this.patience, () => this.onSilence(new Trouble("stalled", `question ${id}`)));
      this.#open.set(id, { resolve, reject, watchdog });
      watchdog.start();
      send(id);
    });
  }

  /** @param {Answer | Refused} message */
  settle(message) {
    const call = this.#take(message.id);
    if (message.kind === "answer") call?.resolve(message.response);
    else call?.reject(new Trouble("python", message.detail));
  }

  /** @param {Trouble} trouble */
  failAll(trouble) {
    for (const id of [...this.#open.keys()]) this.#take(id)?.reject(trouble);
  }

  /** @param {number} id */
  #take(id) {
    const call = this.#open.get(id);
    call?.watchdog.stop();
    this.#open.delete(id);
    return call;
  }
}
