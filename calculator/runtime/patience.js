/** @import { OnBytes, Wish } from "./download.js" */
import { findKept } from "./kept.js";

const SILENT = 4_000; // milliseconds without a first byte

/**
 * What comes over the network; or what was kept of it, if it fails, or if nothing of it comes for a while.
 *
 * @template T
 * @param {Wish} wish
 * @param {OnBytes} onBytes
 * @param {(wish: Wish, onBytes: OnBytes) => Promise<T>} fetched
 * @param {(bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>} made of what was kept
 * @returns {Promise<T>}
 */
export function orKept(wish, onBytes, fetched, made) {
  return new Promise((resolve, reject) => {
    let isKept = false;
    const takeKept = async () => {
      const bytes = await findKept(wish.url, wish.asset);
      if (bytes) resolve(made(bytes));
      isKept ||= bytes !== undefined;
    };
    const waiting = setTimeout(takeKept, SILENT);
    const heard = (/** @type {number} */ bytes) => {
      clearTimeout(waiting);
      if (!isKept) onBytes(bytes);
    };
    fetched(wish, heard).then(resolve, async (trouble) => {
      clearTimeout(waiting);
      await takeKept();
      if (!isKept) reject(trouble);
    });
  });
}
