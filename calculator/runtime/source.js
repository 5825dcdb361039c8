/** @import { OnBytes, Wish } from "./download.js" */
/** @import { Asset, Files, Manifest } from "./protocol.js" */
import { compile, download, downloadModule } from "./download.js";
import { keep } from "./kept.js";
import { orKept } from "./patience.js";

/**
 * Where the bytes come from. Nothing else in the start knows it.
 *
 * @typedef {object} Source
 * @property {number} total how many bytes all of it has
 * @property {(onBytes: OnBytes) => Promise<Uint8Array<ArrayBuffer>>} worker its script
 * @property {(onBytes: OnBytes) => Promise<Files>} files all that the worker needs
 * @property {() => Promise<boolean>} keep for the next visit; whether the WebAssembly was not kept yet
 *
 * @typedef {{assets: string, manifest: Manifest}} Home where our files stand and what they are called
 */

const NEEDED = /** @type {const} */ (["worker", "wasm", "stdlib", "pack"]);

/** @param {Manifest} manifest */
export function totalBytes(manifest) {
  return NEEDED.reduce((sum, key) => sum + manifest[key].bytes, 0);
}

/**
 * Our files over http.
 *
 * @param {Home} home
 * @param {boolean} fresh true after a failure: do not trust the browser's cache
 * @param {AbortSignal} signal
 * @returns {Source}
 */
export function overHttp({ assets, manifest }, fresh, signal) {
  /**
   * @param {Asset} asset
   * @returns {Wish}
   */
  const wish = (asset) => ({ url: assets + asset.name, asset, cache: fresh ? "reload" : "default", signal });
  /**
   * @param {Asset} asset
   * @param {OnBytes} onBytes
   */
  const bytes = (asset, onBytes) => orKept(wish(asset), onBytes, download, (kept) => kept);
  return {
    total: totalBytes(manifest),
    worker: (onBytes) => bytes(manifest.worker, onBytes),
    async files(onBytes) {
      const [module, stdlib, pack] = await Promise.all([
        orKept(wish(manifest.wasm), onBytes, downloadModule, compile),
        bytes(manifest.stdlib, onBytes),
        bytes(manifest.pack, onBytes),
      ]);
      return { module, stdlib, pack };
    },
    async keep() {
      const made = await keep(new Map(NEEDED.map((key) => [assets + manifest[key].name, manifest[key]])));
      return made.has(manifest.wasm);
    },
  };
}
