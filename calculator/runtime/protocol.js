/**
 * The one protocol between the page and the worker. Answers and results cross the border as JSON text,
 * so nothing a user types can ever become code.
 *
 * @typedef {{name: string, bytes: number, sha256: string}} Asset
 * @typedef {Record<"calculator" | "style" | "worker" | "wasm" | "stdlib" | "pack", Asset>} Manifest
 * @typedef {{module: WebAssembly.Module, stdlib: Uint8Array<ArrayBuffer>, pack: Uint8Array<ArrayBuffer>}} Files
 *
 * @typedef {{kind: "boot", files: Files}} Boot
 * @typedef {{kind: "ask", id: number, request: string}} Ask
 * @typedef {Boot | Ask} ToWorker
 *
 * @typedef {"network" | "http" | "length" | "hash" | "blocked" | "browser" | "python" | "stalled" | "worker"} TroubleCode
 * @typedef {{kind: "ready", version: string}} Ready
 * @typedef {{kind: "failed", code: TroubleCode, detail: string}} Failed
 * @typedef {{kind: "answer", id: number, response: string}} Answer
 * @typedef {{kind: "refused", id: number, detail: string}} Refused
 * @typedef {Ready | Failed | Answer | Refused} FromWorker
 */

/**
 * What Python answers to `{method: "answer"}`, as far as JavaScript looks into it; all the rest is for people.
 *
 * @typedef {{field: string, path?: string, code: string, message: string}} Problem `path`: the place inside the answer
 * @typedef {{problems: Problem[]}} Assessment
 * @typedef {{assessment: Assessment, html: string, relevant: string[]}} Reply
 *
 * And to `{method: "guide"}`: which question to show, or none at an end, and the HTML of each place around it.
 *
 * @typedef {{key: string | null, problems: Problem[], step: string, given: string, end: string, below: string, more: string}} Turn
 */

/** What can go wrong, as a code the page has a sentence for and a detail for the console. */
export class Trouble extends Error {
  /**
   * @param {TroubleCode} code
   * @param {string} detail
   */
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.name = "Trouble";
    this.code = code;
    this.detail = detail;
  }
}

/**
 * @param {unknown} cause
 * @param {TroubleCode} code used when the cause has none of its own
 * @returns {Trouble}
 */
export function asTrouble(cause, code) {
  if (cause instanceof Trouble) return cause;
  return new Trouble(code, cause instanceof Error ? cause.message : String(cause));
}
