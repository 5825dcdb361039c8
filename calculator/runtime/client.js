/** @import { Deferred } from "./deferred.js" */
/** @import { FromWorker, Ready } from "./protocol.js" */
/** @import { Source } from "./source.js" */
import { Calls } from "./calls.js";
import { deferred } from "./deferred.js";
import { launch, tell } from "./launch.js";
import { asTrouble, Trouble } from "./protocol.js";
import { shallow } from "./shallow.js";
import { Store } from "./store.js";
import { Watchdog } from "./watchdog.js";

/**
 * @typedef {{version: string, milliseconds: number}} Started
 * @typedef {(fresh: boolean, signal: AbortSignal) => Promise<Source>} FindSource
 */

const SILENCE = 45_000;
const ANSWER = 20_000;

/** The page's side of the worker: one for the whole page, started on the first wish, replaced when it dies. */
export class Client {
  store = new Store();
  #calls = new Calls(ANSWER, (/** @type {Trouble} */ trouble) => this.#die(trouble));
  #watchdog = new Watchdog(SILENCE, () => this.#fail(new Trouble("stalled", "no sign of life")));
  /** @type {Deferred<Started>} */
  #started = deferred();
  /** @type {Worker | undefined} */
  #worker;
  #attempt = new AbortController();
  #failures = 0;
  #since = 0;

  /**
   * @param {FindSource} findSource
   * @param {typeof Worker} NativeWorker
   */
  constructor(findSource, NativeWorker) {
    this.findSource = findSource;
    this.NativeWorker = NativeWorker;
  }

  /** Settles when Python stands; reading it starts nothing. */
  get ready() {
    return this.#started.promise;
  }

  /** @returns {Promise<Started>} */
  start() {
    if (this.store.state.stage === "failed") this.#started = deferred();
    if (["idle", "failed"].includes(this.store.state.stage)) this.#boot();
    return this.ready;
  }

  /**
   * @param {object} request
   * @returns {Promise<string>} JSON text
   */
  async ask(request) {
    await this.start();
    const worker = this.#worker;
    if (!worker) throw new Trouble("worker", "gone");
    return this.#calls.add((id) => tell(worker, { kind: "ask", id, request: JSON.stringify(request, shallow()) }));
  }

  async #boot() {
    this.#since = performance.now();
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    this.store.set({ stage: "download", loaded: 0, total: 0, trouble: undefined });
    this.#watchdog.start();
    try {
      const source = await this.findSource(this.#failures > 0, signal);
      this.#worker = await launch(source, this.NativeWorker, signal, {
        onMessage: (message) => this.#receive(message),
        onDeath: (trouble) => this.#die(trouble),
        onBytes: (loaded, total) => this.#progress(loaded, total),
      });
      this.#watchdog.feed();
      this.store.set({ stage: "start" });
    } catch (cause) {
      if (!signal.aborted) this.#fail(asTrouble(cause, "network"));
    }
  }

  /**
   * @param {number} loaded
   * @param {number} total
   */
  #progress(loaded, total) {
    this.#watchdog.feed();
    this.store.set({ loaded, total });
  }

  /** @param {FromWorker} message */
  #receive(message) {
    if (message.kind === "ready") this.#arrive(message);
    else if (message.kind === "failed") this.#fail(new Trouble(message.code, message.detail));
    else this.#calls.settle(message);
  }

  /** @param {Ready} ready */
  #arrive({ version }) {
    this.#watchdog.stop();
    this.#failures = 0;
    this.#started.resolve({ version, milliseconds: Math.round(performance.now() - this.#since) });
    this.store.set({ stage: "ready" });
  }

  /**
   * The start failed: everyone who waits hears it, and the next wish tries again.
   *
   * @param {Trouble} trouble
   */
  #fail(trouble) {
    this.#failures += 1;
    this.#drop();
    this.#started.reject(trouble);
    this.#calls.failAll(trouble);
    this.store.set({ stage: "failed", trouble });
  }

  /**
   * A worker that stood and died is replaced on the next question.
   *
   * @param {Trouble} trouble
   */
  #die(trouble) {
    if (this.store.state.stage !== "ready") return this.#fail(trouble);
    this.#drop();
    this.#calls.failAll(trouble);
    this.#started = deferred();
    this.store.set({ stage: "idle" });
  }

  #drop() {
    this.#watchdog.stop();
    this.#attempt.abort();
    this.#worker = undefined;
  }
}
