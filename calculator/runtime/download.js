/** @import { Asset } from "./protocol.js" */
import { isBlocked } from "./blocked.js";
import { asTrouble, Trouble } from "./protocol.js";

/**
 * @typedef {{url: string, asset: Asset, cache: RequestCache, signal?: AbortSignal}} Wish `cache`: the browser's own
 * @typedef {(bytes: number) => void} OnBytes
 */

const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * One file of ours, whole and unchanged. Pyodide hangs on a wrong file instead of rejecting, so every
 * file is looked at before Pyodide sees it.
 *
 * @param {Wish} wish
 * @param {OnBytes} onBytes
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function download(wish, onBytes) {
  return check(await collect(await request(wish), wish.asset, onBytes), wish.asset);
}

/**
 * The same for WebAssembly, compiled while it arrives: only so does the browser keep what it compiled for the next
 * visit. What a server or proxy says of the type does not matter: if the browser minds, the checked bytes are compiled.
 *
 * @param {Wish} wish
 * @param {OnBytes} onBytes
 * @returns {Promise<WebAssembly.Module>}
 */
export async function downloadModule(wish, onBytes) {
  const response = await request(wish);
  const copy = response.clone();
  const streamed = WebAssembly.compileStreaming(response).catch(() => undefined);
  const collected = await collect(copy, wish.asset, onBytes);
  await anotherTask(); // the end of so long a stream is work enough for a slow telephone
  const bytes = await check(collected, wish.asset);
  return (await streamed) ?? compile(bytes);
}

function anotherTask() {
  return new Promise((go) => setTimeout(go));
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
export function compile(bytes) {
  return WebAssembly.compile(bytes).catch((cause) => {
    throw asTrouble(cause, "browser");
  });
}

/** @param {Wish} wish */
async function request({ url, cache, signal }) {
  const response = await fetch(url, { cache, signal }).catch(async (cause) => {
    throw new Trouble((await isBlocked(url)) ? "blocked" : "network", `${url}: ${cause}`);
  });
  if (!response.ok) throw new Trouble("http", `${url}: ${response.status}`);
  return response;
}

/**
 * @param {Response} response
 * @param {Asset} asset
 * @param {OnBytes} onBytes
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
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Asset} asset
 */
export async function check(bytes, asset) {
  if (asset.name.endsWith(".wasm") && WASM_MAGIC.some((byte, at) => bytes[at] !== byte)) {
    throw new Trouble("hash", `${asset.name}: not WebAssembly`);
  }
  // A plain-http intranet has no crypto.subtle; length and magic number are what is left there.
  if (globalThis.crypto?.subtle && (await sha256(bytes)) !== asset.sha256) {
    throw new Trouble("hash", `${asset.name}: changed on the way`);
  }
  return bytes;
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
