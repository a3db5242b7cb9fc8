import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { unreachable } from "#kernel/result.ts";
import { canHandle } from "#access/policy.ts";
import {
  Checkbox,
  Checkboxes,
  Fieldset,
  Radios,
  Select,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import { useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { UnitQuestion } from "#units/pages/unit-field.tsx";
import type { Candidate } from "#units/model.ts";

import { conditions, noted } from "../eligibility.ts";
import { noticeWays, settlements, type Step } from "../model.ts";
import { mostWords, type StepFormState } from "../step-form.ts";
import { registrationTexts } from "../texts/registration.ts";
import { letterTexts, settlementText } from "../texts/pages.ts";
import { stepTexts as t } from "../texts/steps.ts";
import type { LetterView, StepExtras } from "../view.ts";
import { CountFields } from "./denunciation.tsx";
import { PartFields } from "./part-fields.tsx";

export type StepFormProps = StepExtras & {
  readonly view: LetterView;
  readonly step: Step;
  readonly form: StepFormState;
  readonly offered: readonly Candidate[];
};

/** What each step asks for. */
export const StepFields = (props: StepFormProps) => {
  const { step, form, view } = props;
  switch (step) {
    case "register":
    case "take":
    case "handover-cancel":
    case "destroy":
      return null;
    case "handover":
      return <Notice look="warn" title={t.printFirst} />;
    case "handover-confirm":
      return (
        <>
          <Notice look="warn" title={t.printFirst} />
          <CountFields form={form} />
        </>
      );
    case "assign":
    case "name":
      return <OfficerField {...props} step={step} />;
    case "note":
      return <Words form={form} label={t.note} hint={t.noteHint} />;
    case "reply":
      return <Words form={form} label={t.replyText} hint={t.reasonHint} />;
    case "restrict":
    case "unrestrict":
    case "give-back":
    case "unmerge":
    case "urge":
    case "keep":
      return (
        <>
          {step === "urge" && <Outside form={form} />}
          <Words form={form} label={t.reason} hint={step === "keep" ? t.keepHint : t.reasonHint} />
        </>
      );
    case "reword":
      return <Reword {...props} />;
    case "classify":
      return <Classify form={form} />;
    case "propose":
    case "split":
      return (
        <>
          <PartFields view={view} form={form} />
          <p class="hint">
            <Said text={t.contentGoes} />
          </p>
          <Told view={view} form={form} />
          <Words form={form} label={t.reason} hint={t.reasonHint} />
        </>
      );
    case "guide":
    case "return":
    case "refuse":
    case "transfer":
    case "offer":
      return (
        <>
          {step === "transfer" && <Outside form={form} />}
          {step === "offer" && (
            <UnitQuestion
              form={form}
              label={t.unit}
              hint={registrationTexts.unitHint}
              units={[]}
              offered={props.offered}
            />
          )}
          {(step === "transfer" || step === "offer") && isComplaint(view) && (
            <Notice look="info" title={t.noTransfer} />
          )}
          <Told view={view} form={form} />
          <Words form={form} label={t.reason} hint={t.reasonHint} />
        </>
      );
    case "merge":
      return (
        <>
          <Main {...props} />
          <Words form={form} label={t.reason} hint={t.reasonHint} />
        </>
      );
    default:
      return unreachable(step);
  }
};

const Said = ({ text }: { readonly text: Text }) => {
  const tell = useSay();
  return <>{tell(text)}</>;
};

const isComplaint = ({ letter: { progress } }: LetterView): boolean =>
  "found" in progress && progress.found.parts.includes("complaint");

type Only = { readonly form: StepFormState };

const Words = (props: Only & { readonly label: Text; readonly hint: Text }) => (
  <TextArea {...props} name="text" rows={4} max={mostWords} />
);

const Outside = ({ form }: Only) => (
  <div class="beside">
    <TextField form={form} name="body" label={t.body} autocomplete="off" />
    <TextField form={form} name="number" label={t.number} autocomplete="off" optional />
  </div>
);

/** How the sender was told: part of every step the law wants told. */
const Told = ({ view, form }: Only & { readonly view: LetterView }) =>
  view.letter.hasSender ? (
    <Fieldset legend={t.told} hint={t.toldHint}>
      <div class="beside">
        <Select
          form={form}
          name="how"
          label={t.how}
          empty={t.choose}
          options={noticeWays.map((value) => ({ value, label: t.ways[value] }))}
        />
        <TextField
          form={{ ...form, values: { told_on: view.today, ...form.values } }}
          name="told_on"
          type="date"
          label={t.toldOn}
        />
      </div>
    </Fieldset>
  ) : (
    <Notice look="quiet" title={t.nobodyToTell} />
  );

const Classify = ({ form }: Only) => {
  const counts = ["0", "1", "2", "3"].map((value) => ({ value, label: value }));
  return (
    <>
      <Fieldset legend={t.kinds}>
        <Select
          form={form}
          name="complaints"
          label={t.complaints}
          hint={t.complaintsHint}
          options={counts}
        />
        <Select
          form={form}
          name="feedbacks"
          label={t.feedbacks}
          hint={t.feedbacksHint}
          options={counts}
        />
      </Fieldset>
      <Checkboxes
        form={form}
        name="missing"
        label={t.missing}
        hint={t.missingHint}
        options={conditions
          .filter(({ id }) => id !== "denunciation-parts")
          .map(({ id, title, source }) => ({ value: id, label: title, hint: source }))}
      />
      <Checkboxes
        form={form}
        name="noted"
        label={t.noted}
        options={noted.map(({ id, title, source }) => ({
          value: id,
          label: title,
          hint: {
            vi: `${source} – ${t.unverified.vi}`,
            en: `${source} – ${t.unverified.en}`,
          },
        }))}
      />
      <Radios
        form={form}
        name="competent"
        label={t.competent}
        options={[
          { value: "yes", label: t.yes },
          { value: "no", label: t.no },
        ]}
      />
      <Select
        form={form}
        name="settled"
        label={t.settled}
        options={settlements.toReversed().map((value) => ({ value, label: settlementText[value] }))}
      />
      <Words form={form} label={t.reason} hint={t.reasonHint} />
    </>
  );
};

const Reword = ({ form, view }: StepFormProps) => (
  <>
    <TextField form={form} name="title" label={registrationTexts.titleField} autocomplete="off" />
    <Words form={form} label={registrationTexts.summary} hint={registrationTexts.summaryHint} />
    {view.pages.length > 0 && (
      <Checkboxes
        form={form}
        name="remove"
        label={t.remove}
        options={view.pages.map((n) => ({ value: String(n), label: letterTexts.page(n) }))}
      />
    )}
    <Checkbox form={form} name="denounces" label={t.denounces} hint={t.denouncesHint} />
    <details>
      <summary>
        <Said text={registrationTexts.stop.eligible} />
      </summary>
      <CountFields form={form} />
    </details>
  </>
);

const Main = ({ form, likely }: StepFormProps) => (
  <>
    {likely.length > 0 && (
      <Radios
        form={{ ...form, values: { ...form.values, main_choice: form.values.main_choice ?? "" } }}
        name="main_choice"
        label={t.likely}
        hint={t.likelyHint}
        options={[
          ...likely.map(({ letter, title }) => ({
            value: letter.code,
            label: title || letter.code,
            hint: {
              vi: `${letter.code} · nhận ${dateWords(letter.receivedOn).vi}`,
              en: `${letter.code} · received ${dateWords(letter.receivedOn).en}`,
            },
          })),
          { value: "", label: t.likelyNone },
        ]}
      />
    )}
    <TextField
      form={form}
      name="main"
      label={t.main}
      hint={t.mainHint}
      width="medium"
      autocomplete="off"
    />
  </>
);

const OfficerField = ({
  step,
  form,
  view,
  nameable,
}: StepFormProps & { readonly step: "assign" | "name" }) => {
  const named = new Set<string>(view.letter.named);
  const people =
    step === "name"
      ? nameable.map(({ officer, name, title, unitName }) => ({
          value: officer,
          label: `${name} – ${title}, ${unitName}`,
        }))
      : view.colleagues
          .filter(({ role }) => canHandle(role))
          .map(({ officer, name, title }) => ({ value: officer, label: `${name} – ${title}` }));
  return (
    <Select
      form={form}
      name="officer"
      label={step === "name" ? t.namedOfficer : t.officer}
      empty={t.chooseOne}
      options={people.filter(
        ({ value }, i) => !named.has(value) && people.findIndex((one) => one.value === value) === i,
      )}
    />
  );
};
