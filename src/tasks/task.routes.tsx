import type { Context } from "hono";

import { filesWorld, type Portal } from "#cases/portal.ts";
import { refusalText as fileRefusal } from "#files/refusals.ts";
import { isFileId, isVariant } from "#files/model.ts";
import { chosen as chosenFiles, receiveFiles } from "#files/receive.ts";
import { fileResponse } from "#files/response.ts";
import type { Lang } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { takeTaskStep } from "./actions.ts";
import { accountableIn, unitsAlong, unitsGivenTo } from "./choices.store.ts";
import { createTasks } from "./creating.ts";
import { evidenceFile } from "./evidence-file.store.ts";
import type { TaskCode } from "./model.ts";
import { codeIn, frameOf, notThere } from "./office-view.ts";
import type { TaskOrigins } from "./origins.ts";
import type { StepFormProps } from "./pages/step-fields.tsx";
import { stepPage } from "./pages/step-panel.tsx";
import { TaskPage } from "./pages/task.tsx";
import { taskRefusalText, type TaskReason } from "./refusals.ts";
import { askedToStep } from "./sight.ts";
import { readStep } from "./step-read.ts";
import { seenIn, stepForm, type StepField, type StepFormState } from "./step.form.ts";
import { taskStepAt, taskStepNames, type OfficerStep } from "./steps.ts";
import { taskByCode } from "./store.ts";
import { viewTask, type TaskView } from "./task-view.ts";
import { stepTexts } from "./texts/step-page.ts";
import { taskTexts } from "./texts/task-page.ts";

/** Bytes a step's form may have: five pictures, and room for the words. */
const withFiles = 60 * 1024 * 1024;

/** A task before its officers: the page, and every step at an address of its own. */
export function taskRoutes(open: Open, portal: Portal, origins: TaskOrigins): void {
  const { house, site, disk } = portal;
  const view = viewTask(house, origins);

  open.get(paths.tasks.show, "tasks", async (c, staff, lang) => {
    const code = codeIn(c);
    const shown = code && (await view(code, staff));
    if (!shown) return notThere(c, site, staff);
    const asked = taskStepAt(c.req.query("buoc") ?? "");
    const step = shown.steps.find((one) => one.step === asked && one.because === null)?.step;
    const done = taskStepAt(c.req.query("xong") ?? "");
    const words = c.req.query("xong") === "giao" ? taskTexts.given : null;
    return draw(staff, lang, shown, {
      chosen: step ? { step, form: firstForm(shown, step) } : null,
      done: done ? taskTexts.done(taskStepNames[done].name) : words,
    });
  });

  // The address a form was sent to, opened again: back to the page with that form.
  open.get(paths.tasks.step, "tasks", (c, staff, lang) => {
    const code = codeIn(c);
    const step = taskStepAt(c.req.param("step") ?? "");
    return code && step ? c.redirect(stepPage(code, step, lang), 303) : notThere(c, site, staff);
  });

  open.get(paths.tasks.file, "tasks", async (c, staff) => {
    const code = codeIn(c);
    const [file, variant] = [c.req.param("file") ?? "", c.req.param("variant") ?? ""];
    if (!code || !isFileId(file) || !isVariant(variant)) return notThere(c, site, staff);
    const shown = await view(code, staff);
    const kept = shown && (await evidenceFile(house.sql, shown.task.id, file));
    const answer = kept && (await fileResponse(disk, kept, variant));
    return answer ?? notThere(c, site, staff);
  });

  open.post(paths.tasks.step, "tasks", async (c, staff, lang) => {
    const code = codeIn(c);
    const step = taskStepAt(c.req.param("step") ?? "");
    return code && step ? postStep(c, staff, lang, code, step) : notThere(c, site, staff);
  });

  /** Takes one step from its form; whatever is refused, everything typed stays. */
  async function postStep(
    c: Context,
    staff: Staff,
    lang: Lang,
    code: TaskCode,
    step: OfficerStep,
  ): Promise<Response> {
    // Asked before anything is read: whoever may not see it leaves nothing here.
    const shown = await view(code, staff);
    if (!shown) return notThere(c, site, staff);
    const limit = step === "evidence" ? { limit: withFiles } : {};
    const read = await readForm(stepForm, c.req.raw, limit);
    const again = (form: StepFormState, status: number) =>
      draw(staff, lang, shown, { chosen: { step, form }, status });
    if (!read.ok) return again(read.form, read.status);
    if (!shown.steps.some((one) => one.step === step)) {
      askedToStep(house, staff, await taskByCode(house.sql, code), step);
      return again(withProblem(read.form, taskRefusalText["not-your-role"]), 409);
    }
    const asked = readStep(step, read.form, shown.task);
    if (!asked.ok) return again(asked.form, 422);
    const onward = (to: string) =>
      c.redirect(
        `${paths.tasks.show.to({ code: to }, lang)}?xong=${taskStepNames[step].slug}`,
        303,
      );
    const refused = async (because: TaskReason): Promise<Response> => {
      // Refused under the lock: the newest page, with everything typed still in the form.
      const now = because === "no-such-task" ? null : await view(code, staff);
      if (!now && step !== "depend" && step !== "undepend") return notThere(c, site, staff);
      const field = besideField(step, because);
      const form = field
        ? withErrors(read.form, { [field]: taskRefusalText[because] })
        : withProblem(read.form, taskRefusalText[because]);
      return draw(staff, lang, now ?? shown, { chosen: { step, form }, status: field ? 422 : 409 });
    };

    if ("down" in asked) {
      const made = await createTasks(house)(staff, asked.down, { once: asked.once });
      return made.ok ? onward(code) : refused(made.refusal.because);
    }
    if ("input" in asked) {
      const taken = await takeTaskStep(house)(code, staff, asked.input, seenIn(read.form));
      return taken.ok ? onward(code) : refused(taken.refusal.because);
    }
    const closed = shown.steps.find((one) => one.step === step)?.because;
    if (closed) return refused(closed);
    const uploads = chosenFiles(read.files("file"));
    if (uploads.length === 0)
      return again(withErrors(read.form, { file: stepTexts.errors.file }), 422);
    const answers = await receiveFiles(filesWorld(portal), uploads);
    for (const [position, received] of answers.entries()) {
      if (!received.ok) {
        const words = fileRefusal(received.refusal, position + 1);
        return again(withErrors(read.form, { file: words }), 422);
      }
      for (const { id } of received.value) {
        const link = { kind: "file", target: id, label: asked.label } as const;
        const input = { step: "evidence", link } as const;
        const taken = await takeTaskStep(house)(code, staff, input, seenIn(read.form));
        if (!taken.ok) return refused(taken.refusal.because);
      }
    }
    return onward(code);
  }

  async function draw(
    staff: Staff,
    lang: Lang,
    shown: TaskView,
    what: {
      readonly chosen?: { readonly step: OfficerStep; readonly form: StepFormState } | null;
      readonly done?: Parameters<typeof TaskPage>[0]["done"];
      readonly status?: number;
    },
  ): Promise<Response> {
    const { chosen, done = null, status = 200 } = what;
    const page = (
      <TaskPage
        {...frameOf(site, staff, lang)}
        view={shown}
        chosen={chosen ? await drawn(staff, shown, chosen.step, chosen.form) : null}
        done={done}
      />
    );
    return html(page, status);
  }

  /** The form of a step as it is drawn, with all it lets one choose. */
  async function drawn(
    staff: Staff,
    { task, today, near, names }: TaskView,
    step: OfficerStep,
    form: StepFormState,
  ): Promise<StepFormProps> {
    const { sql } = house;
    return {
      task,
      step,
      form,
      near,
      people: step === "assign" ? await accountableIn(sql, task.holder.unit, today) : [],
      along: task.cooperating.map((unit) => ({ unit, name: names.units.get(unit)?.name ?? "" })),
      units:
        step === "split" || step === "hand-over"
          ? await unitsGivenTo(sql, staff.posts, today)
          : step === "cooperate"
            ? await unitsAlong(sql, staff.posts, today)
            : [],
      once: onceFrom(house.noise(16)),
    };
  }
}

/** The form of a step for the first time: what is already known is filled in. */
function firstForm({ task }: TaskView, step: OfficerStep): StepFormState {
  switch (step) {
    case "progress":
      return filled({ percent: String(task.percent) });
    case "split":
      return filled({
        title: task.title,
        product: task.product,
        due: task.due.is === "dated" ? task.due.now : "",
      });
    case "cooperate":
      return { ...filled({}), lists: { staying: task.cooperating.map(String) } };
    case "show":
      return filled({ visibility: task.visibility });
    default:
      return filled({});
  }
}

/** The field a refusal belongs to, where it does. */
function besideField(step: OfficerStep, because: TaskReason): StepField | null {
  switch (because) {
    case "due-passed":
      return step === "set-due" || step === "split" ? "due" : null;
    case "not-later":
      return "until";
    case "percent":
      return "percent";
    case "no-such-officer":
      return "officer";
    case "along-itself":
    case "unit-ended":
      return "added";
    case "no-such-unit":
    case "not-below":
    case "same-unit":
      return step === "cooperate" ? "added" : step === "split" ? "units" : "unit";
    case "no-such-link":
    case "no-such-matter":
      return "target";
    case "itself":
    case "circle":
    case "no-such-dependence":
      return "task";
    case "no-such-task":
      return step === "depend" || step === "undepend" ? "task" : null;
    case "title-missing":
      return "title";
    default:
      return null;
  }
}
