import {
  Checkbox,
  ErrorSummary,
  FileField,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";
import { partTexts } from "#web/texts.ts";
import type { Children } from "#web/jsx.ts";

import type { DeskForm } from "../desk.form.ts";
import type { Article } from "../model.ts";
import { changesWhatReadersSee, type ArticleStep } from "../rules.ts";
import { stepNames } from "../step-names.ts";
import { deskTexts as t, follows } from "../texts/desk.ts";
import { ContentFields } from "./content-fields.tsx";
import type { ShownFile } from "./preview.tsx";

export type StepFormProps = {
  readonly article: Article;
  readonly step: ArticleStep;
  readonly form: DeskForm;
  readonly lead: ShownFile | null;
  readonly attachments: readonly ShownFile[];
};

/** The form of one step, with what will follow. */
export const StepForm = (props: StepFormProps) => (
  <div class="chosen-step">
    <ErrorSummary form={props.form} />
    <Chosen {...props} />
  </div>
);

const Chosen = (props: StepFormProps) => {
  const { article, step, form, lead, attachments } = props;
  const told = changesWhatReadersSee(step, article.state);
  const said = told && (
    <TextArea form={form} name="said" label={t.said} hint={t.saidHint} rows={2} max={1000} />
  );
  switch (step) {
    case "save":
    case "correct":
      return (
        <Posted {...props}>
          <ContentFields form={form} comments={step === "save"} />
          {said}
          <div class="actions">
            <SubmitButton label={step === "save" ? t.save : stepNames.correct.name} />
            <SubmitButton label={t.toPreview} look="quiet" name="go" value="preview" />
          </div>
        </Posted>
      );
    case "schedule":
      return (
        <Posted {...props}>
          <TextField form={form} name="day" label={t.day} type="date" width="short" />
          <TextField
            form={form}
            name="time"
            label={t.time}
            hint={t.timeHint}
            type="time"
            width="short"
          />
          <SubmitButton label={stepNames.schedule.name} />
        </Posted>
      );
    case "remove":
      return (
        <Posted {...props}>
          <TextArea
            form={form}
            name="because"
            label={t.reason}
            hint={t.reasonHint}
            rows={3}
            max={1000}
          />
          <SubmitButton label={stepNames.remove.name} look="grave" />
        </Posted>
      );
    case "comments":
      return (
        <Posted {...props}>
          <input type="hidden" name="open" value={article.commentsOpen ? "" : "on"} />
          <SubmitButton label={article.commentsOpen ? t.close : t.open} />
        </Posted>
      );
    case "picture":
    case "unpicture":
      return (
        <>
          <Posted {...props} step="picture" files>
            <FileField form={form} name="file" label={t.file} hint={t.fileHint} accept="image/*" />
            <TextField form={form} name="alt" label={t.alt} hint={t.altHint} maxlength={400} />
            <Checkbox form={form} name="decorative" label={t.decorative} />
            <TextField form={form} name="label" label={t.caption} optional maxlength={300} />
            {said}
            <SubmitButton label={t.upload} />
          </Posted>
          {lead && (
            <Posted {...props} step="unpicture">
              {told && <Sentence id="said-anh" />}
              <SubmitButton label={stepNames.unpicture.name} look="quiet" />
            </Posted>
          )}
        </>
      );
    case "attach":
    case "detach":
      return (
        <>
          <Posted {...props} step="attach" files>
            <FileField
              form={form}
              name="file"
              label={t.files}
              hint={t.filesHint}
              accept="image/*,.pdf"
              multiple
            />
            <TextField form={form} name="label" label={t.label} maxlength={250} />
            {said}
            <SubmitButton label={t.upload} />
          </Posted>
          {attachments.map(({ nth, label }) => (
            <Posted {...props} step="detach">
              <input type="hidden" name="nth" value={String(nth)} />
              {told && <Sentence id={`said-${nth}`} />}
              <SubmitButton label={t.takeAway(label)} look="quiet" />
            </Posted>
          ))}
        </>
      );
    default:
      return (
        <Posted {...props}>
          <SubmitButton label={stepNames[step].name} look={step === "drop" ? "grave" : "primary"} />
        </Posted>
      );
  }
};

/** The sentence of correction, where several forms of one page ask for one. */
const Sentence = ({ id }: { readonly id: string }) => {
  const say = useSay();
  return (
    <div class="field">
      <label for={id}>{say(t.said)}</label>
      <input id={id} name="said" type="text" maxLength={1000} />
    </div>
  );
};

const Posted = (
  props: StepFormProps & { readonly files?: boolean; readonly children: Children },
) => {
  const { article, step, files = false, children } = props;
  const say = useSay();
  const lang = useLanguage();
  const consequences = follows[step] ?? [];
  return (
    <form
      class="step-form"
      method="post"
      action={paths.news.step.to({ id: String(article.id), step: stepNames[step].slug }, lang)}
      {...(files ? { enctype: "multipart/form-data" } : {})}
    >
      <input type="hidden" name="seen" value={String(article.version)} />
      {consequences.length > 0 && (
        <>
          <p>{say(partTexts.thisWill)}</p>
          <ul>
            {consequences.map((one) => (
              <li>{say(one)}</li>
            ))}
          </ul>
        </>
      )}
      {children}
    </form>
  );
};
