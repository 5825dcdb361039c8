/** Deeper than any answer goes. The stack of Python in a browser is small, and of wrong input only the beginning is shown. */
const DEEPEST = 60;

/**
 * A replacer for `JSON.stringify` that leaves out whatever is nested more deeply.
 *
 * @returns {(this: object, key: string, value: unknown) => unknown}
 */
export function shallow() {
  /** @type {WeakMap<object, number>} */
  const depths = new WeakMap();
  return function (_, value) {
    if (typeof value !== "object" || value === null) return value;
    const depth = (depths.get(this) ?? 0) + 1;
    if (depth > DEEPEST) return null;
    depths.set(value, depth);
    return value;
  };
}
