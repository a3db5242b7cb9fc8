import type { MatterCode, Stage } from "#cases/model.ts";
import type { Day } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import { Radios, TextField } from "#web/fields.tsx";

import type { StepFormState } from "../step-input.ts";
import { stageText } from "../texts/list.ts";
import { stepFormTexts as t } from "../texts/steps.ts";

/** A matter that may be about the same thing, as far as this officer may see it. */
export type ShownDuplicate = {
  readonly code: MatterCode;
  readonly stage: Stage;
  readonly receivedOn: Day;
  readonly title: string;
  readonly place: string | null;
  readonly alike: number;
};

/** Which matter is the main one: chosen among those suggested, or by its code. */
export const MergeFields = (props: {
  readonly form: StepFormState;
  readonly likely: readonly ShownDuplicate[];
}) => {
  const { form, likely } = props;
  return (
    <>
      {likely.length > 0 && (
        <Radios
          form={{ ...form, values: { ...form.values, main_choice: form.values.main_choice ?? "" } }}
          name="main_choice"
          label={t.likely}
          hint={t.likelyHint}
          options={[...likely.map(optionOf), { value: "", label: t.likelyNone }]}
        />
      )}
      <TextField
        form={form}
        name="main"
        label={t.main}
        hint={t.mainHint}
        width="medium"
        autocomplete="off"
        maxlength={30}
      />
    </>
  );
};

const optionOf = ({ code, stage, receivedOn, title, place }: ShownDuplicate) => {
  const about = [title, place].filter(Boolean).join(", ");
  return {
    value: code,
    label: about === "" ? code : about,
    hint: {
      vi: `${code} · nhận ${dateWords(receivedOn).vi} · ${stageText[stage].vi}`,
      en: `${code} · received ${dateWords(receivedOn).en} · ${stageText[stage].en}`,
    },
  };
};
