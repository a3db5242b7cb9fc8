import {
  Checkboxes,
  ErrorSummary,
  Fieldset,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import type { Words } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import type { Change, Plan } from "../model.ts";
import { type ChangeField, kindSlugs } from "../plan-forms.ts";
import { planTexts as t } from "../texts/plans.ts";
import { OrganisationFrame, type View } from "./frame.tsx";

type ChangeProps = {
  readonly view: View;
  readonly plan: Plan;
  readonly kind: Change["kind"];
  readonly form: Form<ChangeField>;
  readonly areas: ReadonlyMap<string, Words>;
};

/** The form of one change; every kind asks for its own fields. */
export const ChangePage = (props: ChangeProps) => {
  const { view, plan, kind, form } = props;
  const at = { id: String(plan.id), kind: kindSlugs[kind] };
  return (
    <OrganisationFrame
      view={view}
      title={t.kinds[kind]}
      path={paths.plans.change.to(at)}
      room="plans"
    >
      <p>
        <a href={paths.plans.show.to({ id: at.id }, view.lang)}>{plan.title}</a>
      </p>
      <ErrorSummary form={form} />
      <form method="post" action={paths.plans.change.to(at, view.lang)} novalidate>
        <Fields {...props} />
        <SubmitButton label={t.save} />
      </form>
    </OrganisationFrame>
  );
};

const Fields = ({ kind, form, areas }: ChangeProps) => {
  const options = [...areas].map(([value, label]) => ({ value, label }));
  switch (kind) {
    case "merge":
      return (
        <>
          <TextArea form={form} name="units" label={t.units} rows={4} />
          <TextField form={form} name="into" label={t.into} hint={t.unitHint} />
        </>
      );
    case "split":
      return (
        <>
          <TextField form={form} name="unit" label={t.unit} />
          {([1, 2, 3] as const).map((n) => (
            <Fieldset legend={t.partNth(n)} hint={t.partHint}>
              <TextField form={form} name={`part_${n}`} label={t.unit} optional={n === 3} />
              <Checkboxes
                form={form}
                name={`areas_${n}`}
                label={t.areas}
                options={options}
                optional
              />
              <TextArea form={form} name={`places_${n}`} label={t.places} rows={2} optional />
            </Fieldset>
          ))}
        </>
      );
    case "transfer-function":
      return (
        <>
          <TextField form={form} name="from" label={t.from} />
          <TextField form={form} name="to" label={t.to} hint={t.unitHint} />
          <Checkboxes form={form} name="areas" label={t.areas} options={options} />
        </>
      );
    case "rename":
      return (
        <>
          <TextField form={form} name="unit" label={t.unit} />
          <TextField form={form} name="name" label={t.newName} maxlength={200} />
        </>
      );
    default:
      return <TextField form={form} name="unit" label={t.unit} />;
  }
};
