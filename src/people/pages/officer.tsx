import type { Day } from "#kernel/day.ts";
import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { DataTable } from "#web/parts/data-table.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { officerTexts as t } from "../officer-texts.ts";
import { postTexts } from "../post-texts.ts";
import { isOver } from "../model.ts";
import type { Held, OfficerRow } from "../officers.store.ts";
import { AdminPage, type View } from "./frame.tsx";
import { timeWords } from "./post.tsx";

type OfficerProps = {
  readonly view: View;
  readonly officer: OfficerRow;
  readonly on: Day;
  readonly form: Form<"name" | "email">;
  /** Whether this is the account of whoever looks at it. */
  readonly oneself: boolean;
};

export const OfficerPage = ({ view, officer, on, form, oneself }: OfficerProps) => {
  const { lang } = view;
  const { id } = officer;
  return (
    <AdminPage
      view={view}
      title={officer.name}
      path={paths.admin.officer.to({ id })}
      room="officers"
    >
      {officer.ended && <Notice look="warn" title={t.left} />}
      {oneself && (
        <Notice look="info">
          <p>{say(lang, t.oneself)}</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <Facts
        facts={[
          { label: t.signIn, value: officer.signIn },
          {
            label: t.signInTitle,
            value: say(lang, officer.hasPassword ? t.hasPassword : t.noPassword),
          },
        ]}
      />
      <h2>{say(lang, t.heldTitle)}</h2>
      {officer.held.length === 0 ? (
        <EmptyState title={t.noPost} />
      ) : (
        <HeldTable view={view} held={officer.held} on={on} />
      )}
      {!officer.ended && (
        <>
          {!oneself && (
            <p class="actions">
              <a
                class="button primary"
                href={paths.admin.posts.to({}, lang) + query({ "can-bo": officer.signIn })}
              >
                {say(lang, t.appoint)}
              </a>
              <a class="button quiet" href={paths.admin.officerCode.to({ id }, lang)}>
                {say(lang, t.reset)}
              </a>
              <a class="button quiet" href={paths.admin.officerEnding.to({ id }, lang)}>
                {say(lang, t.end)}
              </a>
            </p>
          )}
          <h2>{say(lang, t.change)}</h2>
          <form method="post" action={paths.admin.officer.to({ id }, lang)} novalidate>
            <TextField form={form} name="name" label={t.name} maxlength={200} />
            <TextField
              form={form}
              name="email"
              label={t.email}
              hint={t.emailHint}
              type="email"
              optional
            />
            <SubmitButton label={adminTexts.save} look="quiet" />
          </form>
        </>
      )}
    </AdminPage>
  );
};

const HeldTable = (props: {
  readonly view: View;
  readonly held: readonly Held[];
  readonly on: Day;
}) => {
  const { view, held, on } = props;
  const { lang } = view;
  return (
    <DataTable
      caption={t.heldTitle}
      headed
      dense
      rows={held}
      columns={[
        {
          key: "title",
          head: postTexts.name,
          cell: (one) => (
            <a href={paths.admin.post.to({ id: String(one.post) }, lang)}>{one.title}</a>
          ),
        },
        { key: "unit", head: postTexts.unit, cell: (one) => one.unitName },
        { key: "time", head: postTexts.time, cell: (one) => say(lang, timeWords(one)) },
        {
          key: "end",
          head: adminTexts.end,
          cell: (one) =>
            isOver(one, on) ? (
              say(lang, postTexts.before)
            ) : (
              <a href={paths.admin.appointmentEnding.to({ id: String(one.appointment) }, lang)}>
                {say(lang, adminTexts.endThis)}
                <span class="unseen"> {one.title}</span>
              </a>
            ),
        },
      ]}
    />
  );
};
