/** Buttons that print the page appear only where printing works: with scripts. */
const show = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
};
show();
// A page may come in the place of another without being loaded.
document.addEventListener("dv-drawn", show);
