import { useLanguage, useSay } from "#web/language.ts";
import { ClosedSteps, OtherSteps, StepBar } from "#web/parts/steps.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { MatterView } from "../matter-view.ts";
import { refusalText } from "#cases/refusals.ts";
import type { OfficerStep } from "#access/roles.ts";
import { stepNames } from "#cases/steps.ts";
import { matterTexts as t } from "../texts/matter.ts";
import { StepForm, type StepFormProps } from "./step-form.tsx";

/** The step whose form is drawn in place, with everything typed so far. */
export type Chosen = Omit<StepFormProps, "view">;

/** The address of a matter with the form of one step open. */
export const stepPage = (code: string, step: OfficerStep, lang: "vi" | "en"): string =>
  paths.staff.matter.to({ code }, lang) + query({ buoc: stepNames[step].slug }) + "#buoc";

/** What may be done now, and what not and why; the chosen step's form in place. */
export const StepPanel = (props: { readonly view: MatterView; readonly chosen: Chosen | null }) => {
  const { view, chosen } = props;
  const say = useSay();
  const lang = useLanguage();
  const open = view.steps.filter(({ because }) => because === null);
  const closed = view.steps.filter(({ because }) => because !== null);
  const work = open.filter(({ step }) => !seldom.includes(step));
  const rare = open.filter(({ step }) => seldom.includes(step));
  const link = ({ step }: (typeof open)[number]) => ({
    label: stepNames[step].name,
    href: stepPage(view.matter.code, step, lang),
    current: chosen?.step === step,
  });
  return (
    <section class="todo" id="buoc">
      <h2>{say(t.todo)}</h2>
      {work.length > 0 && <StepBar steps={work.map(link)} />}
      <OtherSteps label={t.otherSteps} steps={rare.map(link)} />
      {chosen && <StepForm {...chosen} view={view} />}
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

/** Steps most matters never need; one press away. */
const seldom: readonly OfficerStep[] = [
  "assign",
  "help",
  "unhelp",
  "unpublish",
  "merge",
  "name",
  "reissue",
  "handover",
];
