import type { Lang } from "#kernel/text.ts";
import { ErrorSummary } from "#web/fields.tsx";
import { blank } from "#web/form.ts";
import { say, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { ConfirmStep } from "#web/parts/confirm-step.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Book } from "../browser/ring-book.ts";
import { keyringTexts as t } from "../texts.ts";
import { RingView, type RingForm } from "./ring-view.tsx";

type RingPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly book: Book;
  readonly token: string | null;
  readonly form?: RingForm;
  readonly done?: Words | undefined;
};

/** The open ring of somebody without scripts. */
export const RingPage = ({ lang, trial, form = blank, done, ...ring }: RingPageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.title}
    path={paths.keyring.show.to({}, lang)}
    here={paths.follow.show.to({}, lang)}
  >
    {done && <Notice look="done" title={done} live />}
    <ErrorSummary form={form} />
    <p class="hint no-print">{say(lang, ring.token === null ? t.fileServed : t.stays)}</p>
    <RingView {...ring} form={form} />
  </Layout>
);

/** Asks once more before a ring is deleted. */
export const ErasurePart = ({ lang, token }: { readonly lang: Lang; readonly token: string }) => (
  <ConfirmStep
    title={t.eraseSure}
    consequences={t.eraseConsequences}
    action={paths.keyring.erasure.to({}, lang)}
    button={t.eraseNow}
    back={paths.keyring.show.to({}, lang)}
    grave
  >
    <input type="hidden" name="token" value={token} />
    <input type="hidden" name="sure" value="yes" />
  </ConfirmStep>
);

type ErasurePageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly token: string;
};

export const ErasurePage = ({ lang, trial, token }: ErasurePageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.title}
    path={paths.keyring.show.to({}, lang)}
    here={paths.follow.show.to({}, lang)}
  >
    <ErasurePart lang={lang} token={token} />
  </Layout>
);
