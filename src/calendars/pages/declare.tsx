import { AdminPage, type View } from "#people/pages/frame.tsx";
import {
  Checkboxes,
  ErrorSummary,
  FileField,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import type { VersionField } from "../forms.ts";
import { calendarTexts, officeTexts as t } from "../texts/pages.ts";

type DeclarePageProps = {
  readonly view: View;
  readonly form: Form<VersionField>;
  readonly years: readonly number[];
};

/** Declares a year of the calendar: what is in force is there to be changed. */
export const DeclarePage = ({ view, form, years }: DeclarePageProps) => {
  const { lang } = view;
  return (
    <AdminPage view={view} title={t.declare} path={paths.admin.newCalendar.to({})} room="calendar">
      <p class="lead">{say(lang, t.lead)}</p>
      <ErrorSummary form={form} />
      <form
        class="stack"
        method="post"
        action={paths.admin.newCalendar.to({}, lang)}
        encType="multipart/form-data"
        noValidate
      >
        <Select
          form={form}
          name="year"
          label={t.fields.year}
          options={years
            .toSorted((one, other) => one - other)
            .map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Radios
          form={form}
          name="status"
          label={t.fields.status}
          options={[
            { value: "announced", label: t.fields.statusAnnounced },
            { value: "provisional", label: t.fields.statusProvisional },
          ]}
        />
        <Checkboxes
          form={form}
          name="week"
          label={t.fields.week}
          options={calendarTexts.weekdays.map(({ long }, nth) => ({
            value: String(nth + 1),
            label: long,
          }))}
        />
        <TextArea
          form={form}
          name="days"
          label={t.fields.days}
          hint={t.fields.daysHint}
          rows={18}
        />
        <FileField
          form={form}
          name="file"
          label={t.fields.file}
          hint={t.fields.fileHint}
          accept=".csv,.json,.txt,text/csv,application/json"
          optional
        />
        <div class="beside">
          <TextField form={form} name="document" label={t.fields.document} maxlength={200} />
          <TextField form={form} name="document_date" label={t.fields.documentDate} type="date" />
        </div>
        <TextField form={form} name="note" label={t.fields.note} maxlength={500} optional />
        <SubmitButton label={t.compare} />
      </form>
    </AdminPage>
  );
};
