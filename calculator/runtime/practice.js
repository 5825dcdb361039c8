/** @import { Calls } from "./calls.js" */
/** @import { Source } from "./source.js" */
import { whenSettled } from "./idle.js";

/**
 * Chromium keeps compiled WebAssembly for the next visit once it has compiled a megabyte of it for speed. The questions
 * of one visit do not get that far; some hundreds do. They are asked when nobody waits, one at a time.
 */
const TURNS = 400;
const TIME = 2_000; // milliseconds of answering, in all
const EXERCISE = JSON.stringify({ method: "assess", lang: "nl", answers: {} });

/**
 * What makes the next visit start sooner, done when nobody waits: once for each WebAssembly.
 *
 * @param {Source} source
 * @param {Calls} calls
 * @param {AbortSignal} signal the worker is gone
 */
export function prepareNextVisit(source, calls, signal) {
  whenSettled(async () => {
    const isNew = await source.keep();
    if (isNew && mayPractise()) await practise(calls, signal).catch(() => {}); // nobody waits for it
  });
}

/** Only where it helps, and not for whom asks to save data: a page is not told of a battery that is to be saved. */
function mayPractise() {
  const { connection } = /** @type {Navigator & {connection?: {saveData: boolean}}} */ (navigator);
  return connection !== undefined && !connection.saveData; // only Chromium and its kin have it
}

/**
 * @param {Calls} calls
 * @param {AbortSignal} signal
 */
async function practise(calls, signal) {
  let spent = 0;
  for (let turn = 0; turn < TURNS && spent < TIME; turn += 1) {
    await quiet(calls);
    if (signal.aborted) return;
    const since = performance.now();
    await calls.add(EXERCISE, signal);
    spent += performance.now() - since;
  }
}

/**
 * Whoever asks goes first, until it has been quiet for a while.
 *
 * @param {Calls} calls
 */
async function quiet(calls) {
  let { asked } = calls;
  await new Promise((go) => requestIdleCallback(go));
  while (calls.asked !== asked || calls.size > 0) {
    asked = calls.asked;
    await new Promise((go) => whenSettled(() => go(undefined)));
  }
}
