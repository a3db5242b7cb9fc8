import { z } from "zod";

import { clean, cleanLine, lengthOf } from "#kernel/text.ts";
import type { Day } from "#kernel/day.ts";
import type { MatterId } from "#cases/model.ts";
import type { OfficerId } from "#people/model.ts";
import { dayTyped } from "#web/day-typed.ts";
import { withErrors, type Form } from "#web/form.ts";
import type { Words } from "#web/language.ts";
import { tooLong } from "#web/lines.ts";

import type { TaskDraft } from "./drafts.ts";
import type { Source } from "./model.ts";
import { numberOf } from "./step-read.ts";
import { newTexts } from "./texts/new-page.ts";

/** The form that gives a task. */
export const newForm = z.object({
  once: z.string().optional(),
  title: z.string().optional(),
  product: z.string().optional(),
  unit: z.string().optional(),
  officer: z.string().optional(),
  cooperating: z.array(z.string()),
  start: z.string().optional(),
  due: z.string().optional(),
  repeats: z.string().optional(),
  from: z.string().optional(),
  meeting: z.string().optional(),
  meeting_on: z.string().optional(),
  area: z.string().optional(),
  visibility: z.string().optional(),
  /** What the pressed button asks for: only the people of the unit chosen. */
  go: z.string().optional(),
});
export type NewField = Extract<keyof z.input<typeof newForm>, string>;
export type NewForm = Form<NewField>;

const e = newTexts.errors;

/** Reads the task somebody wants to give; all that is wrong is said at once. */
export function readNew(
  form: NewForm,
  matter: MatterId | null,
):
  | { readonly ok: true; readonly draft: TaskDraft }
  | { readonly ok: false; readonly form: NewForm } {
  const errors: Partial<Record<NewField, Words>> = {};
  const { values } = form;
  const title = cleanLine(values.title ?? "");
  if (lengthOf(title) < 3 || lengthOf(title) > 2000) errors.title = e.title;
  const product = clean(values.product ?? "").trim();
  if (lengthOf(product) > 2000) errors.product = tooLong(2000);
  const unit = numberOf(values.unit ?? "");
  if (unit === null) errors.unit = e.unit;
  const day = (name: "start" | "due" | "meeting_on"): Day | null => {
    const typed = (values[name] ?? "").trim();
    const read = typed === "" ? null : dayTyped(typed);
    if (typed !== "" && !read) errors[name] = e.date;
    return read;
  };
  const [startOn, due] = [day("start"), day("due")];
  const repeats = values.repeats ?? "";
  if (!(repeats in newTexts.rules)) errors.repeats = e.rule;
  const source: Source | null = matter ? { from: "matter", matter } : sourceIn(form, errors, day);
  if (unit === null || !source || Object.keys(errors).length > 0)
    return { ok: false, form: withErrors(form, errors) };
  return {
    ok: true,
    draft: {
      key: "1",
      title,
      product,
      unit,
      officer: officerIn(values.officer ?? ""),
      cooperating: (form.lists?.cooperating ?? []).flatMap((one) => numberOf(one) ?? []),
      startOn,
      due,
      repeats: repeats === "" ? null : repeats,
      source,
      visibility: values.visibility === "on" ? "public" : "internal",
    },
  };
}

function sourceIn(
  { values }: NewForm,
  errors: Partial<Record<NewField, Words>>,
  day: (name: "meeting_on") => Day | null,
): Source | null {
  switch (values.from) {
    case "office":
      return { from: "office" };
    case "meeting": {
      const meeting = cleanLine(values.meeting ?? "");
      if (meeting === "") errors.meeting = e.meeting;
      else if (lengthOf(meeting) > 300) errors.meeting = tooLong(300);
      const on = day("meeting_on");
      if (!on) errors.meeting_on ??= e.date;
      return on && { from: "meeting", meeting, on };
    }
    case "topic": {
      const area = values.area ?? "";
      if (!/^[a-z0-9-]{1,60}$/.test(area)) errors.area = e.area;
      return { from: "topic", area };
    }
    default:
      errors.from = e.from;
      return null;
  }
}

const officerIn = (typed: string): OfficerId | null =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed)
    ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the action asks who this is, if anyone
      (typed as OfficerId)
    : null;
