/** @import { Deferred } from "./deferred.js" */
/** @import { Failed, FromWorker, Manifest, Ready, ToWorker, TroubleCode } from "./protocol.js" */
import { Calls } from "./calls.js";
import { deferred } from "./deferred.js";
import { Trouble } from "./protocol.js";
import { shallow } from "./shallow.js";
import { Store } from "./store.js";
import { Watchdog } from "./watchdog.js";

/**
 * @typedef {{version: string, milliseconds: number}} Started
 * @typedef {{assets: string, manifest: Manifest}} Home
 */

const SILENCE = 45_000;
const ANSWER = 20_000;

/** The page's side of the worker: one for the whole page, started on the first wish, replaced when it dies. */
export class Client {
  store = new Store();
  #calls = new Calls(ANSWER, (/** @type {Trouble} */ trouble) => this.#die(trouble));
  #watchdog = new Watchdog(SILENCE, () => this.#fail("stalled", "no sign of life"));
  /** @type {Deferred<Started>} */
  #started = deferred();
  /** @type {Worker | undefined} */
  #worker;
  #failures = 0;
  #since = 0;

  /**
   * @param {() => Promise<Home>} findHome
   * @param {typeof Worker} NativeWorker
   */
  constructor(findHome, NativeWorker) {
    this.findHome = findHome;
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
    this.store.set({ stage: "download", loaded: 0, total: 0, trouble: undefined });
    this.#watchdog.start();
    try {
      const { assets, manifest } = await this.findHome();
      this.#worker = this.#spawn(assets + manifest.worker.name);
      tell(this.#worker, { kind: "boot", assets, manifest, fresh: this.#failures > 0 });
    } catch (cause) {
      this.#fail("network", String(cause));
    }
  }

  /** @param {string} address */
  #spawn(address) {
    const worker = new this.NativeWorker(address);
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      // A script that could not be fetched has no message; one that broke has.
      this.#die(new Trouble(event.message ? "worker" : "network", event.message || address));
    });
    return worker;
  }

  /** @param {FromWorker} message */
  #receive(message) {
    this.#watchdog.feed();
    if (message.kind === "progress") this.store.set(message);
    else if (message.kind === "ready") this.#arrive(message);
    else if (message.kind === "failed") this.#fail(message.code, message.detail);
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
   * @param {TroubleCode} code
   * @param {string} detail
   */
  #fail(code, detail) {
    const trouble = new Trouble(code, detail);
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
    if (this.store.state.stage !== "ready") return this.#fail(trouble.code, trouble.detail);
    this.#drop();
    this.#calls.failAll(trouble);
    this.#started = deferred();
    this.store.set({ stage: "idle" });
  }

  #drop() {
    this.#watchdog.stop();
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/**
 * @param {Worker} worker
 * @param {ToWorker} message
 */
function tell(worker, message) {
  worker.postMessage(message);
}
