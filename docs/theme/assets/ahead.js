// Whoever points at a link to the calculator probably goes there: its files are fetched into the browser's cache once,
// so that its page finds them. Until then an ordinary page loads none of them.

const { page, assets } = document.currentScript.dataset;
const calculator = new URL(page, document.baseURI).href;
const pointing = new AbortController();

async function fetchAhead() {
  const manifest = await (await fetch(`${assets}manifest.json`)).json();
  await Promise.all(Object.values(manifest).map(({ name }) => fetchWhole(assets + name)));
}

/** The browser keeps only what was read to the end; this page has no use for it. */
async function fetchWhole(/** @type {string} */ address) {
  const { body } = await fetch(address, { priority: "low" });
  await body?.pipeTo(new WritableStream());
}

function look(/** @type {Event} */ { target }) {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!(link instanceof HTMLAnchorElement) || link.href.split(/[?#]/)[0] !== calculator) return; // a drawing has links too
  pointing.abort();
  fetchAhead().catch(() => {}); // the calculator's page tells what is wrong, if it still is
}

if (!navigator.connection?.saveData) {
  for (const name of ["pointerover", "focusin"]) document.addEventListener(name, look, { signal: pointing.signal });
}
