/**
 * Material's search, begun a little later. It builds its index as soon as a page is there, just when Python starts on
 * the calculator's page. This worker keeps what it is told for a while, or until somebody wants to search, and then
 * becomes Material's own worker, whose name stands behind the question mark; it loads its words from beside itself, so
 * this file has to stand there too.
 */
const DELAY = 2000; // milliseconds

/** @type {MessageEvent[]} */
const kept = [];
const keep = (/** @type {MessageEvent} */ message) => kept.push(message);
addEventListener("message", keep);

const wanted = new BroadcastChannel("search"); // site.js calls
wanted.onmessage = begin;
const waiting = setTimeout(begin, DELAY);

function begin() {
  clearTimeout(waiting);
  wanted.close();
  removeEventListener("message", keep);
  globalThis.importScripts(new URL(location.search.slice(1), location.href));
  for (const { data } of kept) dispatchEvent(new MessageEvent("message", { data }));
}
