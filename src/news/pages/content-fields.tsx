import { Checkbox, TextArea, TextField } from "#web/fields.tsx";

import type { DeskForm } from "../desk.form.ts";
import { contentTexts as t } from "../texts/content.ts";
import { EditorField } from "./editor-field.tsx";

/** What an article is written into, on its first day and when it is corrected. */
export const ContentFields = (props: { readonly form: DeskForm; readonly comments: boolean }) => {
  const { form, comments } = props;
  return (
    <>
      <TextField form={form} name="title" label={t.title} hint={t.titleHint} maxlength={300} />
      <TextArea
        form={form}
        name="summary"
        label={t.summary}
        hint={t.summaryHint}
        rows={3}
        max={500}
      />
      <EditorField form={form} />
      <TextField form={form} name="byline" label={t.byline} hint={t.bylineHint} />
      <TextField form={form} name="tags" label={t.tags} hint={t.tagsHint} optional />
      <TextField form={form} name="source" label={t.source} hint={t.sourceHint} optional />
      <TextField form={form} name="sourceLink" label={t.sourceLink} optional />
      {comments && <Checkbox form={form} name="comments" label={t.comments} />}
    </>
  );
};
