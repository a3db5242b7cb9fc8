import { plainHtml } from "./pasted.ts";

/**
 * A page to write on in place of the plain box it stands around. The box stays the field that is sent; here
 * it is only filled. Bold, slanted and links by their usual keys, Alt+F10 to the bar, Escape back to the text.
 * What browsers can do of themselves is used: they keep undo, spelling and input methods of Vietnamese right.
 */
customElements.define(
  "dv-editor",
  class extends HTMLElement {
    private page: HTMLElement | null = null;
    private box: HTMLTextAreaElement | null = null;
    private range: Range | null = null;

    connectedCallback(): void {
      const box = this.querySelector("textarea");
      const bar = this.querySelector<HTMLElement>(".editor-bar");
      if (!box || !bar || this.page) return;
      this.box = box;
      const page = document.createElement("div");
      page.className = "editor-page prose";
      page.contentEditable = "true";
      page.lang = "vi";
      page.setAttribute("role", "textbox");
      page.setAttribute("aria-multiline", "true");
      page.setAttribute(
        "aria-label",
        this.querySelector(`label[for="${box.id}"]`)?.textContent ?? "",
      );
      for (const name of ["aria-describedby", "aria-invalid"]) {
        const value = box.getAttribute(name);
        if (value !== null) page.setAttribute(name, value);
      }
      this.page = page;
      box.after(page);
      box.before(bar, ...this.querySelectorAll(".editor-link"));
      bar.hidden = false;
      document.execCommand("defaultParagraphSeparator", false, "p");
      // Text typed without scripts keeps its own way of writing until somebody asks for the page.
      this.show(box.value.trim() === "" || /<\w+[\s>]/.test(box.value));

      page.addEventListener("input", () => this.fill());
      page.addEventListener("paste", (event) => this.take(event, event.clipboardData));
      page.addEventListener("drop", (event) => this.take(event, event.dataTransfer));
      page.addEventListener("keydown", (event) => this.keys(event));
      bar.addEventListener("keydown", (event) => this.walk(event));
      this.addEventListener("click", (event) => {
        const button = event.target instanceof Element ? event.target.closest("button") : null;
        const act = button?.dataset["act"];
        if (act !== undefined) this.act(act);
      });
      // The bar must not take the selection it works on.
      bar.addEventListener("mousedown", (event) => event.preventDefault());
      document.addEventListener("selectionchange", () => this.press());
      this.querySelector(`label[for="${box.name}"]`)?.addEventListener("click", () => page.focus());
      this.querySelector("#body-link")?.addEventListener("keydown", (event) => {
        if (!(event instanceof KeyboardEvent) || (event.key !== "Enter" && event.key !== "Escape"))
          return;
        event.preventDefault();
        if (event.key === "Enter") this.act("apply");
        else this.asking(false);
      });
    }

    /** The page, or the plain box; whichever is shown carries the name links of errors lead to. */
    show(page: boolean): void {
      const { box, page: sheet } = this;
      if (!box || !sheet) return;
      const name = box.name;
      if (page)
        sheet.innerHTML = /<\w+[\s>]/.test(box.value)
          ? plainHtml(box.value)
          : paragraphs(box.value);
      box.hidden = page;
      sheet.hidden = !page;
      for (const hint of this.querySelectorAll<HTMLElement>(".editor-keys")) hint.hidden = !page;
      for (const hint of this.querySelectorAll<HTMLElement>(".editor-plain")) hint.hidden = page;
      [box.id, sheet.id] = page ? [`${name}-plain`, name] : [name, `${name}-page`];
      for (const button of this.buttons()) {
        if (button.dataset["act"] === "source") button.setAttribute("aria-pressed", String(!page));
        else button.disabled = !page;
      }
      this.rove(this.buttons().findIndex((button) => !button.disabled));
    }

    fill(): void {
      if (!this.box || !this.page || this.page.hidden) return;
      this.box.value = this.page.textContent.trim() === "" ? "" : this.page.innerHTML;
      this.box.dispatchEvent(new Event("input", { bubbles: true }));
    }

    act(act: string): void {
      const { page, box } = this;
      if (!page || !box) return;
      if (act === "source") {
        this.fill();
        this.show(page.hidden !== false);
        (page.hidden === false ? page : box).focus();
        return;
      }
      if (act === "link") return this.asking(true);
      if (act === "apply") return this.link();
      page.focus();
      const block = document.queryCommandValue("formatBlock").toLowerCase();
      if (act === "bold" || act === "italic") document.execCommand(act);
      else if (act === "ul") document.execCommand("insertUnorderedList");
      else if (act === "ol") document.execCommand("insertOrderedList");
      else if (act === "blockquote" && inside(page, "BLOCKQUOTE")) document.execCommand("outdent");
      else document.execCommand("formatBlock", false, block === act ? "p" : act);
      this.fill();
      this.press();
    }

    /** Opens or closes the line for the address of a link; what is selected is remembered meanwhile. */
    asking(open: boolean): void {
      const line = this.querySelector<HTMLElement>(".editor-link");
      const field = this.querySelector<HTMLInputElement>("#body-link");
      if (!line || !field) return;
      const selection = getSelection();
      if (open && selection?.rangeCount && this.page?.contains(selection.anchorNode)) {
        this.range = selection.getRangeAt(0);
        field.value = inside(this.page, "A")?.getAttribute("href") ?? "https://";
      }
      line.hidden = !open;
      (open ? field : this.page)?.focus();
    }

    link(): void {
      const href = this.querySelector<HTMLInputElement>("#body-link")?.value.trim() ?? "";
      this.asking(false);
      const selection = getSelection();
      if (!this.range || !selection) return;
      selection.removeAllRanges();
      selection.addRange(this.range);
      if (href === "" || href === "https://") document.execCommand("unlink");
      else if (/^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(href)) {
        if (this.range.collapsed) document.execCommand("insertHTML", false, linkTo(href));
        else document.execCommand("createLink", false, href);
      }
      this.fill();
    }

    take(event: Event, carried: DataTransfer | null): void {
      event.preventDefault();
      const html = carried?.getData("text/html") ?? "";
      const text = carried?.getData("text/plain") ?? "";
      const plain = html === "" ? paragraphs(text) : plainHtml(html);
      if (plain !== "") document.execCommand("insertHTML", false, plain);
      this.fill();
    }

    keys(event: KeyboardEvent): void {
      if (event.altKey && event.key === "F10") {
        event.preventDefault();
        this.buttons()
          .find(({ tabIndex }) => tabIndex === 0)
          ?.focus();
      } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        this.asking(true);
      }
    }

    /** Arrow keys within the bar, Escape back to the text. */
    walk(event: KeyboardEvent): void {
      if (event.key === "Escape") return this.page?.focus();
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const open = this.buttons().filter((button) => !button.disabled);
      const now = open.findIndex((button) => button === document.activeElement);
      const next = open[(now + step + open.length) % open.length];
      if (next) this.rove(this.buttons().indexOf(next));
      next?.focus();
    }

    /** One button of the bar is reached by Tab, the others by arrows. */
    rove(to: number): void {
      for (const [at, button] of this.buttons().entries()) button.tabIndex = at === to ? 0 : -1;
    }

    press(): void {
      if (!this.page?.contains(getSelection()?.anchorNode ?? null)) return;
      const block = document.queryCommandValue("formatBlock").toLowerCase();
      const on: Record<string, boolean> = {
        bold: document.queryCommandState("bold"),
        italic: document.queryCommandState("italic"),
        ul: document.queryCommandState("insertUnorderedList"),
        ol: document.queryCommandState("insertOrderedList"),
        link: inside(this.page, "A") !== null,
      };
      for (const button of this.buttons()) {
        const act = button.dataset["act"] ?? "";
        if (act !== "source") button.setAttribute("aria-pressed", String(on[act] ?? block === act));
      }
    }

    buttons(): HTMLButtonElement[] {
      return [...this.querySelectorAll<HTMLButtonElement>(".editor-bar button")];
    }
  },
);

/** The element of this name around the cursor, within the page. */
function inside(page: Element, name: string): Element | null {
  const at = getSelection()?.anchorNode ?? null;
  const element = at instanceof Element ? at : (at?.parentElement ?? null);
  const found = element?.closest(name.toLowerCase()) ?? null;
  return found && page.contains(found) ? found : null;
}

/** A link that is called by its own address: nothing was selected to be linked. */
function linkTo(href: string): string {
  const link = document.createElement("a");
  link.setAttribute("href", href);
  link.textContent = href;
  return link.outerHTML;
}

/** Plain text as paragraphs. */
function paragraphs(text: string): string {
  const out = document.createElement("div");
  for (const part of text.split(/\n\s*\n/)) {
    if (part.trim() === "") continue;
    const paragraph = document.createElement("p");
    for (const [at, line] of part.trim().split("\n").entries()) {
      if (at > 0) paragraph.append(document.createElement("br"));
      paragraph.append(line);
    }
    out.append(paragraph);
  }
  return out.innerHTML;
}
