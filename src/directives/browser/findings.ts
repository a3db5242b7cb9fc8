/**
 * Deciding findings by keys: j and k move to the next and previous one, a accepts, x rejects, e opens its correction,
 * ? opens the list of keys. After a decision the page comes back at the next finding, and the keys go on from there.
 * `off` switches single letters off: they get in the way of speech input (WCAG 2.1.4).
 */
customElements.define(
  "dv-findings",
  class extends HTMLElement {
    readonly press = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest("input,select,textarea");
      if (this.hasAttribute("off") || typing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const help = this.getAttribute("help");
      if (event.key === "?" && help !== null) location.assign(help);
      const step = { j: 1, k: -1 }[event.key];
      if (step !== undefined) {
        this.move(step);
        event.preventDefault();
        return;
      }
      if (!"aex".includes(event.key) || event.key.length !== 1) return;
      const control = this.current()?.querySelector<HTMLElement>(`[data-key="${event.key}"]`);
      if (!control) return;
      event.preventDefault();
      control.click();
      if (event.key === "e")
        control.parentElement?.querySelector<HTMLElement>("input,textarea")?.focus();
    };

    items(): HTMLElement[] {
      return [...this.querySelectorAll<HTMLElement>("[data-finding]")];
    }

    current(): HTMLElement | undefined {
      return this.items().find((item) => item.contains(document.activeElement));
    }

    move(step: number): void {
      const items = this.items();
      const now = this.current();
      const at = now ? items.indexOf(now) : -1;
      const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    }

    connectedCallback(): void {
      document.addEventListener("keydown", this.press);
      const asked = this.items().find((item) => `#${item.id}` === location.hash);
      asked?.focus();
    }

    disconnectedCallback(): void {
      document.removeEventListener("keydown", this.press);
    }
  },
);
