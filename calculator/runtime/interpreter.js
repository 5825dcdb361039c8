/** @import { Files } from "./protocol.js" */
import { asTrouble } from "./protocol.js";

/**
 * What is used of Pyodide's compiled CPython: its files, its memory, and functions of CPython's own C interface.
 *
 * @typedef {number} Pointer
 * @typedef {{mkdirTree(path: string): void, writeFile(path: string, bytes: Uint8Array): void}} FileSystem
 * @typedef {object} Interpreter
 * @property {FileSystem} FS
 * @property {Record<string, string>} ENV
 * @property {(text: string) => Pointer} stringToNewUTF8
 * @property {(text: Pointer) => string} UTF8ToString
 * @property {(memory: Pointer) => void} _free
 * @property {() => number} _Py_IsInitialized
 * @property {(name: Pointer) => Pointer} _PyImport_ImportModule
 * @property {(object: Pointer, name: Pointer) => Pointer} _PyObject_GetAttrString
 * @property {(callable: Pointer, argument: Pointer) => Pointer} _PyObject_CallOneArg
 * @property {(text: Pointer) => Pointer} _PyUnicode_FromString
 * @property {(text: Pointer, encoding: Pointer, errors: Pointer) => Pointer} _PyUnicode_AsEncodedString
 * @property {(bytes: Pointer) => Pointer} _PyBytes_AsString
 * @property {(object: Pointer) => void} _Py_DecRef
 * @property {() => void} _PyErr_Print
 *
 * @typedef {(settings: object) => Promise<Interpreter>} Create
 * @typedef {(imports: Record<string, object>, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => object} Instantiate
 */

const LIBRARY = "/lib";
const STDLIB = `${LIBRARY}/python313.zip`;
const PACK = "/wes.zip";
const ENVIRONMENT = { HOME: "/", PYTHONPATH: PACK, PYTHONINSPECT: "1" };
/** Only Pyodide's bridge to JavaScript, which is not started, tells its sentinel from other values. */
const SENTINEL = { create_sentinel: () => null, is_sentinel: () => 0 };
const scope = /** @type {typeof globalThis & {_createPyodideModule: Create}} */ (globalThis);

/**
 * Starts CPython. It begins at once and waits for its files where it needs them.
 *
 * When the browser refuses to run WebAssembly, Emscripten only waits; what this returns rejects.
 *
 * @param {Promise<Files>} files
 * @param {(line: string) => void} onLine hears what Python writes to its error output
 * @returns {Promise<Interpreter>}
 */
export function startInterpreter(files, onLine) {
  return new Promise((resolve, reject) => {
    /** @type {Files} */
    let given;
    /** @type {Instantiate} */
    const instantiateWasm = (imports, done) => {
      instantiate(files, imports).then((made) => {
        given = made.files;
        done(made.instance, given.module);
      }, reject);
      return {};
    };
    scope
      ._createPyodideModule({
        API: { config: {}, runtimeEnv: { IN_BROWSER: true, IN_BROWSER_WEB_WORKER: true } },
        instantiateWasm,
        preRun: [(/** @type {Interpreter} */ interpreter) => furnish(interpreter, given)],
        print: onLine,
        printErr: onLine,
      })
      .then(resolve, reject);
  });
}

/**
 * @param {Promise<Files>} coming
 * @param {Record<string, object>} imports
 */
async function instantiate(coming, imports) {
  const files = await coming;
  try {
    const instance = await WebAssembly.instantiate(files.module, { ...imports, sentinel: SENTINEL });
    return { files, instance };
  } catch (cause) {
    throw asTrouble(cause, "browser");
  }
}

/**
 * @param {Interpreter} interpreter
 * @param {Files} files
 */
function furnish({ FS, ENV }, { stdlib, pack }) {
  FS.mkdirTree(LIBRARY);
  FS.writeFile(STDLIB, stdlib);
  FS.writeFile(PACK, pack);
  Object.assign(ENV, ENVIRONMENT);
}
