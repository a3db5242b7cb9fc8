import {
  Checkbox,
  ErrorSummary,
  FileField,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextField,
} from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { unreachable } from "#kernel/result.ts";
import { dayWords } from "#law/words.ts";
import { paths } from "#web/paths.ts";

import type { PostingStep } from "../decide.ts";
import type { PostingView } from "../public-view.ts";
import { forms } from "../model.ts";
import { minimumLines } from "../texts/words.ts";
import type { Minimum } from "../rules.ts";
import type { ItemForm } from "../step.form.ts";
import { deskTexts, stepWords } from "../texts/desk.ts";
import { fieldTexts as t } from "../texts/fields.ts";
import { publicTexts } from "../texts/public.ts";
import { formWords } from "../texts/words.ts";
import { PublicWords, WordsFields } from "./words-fields.tsx";

export type StepFormProps = {
  readonly step: PostingStep;
  readonly form: ItemForm;
  readonly view: PostingView;
  /** What the minimum would be if it were posted today. */
  readonly ifPosted: Minimum | null;
};

/** The form of one step, with what follows from it said before it is sent. */
export const StepForm = (props: StepFormProps) => {
  const { step, form, view } = props;
  const lang = useLanguage();
  const { slug, name, button } = stepWords[step];
  const tell = useSay();
  const withFiles = step === "attach" || step === "record";
  return (
    <section class="stack" id="buoc">
      <h2>{tell(name)}</h2>
      <ErrorSummary form={form} />
      <form
        class="stack"
        method="post"
        action={paths.postings.step.to({ code: view.posting.code, step: slug }, lang)}
        enctype={withFiles ? "multipart/form-data" : undefined}
      >
        <Hidden form={form} name="seq" value={String(view.posting.seq)} />
        <Fields {...props} />
        <SubmitButton label={button} look={isGrave(step) ? "grave" : "primary"} />
      </form>
    </section>
  );
};

const isGrave = (step: PostingStep): boolean =>
  step === "withdraw" || step === "drop" || step === "detach";

const Fields = ({ step, form, view, ifPosted }: StepFormProps) => {
  const tell = useSay();
  const lang = useLanguage();
  switch (step) {
    case "write":
      return <WordsFields form={form} />;
    case "post":
      return (
        <>
          <Notice look="info" title={{ vi: "Việc này sẽ làm mục:", en: "This will make it:" }}>
            <ul>
              <li>{tell(deskTexts.postWill.public)}</li>
              <li>
                {tell(
                  ifPosted
                    ? deskTexts.postWill.kept(dayWords(ifPosted.until)[lang])
                    : deskTexts.postWill.noMinimum,
                )}
              </li>
              <li>{tell(deskTexts.postWill.forms)}</li>
            </ul>
          </Notice>
          {ifPosted && (
            <details class="why">
              <summary>{tell(publicTexts.why)}</summary>
              <ol>
                {minimumLines(ifPosted).map((line) => (
                  <li>{tell(line)}</li>
                ))}
              </ol>
            </details>
          )}
          <Confirmed form={form} />
        </>
      );
    case "attach":
      return (
        <FileField
          form={form}
          name="file"
          label={t.files}
          hint={t.filesHint}
          accept="image/*,application/pdf"
          multiple
        />
      );
    case "detach":
      return (
        <Select
          form={form}
          name="nth"
          label={t.nth}
          options={view.files
            .filter(({ purpose }) => purpose === "attachment")
            .map(({ nth }, at) => ({ value: String(nth), label: publicTexts.page(at + 1) }))}
        />
      );
    case "record":
      return (
        <>
          <Radios
            form={form}
            name="form"
            label={t.form}
            options={forms.map((value) => ({ value, label: formWords[value] }))}
          />
          <TextField form={form} name="from" label={t.from} type="date" width="short" />
          <TextField
            form={form}
            name="to"
            label={t.to}
            hint={t.toHint}
            type="date"
            width="short"
            optional
          />
          <TextField form={form} name="place" label={t.where} optional />
          <TextField form={form} name="by" label={t.by} optional />
          <FileField
            form={form}
            name="file"
            label={t.evidence}
            hint={t.evidenceHint}
            accept="image/*"
            optional
          />
        </>
      );
    case "interrupt":
      return (
        <>
          <TextField form={form} name="from" label={t.fromOff} type="date" width="short" />
          <TextField form={form} name="to" label={t.toOff} type="date" width="short" />
          <TextField form={form} name="because" label={t.because} hint={t.becauseHint} />
        </>
      );
    case "extend":
      return (
        <>
          <TextField form={form} name="until" label={t.until} type="date" width="short" />
          <TextField form={form} name="because" label={t.because} hint={t.becauseHint} />
        </>
      );
    case "correct":
      return (
        <>
          <PublicWords form={form} />
          <TextField form={form} name="because" label={t.because} hint={t.becauseHint} />
          <Checkbox form={form} name="anew" label={t.anew} />
          <Checkbox form={form} name="hides" label={t.hides} />
          <Confirmed form={form} />
        </>
      );
    case "take-down":
      return (
        <TextField
          form={form}
          name="because"
          label={t.becauseDown}
          hint={t.becauseDownHint}
          optional
        />
      );
    case "withdraw":
      return (
        <>
          <Notice look="warn" title={{ vi: "Việc này sẽ", en: "This will" }}>
            <p>{tell(deskTexts.withdrawWill)}</p>
          </Notice>
          <TextField form={form} name="because" label={t.because} hint={t.becauseInside} />
        </>
      );
    case "drop":
      return <TextField form={form} name="because" label={t.because} hint={t.becauseHint} />;
    default:
      return unreachable(step);
  }
};

/** Only asked when something was found that looks private. */
const Confirmed = ({ form }: { readonly form: ItemForm }) =>
  form.problem === undefined ? null : <Checkbox form={form} name="confirmed" label={t.confirmed} />;
