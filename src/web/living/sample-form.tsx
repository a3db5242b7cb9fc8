import {
  Checkbox,
  ErrorSummary,
  Fieldset,
  FileField,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "../fields.tsx";
import { filled, withErrors } from "../form.ts";

import * as t from "./texts.ts";

/** A form sent back: the summary of what to put right, a field of each kind, some wrong and some right. */
export const SampleForm = ({ at }: { readonly at: string }) => {
  const form = withErrors(
    filled<"title" | "content" | "kind" | "area" | "phone" | "publish" | "files">({
      title: "Rác",
      content: "Đống rác ở đầu ngõ 12 chưa được dọn từ thứ Hai.",
      kind: "phan-anh",
    }),
    t.formErrors,
  );
  return (
    <form method="post" action={at} encType="multipart/form-data" noValidate>
      <ErrorSummary form={form} />
      <Radios form={form} name="kind" label={t.form.kind} options={t.kinds} />
      <TextField form={form} name="title" label={t.form.title} hint={t.form.titleHint} />
      <TextArea form={form} name="content" label={t.form.content} max={5000} rows={4} />
      <Select form={form} name="area" label={t.form.area} options={t.areas} empty={t.form.choose} />
      <FileField form={form} name="files" label={t.form.files} accept="image/*" multiple optional />
      <Fieldset legend={t.form.contact} hint={t.form.contactHint}>
        <TextField
          form={form}
          name="phone"
          label={t.form.phone}
          type="tel"
          autocomplete="tel"
          width="medium"
          optional
        />
        <Checkbox form={form} name="publish" label={t.form.publish} hint={t.form.publishHint} />
      </Fieldset>
      <SubmitButton label={t.form.send} />
    </form>
  );
};
