import { ErrorSummary, Radios, Select, SubmitButton, TextArea, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { ConfirmStep } from "#web/parts/confirm-step.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { DeskComment } from "../desk-view.ts";
import { grounds, most } from "../model.ts";
import type { ModeratorStep } from "../rules.ts";
import { shownIn, type StepField } from "../step-form.ts";
import { deskTexts as t, stepNames, stepSlugs } from "../texts/desk.ts";
import { groundWords } from "../texts/public.ts";
import { OneComment } from "./comments.tsx";
import type { Chosen } from "./desk-props.ts";

type StepFormProps = { readonly view: DeskComment; readonly chosen: Chosen };
type Fields = { readonly form: Form<StepField>; readonly view: DeskComment };

/** The form of one step, in place. */
export const StepForm = (props: StepFormProps) => {
  const { step, form } = props.chosen;
  if (isConfirmed(step)) return <Confirmed {...props} step={step} />;
  return (
    <>
      <ErrorSummary form={form} />
      <Written {...props} />
    </>
  );
};

/** Steps that others will feel: what follows is said before the one button. */
const confirmed = ["matter", "pass-up", "handover", "handover-confirm", "handover-cancel"] as const;
type Confirmed = (typeof confirmed)[number];
const isConfirmed = (step: ModeratorStep): step is Confirmed =>
  confirmed.some((one) => one === step);

const Confirmed = ({ view, chosen, step }: StepFormProps & { readonly step: Confirmed }) => {
  const tell = useSay();
  const lang = useLanguage();
  const { form } = chosen;
  const { code, seq } = view.comment;
  const grave = step === "handover" || step === "handover-confirm";
  return (
    <>
      <ErrorSummary form={form} />
      {grave && (
        <p class="actions no-print">
          <button class="button quiet" type="button" data-print hidden>
            {tell(t.print)}
          </button>
          <a class="button quiet" href={paths.comments.slip.to({}, lang)}>
            {tell(t.slip)}
          </a>
        </p>
      )}
      <ConfirmStep
        title={stepNames[step]}
        consequences={t.consequences[step]}
        action={stepAddress(code, step, lang)}
        button={stepNames[step]}
        back={paths.comments.show.to({ code }, lang)}
        grave={grave}
      >
        <input type="hidden" name="seq" value={String(seq)} />
        {step === "matter" && <MatterFields form={form} view={view} />}
      </ConfirmStep>
    </>
  );
};

const MatterFields = ({ form, view }: Fields) => (
  <>
    <Radios
      form={form}
      name="kind"
      label={t.kind}
      options={[
        { value: "feedback", label: t.kinds.feedback },
        { value: "petition", label: t.kinds.petition },
      ]}
    />
    <Select
      form={form}
      name="area"
      label={t.area}
      empty="—"
      options={view.areas.map(({ code, name }) => ({ value: code, label: name }))}
    />
  </>
);

/** Steps with words of the moderator’s, or with what will be shown. */
const Written = ({ view, chosen }: StepFormProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const { step, form, name } = chosen;
  const { code, seq } = view.comment;
  const shows = step === "approve" || step === "overturn";
  return (
    <form class="page" method="post" action={`${stepAddress(code, step, lang)}#buoc`} noValidate>
      <input type="hidden" name="seq" value={String(seq)} />
      {name !== null && <Preview view={view} form={form} name={name} />}
      {shows && <ShownFields form={form} />}
      {step === "refuse" && (
        <>
          <p>{tell(t.refuseAbout)}</p>
          <Radios
            form={form}
            name="ground"
            label={t.why}
            options={grounds.map((ground) => ({ value: ground, label: groundWords[ground] }))}
          />
          <TextArea
            form={form}
            name="text"
            label={t.sentence}
            hint={t.sentenceHint}
            rows={3}
            max={most.sentence}
          />
        </>
      )}
      {(step === "overturn" || step === "uphold") && (
        <TextArea
          form={form}
          name="text"
          label={t.secondText}
          hint={t.secondHint}
          rows={4}
          max={most.answer}
        />
      )}
      {step === "answer" && (
        <TextArea
          form={form}
          name="text"
          label={t.answerText}
          hint={t.answerHint(view.post)}
          rows={5}
          max={most.answer}
        />
      )}
      <div class="actions">
        {shows && name !== null && <SubmitButton label={t.publish} name="go" value="confirm" />}
        {shows ? (
          <SubmitButton
            label={t.preview}
            look={name === null ? "primary" : "quiet"}
            name="go"
            value="preview"
          />
        ) : (
          <SubmitButton label={stepNames[step]} look={step === "refuse" ? "grave" : "primary"} />
        )}
      </div>
    </form>
  );
};

const Preview = ({ view, form, name }: Fields & { readonly name: string }) => {
  const tell = useSay();
  return (
    <Notice look="info" title={t.previewTitle} live>
      <ol class="comment-list">
        <OneComment
          comment={{ ...shownIn(form), name, at: view.comment.receivedAt, answers: [] }}
        />
      </ol>
      <p class="hint">{tell(t.previewAbout)}</p>
    </Notice>
  );
};

const ShownFields = ({ form }: { readonly form: Form<StepField> }) => (
  <>
    <TextField form={form} name="shown_title" label={t.shownTitle} autocomplete="off" />
    <TextArea form={form} name="shown_content" label={t.shownBody} hint={t.shownHint} rows={8} />
  </>
);

const stepAddress = (code: string, step: ModeratorStep, lang: "vi" | "en"): string =>
  paths.comments.step.to({ code, step: stepSlugs[step] }, lang);
