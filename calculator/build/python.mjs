/**
 * `node python.mjs WASM SCRIPT STDLIB PACK MODULE FUNCTION < text`: prints what a Python function of a text returns in
 * Python as the browser has it. It is started by the worker's own code, which has to find itself in a worker.
 */
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { Python } from "../runtime/python.js";

const [name, called, ...paths] = process.argv.slice(2).reverse();
const [pack, stdlib, script, wasm] = paths.map((path) => readFileSync(path));
const text = readFileSync(0, "utf8");
const node = process;
Reflect.deleteProperty(globalThis, "process");
Object.assign(globalThis, { WorkerGlobalScope: Object, self: globalThis, location: { href: "" } });

runInThisContext(script.toString());
const module = await WebAssembly.compile(wasm);
const python = await Python.start(Promise.resolve({ module, stdlib, pack }));
const answer = python.textFunction(called, name)(text);
// Emscripten leaves a channel open: without a word Node would wait on it.
node.stdout.write(answer, () => node.exit());
