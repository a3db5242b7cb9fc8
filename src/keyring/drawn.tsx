import type { Portal } from "#cases/portal.ts";
import type { Lang } from "#kernel/text.ts";
import { withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import type { Words } from "#web/language.ts";

import type { Held, Trouble } from "./browser/ring-client.ts";
import { passphraseBytes, passphraseFrom } from "./browser/ring-words.ts";
import type { Asked } from "./asking.ts";
import { commonPassphrases } from "./known.ts";
import { tokenOf } from "./opened.ts";
import { EntrancePage, type EntranceForm } from "./pages/entrance.tsx";
import { MadePage } from "./pages/made.tsx";
import type { Pending } from "./pages/opening.tsx";
import type { RingForm } from "./pages/ring-view.tsx";
import { RingPage } from "./pages/ring.tsx";
import { keyringTexts as t, troubleText } from "./texts.ts";

/** The answers of the keyring to those without scripts, drawn. */
export function drawn({ house, site }: Portal) {
  /** Ring code and passphrase, shown once. */
  function took(lang: Lang, held: Held, passphrase: string, done: Words | undefined): Response {
    const { trial } = site;
    const token = tokenOf(house, held);
    const made = { lang, trial, ring: held.book.ring, passphrase, token };
    return html(<MadePage {...made} {...(done ? { done } : {})} />);
  }

  function ringPage(
    lang: Lang,
    held: Held,
    form: RingForm,
    status: number,
    done?: Words,
  ): Response {
    const suggested = form.values.chosen ?? suggestion();
    const page = (
      <RingPage
        lang={lang}
        trial={site.trial}
        book={held.book}
        token={tokenOf(house, held)}
        form={{ ...form, values: { ...form.values, chosen: suggested } }}
        done={done}
      />
    );
    return html(page, status);
  }

  function troubled(
    lang: Lang,
    asked: Asked,
    trouble: Trouble | "expired",
    values: EntranceForm["values"] = {},
    pending?: Pending,
  ): Response {
    const problem = trouble === "expired" ? t.expired : troubleText[trouble];
    const wait = asked.wait();
    return entrance(
      lang,
      withProblem({ values, errors: {} }, problem),
      statusOf(trouble),
      { pending },
      wait === null ? {} : { "retry-after": String(wait) },
    );
  }

  const fileTrouble = (lang: Lang, trouble: Trouble, values: EntranceForm["values"]): Response =>
    entrance(lang, { values, errors: { file: troubleText[trouble] } }, 422);

  function entrance(
    lang: Lang,
    form: EntranceForm,
    status: number,
    more: { readonly pending?: Pending | undefined; readonly done?: Words } = {},
    headers: Readonly<Record<string, string>> = {},
  ): Response {
    const page = (
      <EntrancePage
        lang={lang}
        trial={site.trial}
        form={form}
        suggestion={suggestion()}
        known={commonPassphrases}
        {...more}
      />
    );
    return html(page, status, headers);
  }

  const suggestion = (): string => passphraseFrom(house.noise(passphraseBytes));

  return { took, ringPage, troubled, fileTrouble, entrance };
}

const statusOf = (trouble: Trouble | "expired"): number =>
  trouble === "not-found"
    ? 404
    : trouble === "too-many"
      ? 429
      : trouble === "unreachable"
        ? 503
        : 409;
