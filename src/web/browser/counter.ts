/** Counts while typing; says "too long" in colour, weight and number, and never cuts anything off. */
customElements.define(
  "dv-counter",
  class extends HTMLElement {
    connectedCallback(): void {
      const field = document.getElementById(this.getAttribute("for") ?? "");
      const shown = this.querySelector("p");
      if (!(field instanceof HTMLTextAreaElement) || shown === null) return;
      const max = Number(this.getAttribute("max"));
      const unit = shown.textContent.replace(/^\S+/, "");
      const letters = new Intl.Segmenter("vi");
      const numbers = new Intl.NumberFormat(document.documentElement.lang);
      const count = (): void => {
        const length = [...letters.segment(field.value)].length;
        shown.textContent = `${numbers.format(length)}/${numbers.format(max)}${unit}`;
        shown.classList.toggle("over", length > max);
      };
      field.addEventListener("input", count);
      count();
    }
  },
);
