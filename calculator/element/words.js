/** The sentences of the page. They come with the form, which Python made; none is written here. */
export class Words {
  /** @type {Record<string, string>} */
  #words = {};

  /** @param {ParentNode} root */
  constructor(root) {
    const block = root.querySelector('[data-wes="words"]') ?? document.querySelector('[data-wes="words"]');
    if (block) this.#words = JSON.parse(block.textContent ?? "{}");
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  get(key, values = {}) {
    const word = this.#words[key] ?? key;
    return word.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }
}
