/** `node imports.mjs < wasm`: prints the names of all that a WebAssembly wants from outside, as JSON. */
import { readFileSync } from "node:fs";

const module = await WebAssembly.compile(readFileSync(0));
process.stdout.write(JSON.stringify(WebAssembly.Module.imports(module).map(({ name }) => name)));
