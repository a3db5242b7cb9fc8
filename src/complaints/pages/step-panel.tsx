import type { Lang } from "#kernel/text.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { ClosedSteps, OtherSteps, StepBar } from "#web/parts/steps.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { isEnded } from "../model.ts";
import { refusalText, type Reason } from "../refusals.ts";
import { stepNames, type OfficerStep } from "../steps.ts";
import { complaintTexts as t } from "../texts/complaint-page.ts";
import type { ComplaintView, OfferedStep } from "../complaint-view.ts";
import { StepForm } from "./step-form.tsx";
import type { StepFormProps } from "./step-props.ts";

/** The address of a complaint with the form of one step open. */
export const stepPage = (code: string, step: OfficerStep, lang: Lang): string =>
  paths.complaints.show.to({ code }, lang) + query({ buoc: stepNames[step].slug }) + "#buoc";

/** What may be done now, and what not and why; the chosen step's form in place. */
export const StepPanel = (props: {
  readonly view: ComplaintView;
  readonly chosen: StepFormProps | null;
}) => {
  const { view, chosen } = props;
  const { complaint, steps } = view;
  const say = useSay();
  const lang = useLanguage();
  const open = steps.filter(({ because }) => because === null);
  const closed = steps.filter(({ because }) => because !== null && !isNoise.includes(because));
  const work = open.filter(({ step }) => !seldom.includes(step));
  const rare = open.filter(({ step }) => seldom.includes(step));
  const link = ({ step }: OfferedStep) => ({
    label: stepNames[step].name,
    href: stepPage(complaint.code, step, lang),
    current: chosen?.step === step,
  });
  return (
    <section class="todo" id={chosen && isWritten(chosen.step) ? undefined : "buoc"}>
      <h2>{say(t.todo)}</h2>
      {work.length === 0 && <p>{say(isEnded(complaint.stage) ? t.nothing : t.waiting)}</p>}
      {work.length > 0 && <StepBar steps={work.map(link)} />}
      <OtherSteps label={t.otherSteps} steps={rare.map(link)} />
      {chosen && !isWritten(chosen.step) && <StepForm {...chosen} />}
      <ClosedSteps
        label={t.closedSteps(closed.length)}
        steps={closed.map(({ step, because }) => ({
          label: stepNames[step].name,
          because: because && refusalText[because],
        }))}
      />
    </section>
  );
};

/** The form of a step in which much is written: across the page's wider side. */
export const WrittenStep = ({ chosen }: { readonly chosen: StepFormProps | null }) =>
  chosen && isWritten(chosen.step) ? (
    <section class="todo" id="buoc">
      <WrittenHead />
      <StepForm {...chosen} />
    </section>
  ) : null;

const WrittenHead = () => {
  const say = useSay();
  return <h2>{say(t.writing)}</h2>;
};

const isWritten = (step: OfficerStep): boolean => written.includes(step);
const written: readonly OfficerStep[] = ["report", "hold-dialogue", "settle", "publish"];

/** What this stage does not know of at all, or undoes what was never done. */
const isNoise: readonly Reason[] = [
  "wrong-stage",
  "no-handover",
  "not-suspended",
  "content-standing",
];

/** Steps most complaints never need; one press away. */
const seldom: readonly OfficerStep[] = [
  "circumstance",
  "suspend",
  "terminate",
  "withdraw",
  "reopen-content",
  "record-court",
  "name",
  "note",
  "reissue",
  "handover",
];
