import { unreachable } from "#kernel/result.ts";
import { clean, cleanLine, lengthOf } from "#kernel/text.ts";
import type { Day } from "#kernel/day.ts";
import type { OfficerId, UnitId } from "#people/model.ts";
import { dayTyped } from "#web/day-typed.ts";
import { withErrors } from "#web/form.ts";
import type { Words } from "#web/language.ts";
import { isOnce, tooLong } from "#web/lines.ts";

import type { TaskDraft } from "./drafts.ts";
import { linkKinds, visibilities, type Link, type Task } from "./model.ts";
import { taskCodeTyped } from "./office-view.ts";
import { mostWords, type StepField, type StepFormState } from "./step.form.ts";
import type { TaskStepInput } from "./step-input.ts";
import type { OfficerStep } from "./steps.ts";
import { stepTexts } from "./texts/step-page.ts";

/** What is asked for; or the same form with what is wrong in it. */
export type ReadStep =
  | { readonly ok: true; readonly input: TaskStepInput }
  | { readonly ok: true; readonly down: readonly TaskDraft[]; readonly once: string }
  /** Evidence that comes as files: they are kept first, and each becomes a line. */
  | { readonly ok: true; readonly label: string }
  | { readonly ok: false; readonly form: StepFormState };

/** Reads what the form of a step asks for; all that is wrong is said at once. */
export function readStep(step: OfficerStep, form: StepFormState, task: Task): ReadStep {
  const errors: Partial<Record<StepField, Words>> = {};
  const f = fieldsOf(form, errors);
  const read = answer(step, f, task);
  return read && Object.keys(errors).length === 0
    ? { ok: true, ...read }
    : { ok: false, form: withErrors(form, errors) };
}

const e = stepTexts.errors;
type Fields = ReturnType<typeof fieldsOf>;

/** The ways to ask for a field; each notes what is wrong with it. */
function fieldsOf(form: StepFormState, errors: Partial<Record<StepField, Words>>) {
  const wrong = (name: StepField, words: Words): null => {
    errors[name] ??= words;
    return null;
  };
  const text = (name: StepField): string => {
    const said = clean(form.values[name] ?? "").trim();
    if (lengthOf(said) > mostWords) wrong(name, tooLong(mostWords));
    return said;
  };
  const words = (name: StepField = "text") => text(name) || wrong(name, e.text);
  const line = (name: StepField, max: number, missing: Words | null): string | null => {
    const said = cleanLine(form.values[name] ?? "");
    if (lengthOf(said) > max) return wrong(name, tooLong(max));
    return said === "" && missing !== null ? wrong(name, missing) : said;
  };
  const day = (name: StepField): Day | null =>
    dayTyped(form.values[name] ?? "") ?? wrong(name, e.date);
  const one = <const Value extends string>(name: StepField, all: readonly Value[]): Value | null =>
    all.find((value) => value === form.values[name]) ?? wrong(name, e.choose);
  const unit = (): UnitId | null => numberOf(form.values.unit ?? "") ?? wrong("unit", e.unit);
  return { form, wrong, text, words, line, day, one, unit };
}

type Answer =
  | { readonly input: TaskStepInput }
  | { readonly down: readonly TaskDraft[]; readonly once: string }
  | { readonly label: string };

const asInput = (input: TaskStepInput | null): Answer | null => input && { input };

function answer(step: OfficerStep, f: Fields, task: Task): Answer | null {
  switch (step) {
    case "take":
    case "grant-extension":
      return { input: { step } };
    case "assign": {
      const id = f.form.values.officer ?? "";
      return isUuid(id)
        ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the action asks who this is, if anyone
          { input: { step, officer: id as OfficerId } }
        : f.wrong("officer", e.officer);
    }
    case "set-due": {
      const due = f.day("due");
      return asInput(due && { step, due });
    }
    case "progress": {
      const typed = (f.form.values.percent ?? "").trim();
      const percent = /^\d{1,3}$/.test(typed) && Number(typed) <= 100 ? Number(typed) : null;
      if (percent === null) f.wrong("percent", e.percent);
      const text = f.words();
      return asInput(percent !== null && text ? { step, percent, text } : null);
    }
    case "evidence":
      return evidence(f);
    case "ask-extension": {
      const until = f.day("until");
      const text = f.words();
      return asInput(until && text ? { step, until, text } : null);
    }
    case "refuse-extension":
    case "submit":
    case "return":
    case "explain":
    case "drop": {
      const text = f.words();
      return asInput(text ? { step, text } : null);
    }
    case "accept":
      return { input: { step, text: f.text("text") } };
    case "split":
      return down(f, task);
    case "hand-over": {
      const unit = f.unit();
      const text = f.words();
      return asInput(unit && text ? { step, unit, text } : null);
    }
    case "cooperate": {
      const { staying = [], added = [] } = f.form.lists ?? {};
      const units = [...new Set([...staying, ...added].flatMap((one) => numberOf(one) ?? []))];
      const text = f.words();
      return asInput(text ? { step, units, text } : null);
    }
    case "depend":
    case "undepend": {
      const code = taskCodeTyped(f.form.values.task ?? "");
      return asInput(code ? { step, task: code } : f.wrong("task", e.task));
    }
    case "show": {
      const visibility = f.one("visibility", visibilities);
      return asInput(visibility && { step, visibility });
    }
    default:
      return unreachable(step);
  }
}

function evidence(f: Fields): Answer | null {
  const kind = f.one("kind", linkKinds);
  const label = f.line("label", 300, null);
  if (!kind || label === null) return null;
  if (kind === "file") return { label };
  const target = f.line("target", 2000, e.target);
  if (!target) return null;
  const link: Link = { kind, target, label };
  return { input: { step: "evidence", link } };
}

// One task for each unit that was ticked: the same words, the same day, the same task above.
function down(f: Fields, task: Task): Answer | null {
  const title = f.line("title", 2000, e.title);
  const product = f.text("product").slice(0, 2000);
  const typed = (f.form.values.due ?? "").trim();
  const due = typed === "" ? null : f.day("due");
  const units = (f.form.lists?.units ?? []).flatMap((one) => numberOf(one) ?? []);
  if (units.length === 0) f.wrong("units", e.units);
  const once = f.form.values.once;
  if (!isOnce(once)) return f.wrong("title", e.again);
  if (!title || units.length === 0) return null;
  return {
    once,
    down: units.map((unit) => ({
      key: String(unit),
      title,
      product,
      unit,
      due,
      parent: { task: task.code },
      source: task.source,
    })),
  };
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The number of a unit in a form; null for anything else. */
export const numberOf = (typed: string): UnitId | null =>
  /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null;
