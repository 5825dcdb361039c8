/** @import { Asset, Files, Manifest } from "./protocol.js" */
import { download, downloadModule } from "./download.js";

/**
 * Where the bytes come from. Nothing else in the start knows it.
 *
 * @typedef {object} Source
 * @property {number} total how many bytes `files` brings
 * @property {() => Promise<string>} worker the address of the worker's script
 * @property {(onBytes: (bytes: number) => void) => Promise<Files>} files all that the worker needs
 *
 * @typedef {{assets: string, manifest: Manifest}} Home where our files stand and what they are called
 */

const FETCHED = /** @type {const} */ (["wasm", "stdlib", "pack"]);

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
    total: FETCHED.reduce((sum, key) => sum + manifest[key].bytes, 0),
    async worker() {
      // The browser fetches a worker through its cache, where a broken copy may lie: this puts a good one there.
      if (fresh) await download(request(manifest.worker), () => {});
      return assets + manifest.worker.name;
    },
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
