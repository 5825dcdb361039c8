import { Client } from "../runtime/client.js";
import { findHome } from "./home.js";
import { WesCalculator } from "./wes-calculator.js";

const NAME = "wes-calculator";

// Themes run scripts inside the content again after every click: the second run finds the work done.
if (!customElements.get(NAME)) {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const folder = new URL(".", script?.src || document.baseURI).href;
  // Taken now: on file:// a later script of the theme replaces window.Worker by one that cannot start ours.
  WesCalculator.client = new Client(() => findHome(folder), window.Worker);
  customElements.define(NAME, WesCalculator);
}
