import { park, parked, unpark, type Parked } from "./parked-store.ts";
import { fieldsOf, isTyped, putBack } from "./parked-form.ts";
import { saidIn } from "./sending-work.ts";
import { around } from "./sending.ts";

type Legal = { readonly legalFormOf: (text: string) => { readonly looksLike: string | null } };

/** Asked for while somebody writes: without a network it could not be had any more. */
let checker: Promise<Legal | null> | undefined;
/** The copy the form of this page was filled from, whatever once-key it has since. */
let from: string | null = null;

/** Longer than this (policy) and it is asked whether it is still to be sent. */
const longest = 7 * 24 * 60 * 60 * 1000;

/** Other tabs that show what is kept here. */
const news = "BroadcastChannel" in window ? new BroadcastChannel("danvan-parked") : null;

/**
 * What is kept on this device, with ways to send, look at and erase each; draws nothing where nothing is
 * kept. Kept is only what somebody asked to be kept, after the house did not answer.
 */
customElements.define(
  "dv-parked",
  class extends HTMLElement {
    readonly told = (): void => void this.draw();

    connectedCallback(): void {
      document.addEventListener("dv-parked", this.told);
      news?.addEventListener("message", this.told);
      this.told();
    }

    disconnectedCallback(): void {
      document.removeEventListener("dv-parked", this.told);
      news?.removeEventListener("message", this.told);
    }

    async draw(): Promise<void> {
      const template = this.querySelector("template");
      const list = this.querySelector("[data-list]");
      if (template === null || list === null) return;
      const here = once(theForm());
      const others = (await parked()).filter((one) => one.once !== here);
      list.replaceChildren(...others.map((one) => this.drawn(template, one)));
    }

    drawn(template: HTMLTemplateElement, one: Parked): DocumentFragment {
      const view = document.importNode(template.content, true);
      const words = wordsIn(this);
      const old = Date.now() - one.at > longest;
      put(view.querySelector("[data-title]"), words[old ? "old" : "found"], one.at);
      const ahead = one.ahead > 0;
      for (const note of view.querySelectorAll<HTMLElement>("[data-ahead]")) note.hidden = !ahead;
      for (const button of view.querySelectorAll<HTMLButtonElement>("button[data-do]")) {
        if (button.dataset["do"] === "send" && ahead) button.hidden = true;
        button.addEventListener("click", () => void this.does(button, one.once));
      }
      return view;
    }

    async does(button: HTMLButtonElement, key: string): Promise<void> {
      const form = theForm();
      if (button.dataset["do"] === "erase") {
        if (!isSure(button)) return;
        await erase(key);
        return this.says("erased");
      }
      if (form === null) return;
      if (isTyped(form)) return this.says("typed");
      const one = (await parked()).find((kept) => kept.once === key);
      if (one === undefined) {
        this.says("gone");
        return this.told();
      }
      from = one.once;
      putBack(form, one);
      this.told();
      if (button.dataset["do"] === "send") return form.requestSubmit();
      if (one.ahead > 0) {
        // Pictures that wait with the house are seen again where it draws the form.
        const renew = form.querySelector<HTMLButtonElement>("button[name=renew]");
        if (renew) return form.requestSubmit(renew);
      }
      form.querySelector<HTMLElement>("input:not([type=hidden]):not(.unseen *)")?.focus();
    }

    says(what: string): void {
      put(this.querySelector("[data-said]"), wordsIn(this)[what]);
    }
  },
);

function theForm(): HTMLFormElement | null {
  return document.querySelector<HTMLElement>("[data-parking]")?.closest("form") ?? null;
}

function once(form: HTMLFormElement | null): string {
  return form?.querySelector<HTMLInputElement>("input[name=once]")?.value ?? "";
}

function wordsIn(element: HTMLElement): Readonly<Record<string, string>> {
  return JSON.parse(element.dataset["parked"] ?? "{}");
}

function put(into: Element | null, text: string | undefined, at?: number): void {
  if (into === null) return;
  const when = new Date(at ?? 0);
  const lang = document.documentElement.lang === "vi" ? "vi" : "en-GB";
  const time = when.toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", hour12: false });
  const day = when.toLocaleDateString(lang, { day: "2-digit", month: "2-digit", year: "numeric" });
  into.textContent = (text ?? "").replace("{t}", `${time}, ${day}`);
}

/** What cannot be brought back takes a second press. */
function isSure(button: HTMLButtonElement): boolean {
  const { surely = "" } = button.dataset;
  if (button.textContent.trim() === surely) return true;
  button.textContent = surely;
  return false;
}

async function erase(key: string): Promise<void> {
  await unpark(key);
  changed();
}

function changed(): void {
  document.dispatchEvent(new CustomEvent("dv-parked"));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has none
  news?.postMessage("");
}

document.addEventListener("focusin", ({ target }) => {
  const script = target instanceof Element && target.closest("form")?.querySelector("[data-legal]");
  if (!script) return;
  checker ??= import(script.getAttribute("data-legal") ?? "").catch(() => {
    checker = undefined;
    return null;
  });
});

/** The house did not answer: now keeping is offered. */
document.addEventListener("dv-away", ({ target }) => {
  const box = target instanceof Element && target.querySelector<HTMLElement>("[data-parking]");
  if (!box || !box.hidden) return;
  box.hidden = false;
  const form = target;
  const erasing = box.querySelector<HTMLButtonElement>("[data-erase]");
  box.querySelector("[data-park]")?.addEventListener("click", async () => {
    if (!(form instanceof HTMLFormElement)) return;
    const said = await keep(form);
    put(box.querySelector("[data-parked-said]"), wordsIn(box)[said], Date.now());
    const stop = box.querySelector<HTMLElement>("[data-stop]");
    if (stop) stop.hidden = said !== "denunciation";
    if (erasing) erasing.hidden = said !== "kept";
  });
  erasing?.addEventListener("click", async () => {
    if (!(form instanceof HTMLFormElement) || !isSure(erasing)) return;
    await erase(once(form));
    erasing.hidden = true;
    put(box.querySelector("[data-parked-said]"), wordsIn(box)["erased"]);
  });
});

/** Keeps what stands in a form, unless it looks like a denunciation: of that nothing may be kept anywhere. */
async function keep(form: HTMLFormElement): Promise<"kept" | "denunciation" | "unread" | "noRoom"> {
  const body = new FormData(form);
  const said = ["title", "content"].map((name) => saidIn(body, name)).join("\n\n");
  const legal = await checker;
  if (!legal) return "unread";
  const denounces =
    body.get("kind") === "to-cao" ||
    body.get("legal") === "denunciation" ||
    (legal.legalFormOf(said).looksLike === "denunciation" && body.get("legal") !== "feedback");
  if (denounces) return "denunciation";
  try {
    const files: [string, File][] = [];
    for (const [name, value] of body)
      // Read now: what the browser only points at may be gone when it is sent.
      if (typeof value !== "string" && (value.size > 0 || value.name !== ""))
        files.push([name, new File([await value.arrayBuffer()], value.name, { type: value.type })]);
    const ahead = form.querySelectorAll("input[name=remove]").length;
    await park({ once: once(form), at: Date.now(), fields: fieldsOf(body), files, ahead });
    changed();
    return "kept";
  } catch {
    return "noRoom";
  }
}

/** One tab at a time; and what was sent or erased elsewhere meanwhile is not sent again from a copy. */
around.send = async (key, send) => {
  if (from !== key) return send();
  const alone = async () => {
    if ((await parked()).some((one) => one.once === key)) return send();
    saidBeside("gone");
    return "elsewhere" as const;
  };
  if (!("locks" in navigator)) return alone();
  return navigator.locks.request(`danvan-parked ${key}`, { ifAvailable: true }, (lock) => {
    if (lock !== null) return alone();
    saidBeside("elsewhere");
    return "elsewhere" as const;
  });
};

function saidBeside(what: string): void {
  const notice = document.querySelector<HTMLElement>("dv-parked");
  if (notice) put(notice.querySelector("[data-said]"), wordsIn(notice)[what]);
}

/** Erased once its receipt is on the screen, or the stop page: what is no feedback is kept nowhere. */
document.addEventListener("dv-sent", (event) => {
  if (!(event instanceof CustomEvent)) return;
  const {
    once: sent,
    kept: receipt,
    stopped,
  }: { once: string; kept: boolean; stopped: boolean } = event.detail;
  if (!(stopped || (receipt && document.querySelector(".receipt") !== null))) return;
  const copies = [sent, from].filter((one) => one !== null);
  from = null;
  requestAnimationFrame(() =>
    setTimeout(async () => {
      const known = new Set((await parked()).map((one) => one.once));
      for (const copy of copies) if (known.has(copy)) await erase(copy);
    }),
  );
});
