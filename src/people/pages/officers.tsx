import type { Day } from "#kernel/day.ts";
import { ErrorSummary, Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useSay } from "#web/language.ts";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { officerTexts as t } from "../officer-texts.ts";
import type { OfficerRow } from "../officers.store.ts";
import { isInForce } from "../model.ts";
import { AdminPage, type View } from "./frame.tsx";
import { timeWords } from "./post.tsx";

type OfficersProps = {
  readonly view: View;
  readonly on: Day;
  readonly form: Form<"tim" | "xem">;
  readonly officers: readonly OfficerRow[];
  readonly next: string | undefined;
};

export const OfficersPage = ({ view, on, form, officers, next }: OfficersProps) => {
  const { lang } = view;
  return (
    <AdminPage view={view} title={t.title} path={paths.admin.officers.to({})} room="officers">
      <form class="find" method="get" action={paths.admin.officers.to({}, lang)}>
        <TextField form={form} name="tim" label={t.find} type="search" />
        <Select
          form={form}
          name="xem"
          label={adminTexts.show}
          options={Object.entries(t.state).map(([value, label]) => ({ value, label }))}
        />
        <div class="actions">
          <SubmitButton label={adminTexts.search} look="quiet" />
          <a class="button primary" href={paths.admin.newOfficer.to({}, lang)}>
            {say(lang, t.newOfficer)}
          </a>
        </div>
      </form>
      {officers.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{say(lang, t.noneHint)}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          headed
          dense
          rows={officers}
          href={(officer) => paths.admin.officer.to({ id: officer.id }, lang)}
          columns={[
            { key: "name", head: t.name, cell: (officer) => officer.name },
            { key: "sign-in", head: t.signIn, cell: (officer) => officer.signIn },
            { key: "posts", head: t.posts, cell: (officer) => <Posts officer={officer} on={on} /> },
          ]}
        />
      )}
      <Pager next={next} note={t.shown(officers.length)} />
    </AdminPage>
  );
};

const Posts = ({ officer, on }: { readonly officer: OfficerRow; readonly on: Day }) => {
  const said = useSay();
  if (officer.ended) return <StatusChip look="closed" label={t.left} />;
  return (
    <>
      {officer.held.length === 0 ? (
        <StatusChip look="soon" label={t.noPost} />
      ) : (
        officer.held.map((one) => (
          <p>
            {one.title}, {one.unitName}
            {!isInForce(one, on) && ` (${said(timeWords(one))})`}
          </p>
        ))
      )}
      {!officer.hasPassword && <StatusChip look="info" label={t.noPassword} />}
    </>
  );
};

type NewOfficerProps = {
  readonly view: View;
  readonly form: Form<"name" | "sign_in" | "email">;
};

export const NewOfficerPage = ({ view, form }: NewOfficerProps) => (
  <AdminPage view={view} title={t.newOfficer} path={paths.admin.newOfficer.to({})} room="officers">
    <ErrorSummary form={form} />
    <form method="post" action={paths.admin.newOfficer.to({}, view.lang)} novalidate>
      <p>{say(view.lang, t.newHint)}</p>
      <TextField form={form} name="name" label={t.name} maxlength={200} />
      <TextField form={form} name="sign_in" label={t.signIn} hint={t.signInHint} width="medium" />
      <TextField
        form={form}
        name="email"
        label={t.email}
        hint={t.emailHint}
        type="email"
        optional
      />
      <SubmitButton label={t.create} />
    </form>
  </AdminPage>
);
