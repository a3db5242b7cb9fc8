import type { LegalForm } from "#guard/denunciation.ts";
import { Checkbox, Radios } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { filingTexts as t } from "../texts/filing.ts";

type LegalProps<Name extends string> = {
  readonly form: Form<Name | "legal">;
  readonly legal: LegalForm;
};

/** The text looks like a denunciation or a complaint: its sender says what it is. */
export const LegalQuestion = <Name extends string>({ form, legal }: LegalProps<Name>) => {
  const say = useSay();
  const other =
    legal.looksLike === "complaint"
      ? { value: "complaint", label: t.legalComplaint, hint: t.legalComplaintHint }
      : { value: "denunciation", label: t.legalDenunciation, hint: t.legalDenunciationHint };
  return (
    <Notice look="warn" title={t.legalQuestion} live>
      <p>{say(legal.because)}</p>
      <Radios
        form={form}
        name="legal"
        label={t.legalQuestion}
        options={[other, { value: "feedback", label: t.legalFeedback, hint: t.legalFeedbackHint }]}
      />
    </Notice>
  );
};

/** Words that look like keystrokes: asked about, never converted. */
export const TypingQuestion = <Name extends string>(props: {
  readonly form: Form<Name | "typing">;
  readonly words: readonly string[];
}) => {
  const say = useSay();
  const quoted = props.words.map((word) => `“${word}”`).join(", ");
  return (
    <Notice look="warn" title={t.typingQuestion} live>
      <p>{say(t.typingAbout(quoted))}</p>
      <Checkbox form={props.form} name="typing" value="as-is" label={t.typingAsIs} />
    </Notice>
  );
};

/** The same form was filed with other content: both ways on are offered. */
export const EarlierNotice = (props: { readonly code: string; readonly secret: string | null }) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <Notice look="warn" title={t.tooEarlier} live>
      <p>{say(t.earlierAbout)}</p>
      <form class="inline" method="post" action={paths.follow.show.to({}, lang)}>
        <input type="hidden" name="code" value={props.code} />
        {props.secret && <input type="hidden" name="secret" value={props.secret} />}
        <button type="submit" class="button quiet">
          {say(t.openEarlier)} {props.code}
        </button>
      </form>
    </Notice>
  );
};
