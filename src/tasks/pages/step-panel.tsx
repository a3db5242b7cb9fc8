import type { Lang } from "#kernel/text.ts";
import { ErrorSummary, Hidden, SubmitButton } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { ClosedSteps, OtherSteps, StepBar } from "#web/parts/steps.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import { partTexts } from "#web/texts.ts";

import { taskRefusalText } from "../refusals.ts";
import { isOpen } from "../standing.ts";
import { taskStepNames, type Offered, type OfficerStep } from "../steps.ts";
import type { TaskView } from "../task-view.ts";
import { stepTexts } from "../texts/step-page.ts";
import { taskTexts as t } from "../texts/task-page.ts";
import { StepFields, type StepFormProps } from "./step-fields.tsx";

/** The address of a task with the form of one step open. */
export const stepPage = (code: string, step: OfficerStep, lang: Lang): string =>
  paths.tasks.show.to({ code }, lang) + query({ buoc: taskStepNames[step].slug }) + "#buoc";

/** What may be done now, and what not and why; the chosen step's form in place. */
export const StepPanel = ({
  view,
  chosen,
}: {
  readonly view: TaskView;
  readonly chosen: StepFormProps | null;
}) => {
  const { task, steps } = view;
  const say = useSay();
  const lang = useLanguage();
  const open = steps.filter(({ because }) => because === null);
  // What this stage does not know of at all would only be noise.
  const closed = steps.filter(({ because }) => because !== null && because !== "wrong-stage");
  const work = open.filter(({ step }) => !seldom.includes(step));
  const rare = open.filter(({ step }) => seldom.includes(step));
  const link = ({ step }: Offered) => ({
    label: taskStepNames[step].name,
    href: stepPage(task.code, step, lang),
    current: chosen?.step === step,
  });
  return (
    <section class="todo no-print" id="buoc">
      <h2>{say(t.todo)}</h2>
      {work.length === 0 && <p>{say(isOpen(task) ? t.waiting : t.over)}</p>}
      {work.length > 0 && <StepBar steps={work.map(link)} />}
      <OtherSteps label={t.otherSteps} steps={rare.map(link)} />
      {chosen && <StepForm {...chosen} />}
      <ClosedSteps
        label={t.closedSteps(closed.length)}
        steps={closed.map(({ step, because }) => ({
          label: taskStepNames[step].name,
          because: because && taskRefusalText[because],
        }))}
      />
    </section>
  );
};

/** The form of one step: what it asks for, what will follow, one button. */
const StepForm = (props: StepFormProps) => {
  const { task, step, form } = props;
  const { code } = task;
  const say = useSay();
  const lang = useLanguage();
  const follows = stepTexts.follows[step] ?? [];
  return (
    <form
      class="step-form"
      method="post"
      action={paths.tasks.step.to({ code, step: taskStepNames[step].slug }, lang)}
      {...(step === "evidence" ? { enctype: "multipart/form-data" } : {})}
      noValidate
    >
      <h3>{say(taskStepNames[step].name)}</h3>
      <ErrorSummary form={form} />
      <Hidden form={form} name="seq" value={String(task.seq)} />
      <StepFields {...props} />
      {follows.length > 0 && (
        <div class="follows">
          <p>{say(partTexts.thisWill)}</p>
          <ul>
            {follows.map((one) => (
              <li>{say(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <SubmitButton
          label={taskStepNames[step].name}
          look={step === "drop" ? "grave" : "primary"}
        />
        <a class="button quiet" href={paths.tasks.show.to({ code }, lang)}>
          {say(stepTexts.cancel)}
        </a>
      </div>
    </form>
  );
};

/** Steps most tasks never need; one press away. */
const seldom: readonly OfficerStep[] = [
  "depend",
  "undepend",
  "hand-over",
  "cooperate",
  "show",
  "drop",
  "set-due",
];
