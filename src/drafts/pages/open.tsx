import type { Lang } from "#kernel/text.ts";
import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { DraftCode } from "../model.ts";
import { openTexts as t } from "../texts/letter.ts";

type Frame = { readonly lang: Lang; readonly trial: boolean };

/** Where the code is typed: to see, print again, change or erase. */
export const OpenPage = (
  props: Frame & { readonly form: Form<"code">; readonly erased?: boolean },
) => {
  const { lang, trial, form, erased = false } = props;
  const here = paths.drafts.open.to({}, lang);
  return (
    <Layout lang={lang} trial={trial} title={t.title} path={here} here={paths.drafts.about.to({})}>
      {erased && <Notice look="done" title={t.erased} live />}
      <p class="lead">{say(lang, t.lead)}</p>
      <form class="page" method="post" action={here} noValidate>
        <ErrorSummary form={form} />
        <TextField
          form={form}
          name="code"
          label={t.code}
          hint={t.hint}
          autocomplete="off"
          maxlength={60}
        />
        <p class="actions">
          <SubmitButton label={t.open} />
        </p>
      </form>
      <p class="hint">{say(lang, t.lost)}</p>
    </Layout>
  );
};

/** Asked once more before a draft is gone. */
export const ErasurePage = ({ lang, trial, code }: Frame & { readonly code: DraftCode }) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.erasureTitle}
    path={paths.drafts.open.to({}, lang)}
    here={paths.drafts.about.to({})}
  >
    <p class="lead">{say(lang, t.erasureAbout)}</p>
    <div class="actions">
      <form method="post" action={paths.drafts.erasure.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="go" value="confirm" />
        <SubmitButton label={t.erasureYes} look="grave" />
      </form>
      <form method="post" action={paths.drafts.open.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <SubmitButton label={t.erasureNo} look="quiet" />
      </form>
    </div>
  </Layout>
);
