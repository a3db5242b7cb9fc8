import { Radios, Select, SubmitButton, TextField, ErrorSummary } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { paths } from "#web/paths.ts";

import { postTexts as t } from "../post-texts.ts";
import { adminTexts } from "../admin-texts.ts";
import { roles } from "../model.ts";
import { templateOf } from "#access/roles.ts";
import { AdminPage, type View } from "./frame.tsx";

export type PostForm = Form<"title" | "role" | "department" | "reports_to">;

/** What a post can belong to and answer to. */
export type PostOptions = {
  readonly departments: readonly { readonly id: number; readonly name: string }[];
  readonly superiors: readonly {
    readonly id: number;
    readonly title: string;
    readonly unitName: string;
  }[];
};

export const PostFields = (props: { readonly form: PostForm; readonly options: PostOptions }) => {
  const { form, options } = props;
  return (
    <>
      <TextField form={form} name="title" label={t.titleLabel} hint={t.titleHint} maxlength={200} />
      <Radios
        form={form}
        name="role"
        label={adminTexts.role}
        options={roles.map((role) => ({
          value: role,
          label: templateOf(role).name,
          hint: templateOf(role).about,
        }))}
      />
      <Select
        form={form}
        name="department"
        label={t.department}
        empty={t.noDepartment}
        options={options.departments.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Select
        form={form}
        name="reports_to"
        label={t.reportsTo}
        hint={t.reportsToHint}
        empty={t.nobodyAbove}
        options={options.superiors.map(({ id, title, unitName }) => ({
          value: String(id),
          label: `${title} (${unitName})`,
        }))}
      />
    </>
  );
};

type NewPostProps = {
  readonly view: View;
  readonly unit: { readonly slug: string; readonly name: string };
  readonly form: PostForm;
  readonly options: PostOptions;
};

export const NewPostPage = ({ view, unit, form, options }: NewPostProps) => {
  const { slug } = unit;
  return (
    <AdminPage
      view={view}
      title={t.newPost(unit.name)}
      path={paths.admin.newPost.to({ slug })}
      room="units"
    >
      <ErrorSummary form={form} />
      <form method="post" action={paths.admin.newPost.to({ slug }, view.lang)} novalidate>
        <PostFields form={form} options={options} />
        <SubmitButton label={t.create} />
      </form>
    </AdminPage>
  );
};
