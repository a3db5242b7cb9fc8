import type { Day } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { UnitId } from "#people/model.ts";
import type { StaffHeader } from "#web/header.tsx";
import { ErrorSummary, Hidden, Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import type { ClosureField } from "../forms.ts";
import type { Closure } from "../model.ts";
import { calendarTexts, officeTexts as t } from "../texts/pages.ts";
import { Days } from "./calendar.tsx";

/** A closure and the unit it is of. */
export type OwnClosure = Closure & { readonly unitName: string };

type ClosuresPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly units: readonly {
    readonly id: UnitId;
    readonly slug: string;
    readonly name: string;
  }[];
  readonly closures: readonly OwnClosure[];
  readonly form: Form<ClosureField>;
  readonly said: Text | null;
  readonly problem: Text | null;
  readonly today: Day;
};

/** The days on which the unit of a head is closed: declared, taken back, and what was before. */
export const ClosuresPage = (props: ClosuresPageProps) => {
  const { lang, trial, staff, closures, said, problem } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.closures}
      path={paths.closures.list.to({})}
      wide
    >
      {said && <Notice look="done" title={said} live />}
      {problem && <Notice look="late" title={problem} live />}
      <p class="lead">{say(lang, t.closuresLead)}</p>
      <p>
        {props.units.map(({ slug, name }) => (
          <>
            <a href={paths.unit.contact.to({ slug }, lang)}>{say(lang, t.contacts(name))}</a>{" "}
          </>
        ))}
      </p>
      <div class="split">
        <section class="stack">
          <h2>{say(lang, t.declared)}</h2>
          {closures.length === 0 ? (
            <EmptyState title={t.nothingDeclared} />
          ) : (
            <DataTable caption={t.declared} headed rows={closures} columns={columnsOf(props)} />
          )}
        </section>
        <section class="stack">
          <h2>{say(lang, t.close)}</h2>
          <Declare {...props} />
        </section>
      </div>
    </Layout>
  );
};

const Declare = ({ form, units }: ClosuresPageProps) => {
  const lang = useLanguage();
  return (
    <>
      <ErrorSummary form={form} />
      <form class="stack" method="post" action={paths.closures.list.to({}, lang)} noValidate>
        {units.length > 1 ? (
          <Select
            form={form}
            name="unit"
            label={t.unit}
            options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        ) : (
          <Hidden form={form} name="unit" value={String(units[0]?.id ?? "")} />
        )}
        <div class="beside">
          <TextField form={form} name="from" label={t.fields.from} type="date" />
          <TextField form={form} name="to" label={t.fields.to} type="date" />
        </div>
        <TextField
          form={form}
          name="reason"
          label={t.fields.reason}
          hint={t.fields.reasonHint}
          maxlength={200}
        />
        <div class="beside">
          <TextField form={form} name="document" label={t.fields.document} maxlength={200} />
          <TextField form={form} name="document_date" label={t.fields.documentDate} type="date" />
        </div>
        <SubmitButton label={t.close} />
      </form>
    </>
  );
};

const columnsOf = ({ today, units }: ClosuresPageProps): readonly Column<OwnClosure>[] => [
  { key: "days", head: calendarTexts.columns.day, cell: (row) => <Days {...row} /> },
  ...(units.length > 1
    ? [
        {
          key: "unit",
          head: calendarTexts.columns.unit,
          cell: ({ unitName }: OwnClosure) => unitName,
        },
      ]
    : []),
  { key: "reason", head: calendarTexts.columns.reason, cell: ({ reason }) => reason },
  {
    key: "document",
    head: calendarTexts.columns.document,
    cell: ({ document }) => document.number,
  },
  {
    key: "state",
    head: calendarTexts.columns.state,
    cell: (row) =>
      row.withdrawn ? (
        <StatusChip look="closed" label={t.takenBack} />
      ) : row.to >= today ? (
        <TakeBack id={row.id} />
      ) : (
        <StatusChip look="neutral" label={t.stands} />
      ),
  },
];

const TakeBack = ({ id }: { readonly id: number }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <form method="post" action={paths.closures.withdrawal.to({ id: String(id) }, lang)}>
      <StatusChip look="info" label={t.stands} />{" "}
      <button class="button quiet" type="submit">
        {tell(t.takeBack)}
      </button>
    </form>
  );
};
