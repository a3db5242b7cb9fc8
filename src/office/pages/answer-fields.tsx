import type { Text } from "#kernel/text.ts";
import { Fieldset, Hidden, Select, TextArea } from "#web/fields.tsx";
import { useSay } from "#web/language.ts";

import type { Waiting } from "#residents/attachments.ts";
import { mostWords, type StepFormState } from "../step-input.ts";
import type { ReplyTemplate } from "../templates.store.ts";
import { answerTexts as t } from "../texts/answer.ts";
import { stepFormTexts } from "../texts/steps.ts";
import { UploadField } from "#residents/pages/upload-field.tsx";

/** What proof is to an answer; each kind waits apart, so that it keeps its place. */
export const proofs = ["before", "after", "proof"] as const;
export type Proof = (typeof proofs)[number];

/** What came along of one kind, and what of it was not taken. */
export type Uploads = { readonly waiting: readonly Waiting[]; readonly refused: readonly Text[] };

export type AnswerExtras = {
  readonly once: string;
  readonly templates: readonly ReplyTemplate[];
  readonly uploads: Readonly<Record<Proof, Uploads>>;
};

/** The answer, with templates to begin from and proof beside it. */
export const AnswerFields = (props: {
  readonly form: StepFormState;
  readonly answer: AnswerExtras;
}) => {
  const { form, answer } = props;
  const say = useSay();
  return (
    <>
      {/* Before everything else, so that Enter in a field goes on to the preview. */}
      <button
        type="submit"
        class="unseen"
        name="go"
        value="preview"
        tabIndex={-1}
        aria-hidden="true"
      />
      <Hidden form={form} name="once" value={answer.once} />
      {answer.templates.length > 0 && (
        <div class="insert">
          <Select
            form={form}
            name="template"
            label={t.templates}
            empty={t.templateNone}
            options={answer.templates.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <button type="submit" class="button quiet" name="go" value="template">
            {say(t.insert)}
          </button>
        </div>
      )}
      <TextArea
        form={form}
        name="text"
        label={stepFormTexts.text.answer}
        hint={stepFormTexts.hint.answer}
        rows={10}
        max={mostWords}
      />
      <Fieldset legend={t.files} hint={t.filesHint}>
        {proofs.map((proof) => (
          <UploadField name={proof} label={t.purposes[proof]} {...answer.uploads[proof]} />
        ))}
      </Fieldset>
    </>
  );
};
