/** @import { Asset } from "./protocol.js" */
import { check } from "./download.js";

/**
 * A copy of each file, for whom comes back without network or after a release that took the file away. The start asks
 * the browser's own cache first, because only with that does the browser keep compiled WebAssembly; but how long that
 * cache keeps a file, the host and the browser decide.
 */
const CACHE = "wes-calculator";
const HASH = /\.[0-9a-f]{12}\./;

/**
 * @param {string} url
 * @param {Asset} asset
 * @returns {Promise<Uint8Array<ArrayBuffer> | undefined>} nothing, if it is not there or no longer what it was
 */
export async function findKept(url, asset) {
  try {
    const cache = await caches.open(CACHE);
    const response = await cache.match(url);
    const bytes = response && new Uint8Array(await response.arrayBuffer());
    return bytes && (await check(bytes, asset).catch(() => void cache.delete(url)));
  } catch {
    return undefined; // this browser has no such cache, or forbids it
  }
}

/**
 * Copies what is not there yet, which costs no network where the browser has it, and forgets what is too old.
 *
 * @param {Map<string, Asset>} assets by address
 * @returns {Promise<Set<Asset>>} those that were not there yet, and are now
 */
export async function keep(assets) {
  /** @type {Set<Asset>} */
  const made = new Set();
  try {
    const cache = await caches.open(CACHE);
    for (const [url, asset] of assets) {
      if (await cache.match(url)) continue;
      await cache.add(new Request(url, { cache: "force-cache" })); // looked at when it is taken out
      made.add(asset);
    }
    await forget(cache, assets);
  } catch {
    // The store is full, forbidden or not there, or the network is gone: what runs does not need it.
  }
  return made;
}

/**
 * Beside the files in use, the newest other one of each kind stays: a tab may still have the release before this one.
 *
 * @param {Cache} cache
 * @param {Map<string, Asset>} used
 */
async function forget(cache, used) {
  const others = (await cache.keys()).map(({ url }) => url).filter((url) => !used.has(url));
  const newest = new Map(others.map((url) => [url.replace(HASH, "."), url])); // oldest first: the last one wins
  for (const url of others) if (newest.get(url.replace(HASH, ".")) !== url) await cache.delete(url);
}
