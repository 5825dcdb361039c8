import { Client } from "../runtime/client.js";
import { fromScripts } from "../runtime/packs.js";
import { overHttp } from "../runtime/source.js";
import { findHome } from "./home.js";
import { whenSeen } from "./wanted.js";
import { WesCalculator } from "./wes-calculator.js";

const NAME = "wes-calculator";
const scope = /** @type {typeof globalThis & {nativeWorker?: typeof Worker}} */ (globalThis);

function define() {
  if (!customElements.get(NAME)) customElements.define(NAME, WesCalculator);
}

// Themes run scripts inside the content again after every click: the second run finds the work done.
if (!WesCalculator.client && !customElements.get(NAME)) {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const folder = new URL(".", script?.src || document.baseURI).href;
  WesCalculator.home = () => findHome(folder);
  // On file:// the search of the theme replaces window.Worker by one that cannot start ours.
  const find = script?.hasAttribute("data-packed") ? fromScripts : overHttp;
  WesCalculator.client = new Client(
    async (fresh, signal) => find(await WesCalculator.home(), fresh, signal),
    scope.nativeWorker ?? Worker,
  );
  // A page that is about the calculator starts it while the browser still reads that page.
  const place = script?.closest("[data-wes=page]");
  if (place) whenSeen(place, () => WesCalculator.client.start());
  // An element may only be told of once everything inside it is there.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", define);
  else define();
}
