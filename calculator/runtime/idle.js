const FIRST_ANSWERS = 2_000; // milliseconds

/** @param {() => void} work to be done when the browser has nothing else to do */
export function whenIdle(work) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/** @param {() => void} work that may wait until those have their answer who waited for the start */
export function whenSettled(work) {
  setTimeout(() => whenIdle(work), FIRST_ANSWERS);
}
