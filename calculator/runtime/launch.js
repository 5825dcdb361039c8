/** @import { FromWorker, ToWorker } from "./protocol.js" */
/** @import { Source } from "./source.js" */
import { Trouble } from "./protocol.js";

/**
 * @typedef {object} Followers who hears of what
 * @property {(message: FromWorker, worker: Worker) => void} onMessage
 * @property {(trouble: Trouble) => void} onDeath
 * @property {(loaded: number, total: number) => void} onBytes
 */

const OFTEN_ENOUGH = 80; // milliseconds between two figures that somebody reads

/**
 * One worker, with all it needs: it reads its own script while the files are on their way. The first file that fails
 * ends the start; what the others do then, the signal stops.
 *
 * @param {Source} source
 * @param {typeof Worker} NativeWorker
 * @param {AbortSignal} signal
 * @param {Followers} followers
 * @returns {Promise<Worker>}
 */
export async function launch(source, NativeWorker, signal, followers) {
  if (!globalThis.WebAssembly) throw new Trouble("browser", "no WebAssembly");
  const onBytes = counted(source.total, followers.onBytes);
  const [worker, files] = await Promise.all([
    source.worker(onBytes).then((script) => spawn(script, NativeWorker, signal, followers)),
    source.files(onBytes),
  ]);
  signal.throwIfAborted();
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
 * From the bytes that were checked: at an address of its own, the browser would fetch the script once more, unchecked.
 *
 * @param {Uint8Array<ArrayBuffer>} script
 * @param {typeof Worker} NativeWorker
 * @param {AbortSignal} signal
 * @param {Followers} followers
 */
function spawn(script, NativeWorker, signal, { onMessage, onDeath }) {
  signal.throwIfAborted();
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new NativeWorker(address);
  signal.addEventListener("abort", () => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
  worker.addEventListener("message", ({ data }) => onMessage(data, worker));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    // A script that broke has a message; one that the policy of the page keeps out has none.
    onDeath(new Trouble(event.message ? "worker" : "blocked", event.message || "the worker"));
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
