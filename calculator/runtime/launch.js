/** @import { FromWorker, ToWorker } from "./protocol.js" */
/** @import { Source } from "./source.js" */
import { Trouble } from "./protocol.js";

/**
 * @typedef {object} Followers who hears of what
 * @property {(message: FromWorker) => void} onMessage
 * @property {(trouble: Trouble) => void} onDeath
 * @property {(loaded: number, total: number) => void} onBytes
 */

const OFTEN_ENOUGH = 80; // milliseconds between two figures that somebody reads

/**
 * One worker, with all it needs: it reads its own script while the files are on their way.
 *
 * @param {Source} source
 * @param {typeof Worker} NativeWorker
 * @param {AbortSignal} signal
 * @param {Followers} followers
 * @returns {Promise<Worker>}
 */
export async function launch(source, NativeWorker, signal, followers) {
  const coming = source.files(counted(source.total, followers.onBytes));
  coming.catch(() => {}); // awaited below; a second report of the same failure helps nobody
  const worker = spawn(await source.worker(), NativeWorker, followers);
  signal.addEventListener("abort", () => worker.terminate());
  const files = await coming;
  tell(worker, { kind: "boot", files }, [files.stdlib.buffer, files.pack.buffer]);
  return worker;
}

/**
 * @param {Worker} worker
 * @param {ToWorker} message
 * @param {Transferable[]} given what the page has no more use for
 */
export function tell(worker, message, given = []) {
  worker.postMessage(message, given);
}

/**
 * @param {string} address
 * @param {typeof Worker} NativeWorker
 * @param {Followers} followers
 */
function spawn(address, NativeWorker, { onMessage, onDeath }) {
  const worker = new NativeWorker(address);
  worker.addEventListener("message", ({ data }) => onMessage(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    // A script that could not be fetched has no message; one that broke has.
    onDeath(new Trouble(event.message ? "worker" : "network", event.message || address));
  });
  return worker;
}

/**
 * @param {number} total
 * @param {(loaded: number, total: number) => void} onBytes
 * @returns {(bytes: number) => void}
 */
function counted(total, onBytes) {
  let loaded = 0;
  let last = 0;
  return (bytes) => {
    loaded += bytes;
    const now = performance.now();
    if (now - last < OFTEN_ENOUGH) return;
    last = now;
    onBytes(loaded, total);
  };
}
