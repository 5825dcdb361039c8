/**
 * What people type, in the writing of the rules. Anything not recognised is passed on unchanged, so that
 * Python says what is wrong with it.
 */

const DAY_FIRST = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const GROUPED_DUTCH = /^([+-]?\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
const GROUPED_ENGLISH = /^([+-]?\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const COMMA = /^([+-]?\d+),(\d+)$/;

/**
 * 15/02/2023, 15-2-2023 and 15.2.2023 are 2023-02-15.
 *
 * @param {string} text
 */
export function readDate(text) {
  const plain = text.trim();
  const found = DAY_FIRST.exec(plain);
  if (!found) return plain;
  const [, day = "", month = "", year = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * 1.234,50 (Dutch), 1,234.50 (English) and 19,5 are 1234.50 and 19.5. Where one separator could be either, the
 * page's language decides.
 *
 * @param {string} text
 * @param {string} lang
 */
export function readDecimal(text, lang) {
  const plain = text.trim();
  const grouped = lang === "nl" ? GROUPED_DUTCH : GROUPED_ENGLISH;
  const other = lang === "nl" ? GROUPED_ENGLISH : GROUPED_DUTCH;
  const found = grouped.exec(plain) ?? COMMA.exec(plain) ?? (/[.,].*[.,]/.test(plain) ? other.exec(plain) : null);
  if (!found) return plain;
  const [, whole = "", part] = found;
  const digits = whole.replace(/[.,]/g, "");
  return part === undefined ? digits : `${digits}.${part}`;
}

/**
 * A message that quotes the answer as the rules write it, quoting what was typed instead.
 *
 * @param {string} message
 * @param {string} typed
 */
export function asTyped(message, typed) {
  const written = [readDate(typed), readDecimal(typed, "nl"), readDecimal(typed, "en")];
  const quoted = written.map((answer) => `‘${answer}’`).find((quote) => message.includes(quote));
  return quoted ? message.replace(quoted, `‘${typed.trim()}’`) : message;
}

/**
 * The other way: an answer as people write it here.
 *
 * @param {unknown} answer
 */
export function showDate(answer) {
  const found = ISO.exec(String(answer));
  return found ? `${found[3]}/${found[2]}/${found[1]}` : String(answer);
}

/**
 * @param {unknown} answer
 * @param {string} lang
 */
export function showDecimal(answer, lang) {
  const text = String(answer);
  return lang === "nl" && /^[+-]?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}
