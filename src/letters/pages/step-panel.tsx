import { ErrorSummary, Hidden, SubmitButton } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { ClosedSteps, OtherSteps, StepBar } from "#web/parts/steps.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { Step } from "../model.ts";
import { refusalText } from "../refusals.ts";
import { letterSteps } from "../steps.ts";
import { letterTexts as t } from "../texts/pages.ts";
import { grave, seldom, stepTexts } from "../texts/steps.ts";
import type { LetterView } from "../view.ts";
import { StepFields, type StepFormProps } from "./step-fields.tsx";

/** The address of a letter with the form of one step open. */
export const stepPage = (code: string, step: Step, lang: "vi" | "en"): string =>
  paths.letters.show.to({ code }, lang) + query({ buoc: letterSteps[step].slug }) + "#buoc";

/** What may be done now, and what not and why; the chosen step's form in place. */
export const StepPanel = ({
  view,
  chosen,
}: {
  readonly view: LetterView;
  readonly chosen: StepFormProps | null;
}) => {
  const say = useSay();
  const lang = useLanguage();
  const open = view.steps.filter(({ because }) => because === null);
  const closed = view.steps.filter(({ because }) => because !== null);
  const work = open.filter(({ step }) => !seldom.includes(step));
  const rare = open.filter(({ step }) => seldom.includes(step));
  const link = ({ step }: (typeof open)[number]) => ({
    label: letterSteps[step].name,
    href: stepPage(view.letter.code, step, lang),
    current: chosen?.step === step,
  });
  return (
    <section class="todo" id="buoc">
      <h2>{say(t.todo)}</h2>
      {work.length > 0 && <StepBar steps={work.map(link)} />}
      <OtherSteps label={t.otherSteps} steps={rare.map(link)} />
      {chosen && <StepForm {...chosen} />}
      <ClosedSteps
        label={t.closedSteps(closed.length)}
        steps={closed.map(({ step, because }) => ({
          label: letterSteps[step].name,
          because: because && refusalText[because],
        }))}
      />
    </section>
  );
};

const StepForm = (props: StepFormProps) => {
  const { view, step, form } = props;
  const { code, seq } = view.letter;
  const say = useSay();
  const lang = useLanguage();
  return (
    <form
      class="step-form"
      method="post"
      action={paths.letters.step.to({ code, step: letterSteps[step].slug }, lang)}
      noValidate
    >
      <h3>{say(letterSteps[step].name)}</h3>
      <ErrorSummary form={form} />
      <Hidden form={form} name="seq" value={String(seq)} />
      <StepFields {...props} />
      <div class="actions">
        <SubmitButton
          label={letterSteps[step].name}
          look={grave.includes(step) ? "grave" : "primary"}
        />
        <a class="button quiet" href={paths.letters.show.to({ code }, lang)}>
          {say(stepTexts.cancel)}
        </a>
      </div>
    </form>
  );
};
