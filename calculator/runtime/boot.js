/** @import { Boot, Manifest, Progress } from "./protocol.js" */
import { download } from "./download.js";
import { asTrouble } from "./protocol.js";
import { serveFromMemory } from "./serve.js";

/**
 * @typedef {{pyimport(name: string): {respond(request: string): string, __version__: string}, runPython(code: string): unknown}} Python
 * @typedef {{writeFile(path: string, bytes: Uint8Array): void}} FileSystem
 * @typedef {(options: object) => Promise<Python>} LoadPyodide
 * @typedef {Record<"wasm" | "stdlib" | "pack" | "lock", Uint8Array<ArrayBuffer>>} Files
 */

const PACK = "/wes.zip";
const FETCHED = /** @type {const} */ (["wasm", "stdlib", "pack", "lock"]);
const scope = /** @type {typeof globalThis & {loadPyodide: LoadPyodide}} */ (globalThis);

/**
 * From nothing to the one function that answers.
 *
 * @param {Boot} boot
 * @param {(progress: Progress) => void} report
 * @returns {Promise<(request: string) => string>}
 */
export async function start(boot, report) {
  const fetching = fetchAll(boot, report);
  fetching.catch(() => {}); // awaited below; a second report of the same failure helps nobody
  if (boot.fresh) await renewScripts(boot);
  loadScripts(boot);
  const files = await fetching;
  report({ kind: "progress", stage: "start", loaded: 0, total: 0 });
  return startPython(boot, files).catch((cause) => {
    throw asTrouble(cause, "python");
  });
}

/**
 * The browser may have kept a broken copy: look at both scripts, past its cache, before they run.
 *
 * @param {Boot} boot
 */
async function renewScripts({ assets, manifest }) {
  const scripts = [manifest.pyodide, manifest.asm_js];
  await Promise.all(scripts.map((script) => download(assets + script.name, script, true, () => {})));
}

/** @param {Boot} boot */
function loadScripts({ assets, manifest }) {
  try {
    importScripts(assets + manifest.pyodide.name, assets + manifest.asm_js.name);
  } catch (cause) {
    throw asTrouble(cause, "network");
  }
}

/**
 * @param {Boot} boot
 * @param {(progress: Progress) => void} report
 * @returns {Promise<Files>}
 */
async function fetchAll({ assets, manifest, fresh }, report) {
  const total = FETCHED.reduce((sum, key) => sum + manifest[key].bytes, 0);
  let loaded = 0;
  const count = throttled((/** @type {number} */ bytes) => {
    report({ kind: "progress", stage: "download", loaded: bytes, total });
  });
  const fetched = await Promise.all(
    FETCHED.map((key) =>
      download(assets + manifest[key].name, manifest[key], fresh, (bytes) => {
        loaded += bytes;
        count(loaded);
      }),
    ),
  );
  return /** @type {Files} */ (Object.fromEntries(FETCHED.map((key, at) => [key, fetched[at]])));
}

/**
 * @param {(value: number) => void} report
 * @returns {(value: number) => void}
 */
function throttled(report) {
  let last = 0;
  return (value) => {
    const now = performance.now();
    if (now - last < 80) return;
    last = now;
    report(value);
  };
}

/**
 * @param {Boot} boot
 * @param {Files} files
 */
async function startPython({ assets, manifest }, files) {
  const refusal = refusedWebAssembly();
  serveFromMemory(addresses(assets, manifest, files), scope);
  const loading = scope.loadPyodide({
    indexURL: assets,
    packageBaseUrl: assets,
    stdLibURL: assets + manifest.stdlib.name,
    lockFileContents: JSON.parse(new TextDecoder().decode(files.lock)),
    env: { HOME: "/home/pyodide", PYTHONPATH: PACK },
    fsInit: (/** @type {FileSystem} */ fs) => fs.writeFile(PACK, files.pack),
  });
  const python = await Promise.race([loading, refusal]);
  return python.pyimport("calculator.view").respond;
}

/**
 * Pyodide asks for its WebAssembly under a fixed name, whatever ours is called.
 *
 * @param {string} assets
 * @param {Manifest} manifest
 * @param {Files} files
 */
function addresses(assets, manifest, files) {
  return new Map([
    [`${assets}pyodide.asm.wasm`, { bytes: files.wasm, type: "application/wasm" }],
    [assets + manifest.stdlib.name, { bytes: files.stdlib, type: "application/zip" }],
  ]);
}

/**
 * Pyodide only warns when the browser refuses the WebAssembly, and then waits for ever: this rejects instead.
 *
 * @returns {Promise<never>}
 */
function refusedWebAssembly() {
  const instantiate = WebAssembly.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = (...given) => {
      const instance = instantiate(...given);
      instance.catch((cause) => reject(asTrouble(cause, "type")));
      return instance;
    };
  });
}
