/** @type {Set<string>} */
const addresses = new Set();

// To `fetch` an address that the page's policy forbids looks like a broken network. Only this event tells them apart.
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => addresses.add(blockedURI));

/**
 * Whether the policy of the page has kept this address out.
 *
 * @param {string} address
 */
export function isBlocked(address) {
  return addresses.has(address);
}
