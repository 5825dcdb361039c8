/**
 * Answers Pyodide's own requests from memory, with the right type: what a server or proxy says about
 * `.wasm` no longer matters.
 *
 * @param {Map<string, {bytes: Uint8Array<ArrayBuffer>, type: string}>} files by absolute address
 * @param {{fetch: typeof fetch}} scope
 */
export function serveFromMemory(files, scope) {
  const network = scope.fetch.bind(scope);
  scope.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = files.get(address);
    if (!file) return network(input, init);
    return new Response(file.bytes, { headers: { "Content-Type": file.type } });
  };
}
