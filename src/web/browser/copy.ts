/** Offers to copy a code; without a clipboard the button stays hidden. */
customElements.define(
  "dv-copy",
  class extends HTMLElement {
    connectedCallback(): void {
      const button = this.querySelector("button");
      const source = document.getElementById(this.getAttribute("for") ?? "");
      if (button === null || source === null || !("clipboard" in navigator)) return;
      button.hidden = false;
      const said = document.createElement("span");
      said.setAttribute("role", "status");
      this.append(said);
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(source.textContent.trim());
        said.textContent = ` ${this.getAttribute("done") ?? ""}`;
      });
    }
  },
);
