import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, type Words } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { unitTexts as t } from "../unit-texts.ts";
import { AdminPage, type View } from "./frame.tsx";

type DepartmentProps = {
  readonly view: View;
  readonly title: Words;
  readonly form: Form<"name">;
  readonly unit: { readonly slug: string; readonly name: string };
  /** The department that is changed; none when one is founded. */
  readonly id?: string;
};

export const DepartmentPage = ({ view, title, form, unit, id }: DepartmentProps) => {
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
    </AdminPage>
  );
};
