const REPORTED = 50; // milliseconds: browsers give up the request first and say why next
/** @type {Set<string>} */
const addresses = new Set();

// To `fetch` an address that the page's policy forbids looks like a broken network. Only this event tells them apart.
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => addresses.add(blockedURI));

/**
 * Whether the policy of the page has kept this address out.
 *
 * @param {string} address
 */
export async function isBlocked(address) {
  await new Promise((resolve) => setTimeout(resolve, REPORTED));
  return addresses.has(address);
}
