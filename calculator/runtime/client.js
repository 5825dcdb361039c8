/** @import { Deferred } from "./deferred.js" */
/** @import { FromWorker, Ready } from "./protocol.js" */
/** @import { Source } from "./source.js" */
import { Calls } from "./calls.js";
import { deferred } from "./deferred.js";
import { launch, tell } from "./launch.js";
import { prepareNextVisit } from "./practice.js";
import { asTrouble, Trouble } from "./protocol.js";
import { shallow } from "./shallow.js";
import { Store } from "./store.js";
import { Watchdog } from "./watchdog.js";

/** @typedef {{version: string, milliseconds: number}} Started */

const SILENCE = 45_000;

/** The page's side of the worker: one for the whole page, started on the first wish, replaced when it dies. */
export class Client {
  store = new Store();
  #calls = new Calls(() => this.#replace());
  #watchdog = new Watchdog(SILENCE, () => this.#fail(new Trouble("stalled", "no sign of life")));
  /** @type {Deferred<Started>} */
  #started = deferred();
  #attempt = new AbortController();
  #failures = 0;
  #since = 0;

  /**
   * @param {(fresh: boolean, signal: AbortSignal) => Promise<Source>} findSource
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
   * @param {AbortSignal} [signal] nobody wants the answer any more
   * @returns {Promise<string>} JSON text
   */
  async ask(request, signal) {
    const answer = this.#calls.add(JSON.stringify(request, shallow()), signal);
    this.start();
    return answer;
  }

  async #boot() {
    this.#since = performance.now();
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    this.store.set({ stage: "download", loaded: 0, total: 0, trouble: undefined });
    this.#watchdog.start();
    try {
      const source = await this.findSource(this.#failures > 0, signal);
      await launch(source, this.NativeWorker, signal, {
        onMessage: (message, worker) => this.#receive(message, worker),
        onDeath: (trouble) => this.#die(trouble),
        onBytes: (loaded, total) => {
          this.#watchdog.feed();
          this.store.set({ loaded, total });
        },
      });
      this.#watchdog.feed();
      this.store.set({ stage: "start" });
      await this.ready;
      prepareNextVisit(source, this.#calls, signal);
    } catch (cause) {
      if (!signal.aborted) this.#fail(asTrouble(cause, "network"));
    }
  }

  /**
   * @param {FromWorker} message
   * @param {Worker} worker
   */
  #receive(message, worker) {
    if (message.kind === "ready") this.#arrive(message, worker);
    else if (message.kind === "failed") this.#fail(new Trouble(message.code, message.detail));
    else this.#calls.settle(message);
  }

  /**
   * @param {Ready} ready
   * @param {Worker} worker
   */
  #arrive({ version }, worker) {
    this.#watchdog.stop();
    this.#failures = 0;
    this.#started.resolve({ version, milliseconds: Math.round(performance.now() - this.#since) });
    this.#calls.resume((id, request) => tell(worker, { kind: "ask", id, request }));
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
    this.#calls.failAll(trouble);
    this.#retire();
  }

  /** A worker that is stuck in a question is replaced for those that wait behind it. */
  #replace() {
    this.#retire();
    if (this.#calls.size > 0) this.start();
  }

  #retire() {
    this.#drop();
    this.#started = deferred();
    this.store.set({ stage: "idle" });
  }

  #drop() {
    this.#watchdog.stop();
    this.#attempt.abort();
    this.#calls.pause();
  }
}
