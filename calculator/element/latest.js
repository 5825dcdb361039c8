/** Of several questions only the latest counts; nobody waits for those before it. */
export class Latest {
  #controller = new AbortController();

  get signal() {
    return this.#controller.signal;
  }

  /** @returns {AbortSignal} of the question that comes now */
  next() {
    this.#controller.abort();
    this.#controller = new AbortController();
    return this.signal;
  }
}
