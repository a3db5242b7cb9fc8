import { doorOf, doorOfPasskey, openedText, readFile } from "./ring-box.ts";
import { bookOf, entryTyped, type Change, type Entry } from "./ring-book.ts";
import {
  addDoor,
  asFile,
  change,
  erase,
  isTrouble,
  lockAnew,
  makeAt,
  openAt,
  openFile,
  type Ask,
  type Errand,
  type Held,
  type Trouble,
} from "./ring-client.ts";
import { newPasskeySecret, passkeysExist, passkeySecret } from "./ring-passkey.ts";
import { passphraseBytes, passphraseFrom, unfit } from "./ring-words.ts";
import { draw, field, filled, saved } from "./ring-page.ts";

/**
 * The keyring with scripts: the forms of the page do here, in this device, what the server would do
 * otherwise. The open ring is in the memory of this page alone and gone with it; nothing is stored in
 * the browser. Where WebCrypto is missing the forms simply stay what they are.
 */
customElements.define(
  "dv-keyring",
  class extends HTMLElement {
    #held: Held | null = null;
    #busy = false;
    /** The passphrase just chosen, until it has been shown once. */
    #chosen = "";

    connectedCallback(): void {
      if (!("subtle" in crypto)) return;
      this.addEventListener("submit", (event) => {
        const form = event.target;
        if (!(form instanceof HTMLFormElement)) return;
        const what = form.matches(".confirm") ? "erase-sure" : form.dataset["do"];
        if (what === undefined) return;
        event.preventDefault();
        void this.#do(what, form);
      });
      this.addEventListener("click", (event) => {
        if (!(event.target instanceof HTMLElement)) return;
        const button = event.target.closest<HTMLElement>("button[type=button][data-do]");
        if (button) void this.#do(button.dataset["do"] ?? "", button.closest("form"));
        const back = event.target.closest(".confirm a");
        if (back) {
          event.preventDefault();
          this.#showRing();
        }
      });
      for (const one of this.querySelectorAll("[data-served]")) one.remove();
      for (const one of this.querySelectorAll<HTMLElement>("[data-own]")) one.hidden = false;
      this.#prepare(this);
    }

    /** Shows what needs scripts, and draws ten words for every field that wants them. */
    #prepare(within: ParentNode): void {
      for (const button of within.querySelectorAll<HTMLElement>(
        "[data-do=another], [data-do=print], [data-do=close]",
      ))
        button.hidden = false;
      for (const one of within.querySelectorAll<HTMLElement>(
        "[data-do=open-passkey], [data-passkey]",
      ))
        one.hidden =
          !passkeysExist() || (one.matches("[data-passkey]") && this.#held?.version === null);
      for (const form of within.querySelectorAll<HTMLFormElement>("[data-do=make], [data-do=lock]"))
        this.#suggest(form);
    }

    #suggest(form: HTMLFormElement | null): void {
      const chosen = form && field(form, "chosen");
      if (chosen)
        chosen.value = passphraseFrom(crypto.getRandomValues(new Uint8Array(passphraseBytes)));
    }

    async #do(what: string, form: HTMLFormElement | null): Promise<void> {
      if (what === "another") return this.#suggest(form);
      if (what === "print") return window.print();
      if (what === "close") return location.assign(location.pathname);
      if (what === "begin") return this.#show(draw(this, "begin"));
      if (what === "go-on") return this.#goOn();
      if (what === "erase") return this.#show(draw(this, "erase"));
      if (this.#busy) return;
      this.#busy = true;
      this.#say("busy", "wait");
      try {
        await this.#work(what, form);
      } catch {
        this.#say("unreachable", "trouble");
      } finally {
        this.#busy = false;
      }
    }

    async #work(what: string, form: HTMLFormElement | null): Promise<void> {
      const typed = (name: string): string => (form && field(form, name)?.value) ?? "";
      const held = this.#held;
      switch (what) {
        case "open":
          return this.#opened(
            await openAt(this.#ask, await doorOf(typed("ring"), typed("passphrase"))),
          );
        case "open-passkey":
          return this.#opened(await this.#openedByPasskey());
        case "open-file":
          return this.#opened(await this.#openedFile(form));
        case "make":
          return this.#make(typed("chosen"));
        default:
          return held ? this.#change(what, form, held, typed) : undefined;
      }
    }

    async #change(
      what: string,
      form: HTMLFormElement | null,
      held: Held,
      typed: (name: string) => string,
    ): Promise<void> {
      switch (what) {
        case "keep": {
          const entry = entryTyped({
            code: typed("code"),
            secret: typed("secret"),
            label: typed("label"),
            today: today(),
          });
          if (!entry) return this.#say("not-a-receipt", "trouble");
          return this.#changed(
            await change(this.#ask, held, { do: "keep", entries: [entry] }),
            "kept",
          );
        }
        case "remove": {
          const wanted: Change = { do: "remove", code: typed("code") };
          return this.#changed(await change(this.#ask, held, wanted), "removed");
        }
        case "merge": {
          const entries = await this.#entriesIn(form, held);
          if (isTrouble(entries)) return this.#say(entries, "trouble");
          return this.#changed(await change(this.#ask, held, { do: "keep", entries }), "merged");
        }
        case "add-passkey": {
          const secret = await newPasskeySecret(this.#said("passkeyName"));
          if (!secret) return this.#say("no-passkey", "trouble");
          return this.#changed(await addDoor(this.#ask, held, secret), "passkey");
        }
        case "lock": {
          const chosen = typed("chosen");
          const wrong = unfit(chosen.trim(), this.#known);
          if (wrong) return this.#say(wrong, "trouble");
          const locked = await lockAnew(this.#ask, held, chosen);
          if (isTrouble(locked)) return this.#say(locked, "trouble");
          return this.#showMade(locked, chosen);
        }
        case "export":
          saved("chum-bien-nhan.txt", await asFile(held));
          return this.#hush();
        case "erase-sure": {
          const trouble = await erase(this.#ask, held);
          if (trouble) return this.#say(trouble, "trouble");
          this.#held = null;
          this.#place.replaceChildren();
          return this.#say("erased", "done");
        }
        default:
          return this.#hush();
      }
    }

    async #make(chosen: string): Promise<void> {
      const wrong = unfit(chosen.trim(), this.#known);
      if (wrong) return this.#say(wrong, "trouble");
      const entry = this.#pending();
      const made = await makeAt(this.#ask, chosen, entry ? [entry] : []);
      if (isTrouble(made)) return this.#say(made, "trouble");
      this.#showMade(made, chosen);
      if (entry) this.#say("kept", "done");
    }

    /** The receipt this page wants to put into whatever ring is opened. */
    #pending(): Entry | null {
      const form = this.querySelector<HTMLFormElement>("form:has([name=secret][type=hidden])");
      const secret = form && field(form, "secret");
      if (!form || !secret || form.matches("[data-matter]")) return null;
      const label = this.querySelector<HTMLInputElement>(
        "input[name=label]:not([type=hidden])",
      )?.value;
      return entryTyped({
        code: field(form, "code")?.value ?? "",
        secret: secret.value,
        label: label ?? field(form, "label")?.value ?? "",
        today: today(),
      });
    }

    async #openedByPasskey(): Promise<Held | Trouble> {
      const secret = await passkeySecret();
      return secret ? openAt(this.#ask, await doorOfPasskey(secret)) : "no-passkey";
    }

    async #openedFile(form: HTMLFormElement | null): Promise<Held | Trouble> {
      const text = await fileIn(form);
      if (text === null || form === null) return "not-a-file";
      const [ring, passphrase] = [field(form, "file_ring"), field(form, "file_passphrase")];
      return openFile(text, await doorOf(ring?.value ?? "", passphrase?.value ?? ""));
    }

    /** The receipts of a file: of this very ring, or opened with its own code and passphrase. */
    async #entriesIn(
      form: HTMLFormElement | null,
      held: Held,
    ): Promise<readonly Entry[] | Trouble> {
      const text = (await fileIn(form)) ?? "";
      const file = readFile(text);
      if (file === null) return "not-a-file";
      const own = bookOf((await openedText(held.ring, file.content)) ?? "");
      if (own) return own.entries;
      const opened = await this.#openedFile(form);
      return isTrouble(opened) ? opened : opened.book.entries;
    }

    async #opened(came: Held | Trouble): Promise<void> {
      if (isTrouble(came)) return this.#say(came, "trouble");
      const entry = this.#pending();
      if (!entry) {
        this.#held = came;
        this.#showRing();
        return came.version === null ? this.#say("from-file", "done") : this.#hush();
      }
      this.#changed(await change(this.#ask, came, { do: "keep", entries: [entry] }), "kept");
    }

    #changed(came: Held | Trouble, done: string): void {
      if (isTrouble(came)) return this.#say(came, "trouble");
      this.#held = came;
      this.#showRing();
      this.#say(done, "done");
    }

    #showMade(held: Held, chosen: string): void {
      this.#held = held;
      this.#chosen = chosen;
      this.#hush();
      const made = draw(this, "made");
      if (!made) return;
      filled(made, held.book, chosen);
      this.#show(made);
    }

    #goOn(): void {
      this.#chosen = "";
      this.#hush();
      this.#showRing();
    }

    #showRing(): void {
      const receipt = this.getAttribute("mode") === "receipt";
      const view = draw(this, receipt ? "kept" : "ring");
      if (!view || !this.#held) return;
      filled(view, this.#held.book, this.#chosen);
      this.#show(view);
    }

    #show(view: DocumentFragment | null): void {
      if (!view) return;
      this.#prepare(view);
      for (const one of this.querySelectorAll<HTMLElement>("[data-do=begin]")) one.hidden = true;
      this.#place.replaceChildren(view);
      this.#place.querySelector<HTMLElement>("[data-heading], .confirm .button")?.focus();
    }

    get #place(): HTMLElement {
      return this.querySelector<HTMLElement>("[data-place]") ?? this;
    }

    readonly #ask: Ask = async (what, fields) => {
      const boxes: Record<Errand, string> = JSON.parse(this.getAttribute("boxes") ?? "{}");
      const answer = await fetch(boxes[what], {
        method: "POST",
        body: new URLSearchParams(fields),
      });
      if (answer.status === 200 || answer.status === 409) return answer.json();
      return troubleOf[answer.status] ?? "unreachable";
    };

    get #known(): readonly string[] {
      return JSON.parse(this.getAttribute("known") ?? "[]");
    }

    #said(what: string): string {
      const said: Record<string, string> = JSON.parse(this.getAttribute("said") ?? "{}");
      return said[what] ?? "";
    }

    /** Says one sentence above the place; read out at once by screen readers. */
    #say(what: string, look: "wait" | "done" | "trouble"): void {
      const box = this.querySelector<HTMLElement>("[data-said]");
      if (!box) return;
      const line = document.createElement("p");
      line.textContent = this.#said(what);
      line.className = look === "wait" ? "hint" : `notice ${look === "done" ? "done" : "late"}`;
      box.replaceChildren(line);
      if (look !== "wait") line.scrollIntoView({ block: "nearest" });
    }

    #hush(): void {
      this.querySelector("[data-said]")?.replaceChildren();
    }
  },
);

const troubleOf: Readonly<Record<number, Trouble>> = {
  404: "not-found",
  410: "changed-elsewhere",
  429: "too-many",
};

/** The day in Việt Nam, "2026-11-23". */
const today = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format();

const fileIn = async (form: HTMLFormElement | null): Promise<string | null> =>
  (form && (await field(form, "file")?.files?.[0]?.text())) ?? null;
