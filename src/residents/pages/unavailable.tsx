import type { Lang } from "#kernel/text.ts";
import { SubmitButton } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { FollowField } from "../follow.forms.ts";
import { followTexts as t } from "../texts/follow.ts";

type UnavailablePageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  /** Where to send the same again. */
  readonly action: string;
  readonly form: Form<FollowField>;
};

const words = ["reply", "reason", "appeal"] as const satisfies readonly FollowField[];
const carried = ["code", "secret", "once", "legal", "rating", "publish"] as const;

/** The database cannot be reached: what was written stays in the form, ready to be sent again. */
export const UnavailablePage = ({ lang, trial, action, form }: UnavailablePageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.unavailableTitle}
    path={paths.follow.show.to({}, lang)}
  >
    <Notice look="warn" live>
      <p>{say(lang, t.unavailable)}</p>
    </Notice>
    <form class="page" method="post" action={action} noValidate>
      {carried.map(
        (name) =>
          form.values[name] !== undefined && (
            <input type="hidden" name={name} value={form.values[name]} />
          ),
      )}
      {words.map(
        (name) =>
          form.values[name] !== undefined && (
            <div class="field">
              <label for={name}>{say(lang, t.replyLabel)}</label>
              <textarea id={name} name={name} rows={8}>
                {form.values[name]}
              </textarea>
            </div>
          ),
      )}
      <SubmitButton label={t.tryAgain} />
    </form>
  </Layout>
);
