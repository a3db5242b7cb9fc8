import type { MatterCode } from "#cases/model.ts";
import type { Text } from "#kernel/text.ts";
import {
  Checkbox,
  Checkboxes,
  ErrorSummary,
  Fieldset,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import { useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Choosable, UnitChoice } from "../choices.store.ts";
import type { NewForm } from "../new.form.ts";
import { newTexts as t } from "../texts/new-page.ts";
import type { OfficeFrame } from "./frame.ts";
import { unitOptions } from "./unit-options.ts";

export type NewTaskProps = OfficeFrame & {
  readonly form: NewForm;
  readonly once: string;
  /** The matter it starts from; null where it starts from something else. */
  readonly matter: MatterCode | null;
  readonly units: readonly UnitChoice[];
  readonly along: readonly UnitChoice[];
  readonly people: readonly Choosable[];
  readonly areas: ReadonlyMap<string, Text>;
};

/** Gives a task: what, who, by when, and where it comes from. */
export const NewTaskPage = (props: NewTaskProps) => {
  const { lang, trial, staff, form, once, matter } = props;
  const here = matter ? paths.tasks.newFrom.to({ matter }, lang) : paths.tasks.new.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here}
      here={paths.tasks.list.to({})}
    >
      <p class="lead">{t.lead[lang]}</p>
      {matter && (
        <Notice look="info" title={t.fromMatter(matter)}>
          <p>
            <a href={paths.staff.matter.to({ code: matter }, lang)}>{matter}</a>
          </p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <form class="page" method="post" action={here} noValidate>
        <Hidden form={form} name="once" value={once} />
        <TextArea form={form} name="title" label={t.what} hint={t.whatHint} rows={2} />
        <TextArea
          form={form}
          name="product"
          label={t.product}
          hint={t.productHint}
          rows={2}
          optional
        />
        <Who {...props} />
        <When form={form} />
        {!matter && <From {...props} />}
        <Checkbox form={form} name="visibility" label={t.visibility} />
        <SubmitButton label={t.send} />
      </form>
    </Layout>
  );
};

const Who = ({ form, units, along, people }: NewTaskProps) => {
  const say = useSay();
  const chosen = form.lists?.cooperating ?? [];
  return (
    <Fieldset legend={t.who}>
      <Select form={form} name="unit" label={t.unit} options={unitOptions(units)} />
      <SubmitButton label={t.showPeople} look="quiet" name="go" value="people" />
      <Select
        form={form}
        name="officer"
        label={t.officer}
        hint={t.officerHint}
        empty={t.nobody}
        options={people.map(({ officer, name, title }) => ({
          value: officer,
          label: `${name}, ${title}`,
        }))}
      />
      <details open={chosen.length > 0}>
        <summary>{say(t.cooperatingOpen(chosen.length))}</summary>
        <Checkboxes
          form={form}
          name="cooperating"
          label={t.cooperating}
          options={along.map(({ unit, name }) => ({ value: String(unit), label: name }))}
        />
      </details>
    </Fieldset>
  );
};

const When = ({ form }: Pick<NewTaskProps, "form">) => (
  <Fieldset legend={t.when}>
    <TextField form={form} name="due" type="date" label={t.due} width="medium" optional />
    <TextField form={form} name="start" type="date" label={t.startOn} width="medium" optional />
    <Select
      form={form}
      name="repeats"
      label={t.repeats}
      options={Object.entries(t.rules).map(([value, label]) => ({ value, label }))}
    />
  </Fieldset>
);

const From = ({ form, areas }: NewTaskProps) => (
  <Fieldset legend={t.from}>
    <Radios
      form={form}
      name="from"
      label={t.from}
      options={(["office", "meeting", "topic"] as const).map((value) => ({
        value,
        label: t.froms[value],
      }))}
    />
    <TextField
      form={form}
      name="meeting"
      label={t.meeting}
      hint={t.meetingHint}
      maxlength={300}
      optional
    />
    <TextField
      form={form}
      name="meeting_on"
      type="date"
      label={t.meetingOn}
      width="medium"
      optional
    />
    <Select
      form={form}
      name="area"
      label={t.area}
      empty={t.chooseArea}
      optional
      options={[...areas].map(([value, label]) => ({ value, label }))}
    />
  </Fieldset>
);
