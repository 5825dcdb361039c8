/** @import { OnBytes } from "./download.js" */
/** @import { Asset, Files, Manifest } from "./protocol.js" */
import { download, downloadModule } from "./download.js";

/**
 * Where the bytes come from. Nothing else in the start knows it.
 *
 * @typedef {object} Source
 * @property {number} total how many bytes all of it has
 * @property {(onBytes: OnBytes) => Promise<Uint8Array<ArrayBuffer>>} worker its script
 * @property {(onBytes: OnBytes) => Promise<Files>} files all that the worker needs
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
  /** @param {Asset} asset */
  const request = (asset) => ({ url: assets + asset.name, asset, fresh, signal });
  return {
    total: totalBytes(manifest),
    worker: (onBytes) => download(request(manifest.worker), onBytes),
    async files(onBytes) {
      const [module, stdlib, pack] = await Promise.all([
        downloadModule(request(manifest.wasm), onBytes),
        download(request(manifest.stdlib), onBytes),
        download(request(manifest.pack), onBytes),
      ]);
      return { module, stdlib, pack };
    },
  };
}
