/** @import { Asset } from "./protocol.js" */
/** @import { Home, Source } from "./source.js" */
import { check, compile } from "./download.js";
import { Trouble } from "./protocol.js";

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
  /** @param {Asset} asset */
  const unpack = (asset) => unpacked(`${assets}${asset.name}.js`, asset, signal);
  return {
    total: manifest.wasm.bytes + manifest.stdlib.bytes + manifest.pack.bytes,
    async worker() {
      const script = new Blob([await unpack(manifest.worker)], { type: "text/javascript" });
      return URL.createObjectURL(script);
    },
    async files(onBytes) {
      /** @param {Asset} asset */
      const counted = async (asset) => {
        const bytes = await unpack(asset);
        onBytes(bytes.length);
        return bytes;
      };
      const [module, stdlib, pack] = await Promise.all([
        counted(manifest.wasm).then(compile),
        counted(manifest.stdlib),
        counted(manifest.pack),
      ]);
      return { module, stdlib, pack };
    },
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
