import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Day } from "#kernel/day.ts";
import type { Form } from "#web/form.ts";
import { say, type Words } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { unitTexts as t } from "../unit-texts.ts";
import type { Served } from "../changes.store.ts";
import { isOver } from "../model.ts";
import { AdminPage, type View } from "./frame.tsx";
import { timeWords } from "./post.tsx";

type DepartmentProps = {
  readonly view: View;
  readonly title: Words;
  readonly form: Form<"name">;
  readonly unit: { readonly slug: string; readonly name: string };
  /** The department that is changed; none when one is founded. */
  readonly id?: string;
  /** The units it serves beside its own. */
  readonly serving?: Serving;
};

export type ServingForm = Form<"unit" | "from" | "to">;

type Serving = { readonly form: ServingForm; readonly served: readonly Served[]; readonly on: Day };

export const DepartmentPage = ({ view, title, form, unit, id, serving }: DepartmentProps) => {
  const { lang } = view;
  const at = (in_: typeof lang) =>
    id === undefined
      ? paths.admin.newDepartment.to({ slug: unit.slug }, in_)
      : paths.admin.department.to({ id }, in_);
  return (
    <AdminPage view={view} title={title} path={at("vi")} room="units">
      <p>
        <a href={paths.admin.unit.to({ slug: unit.slug }, lang)}>{unit.name}</a>
      </p>
      <ErrorSummary form={form} />
      <form method="post" action={at(lang)} novalidate>
        <TextField form={form} name="name" label={t.departmentName} maxlength={200} />
        <div class="actions">
          <SubmitButton label={id === undefined ? t.newDepartment : adminTexts.save} />
          {id !== undefined && (
            <a class="button quiet" href={paths.admin.departmentEnding.to({ id }, lang)}>
              {say(lang, t.endDepartment)}
            </a>
          )}
        </div>
      </form>
      {id !== undefined && serving && <ServingPart view={view} id={id} serving={serving} />}
    </AdminPage>
  );
};

/** A joint office: the units this department serves too, and the form for one more. */
const ServingPart = (props: {
  readonly view: View;
  readonly id: string;
  readonly serving: Serving;
}) => {
  const { view, id, serving } = props;
  const { lang } = view;
  const { form, served, on } = serving;
  return (
    <section class="card stack close">
      <h2>{say(lang, t.joint)}</h2>
      <p class="hint">{say(lang, t.jointHint)}</p>
      {served.length > 0 && (
        <ul>
          {served.map((one) => (
            <li>
              <p>
                <a href={paths.admin.unit.to({ slug: one.slug }, lang)}>{one.name}</a>,{" "}
                {say(lang, timeWords(one))}
              </p>
              {!isOver(one, on) && (
                <form method="post" action={paths.admin.departmentServesEnding.to({ id }, lang)}>
                  <input type="hidden" name="unit" value={one.unit} />
                  <SubmitButton label={t.jointEnd(one.name)} look="quiet" />
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <ErrorSummary form={form} />
      <form method="post" action={paths.admin.departmentServes.to({ id }, lang)} novalidate>
        <TextField form={form} name="unit" label={t.jointUnit} />
        <div class="beside">
          <TextField form={form} name="from" label={t.jointFrom} type="date" />
          <TextField form={form} name="to" label={t.jointTo} type="date" optional />
        </div>
        <SubmitButton label={t.jointAdd} look="quiet" />
      </form>
    </section>
  );
};
