import { useSay, type Words } from "../language.ts";
import { partTexts } from "../texts.ts";

import { Icon } from "./icon.tsx";

export type OpenStep = {
  readonly label: Words;
  readonly href: string;
  /** The step whose form is shown. */
  readonly current?: boolean;
  /** Why it cannot be taken now; shown instead of a link, not hidden. */
  readonly closed?: Words;
};

/** What may be done now, each step a link to its form in place. */
export const StepBar = ({ steps }: { readonly steps: readonly OpenStep[] }) => {
  const say = useSay();
  return (
    <nav class="step-bar" aria-label={say(partTexts.stepsNow)}>
      <ul>
        {steps.map((step) => (
          <li>
            {step.closed ? (
              <span class="closed">
                <b>{say(step.label)}</b>
                <small>{say(step.closed)}</small>
              </span>
            ) : (
              <a href={step.href} aria-current={step.current ? "step" : undefined}>
                {say(step.label)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
};

type OtherStepsProps = { readonly label: Words; readonly steps: readonly OpenStep[] };

/** Steps that are rarely wanted, behind one line; open while one of them is shown. */
export const OtherSteps = ({ label, steps }: OtherStepsProps) => {
  const say = useSay();
  if (steps.length === 0) return null;
  return (
    <details class="more-steps" open={steps.some(({ current }) => current === true)}>
      <summary>{say(label)}</summary>
      <ul>
        {steps.map((step) => (
          <li>
            <a href={step.href} aria-current={step.current ? "step" : undefined}>
              {say(step.label)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

type ClosedStepsProps = {
  readonly label: Words;
  readonly steps: readonly { readonly label: Words; readonly because: Words | null | undefined }[];
};

/** Steps that cannot be taken now, each with its reason. */
export const ClosedSteps = ({ label, steps }: ClosedStepsProps) => {
  const say = useSay();
  if (steps.length === 0) return null;
  return (
    <details class="closed-steps">
      <summary>{say(label)}</summary>
      <ul>
        {steps.map((step) => (
          <li>
            <b>{say(step.label)}</b>
            <span> {step.because && say(step.because)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

export type Stage = {
  readonly label: Words;
  readonly state: "done" | "now" | "next";
  /** Who or by when: "chậm nhất thứ Ba, 08/12/2026". */
  readonly note?: Words;
};

/** The way a matter goes, and where it is. */
export const StageLine = ({ stages }: { readonly stages: readonly Stage[] }) => {
  const say = useSay();
  return (
    <ol class="stages">
      {stages.map((stage) => (
        <li class={stage.state} aria-current={stage.state === "now" ? "step" : undefined}>
          <span class="dot">{stage.state === "done" && <Icon name="check" />}</span>
          <p>
            <b>{say(stage.label)}</b>
            <span class="unseen"> ({say(partTexts.stage[stage.state])})</span>
          </p>
          {stage.note && <p class="note">{say(stage.note)}</p>}
        </li>
      ))}
    </ol>
  );
};
