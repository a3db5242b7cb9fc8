/**
 * Does the work of a form's challenge anew where what the form was drawn with has gone stale: a form that
 * waited long, or one that was kept on the device. A form whose question somebody answered is left alone.
 *
 * @throws when the house does not answer; the form is then sent later
 */
export async function renewed(
  form: HTMLFormElement,
  box: HTMLElement,
  body: FormData,
): Promise<void> {
  const fresh = done.get(form);
  const once = saidIn(body, "once");
  if (fresh?.once === once && Date.now() - fresh.at < goodFor) {
    body.set("altcha", fresh.proof);
    return;
  }
  const drawn = fresh === undefined && form.dataset["keptOnce"] !== once;
  if (drawn && Date.now() - since.drawn < goodFor) return;
  const { work, solver } = box.dataset;
  if (!body.has("altcha") || !work || !solver || !("subtle" in crypto)) return;
  const asked = await fetch(`${work}?once=${encodeURIComponent(once)}`, {
    signal: AbortSignal.timeout(15_000),
  });
  if (!asked.ok) throw new Error(String(asked.status));
  const at = Date.now();
  const { proofFor }: { proofFor: (work: string) => Promise<string> } = await import(solver);
  const proof = await proofFor(await asked.text());
  body.set("altcha", proof);
  done.set(form, { once, proof, at });
  // The house believes nobody who is done within three seconds.
  await new Promise((resolve) => setTimeout(resolve, at + 3_300 - Date.now()));
}

/** The words of one field; a file is none. */
export function saidIn(body: FormData, name: string): string {
  const said = body.get(name);
  return typeof said === "string" ? said : "";
}

/** When the forms on the page were drawn. */
export const since = { drawn: Date.now() };

const done = new WeakMap<
  HTMLFormElement,
  { readonly once: string; readonly proof: string; readonly at: number }
>();

/** Challenges are good for an hour. */
const goodFor = 50 * 60_000;
