/** @import { Trouble } from "./protocol.js" */

/**
 * @typedef {"idle" | "download" | "start" | "ready" | "failed"} Stage
 * @typedef {{stage: Stage, loaded: number, total: number, trouble?: Trouble}} State
 */

/** Where the run-time stands. Whoever shows it subscribes; only the client writes. */
export class Store {
  /** @type {State} */
  state = { stage: "idle", loaded: 0, total: 0 };

  /** @type {Set<(state: State) => void>} */
  #listeners = new Set();

  /** @param {Partial<State>} change */
  set(change) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }

  /**
   * @param {(state: State) => void} listener called at once, and at every change
   * @param {AbortSignal} signal
   */
  subscribe(listener, signal) {
    this.#listeners.add(listener);
    signal.addEventListener("abort", () => this.#listeners.delete(listener));
    listener(this.state);
  }
}
