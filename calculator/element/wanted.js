import { whenIdle } from "../runtime/idle.js";

/**
 * Calls `start` when somebody is likely to want an answer: on focus or pointer at once, when the calculator is
 * seen as soon as the browser is idle.
 *
 * @param {HTMLElement} element
 * @param {() => unknown} start
 * @param {AbortSignal} signal
 */
export function whenWanted(element, start, signal) {
  if (element.hasAttribute("eager")) {
    start();
    return;
  }
  element.addEventListener("focusin", start, { signal });
  element.addEventListener("pointerdown", start, { signal });
  const unseen = whenSeen(element, () => whenIdle(() => signal.aborted || start()));
  signal.addEventListener("abort", unseen);
}

/**
 * @param {Element} element
 * @param {() => unknown} act
 * @returns {() => void} stops looking
 */
export function whenSeen(element, act) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
