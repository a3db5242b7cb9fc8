/** After a refused form: brings the summary of what to put right under the eyes and the screen reader. */
customElements.define(
  "dv-focus",
  class extends HTMLElement {
    connectedCallback(): void {
      this.querySelector<HTMLElement>("[tabindex]")?.focus();
    }
  },
);
