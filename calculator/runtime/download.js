/** @import { Asset } from "./protocol.js" */
import { Trouble } from "./protocol.js";

const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * One file of ours, whole and unchanged. Pyodide hangs on a wrong file instead of rejecting, so every
 * file is looked at before Pyodide sees it.
 *
 * @param {string} url
 * @param {Asset} asset
 * @param {boolean} fresh true after a failure: do not trust the browser's cache
 * @param {(bytes: number) => void} onBytes
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function download(url, asset, fresh, onBytes) {
  const response = await request(url, fresh);
  const bytes = await collect(response, asset, onBytes);
  checkMagic(bytes, asset);
  await checkHash(bytes, asset);
  return bytes;
}

/**
 * @param {string} url
 * @param {boolean} fresh
 */
async function request(url, fresh) {
  const response = await fetch(url, { cache: fresh ? "reload" : "default" }).catch((cause) => {
    throw new Trouble("network", `${url}: ${cause}`);
  });
  if (!response.ok) throw new Trouble("http", `${url}: ${response.status}`);
  return response;
}

/**
 * @param {Response} response
 * @param {Asset} asset
 * @param {(bytes: number) => void} onBytes
 */
async function collect(response, asset, onBytes) {
  const bytes = new Uint8Array(asset.bytes);
  let at = 0;
  for await (const chunk of chunks(response)) {
    if (at + chunk.length > bytes.length) throw new Trouble("length", `${asset.name}: too long`);
    bytes.set(chunk, at);
    at += chunk.length;
    onBytes(chunk.length);
  }
  if (at !== bytes.length) throw new Trouble("length", `${asset.name}: ${at} of ${asset.bytes} bytes`);
  return bytes;
}

/** @param {Response} response */
async function* chunks(response) {
  const reader = response.body?.getReader();
  if (!reader) return;
  while (true) {
    const { done, value } = await reader.read().catch((cause) => {
      throw new Trouble("network", String(cause));
    });
    if (done) return;
    yield value;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Asset} asset
 */
function checkMagic(bytes, asset) {
  if (asset.name.endsWith(".wasm") && WASM_MAGIC.some((byte, at) => bytes[at] !== byte)) {
    throw new Trouble("type", `${asset.name}: not WebAssembly`);
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Asset} asset
 */
async function checkHash(bytes, asset) {
  // A plain-http intranet has no crypto.subtle; length and magic number are what is left there.
  if (!globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== asset.sha256) throw new Trouble("hash", `${asset.name}: changed on the way`);
}
