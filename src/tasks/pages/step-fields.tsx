import { unreachable } from "#kernel/result.ts";
import { dayWords } from "#law/words.ts";
import { useSay } from "#web/language.ts";
import {
  Checkboxes,
  FileField,
  Hidden,
  Radios,
  Select,
  TextArea,
  TextField,
} from "#web/fields.tsx";

import type { Choosable, UnitChoice } from "../choices.store.ts";
import { linkKinds, visibilities, type Task } from "../model.ts";
import { mostWords, type StepFormState } from "../step.form.ts";
import type { NearTask } from "../near.store.ts";
import type { OfficerStep } from "../steps.ts";
import { stepTexts as t } from "../texts/step-page.ts";
import { unitOptions } from "./unit-options.ts";

/** What the form of one step needs to draw itself. */
export type StepFormProps = {
  readonly task: Task;
  readonly step: OfficerStep;
  readonly form: StepFormState;
  readonly people: readonly Choosable[];
  readonly units: readonly UnitChoice[];
  readonly near: readonly NearTask[];
  /** The units that work along now, by name. */
  readonly along: readonly Pick<UnitChoice, "unit" | "name">[];
  /** The key of a form that makes tasks. */
  readonly once: string;
};

/** What each step asks for. */
export const StepFields = (props: StepFormProps) => {
  const { step, form, task, people, units, near, once } = props;
  switch (step) {
    case "take":
    case "grant-extension":
      return null;
    case "assign":
      return (
        <Select
          form={form}
          name="officer"
          label={t.officer}
          empty={t.chooseOfficer}
          options={people.map(({ officer, name, title }) => ({
            value: officer,
            label: `${name}, ${title}`,
          }))}
        />
      );
    case "set-due":
      return <TextField form={form} name="due" type="date" label={t.due} width="medium" />;
    case "progress":
      return (
        <>
          <TextField
            form={form}
            name="percent"
            type="number"
            inputmode="numeric"
            label={t.percent}
            hint={t.percentHint}
            width="short"
          />
          <Said form={form} step={step} />
        </>
      );
    case "evidence":
      return (
        <>
          <Radios
            form={form}
            name="kind"
            label={t.kind}
            options={linkKinds.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <FileField
            form={form}
            name="file"
            label={t.file}
            hint={t.fileHint}
            optional
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
          />
          <TextField
            form={form}
            name="target"
            label={t.target}
            hint={t.targetHint}
            optional
            maxlength={2000}
          />
          <TextField form={form} name="label" label={t.label} optional maxlength={300} />
        </>
      );
    case "ask-extension":
      return (
        <>
          <TextField
            form={form}
            name="until"
            type="date"
            label={t.until}
            {...(task.due.is === "dated" ? { hint: t.untilHint(dayWords(task.due.now)) } : {})}
            width="medium"
          />
          <Said form={form} step={step} />
        </>
      );
    case "refuse-extension":
    case "submit":
    case "return":
    case "explain":
    case "drop":
      return <Said form={form} step={step} />;
    case "accept":
      return (
        <TextArea form={form} name="text" label={t.text.accept} rows={3} max={mostWords} optional />
      );
    case "split":
      return (
        <>
          <Hidden form={form} name="once" value={form.values.once ?? once} />
          <TextField form={form} name="title" label={t.title} maxlength={2000} />
          <TextArea form={form} name="product" label={t.product} rows={2} optional />
          <TextField
            form={form}
            name="due"
            type="date"
            label={t.due}
            hint={t.dueHint}
            width="medium"
            optional
          />
          <Checkboxes
            form={form}
            name="units"
            label={t.units}
            hint={t.unitsHint}
            options={units.map(({ unit, name }) => ({ value: String(unit), label: name }))}
          />
        </>
      );
    case "hand-over":
      return (
        <>
          <Select
            form={form}
            name="unit"
            label={t.unit}
            empty={t.chooseUnit}
            options={unitOptions(units.filter(({ unit }) => unit !== task.holder.unit))}
          />
          <Said form={form} step={step} />
        </>
      );
    case "cooperate":
      return (
        <>
          <WhoAlong {...props} />
          <Said form={form} step={step} />
        </>
      );
    case "depend":
      return (
        <TextField
          form={form}
          name="task"
          label={t.task}
          hint={t.taskHint}
          width="medium"
          maxlength={40}
        />
      );
    case "undepend":
      return (
        <Radios
          form={form}
          name="task"
          label={t.task}
          options={near
            .filter(({ how }) => how === "waited-for")
            .map(({ code, title }) => ({ value: code, label: title, hint: code }))}
        />
      );
    case "show":
      return (
        <Radios
          form={form}
          name="visibility"
          label={t.visibility}
          options={visibilities.map((value) => ({ value, label: t.visibilities[value] }))}
        />
      );
    default:
      return unreachable(step);
  }
};

const WhoAlong = ({ form, task, along, units }: StepFormProps) => {
  const say = useSay();
  const chosen = form.lists?.added ?? [];
  const others = units.filter(
    ({ unit }) => unit !== task.holder.unit && !task.cooperating.includes(unit),
  );
  return (
    <>
      {along.length === 0 ? (
        <p class="quiet-text">{say(t.nobodyAlong)}</p>
      ) : (
        <Checkboxes
          form={form}
          name="staying"
          label={t.staying}
          hint={t.stayingHint}
          options={along.map(({ unit, name }) => ({ value: String(unit), label: name }))}
        />
      )}
      <details open={along.length === 0 || chosen.length > 0}>
        <summary>{say(t.addedOpen(chosen.length))}</summary>
        <Checkboxes
          form={form}
          name="added"
          label={t.added}
          options={others.map(({ unit, name }) => ({ value: String(unit), label: name }))}
        />
      </details>
    </>
  );
};

const Said = ({
  form,
  step,
}: {
  readonly form: StepFormState;
  readonly step: keyof typeof t.text;
}) => <TextArea form={form} name="text" label={t.text[step]} rows={4} max={mostWords} />;
