import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Candidate } from "#units/model.ts";
import { ErrorSummary, Hidden, Radios, Select, SubmitButton, TextArea } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { partTexts } from "#web/texts.ts";
import { paths } from "#web/paths.ts";

import { grounds } from "#cases/grounds.ts";
import type { Nameable } from "#cases/routing.store.ts";
import { canHandle } from "#access/policy.ts";
import type { MatterView } from "../matter-view.ts";
import { mostWords, type StepFormState } from "../step-input.ts";
import type { OfficerStep } from "#access/roles.ts";
import { stepNames } from "#cases/steps.ts";
import { stepFormTexts as t } from "../texts/steps.ts";
import { AnswerFields, type AnswerExtras } from "./answer-fields.tsx";
import { PublishFields, type PublishExtras } from "./publish-fields.tsx";
import { MergeFields, type ShownDuplicate } from "./merge-fields.tsx";
import { TransferFields } from "./transfer-fields.tsx";

export type StepFormProps = {
  readonly view: MatterView;
  readonly step: OfficerStep;
  readonly form: StepFormState;
  /** Units the typed name may mean. */
  readonly offered?: readonly Candidate[];
  /** Whom the matter can name. */
  readonly nameable?: readonly Nameable[];
  /** Matters that may be about the same thing. */
  readonly likely?: readonly ShownDuplicate[];
  readonly answer?: AnswerExtras;
  readonly publish?: PublishExtras;
};

/** The form of one step: what it asks for, what will follow, one button. */
export const StepForm = (props: StepFormProps) => {
  const { view, step, form } = props;
  const say = useSay();
  const lang = useLanguage();
  const { code } = view.matter;
  const consequences: readonly Text[] = step in t.consequences ? consequencesOf(step) : [];
  const withFiles = step === "answer" || step === "publish";
  return (
    <form
      class="step-form"
      method="post"
      action={paths.staff.step.to({ code, step: stepNames[step].slug }, lang)}
      {...(withFiles ? { enctype: "multipart/form-data" } : {})}
      noValidate
    >
      <h3>{say(stepNames[step].name)}</h3>
      <ErrorSummary form={form} />
      <Hidden form={form} name="seq" value={String(view.matter.seq)} />
      <Fields {...props} />
      {consequences.length > 0 && (
        <div class="follows">
          <p>{say(partTexts.thisWill)}</p>
          <ul>
            {consequences.map((one) => (
              <li>{say(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <SubmitButton
          label={t.buttons[step]}
          look={grave.includes(step) ? "grave" : "primary"}
          {...(withFiles ? { name: "go", value: "preview" } : {})}
        />
        <a class="button quiet" href={paths.staff.matter.to({ code }, lang)}>
          {say(t.cancel)}
        </a>
      </div>
    </form>
  );
};

/** What cannot be taken back, or shuts somebody out. */
const grave: readonly OfficerStep[] = ["decline", "name", "handover", "handover-confirm"];

const consequencesOf = (step: OfficerStep): readonly Text[] => {
  const all: Partial<Record<OfficerStep, readonly Text[]>> = t.consequences;
  return all[step] ?? [];
};

const Fields = (props: StepFormProps) => {
  const { step, form, view } = props;
  switch (step) {
    case "accept":
    case "assign":
    case "help":
    case "unhelp":
    case "name":
      return <OfficerField {...props} step={step} />;
    case "note":
    case "ask":
      return (
        <TextArea
          form={form}
          name="text"
          label={t.text[step]}
          hint={t.hint[step]}
          rows={6}
          max={mostWords}
        />
      );
    case "return":
    case "restrict":
    case "unrestrict":
    case "unmerge":
      return <Reason form={form} />;
    case "merge":
      return (
        <>
          <MergeFields form={form} likely={props.likely ?? []} />
          <Reason form={form} />
        </>
      );
    case "transfer":
      return (
        <>
          <TransferFields form={form} offered={props.offered ?? []} />
          <Reason form={form} />
        </>
      );
    case "decline":
      return (
        <>
          <Radios
            form={form}
            name="ground"
            label={t.ground}
            options={grounds.map((ground) => groundOption(ground, view.province))}
          />
          <Reason form={form} />
        </>
      );
    case "decide-appeal":
      return (
        <>
          <Radios form={form} name="outcome" label={t.outcome} options={outcomes} />
          <Reason form={form} />
        </>
      );
    case "answer":
      return props.answer ? <AnswerFields {...props} answer={props.answer} /> : null;
    case "publish":
      return props.publish ? <PublishFields {...props} publish={props.publish} /> : null;
    case "urgent":
      return <Notice look="warn" title={t.emergency} />;
    case "handover":
    case "handover-confirm":
      return <Notice look="warn" title={t.printFirst} />;
    case "take":
    case "unpublish":
    case "reissue":
    case "handover-cancel":
      return null;
    default:
      return unreachable(step);
  }
};

const outcomes = [
  { value: "upheld", label: t.outcomes.upheld },
  { value: "overturned", label: t.outcomes.overturned },
];

/** A ground with its source; what is not verified, or holds elsewhere, is shown and cannot be chosen. */
const groundOption = (ground: (typeof grounds)[number], province: string) => {
  const elsewhere = ground.province !== undefined && ground.province !== province;
  const why = ground.verified !== "V" ? t.unverified : elsewhere ? t.elsewhere : null;
  return {
    value: ground.id,
    label: ground.title,
    hint: why
      ? { vi: `${ground.source} – ${why.vi}`, en: `${ground.source} – ${why.en}` }
      : ground.source,
    disabled: why !== null,
  };
};

const Reason = ({ form }: { readonly form: StepFormState }) => (
  <TextArea
    form={form}
    name="text"
    label={t.text.reason}
    hint={t.hint.reason}
    rows={5}
    max={mostWords}
  />
);

const OfficerField = (
  props: StepFormProps & { readonly step: "accept" | "assign" | "help" | "unhelp" | "name" },
) => {
  const { step, form, view } = props;
  const { matter, names, colleagues } = view;
  const say = useSay();
  const people =
    step === "name"
      ? byUnit((props.nameable ?? []).filter(({ officer }) => !matter.named.includes(officer)))
      : step === "unhelp"
        ? matter.helpers.map((one) => ({ value: one, label: names.officers.get(one) ?? "" }))
        : onceEach(
            colleagues
              .filter(({ officer }) => !matter.named.includes(officer))
              .filter(({ role }) => (step !== "accept" && step !== "assign") || canHandle(role))
              .map(({ officer, name, title }) => ({ value: officer, label: `${name} – ${title}` })),
          );
  return (
    <>
      <Select
        form={form}
        name="officer"
        label={t.officer[step]}
        empty={t.choose}
        options={people}
      />
      {step === "accept" && !matter.urgent && <p class="hint">{say(t.urgentToo)}</p>}
    </>
  );
};

/** Under the name of their unit, the own one first. */
const byUnit = (people: readonly Nameable[]) =>
  [...new Set(people.map(({ unitName }) => unitName))].map((unitName) => ({
    label: unitName,
    options: onceEach(
      people
        .filter((one) => one.unitName === unitName)
        .map(({ officer, name, title }) => ({ value: officer, label: `${name} – ${title}` })),
    ),
  }));

/** Someone who holds two posts is one person. */
const onceEach = (people: readonly { readonly value: string; readonly label: string }[]) =>
  people.filter(({ value }, i) => people.findIndex((one) => one.value === value) === i);
