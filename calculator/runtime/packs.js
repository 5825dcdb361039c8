/** @import { OnBytes } from "./download.js" */
/** @import { Asset } from "./protocol.js" */
/** @import { Home, Source } from "./source.js" */
import { check, compile } from "./download.js";
import { Trouble } from "./protocol.js";
import { totalBytes } from "./source.js";

const scope = /** @type {typeof globalThis & {wesPacks?: Record<string, string>}} */ (globalThis);

/**
 * Our files as classic scripts: a page opened from a file may load nothing else. Each script holds the bytes of one
 * file, gzipped and in base64.
 *
 * @param {Home} home
 * @param {boolean} _fresh a file has no cache to go past
 * @param {AbortSignal} signal
 * @returns {Source}
 */
export function fromScripts({ assets, manifest }, _fresh, signal) {
  /**
   * @param {Asset} asset
   * @param {OnBytes} onBytes
   */
  const unpack = async (asset, onBytes) => {
    const bytes = await unpacked(`${assets}${asset.name}.js`, asset, signal);
    onBytes(bytes.length);
    return bytes;
  };
  return {
    total: totalBytes(manifest),
    worker: (onBytes) => unpack(manifest.worker, onBytes),
    async files(onBytes) {
      const [module, stdlib, pack] = await Promise.all([
        unpack(manifest.wasm, onBytes).then(compile),
        unpack(manifest.stdlib, onBytes),
        unpack(manifest.pack, onBytes),
      ]);
      return { module, stdlib, pack };
    },
    keep: async () => false, // they are on the disk
  };
}

/**
 * @param {string} address
 * @param {Asset} asset
 * @param {AbortSignal} signal
 */
async function unpacked(address, asset, signal) {
  await run(address);
  signal.throwIfAborted();
  const text = scope.wesPacks?.[asset.name];
  if (text === undefined) throw new Trouble("length", `${address}: cut off`);
  delete scope.wesPacks?.[asset.name];
  return check(await gunzipped(text, asset), asset);
}

/** @param {string} address */
function run(address) {
  const script = document.createElement("script");
  const done = new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Trouble("network", address)));
  });
  script.src = address;
  document.head.append(script);
  return done.finally(() => script.remove());
}

/**
 * @param {string} text
 * @param {Asset} asset
 */
async function gunzipped(text, asset) {
  try {
    const zipped = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new Trouble("length", `${asset.name}: ${cause}`);
  }
}
