import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { turns } from "#files/turns.ts";
import { dayAt } from "#kernel/day.ts";
import { isUnreachable } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { blank, filled, readForm, withErrors } from "#web/form.ts";
import { html, pageHeaders } from "#web/html.ts";
import type { Words } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { doorOf, openedText, readFile } from "./browser/ring-box.ts";
import { boxRoutes } from "./box.routes.ts";
import { bookOf, entryTyped, type Entry } from "./browser/ring-book.ts";
import {
  asFile,
  change,
  erase,
  isTrouble,
  lockAnew,
  makeAt,
  openAt,
  openFile,
  type Held,
  type Trouble,
} from "./browser/ring-client.ts";
import { unfit } from "./browser/ring-words.ts";
import {
  fileBytes,
  fileForm,
  lockForm,
  makeForm,
  openForm,
  receiptForm,
  removalForm,
  tokenForm,
} from "./forms.ts";
import { commonPassphrases } from "./known.ts";
import { asking, type Asked } from "./asking.ts";
import { drawn } from "./drawn.tsx";
import { heldBy, tokenOf } from "./opened.ts";
import type { Pending } from "./pages/opening.tsx";
import { ErasurePage, RingPage } from "./pages/ring.tsx";
import { keyringTexts as t, troubleText, unfitText } from "./texts.ts";

/**
 * The residents' keyring: a shelf for sealed boxes that scripts use, and the same ring as plain forms,
 * opened by the server for one request, for those without scripts. Nothing here says who somebody is.
 */
export function keyringRoutes(open: Open, portal: Portal): void {
  boxRoutes(open, portal);
  const { house, site } = portal;
  const { took, ringPage, troubled, fileTrouble, entrance } = drawn(portal);
  // Stretching a passphrase takes a core for a third of a second: two at a time, and a short bench.
  const turn = turns(2, 20, 15_000);

  open.get(paths.keyring.show, "anyone", (_, lang) => entrance(lang, blank, 200));

  open.post(paths.keyring.show, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const { form } = await readForm(openForm, c.req.raw);
      const { ring = "", passphrase = "", token } = form.values;
      const pending = pendingIn(form.values);
      if (token) return shown(lang, asked, await heldBy(house, asked.ask, token));
      if (ring.trim() === "" || passphrase.trim() === "") {
        const errors = {
          ...(ring.trim() === "" ? { ring: t.ringMissing } : {}),
          ...(passphrase.trim() === "" ? { passphrase: t.passphraseMissing } : {}),
        };
        return entrance(lang, { values: { ring }, errors }, 422, { pending });
      }
      const opened = await stretched(asked, () =>
        doorOf(ring, passphrase).then((d) => openAt(asked.ask, d)),
      );
      if (isTrouble(opened)) return troubled(lang, asked, opened, { ring }, pending);
      if (!pending) return shown(lang, asked, opened);
      return kept(lang, asked, opened, pending);
    }),
  );

  open.post(paths.keyring.make, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const { form } = await readForm(makeForm, c.req.raw);
      const { chosen = "" } = form.values;
      const pending = pendingIn(form.values);
      const wrong = unfit(chosen.trim(), commonPassphrases);
      if (wrong) {
        const errors = { chosen: unfitText[wrong] };
        return entrance(lang, { values: { chosen }, errors }, 422, { pending });
      }
      const entry = pending ? entryOf(pending) : null;
      const made = await stretched(asked, () => makeAt(asked.ask, chosen, entry ? [entry] : []));
      if (isTrouble(made)) return troubled(lang, asked, made, { chosen }, pending);
      return took(lang, made, chosen, entry ? t.done.kept : undefined);
    }),
  );

  open.post(paths.keyring.receipt, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const { form } = await readForm(receiptForm, c.req.raw);
      const { token, code = "", secret = "", label = "" } = form.values;
      const pending = { code, secret, label };
      if (!token) return entrance(lang, blank, 200, { pending: pendingIn(form.values) });
      const held = await heldBy(house, asked.ask, token);
      if (held === "expired" || isTrouble(held)) return troubled(lang, asked, held, {}, pending);
      return kept(lang, asked, held, pending);
    }),
  );

  open.post(paths.keyring.removal, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const { form } = await readForm(removalForm, c.req.raw);
      const held = await heldBy(house, asked.ask, form.values.token ?? "");
      if (held === "expired" || isTrouble(held)) return troubled(lang, asked, held);
      const code = form.values.code ?? "";
      return shown(
        lang,
        asked,
        await change(asked.ask, held, { do: "remove", code }),
        t.done.removed,
      );
    }),
  );

  open.post(paths.keyring.lock, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const { form } = await readForm(lockForm, c.req.raw);
      const { chosen = "", token = "" } = form.values;
      const held = await heldBy(house, asked.ask, token);
      if (held === "expired" || isTrouble(held)) return troubled(lang, asked, held);
      const wrong = unfit(chosen.trim(), commonPassphrases);
      if (wrong) {
        return ringPage(
          lang,
          held,
          { values: { chosen }, errors: { chosen: unfitText[wrong] } },
          422,
        );
      }
      const locked = await stretched(asked, () => lockAnew(asked.ask, held, chosen));
      if (isTrouble(locked)) return troubled(lang, asked, locked);
      return took(lang, locked, chosen, t.relocked);
    }),
  );

  open.post(paths.keyring.erasure, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const { form } = await readForm(tokenForm, c.req.raw);
      const { token = "", sure } = form.values;
      const held = await heldBy(house, asked.ask, token);
      if (held === "expired" || isTrouble(held)) return troubled(lang, asked, held);
      if (sure !== "yes") {
        const fresh = tokenOf(house, held);
        return html(<ErasurePage lang={lang} trial={site.trial} token={fresh} />);
      }
      const trouble = await erase(asked.ask, held);
      if (trouble) return troubled(lang, asked, trouble);
      return entrance(lang, blank, 200, { done: t.done.erased });
    }),
  );

  open.post(paths.keyring.copy, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const { form } = await readForm(tokenForm, c.req.raw);
      const held = await heldBy(house, asked.ask, form.values.token ?? "");
      if (held === "expired" || isTrouble(held)) return troubled(lang, asked, held);
      return new Response(await asFile(held), {
        headers: {
          ...pageHeaders,
          "content-type": "application/octet-stream",
          "content-disposition": 'attachment; filename="chum-bien-nhan.txt"',
          "cache-control": "no-store",
        },
      });
    }),
  );

  open.post(paths.keyring.file, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const read = await readForm(fileForm, c.req.raw, { limit: fileBytes });
      const { file_ring = "", file_passphrase = "" } = read.form.values;
      const text = await read.files("file")[0]?.text();
      const values = { file_ring };
      if (text === undefined) return fileTrouble(lang, "not-a-file", values);
      const opened = await stretched(asked, () =>
        doorOf(file_ring, file_passphrase).then((door) => openFile(text, door)),
      );
      if (opened === "too-many" || opened === "unreachable") return troubled(lang, asked, opened);
      if (isTrouble(opened)) return fileTrouble(lang, opened, values);
      return html(<RingPage lang={lang} trial={site.trial} book={opened.book} token={null} />);
    }),
  );

  open.post(paths.keyring.merger, "anyone", (c, lang) =>
    guarded(c, lang, async (asked) => {
      const read = await readForm(fileForm, c.req.raw, { limit: fileBytes });
      const { token = "", file_ring = "", file_passphrase = "" } = read.form.values;
      const held = await heldBy(house, asked.ask, token);
      if (held === "expired" || isTrouble(held)) return troubled(lang, asked, held);
      const text = await read.files("file")[0]?.text();
      const entries = await entriesIn(asked, text ?? "", held, file_ring, file_passphrase);
      if (isTrouble(entries)) {
        const errors = { file: troubleText[entries] };
        return ringPage(lang, held, { values: { file_ring }, errors }, 422);
      }
      const merged = await change(asked.ask, held, { do: "keep", entries });
      return shown(lang, asked, merged, t.done.merged);
    }),
  );

  /** Receipts of a file: with its own code and passphrase, or of this very ring. */
  async function entriesIn(
    asked: Asked,
    text: string,
    held: Held,
    ring: string,
    passphrase: string,
  ): Promise<readonly Entry[] | Trouble> {
    const file = readFile(text);
    if (file === null) return "not-a-file";
    const own = bookOf((await openedText(held.ring, file.content)) ?? "");
    if (own) return own.entries;
    const opened = await stretched(asked, () =>
      doorOf(ring === "" ? held.book.ring : ring, passphrase).then((door) => openFile(text, door)),
    );
    return isTrouble(opened) ? opened : opened.book.entries;
  }

  /** Counted before the work is done, so that one source cannot keep the others waiting. */
  async function stretched(
    { mayTry }: Asked,
    work: () => Promise<Held | Trouble>,
  ): Promise<Held | Trouble> {
    if (!(await mayTry())) return "too-many";
    const came = await turn(work);
    return came.ok ? came.value : "unreachable";
  }

  async function kept(lang: Lang, asked: Asked, held: Held, pending: Pending): Promise<Response> {
    const entry = entryOf(pending);
    if (!entry) {
      const form = withErrors<"code" | "secret" | "label">(filled(pending), {
        code: t.notAReceipt,
      });
      return ringPage(lang, held, form, 422);
    }
    const came = await change(asked.ask, held, { do: "keep", entries: [entry] });
    return shown(lang, asked, came, t.done.kept);
  }

  const entryOf = (pending: Pending): Entry | null =>
    entryTyped({ ...pending, today: dayAt(house.clock()) });

  function shown(
    lang: Lang,
    asked: Asked,
    came: Held | Trouble | "expired",
    done?: Words,
  ): Response {
    if (came === "expired" || isTrouble(came)) return troubled(lang, asked, came);
    return ringPage(lang, came, blank, 200, done);
  }

  /** Runs what a form asks; when the database is away the way in is drawn again, saying so. */
  async function guarded(
    c: Context,
    lang: Lang,
    go: (asked: Asked) => Promise<Response>,
  ): Promise<Response> {
    const asked = asking(portal, c);
    try {
      return await go(asked);
    } catch (thrown) {
      if (!isUnreachable(thrown)) throw thrown;
      return troubled(lang, asked, "unreachable");
    }
  }
}

const pendingIn = (values: {
  readonly code?: string;
  readonly secret?: string;
  readonly label?: string;
}): Pending | undefined =>
  values.code && values.secret
    ? { code: values.code, secret: values.secret, label: values.label ?? "" }
    : undefined;
