import { ErrorSummary, Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { delegationTexts as t } from "../delegation-texts.ts";
import type { StandIn, standInsFor } from "../delegations.ts";
import type { HeldPost } from "../model.ts";
import type { View } from "./frame.tsx";
import { timeWords } from "./post.tsx";

export type DelegationForm = Form<"officer" | "from" | "to">;

type DelegationProps = {
  readonly view: View;
  readonly held: HeldPost;
  readonly form: DelegationForm;
  readonly standIns: readonly StandIn[];
  readonly colleagues: Awaited<ReturnType<typeof standInsFor>>;
};

/** Who stands in for a head, and the form for another time. */
export const DelegationPage = ({ view, held, form, standIns, colleagues }: DelegationProps) => {
  const { lang, trial, staff, done } = view;
  const at = { post: String(held.post) };
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.title(held.title)}
      path={paths.organisation.delegation.to(at)}
      here={paths.organisation.show.to({})}
    >
      {done && (
        <Notice look="done" live>
          <p>{say(lang, adminTexts.saved)}</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <p>{say(lang, t.about)}</p>
      <h2>{say(lang, t.now)}</h2>
      {standIns.length === 0 ? (
        <EmptyState title={t.nobody} />
      ) : (
        <div class="stack close">
          {standIns.map((one) => (
            <div class="card stack close">
              <p>
                <b>{one.name}</b>: {say(lang, timeWords(one))}
              </p>
              <form method="post" action={paths.organisation.delegationEnding.to(at, lang)}>
                <input type="hidden" name="appointment" value={one.appointment} />
                <SubmitButton label={t.end(one.name)} look="quiet" />
              </form>
            </div>
          ))}
        </div>
      )}
      <h2>{say(lang, t.another)}</h2>
      <form method="post" action={paths.organisation.delegation.to(at, lang)} novalidate>
        <Select
          form={form}
          name="officer"
          label={t.who}
          empty={t.choose}
          options={colleagues.map(({ officer, name, title }) => ({
            value: officer,
            label: `${name}, ${title}`,
          }))}
        />
        <div class="beside">
          <TextField form={form} name="from" label={t.from} type="date" />
          <TextField form={form} name="to" label={t.to} type="date" />
        </div>
        <SubmitButton label={t.delegate} />
      </form>
    </Layout>
  );
};
