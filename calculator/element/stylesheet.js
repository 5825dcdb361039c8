/** @import { Home } from "../runtime/source.js" */

/**
 * The style of an element that came without a page of ours around it.
 *
 * @param {Home} home
 */
export function addStylesheet({ assets, manifest }) {
  const href = assets + manifest.style.name;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
}
