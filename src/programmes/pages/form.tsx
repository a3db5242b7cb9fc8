import {
  ErrorSummary,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { Layout } from "#web/layout.tsx";
import type { Words } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { programmeKinds } from "../model.ts";
import { kindWords, programmeTexts as t } from "../texts/programmes.ts";
import type { Frame } from "./frame.ts";

export type ProgrammeField =
  | "kind"
  | "name"
  | "from"
  | "to"
  | "owner"
  | "about"
  | "quality"
  | "once"
  | "seq";

type FormProps = Frame & {
  readonly action: string;
  readonly title: Words;
  readonly form: Form<ProgrammeField>;
  readonly owners: readonly {
    readonly post: number;
    readonly title: string;
    readonly unitName: string;
  }[];
};

/** What a programme is called, who leads it, when it runs. */
export const ProgrammeForm = ({ lang, trial, staff, action, title, form, owners }: FormProps) => (
  <Layout
    {...{ lang, trial, staff }}
    title={title}
    path={action}
    here={paths.programmes.list.to({})}
  >
    <ErrorSummary form={form} />
    <form class="stack" method="post" action={action}>
      <Hidden form={form} name="once" />
      <Hidden form={form} name="seq" />
      <Radios
        form={form}
        name="kind"
        label={t.kind}
        options={programmeKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <TextField form={form} name="name" label={t.name} maxlength={200} />
      <Select
        form={form}
        name="owner"
        label={t.owner}
        options={owners.map((one) => ({
          value: String(one.post),
          label: `${one.title} (${one.unitName})`,
        }))}
      />
      <TextField form={form} name="from" label={t.from} type="date" width="short" />
      <TextField form={form} name="to" label={t.to} type="date" width="short" />
      <TextArea form={form} name="about" label={t.about} max={5000} optional />
      <TextArea form={form} name="quality" label={t.quality} max={5000} optional />
      <SubmitButton label={t.save} />
    </form>
  </Layout>
);
