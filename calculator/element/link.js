/** @import { Answers } from "./answers.js" */

/** The shared link: answers in the fragment, which no browser sends to a server. */

const VERSION = "1";

/**
 * @param {string} fragment
 * @returns {Answers | undefined} undefined when the fragment is not ours
 */
export function readLink(fragment) {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  if (parameters.get("wes") !== VERSION) return undefined;
  parameters.delete("wes");
  return Object.fromEntries([...parameters].map(([key, text]) => [key, readValue(text)]));
}

/** @param {Answers} answers */
export function writeLink(answers) {
  const parameters = new URLSearchParams({ wes: VERSION });
  for (const [key, value] of Object.entries(answers)) {
    parameters.append(key, typeof value === "string" ? value : JSON.stringify(value));
  }
  return `#${parameters}`;
}

/** @param {string} text */
function readValue(text) {
  if (!/^(true|false|[[{].*)$/s.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // Python says what is wrong with it
  }
}
