/** Where the result goes. The worked example makes way for it, and comes back when it is gone. */
export class Output {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /** What Python needs to know of the page: the prefix of our ids, and where each rule has a page. */
  get place() {
    const { prefix = "wes", rules = "" } = this.root.querySelector("form")?.dataset ?? {};
    return { prefix, rules };
  }

  /** @param {string} html made by Python, which escaped every answer */
  show(html) {
    this.#fill(html);
    const heading = /** @type {HTMLElement | null} */ (this.root.querySelector('[data-wes="output"] h2'));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  }

  clear() {
    this.#fill("");
  }

  /** @param {string} html */
  #fill(html) {
    const output = this.root.querySelector('[data-wes="output"]');
    if (output) output.innerHTML = html;
    this.#showExample(html === "");
  }

  /**
   * Away means out of the document: a search in the page, or a reader's, finds one outcome and not two.
   *
   * @param {boolean} wanted
   */
  #showExample(wanted) {
    const place = this.root.querySelector('[data-wes="example"]');
    const kept = place?.querySelector(":scope > template");
    if (wanted && kept instanceof HTMLTemplateElement) place?.replaceChildren(...kept.content.childNodes);
    if (wanted || kept) return;
    const store = document.createElement("template");
    store.content.append(...(place?.childNodes ?? []));
    place?.append(store);
  }
}
