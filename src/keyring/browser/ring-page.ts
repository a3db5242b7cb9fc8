import { inGroups } from "./ring-box.ts";
import type { Book, Entry } from "./ring-book.ts";

/** A copy of one of the page's templates; the words and the markup are all the server's. */
export function draw(element: HTMLElement, view: string): DocumentFragment | null {
  const template = element.querySelector<HTMLTemplateElement>(`template[data-view=${view}]`);
  return template ? document.importNode(template.content, true) : null;
}

/** Writes an open ring into a view. */
export function filled(view: DocumentFragment, book: Book, passphrase: string): void {
  const put = (id: string, text: string): void => {
    const place = view.querySelector(`#${id}`);
    if (place) place.textContent = text;
  };
  put("ring-code", inGroups(book.ring));
  put("ring-passphrase", passphrase);
  const list = view.querySelector("[data-entries]");
  const line = view.querySelector<HTMLTemplateElement>("template[data-entry]");
  const empty = view.querySelector<HTMLElement>("[data-empty]");
  if (empty) empty.hidden = book.entries.length > 0;
  if (list && line) list.replaceChildren(...book.entries.map((entry) => lineOf(line, entry)));
}

function lineOf(template: HTMLTemplateElement, entry: Entry): DocumentFragment {
  const line = document.importNode(template.content, true);
  const slots: Readonly<Record<string, string>> = {
    name: entry.label === "" ? entry.code : entry.label,
    code: entry.code,
    named: entry.code,
    added: entry.added.split("-").toReversed().join("/"),
    secret: inGroups(entry.secret),
  };
  for (const slot of line.querySelectorAll<HTMLElement>("[data-slot]"))
    slot.textContent = slots[slot.dataset["slot"] ?? ""] ?? "";
  for (const form of line.querySelectorAll("form")) {
    for (const name of ["code", "secret"] as const) {
      const input = field(form, name);
      if (input) input.value = entry[name];
    }
    // The ring stays open in its own tab while a matter is read in another.
    if (form.matches("[data-matter]")) form.target = "_blank";
  }
  for (const said of line.querySelectorAll<HTMLElement>("[data-new-tab]")) said.hidden = false;
  return line;
}

/** A field of a form; only that of a passphrase to be read is an area. */
export const field = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`[name=${name}]`);

/** Hands a text over as a file of the device. */
export function saved(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
