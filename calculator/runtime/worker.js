/** @import { Deferred } from "./deferred.js" */
/** @import { Ask, Files, FromWorker, ToWorker } from "./protocol.js" */
import { deferred } from "./deferred.js";
import { asTrouble, Trouble } from "./protocol.js";
import { Python } from "./python.js";

/** @type {Deferred<Files>} */
const files = deferred();
/** @type {(request: string) => string} */
let respond;

/** @param {FromWorker} message */
function send(message) {
  globalThis.postMessage(message);
}

async function start() {
  try {
    const python = await Python.start(files.promise);
    respond = python.textFunction("calculator.view", "respond");
    const { version } = JSON.parse(respond('{"method":"version"}'));
    send({ kind: "ready", version });
  } catch (cause) {
    const { code, detail } = asTrouble(cause, "python");
    send({ kind: "failed", code, detail });
  }
}

/** @param {Ask} ask */
function answer({ id, request }) {
  try {
    send({ kind: "answer", id, response: respond(request) });
  } catch (cause) {
    // What Python raised, it survives; after anything else this worker is to be replaced.
    if (!(cause instanceof Trouble)) throw cause;
    send({ kind: "refused", id, detail: cause.detail });
  }
}

globalThis.addEventListener("message", (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  if (data.kind === "boot") files.resolve(data.files);
  else answer(data);
});
start();
