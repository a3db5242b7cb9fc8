import type { Parked } from "./parked-store.ts";

/** What of a form is kept: everything said in it, nothing that belongs to one drawing of it. */
export const fieldsOf = (body: FormData): readonly (readonly [string, string])[] =>
  [...body].flatMap(([name, value]) =>
    typeof value === "string" && !passing.has(name) ? [[name, value] as const] : [],
  );

const passing = new Set(["answer", "token", "altcha", "solved", "renew", "remove", "once"]);

/** Whether somebody wrote or chose something here that would be lost. */
export const isTyped = (form: HTMLFormElement): boolean =>
  form.dataset["keptOnce"] === undefined &&
  [...form.elements].some((one) =>
    one instanceof HTMLTextAreaElement
      ? one.value !== one.defaultValue
      : one instanceof HTMLInputElement &&
        one.type !== "hidden" &&
        (one.type === "checkbox" || one.type === "radio"
          ? one.checked !== one.defaultChecked
          : one.type === "file"
            ? (one.files?.length ?? 0) > 0
            : one.value !== one.defaultValue),
  );

/** Writes what was kept into the form, under the once-key it was kept with. */
export function putBack(form: HTMLFormElement, one: Parked): void {
  form.dataset["keptOnce"] = one.once;
  for (const added of form.querySelectorAll("input[data-kept]")) added.remove();
  const values = Map.groupBy([...one.fields, ["once", one.once] as const], ([name]) => name);
  for (const control of form.elements) {
    if (
      control instanceof HTMLInputElement &&
      (control.type === "checkbox" || control.type === "radio")
    )
      control.checked = (values.get(control.name) ?? []).some(
        ([, value]) => value === control.value,
      );
    else if (control instanceof HTMLInputElement && control.type === "file") give(control, one);
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const value = values.get(control.name)?.[0]?.[1];
      if (value !== undefined) control.value = value;
    } else continue;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // What was asked on the page it was kept from and is not asked here.
  for (const [name, all] of values) {
    if (form.elements.namedItem(name) !== null) continue;
    for (const [, value] of all) {
      const added = document.createElement("input");
      Object.assign(added, { type: "hidden", name, value });
      added.dataset["kept"] = "";
      form.append(added);
    }
  }
}

function give(control: HTMLInputElement, one: Parked): void {
  const files = new DataTransfer();
  for (const [name, file] of one.files) if (name === control.name) files.items.add(file);
  control.files = files.files;
  control.dispatchEvent(new Event("dv-chosen"));
}
