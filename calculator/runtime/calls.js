/** @import { Deferred } from "./deferred.js" */
/** @import { Answer, Refused } from "./protocol.js" */
import { deferred } from "./deferred.js";
import { Trouble } from "./protocol.js";
import { Watchdog } from "./watchdog.js";

/**
 * @typedef {{request: string, answer: Deferred<string>, watchdog: Watchdog, wanted: boolean}} Call
 * @typedef {(id: number, request: string) => void} Send
 */

const ANSWER = 20_000; // milliseconds that the worker gets for one question
const UNWANTED = 5_000; // and for one that nobody waits for any more: rather another worker then

/**
 * Questions on their way, in the order in which a worker takes them: each has a number, and none waits for ever. The
 * time of a question starts when the one before it is done.
 */
export class Calls {
  /** @type {Map<number, Call>} */
  #open = new Map();
  #last = 0;
  /** @type {Send | undefined} there while a worker stands */
  #send;

  /** @param {() => void} onStuck the question at hand took too long and is given up */
  constructor(onStuck) {
    this.onStuck = onStuck;
  }

  get size() {
    return this.#open.size;
  }

  /** How many there were so far. */
  get asked() {
    return this.#last;
  }

  /**
   * @param {string} request
   * @param {AbortSignal} [signal] nobody wants the answer any more
   * @returns {Promise<string>}
   */
  add(request, signal) {
    const id = ++this.#last;
    /** @type {Deferred<string>} */
    const answer = deferred();
    this.#open.set(id, { request, answer, watchdog: this.#watchdog(id, ANSWER), wanted: true });
    signal?.addEventListener("abort", () => this.#abandon(id, signal.reason), { once: true });
    this.#send?.(id, request);
    if (this.size === 1) this.#watch();
    return answer.promise;
  }

  /** @param {Answer | Refused} message */
  settle(message) {
    const call = this.#take(message.id);
    if (message.kind === "answer") call?.answer.resolve(message.response);
    else call?.answer.reject(new Trouble("python", message.detail));
    this.#watch();
  }

  /**
   * A worker stands, and hears all that is open.
   *
   * @param {Send} send
   */
  resume(send) {
    this.#send = send;
    for (const [id, { request }] of this.#open) send(id, request);
    this.#watch();
  }

  /** The worker is gone, and with it the questions that nobody waits for; the others stay open for the next one. */
  pause() {
    this.#send = undefined;
    for (const [id, call] of this.#open) {
      call.watchdog.stop();
      if (!call.wanted) this.#open.delete(id);
    }
  }

  /** @param {Trouble} trouble */
  failAll(trouble) {
    for (const id of [...this.#open.keys()]) this.#take(id)?.answer.reject(trouble);
  }

  /** The question that the worker is at has its time. */
  #watch() {
    const [call] = this.#open.values();
    if (this.#send) call?.watchdog.start();
  }

  /**
   * @param {number} id
   * @param {number} patience milliseconds
   */
  #watchdog(id, patience) {
    return new Watchdog(patience, () => {
      this.#take(id)?.answer.reject(new Trouble("stalled", `question ${id}`));
      this.onStuck();
    });
  }

  /**
   * The worker cannot be interrupted: it may end what it has begun, but not take long.
   *
   * @param {number} id
   * @param {unknown} reason
   */
  #abandon(id, reason) {
    const call = this.#open.get(id);
    if (!this.#send) this.#take(id);
    call?.answer.reject(reason);
    if (!call || !this.#send) return;
    call.watchdog.stop();
    const isAtHand = this.#open.keys().next().value === id;
    this.#open.set(id, { ...call, watchdog: this.#watchdog(id, UNWANTED), wanted: false });
    if (isAtHand) this.#watch();
  }

  /** @param {number} id */
  #take(id) {
    const call = this.#open.get(id);
    call?.watchdog.stop();
    this.#open.delete(id);
    return call;
  }
}
