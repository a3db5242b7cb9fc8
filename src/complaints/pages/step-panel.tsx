import type { Lang } from "#kernel/text.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { StepBar } from "#web/parts/steps.tsx";
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
      {rare.length > 0 && (
        <details class="more-steps" open={rare.some(({ step }) => step === chosen?.step)}>
          <summary>{say(t.otherSteps)}</summary>
          <ul>
            {rare.map(link).map(({ label, href, current }) => (
              <li>
                <a href={href} aria-current={current ? "step" : undefined}>
                  {say(label)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && !isWritten(chosen.step) && <StepForm {...chosen} />}
      {closed.length > 0 && (
        <details class="closed-steps">
          <summary>{say(t.closedSteps(closed.length))}</summary>
          <ul>
            {closed.map(({ step, because }) => (
              <li>
                <b>{say(stepNames[step].name)}</b>
                <span> {because && say(refusalText[because])}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
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
  "handover",
];
