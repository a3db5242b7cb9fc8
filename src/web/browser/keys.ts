/**
 * j and k move through the rows of a list, Enter opens one (the row's own link), / goes to the search box
 * (`data-search`), ? opens the list of keys.
 * `off` switches it off: single letters get in the way of speech input (WCAG 2.1.4).
 */
customElements.define(
  "dv-keys",
  class extends HTMLElement {
    readonly press = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest("input,select,textarea");
      if (this.hasAttribute("off") || typing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const help = this.getAttribute("help");
      if (event.key === "?" && help !== null) location.assign(help);
      const search = document.querySelector<HTMLElement>("[data-search]");
      if (event.key === "/" && search !== null) {
        search.focus();
        event.preventDefault();
      }
      const step = { j: 1, k: -1 }[event.key];
      if (step === undefined) return;
      const rows = [...this.querySelectorAll<HTMLAnchorElement>("[data-row] .row-link")];
      const at = rows.findIndex((row) => row === document.activeElement);
      const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
      rows[next]?.focus();
      rows[next]?.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    };

    connectedCallback(): void {
      document.addEventListener("keydown", this.press);
    }

    disconnectedCallback(): void {
      document.removeEventListener("keydown", this.press);
    }
  },
);
