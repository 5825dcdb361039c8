/** @import { Ask, Boot, FromWorker, ToWorker } from "./protocol.js" */
import { start } from "./boot.js";
import { asTrouble } from "./protocol.js";

/** @type {(request: string) => string} */
let respond;

/** @param {FromWorker} message */
function send(message) {
  globalThis.postMessage(message);
}

/** @param {Boot} boot */
async function boot(boot) {
  try {
    respond = await start(boot, send);
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
    send({ kind: "refused", id, detail: String(cause) });
  }
}

globalThis.addEventListener("message", (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  if (data.kind === "boot") boot(data);
  else answer(data);
});
