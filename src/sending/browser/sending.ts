import { refusedPart, show } from "./sent-page.ts";
import { panelOf, type Panel } from "./sending-panel.ts";
import { renewed, saidIn } from "./sending-work.ts";

/**
 * Sends the forms that carry a `Sending` part so that the page is never lost: while the house does not
 * answer, everything typed and chosen stays, and the same form with the same once-key is sent until
 * somebody answers, for as long as the page is open. What the house answers is then shown as if the
 * form had been sent plainly.
 */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  const box = form.querySelector<HTMLElement>("[data-sending]");
  if (box === null) return;
  event.preventDefault();
  const under = underWay.get(form);
  if (under) under.wake();
  else void deliver(form, box, event.submitter);
});

/** Whoever keeps copies stands around each sending of a form; "elsewhere" gives it up. */
export const around: {
  send: (once: string, send: () => Promise<Came>) => Promise<Came | "elsewhere">;
} = { send: (_, send) => send() };

/** What came of one attempt: the house answered, or why there is no answer. */
type Came =
  | { readonly response: Response; readonly page: string }
  | "offline"
  | "silent"
  | "interrupted";

/** Asks before a page is left on which something waits to be sent. */
const leaving = (event: Event): void => event.preventDefault();
const unsent = new Set<HTMLFormElement>();

const underWay = new WeakMap<HTMLFormElement, Panel>();

async function deliver(
  form: HTMLFormElement,
  box: HTMLElement,
  submitter: HTMLElement | null,
): Promise<void> {
  const panel = panelOf(box);
  underWay.set(form, panel);
  // Whoever goes on writing while it waits sends what stands there then.
  const written: { body: FormData | null } = { body: null };
  const change = (): void => void (written.body = null);
  form.addEventListener("input", change);
  try {
    for (let tries = 0; form.isConnected; tries += 1) {
      panel.busy();
      const body = (written.body ??= new FormData(form, submitter));
      const once = saidIn(body, "once");
      const came =
        tries === 0 || (await isThere(box))
          ? await around.send(once, () => attempt(form, box, body))
          : silence();
      if (came === "elsewhere") return panel.rest();
      if (typeof came !== "string") return await heard(came, body, panel);
      unsent.add(form);
      addEventListener("beforeunload", leaving);
      form.dispatchEvent(new CustomEvent("dv-away", { bubbles: true }));
      await panel.pause(came, tries);
    }
  } finally {
    unsent.delete(form);
    if (unsent.size === 0) removeEventListener("beforeunload", leaving);
    form.removeEventListener("input", change);
    underWay.delete(form);
  }
}

async function heard(
  { response, page }: Exclude<Came, string>,
  body: FormData,
  panel: Panel,
): Promise<void> {
  const refused = refusedPart(response, page);
  if (refused !== null) return panel.refuse(refused);
  panel.rest();
  await show(response, page);
  if (response.status === 429) handOn(body);
  const once = saidIn(body, "once");
  const detail = { once, kept: response.status === 201, stopped: response.redirected };
  document.dispatchEvent(new CustomEvent("dv-sent", { detail }));
}

/** Who is told to wait had only words read: the files chosen go on to the form that was drawn again. */
function handOn(body: FormData): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("form input[type=file]")) {
    const files = new DataTransfer();
    for (const one of body.getAll(field.name))
      if (typeof one !== "string" && one.size > 0) files.items.add(one);
    field.files = files.files;
    field.dispatchEvent(new Event("dv-chosen"));
  }
}

async function attempt(form: HTMLFormElement, box: HTMLElement, body: FormData): Promise<Came> {
  try {
    await renewed(form, box, body);
    const response = await fetch(form.getAttribute("action") ?? location.href, {
      method: "POST",
      body: encoded(form, body),
      headers: { accept: "text/html" },
      signal: AbortSignal.timeout(patience(body)),
    });
    if ([502, 503, 504].includes(response.status)) return "interrupted";
    const page = await response.text();
    // Cut in the middle, an answer may look whole to the browser: a page ends where a page ends.
    const whole = !isPage(response) || /<\/html>\s*$/.test(page);
    return whole ? { response, page } : "silent";
  } catch {
    return silence();
  }
}

const isPage = (response: Response): boolean =>
  (response.headers.get("content-type") ?? "").startsWith("text/html");

const silence = (): "offline" | "silent" => (navigator.onLine ? "silent" : "offline");

/** Asked before everything is sent again: a house that still starts, or has no database, costs a few bytes. */
async function isThere(box: HTMLElement): Promise<boolean> {
  try {
    const answer = await fetch(box.dataset["ready"] ?? "", {
      cache: "no-store",
      signal: AbortSignal.timeout(8_000),
    });
    return answer.status < 502;
  } catch {
    return false;
  }
}

/** Half a minute, and as long as it takes to send it over 20 KB a second. */
const patience = (body: FormData): number => {
  let bytes = 0;
  for (const [, value] of body) bytes += typeof value === "string" ? value.length : value.size;
  return 30_000 + bytes / 20;
};

/** As the form says; a field of a form without files never holds one. */
function encoded(form: HTMLFormElement, body: FormData): FormData | URLSearchParams {
  if (form.enctype === "multipart/form-data") return body;
  const pairs = new URLSearchParams();
  for (const [name, value] of body) if (typeof value === "string") pairs.append(name, value);
  return pairs;
}
