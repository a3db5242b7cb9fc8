/** After a refused form: brings the summary of what to put right under the eyes and the screen reader. */
customElements.define(
  "dv-focus",
  class extends HTMLElement {
    connectedCallback(): void {
      const focus = (): void => this.querySelector<HTMLElement>("[tabindex]")?.focus();
      focus();
      // The part of the page its address names takes the focus away once everything is there.
      addEventListener("load", () => requestAnimationFrame(() => nothingHasIt() && focus()), {
        once: true,
      });
    }
  },
);

const nothingHasIt = (): boolean => document.activeElement === document.body;
