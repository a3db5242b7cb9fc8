import { dayAt } from "#kernel/day.ts";
import { likelyDuplicates } from "#cases/duplicates.store.ts";
import { maskRows } from "#cases/mask.ts";
import { nameable } from "#cases/routing.store.ts";
import { sightOf } from "#cases/sight.ts";
import type { StoredFile } from "#files/model.ts";
import { staged } from "#files/store.ts";
import type { Text } from "#kernel/text.ts";
import { unitsWorked } from "#access/policy.ts";
import type { Staff } from "#people/model.ts";

import { formKey, keepFiles, waitingOf } from "#residents/attachments.ts";
import { foundMasks, proposedPublication } from "./masking.ts";
import type { MatterView } from "./matter-view.ts";
import { proofs, type Proof, type Uploads } from "./pages/answer-fields.tsx";
import type { Chosen } from "./pages/step-panel.tsx";
import type { Portal } from "#cases/portal.ts";
import type { StepFormState } from "./step-input.ts";
import type { OfficerStep } from "#access/roles.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { templateOf, templatesOf } from "./templates.store.ts";

/** Which uploads a form has: three kinds of proof for an answer, masked pictures for a publication. */
export type Shelf = Proof | "masked";

const shelvesOf = (step: OfficerStep): readonly Shelf[] =>
  step === "answer" ? proofs : step === "publish" ? ["masked"] : [];

/** Under which files of one kind wait with a form. */
export const shelfKey = (once: string, shelf: Shelf): string => `${once}-${shelf}`;

/** What came along, by kind. */
export type Shelved = Readonly<
  Partial<
    Record<Shelf, { readonly files: readonly StoredFile[]; readonly refused: readonly Text[] }>
  >
>;

export const onceIn = (portal: Portal, form: StepFormState): string =>
  isOnce(form.values.once) ? form.values.once : onceFrom(portal.house.noise(16));

/** Takes in what came with the form of a step, and lets go what its sender took out. */
export async function shelve(
  portal: Portal,
  step: OfficerStep,
  once: string,
  uploads: (name: string) => readonly File[],
  remove: readonly string[],
): Promise<Shelved> {
  const shelved: Partial<Record<Shelf, Awaited<ReturnType<typeof keepFiles>>>> = {};
  for (const shelf of shelvesOf(step)) {
    shelved[shelf] = await keepFiles(portal, shelfKey(once, shelf), uploads(shelf), remove);
  }
  return shelved;
}

/** What waits with a form, when nothing new came. */
export async function shelvedBefore(
  portal: Portal,
  step: OfficerStep,
  once: string,
): Promise<Shelved> {
  const entries = await Promise.all(
    shelvesOf(step).map(async (shelf) => {
      const files = await staged(portal.house.sql, formKey(shelfKey(once, shelf)));
      return [shelf, { files, refused: [] }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** The form of a step for the first time: what is already known is filled in. */
export async function firstForm(
  portal: Portal,
  view: MatterView,
  staff: Staff,
  step: OfficerStep,
  template: string | null,
): Promise<StepFormState> {
  const blank = { values: {}, errors: {} };
  switch (step) {
    case "accept": {
      const own = view.colleagues.find(({ post }) => post === view.matter.desk.post);
      const officer =
        view.by.role === "case-officer"
          ? view.by.officer
          : own?.role === "case-officer"
            ? own.officer
            : "";
      return { ...blank, values: { officer } };
    }
    case "answer": {
      const found = template && (await templateOf(portal.house.sql, unitsWorked(staff), template));
      return found ? { ...blank, values: { text: found.body } } : blank;
    }
    case "publish":
      return { ...blank, values: proposedPublication(publicWords(view)) };
    default:
      return blank;
  }
}

/** A template put behind what is already written; unknown ones change nothing. */
export async function withTemplate(
  portal: Portal,
  staff: Staff,
  form: StepFormState,
): Promise<StepFormState> {
  const found = await templateOf(portal.house.sql, unitsWorked(staff), form.values.template ?? "");
  if (!found) return form;
  const text = [form.values.text?.trim(), found.body].filter(Boolean).join("\n\n");
  return { ...form, values: { ...form.values, text, template: "" } };
}

/** The form of a step as it is drawn, with all it shows beside its fields. */
export async function drawn(
  portal: Portal,
  view: MatterView,
  staff: Staff,
  what: Pick<Chosen, "step" | "form" | "offered"> & {
    readonly once: string;
    readonly shelved: Shelved;
  },
): Promise<Chosen> {
  const { step, form, offered = [], once, shelved } = what;
  const uploads = async (shelf: Shelf): Promise<Uploads> => ({
    waiting: await waitingOf(portal, shelved[shelf]?.files ?? []),
    refused: shelved[shelf]?.refused ?? [],
  });
  if (step === "answer") {
    const [before, after, proof, templates] = await Promise.all([
      uploads("before"),
      uploads("after"),
      uploads("proof"),
      templatesOf(portal.house.sql, unitsWorked(staff)),
    ]);
    return { step, form, answer: { once, templates, uploads: { before, after, proof } } };
  }
  if (step === "publish") {
    const { title, content, answer } = publicWords(view);
    return {
      step,
      form,
      publish: {
        once,
        found: foundMasks([title, content, answer]),
        pictures: view.files.filter(({ purpose }) => purpose !== "published"),
        uploads: await uploads("masked"),
      },
    };
  }
  if (step === "name") {
    const { sql, clock } = portal.house;
    return { step, form, nameable: await nameable(sql, view.matter.desk.unit, dayAt(clock())) };
  }
  if (step === "merge") {
    const rows = await likelyDuplicates(portal.house.sql, sightOf(staff), view.matter);
    return { step, form, likely: maskRows(staff, rows) };
  }
  return { step, form, offered };
}

/** The words a publication begins from, as they are. */
export const publicWords = (view: MatterView) => ({
  title: view.filing.title ?? "",
  content: view.filing.body,
  answer: view.answer ?? "",
});
