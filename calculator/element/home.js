/** @import { Home } from "../runtime/source.js" */

/**
 * Where our files stand and what they are called: the page says it, or else the folder of this script does.
 *
 * @param {string} folder address of the folder this script came from
 * @returns {Promise<Home>}
 */
export async function findHome(folder) {
  const given = document.querySelector("wes-calculator[data-assets]")?.getAttribute("data-assets");
  const assets = new URL(given || folder, document.baseURI).href;
  const block = document.querySelector('script[type="application/json"][data-wes="manifest"]');
  if (block) return { assets, manifest: JSON.parse(block.textContent ?? "") };
  const response = await fetch(`${assets}manifest.json`);
  if (!response.ok) throw new Error(`manifest.json: ${response.status}`);
  return { assets, manifest: await response.json() };
}
