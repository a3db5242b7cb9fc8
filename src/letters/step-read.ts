import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import { clean, cleanLine, lengthOf } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";
import { dayTyped } from "#web/day-typed.ts";
import { withErrors } from "#web/form.ts";
import type { Words } from "#web/language.ts";
import { tooLong } from "#web/lines.ts";

import { concerns, type ChildInput } from "./children.ts";
import { codeTyped } from "./codes.ts";
import { countedIn } from "./denunciation.ts";
import { isConditionId, isNotedId, type PartKind } from "./eligibility.ts";
import type { StepInput } from "./input.ts";
import { noticeWays, settlements, type Letter, type Notice, type Step } from "./model.ts";
import { refusalText } from "./refusals.ts";
import { mostParts, mostWords, partName, type StepField, type StepFormState } from "./step-form.ts";
import { registrationTexts } from "./texts/registration.ts";
import { stepTexts as t } from "./texts/steps.ts";

/** What is asked for, or the same form with what is wrong in it. */
export type ReadStep =
  | { readonly ok: true; readonly input: StepInput }
  | { readonly ok: false; readonly form: StepFormState };

/** The units that were found under the names in a form: of a transfer, and of each part. */
export type FoundUnits = {
  readonly unit: number | null;
  readonly parts: readonly ({ readonly id: number; readonly province: string } | null)[];
};

/** Reads what the form of a step asks for; all that is wrong is said at once. */
export function readStep(step: Step, form: StepFormState, l: Letter, found: FoundUnits): ReadStep {
  const errors: Partial<Record<StepField, Words>> = {};
  const input = inputOf(step, fieldsOf(form, errors), l, found);
  return input && Object.keys(errors).length === 0
    ? { ok: true, input }
    : { ok: false, form: withErrors(form, errors) };
}

type Fields = ReturnType<typeof fieldsOf>;

/** The ways to ask for a field; each notes what is wrong with it. */
function fieldsOf(form: StepFormState, errors: Partial<Record<StepField, Words>>) {
  const wrong = (name: StepField, words: Words): null => {
    errors[name] ??= words;
    return null;
  };
  const within = (name: StepField, text: string, max: number): string | null =>
    lengthOf(text) > max ? wrong(name, tooLong(max)) : text;
  const words = (name: StepField, missing: Words): string | null => {
    const text = clean(form.values[name] ?? "").trim();
    return text === "" ? wrong(name, missing) : within(name, text, mostWords);
  };
  const line = (name: StepField, missing: Words | null): string | null => {
    const text = cleanLine(form.values[name] ?? "");
    return text === "" && missing ? wrong(name, missing) : within(name, text, 300);
  };
  const day = (name: StepField, missing: Words): Day | null =>
    dayTyped(form.values[name] ?? "") ?? wrong(name, missing);
  const one = <const Value extends string>(
    name: StepField,
    all: readonly Value[],
    missing: Words,
  ): Value | null => all.find((value) => value === form.values[name]) ?? wrong(name, missing);
  return {
    wrong,
    words,
    line,
    day,
    one,
    value: (name: StepField): string => form.values[name] ?? "",
    list: (name: StepField): readonly string[] => form.lists?.[name] ?? [],
  };
}

function inputOf(step: Step, f: Fields, l: Letter, found: FoundUnits): StepInput | null {
  const reason = () => f.words("text", t.reasonMissing);
  switch (step) {
    case "register":
    case "take":
    case "handover":
    case "handover-cancel":
    case "destroy":
      return { step };
    case "handover-confirm": {
      const counted = countedIn(countFields(f));
      return counted ? { step, counted } : f.wrong("eligible", registrationTexts.stop.missing);
    }
    case "assign":
    case "name": {
      const id = f.value("officer");
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
        return f.wrong("officer", t.officerMissing);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the action asks who this is, if anyone
      return { step, officer: id as OfficerId };
    }
    case "note":
    case "restrict":
    case "unrestrict":
    case "give-back":
    case "unmerge":
    case "keep":
    case "reply": {
      const text = reason();
      return text === null ? null : { step, text };
    }
    case "reword":
      return rewordOf(f);
    case "classify":
      return classifyOf(f);
    case "propose":
    case "split": {
      const notice = noticeOf(f, l);
      const children = childrenOf(f, l, found);
      const text = reason();
      return text && children && notice.ok ? { step, children, text, notice: notice.value } : null;
    }
    case "guide":
    case "return":
    case "refuse": {
      const notice = noticeOf(f, l);
      const text = reason();
      return text && notice.ok ? { step, text, notice: notice.value } : null;
    }
    case "transfer": {
      const to = outsideOf(f);
      const notice = noticeOf(f, l);
      const text = reason();
      return to && text && notice.ok ? { step, to, text, notice: notice.value } : null;
    }
    case "urge": {
      const to = outsideOf(f);
      const text = reason();
      return to && text ? { step, to, text } : null;
    }
    case "offer": {
      const notice = noticeOf(f, l);
      const text = reason();
      if (found.unit === null) return f.wrong("unit", registrationTexts.unitUnknown);
      return text && notice.ok ? { step, unit: found.unit, text, notice: notice.value } : null;
    }
    case "merge": {
      const into = codeTyped(f.value("main") || f.value("main_choice"));
      const text = reason();
      if (!into) return f.wrong("main", t.mainMissing);
      return text ? { step, into, text } : null;
    }
    default:
      return unreachable(step);
  }
}

const countFields = (f: Fields) => ({
  signers: f.value("signers"),
  eligible: f.value("eligible"),
  settlement: f.value("settlement"),
  handing: f.value("handing"),
});

function rewordOf(f: Fields): StepInput | null {
  const title = f.line("title", registrationTexts.titleMissing);
  const text = f.words("text", registrationTexts.summaryMissing);
  const remove = f.list("remove").flatMap((one) => (/^\d{1,3}$/.test(one) ? [Number(one)] : []));
  const denounces = f.value("denounces") === "on";
  const counted = denounces ? countedIn(countFields(f)) : null;
  if (denounces && !counted) return f.wrong("eligible", registrationTexts.stop.missing);
  return title && text ? { step: "reword", title, text, remove, counted } : null;
}

function classifyOf(f: Fields): StepInput | null {
  const count = (name: "complaints" | "feedbacks") =>
    /^[0-6]$/.test(f.value(name)) ? Number(f.value(name)) : 0;
  const parts: readonly PartKind[] = [
    ...Array.from({ length: count("complaints") }, () => "complaint" as const),
    ...Array.from({ length: count("feedbacks") }, () => "feedback" as const),
  ].slice(0, mostParts);
  if (parts.length === 0) f.wrong("complaints", refusalText["no-parts"]);
  const competent = f.one("competent", ["yes", "no"], t.choose);
  const settlement = f.one("settled", settlements, t.choose);
  const text = f.words("text", t.reasonMissing);
  if (parts.length === 0 || !competent || !settlement || !text) return null;
  return {
    step: "classify",
    parts,
    missing: f.list("missing").filter(isConditionId),
    noted: f.list("noted").filter(isNotedId),
    competent: competent === "yes",
    settlement,
    text,
  };
}

function outsideOf(f: Fields) {
  const body = f.line("body", t.bodyMissing);
  const number = f.line("number", null);
  return body === null || number === null ? null : { body, number };
}

/** How the sender was told; nobody can be told who left no name and address. */
function noticeOf(
  f: Fields,
  l: Letter,
): { readonly ok: true; readonly value: Notice | null } | { readonly ok: false } {
  if (!l.hasSender) return { ok: true, value: null };
  const how = f.one("how", noticeWays, refusalText["notice-missing"]);
  const on = f.day("told_on", refusalText["notice-day"]);
  return how && on ? { ok: true, value: { how, on } } : { ok: false };
}

/** One child for each part that was classified, each from fields of its own. */
function childrenOf(f: Fields, l: Letter, found: FoundUnits): readonly ChildInput[] | null {
  const parts = "found" in l.progress ? l.progress.found.parts : [];
  const children = parts.map((kind, nth) => {
    const at = (field: Parameters<typeof partName>[1]) => partName(nth, field);
    const unit = found.parts[nth] ?? f.wrong(at("unit"), registrationTexts.unitUnknown);
    const body = f.words(at("body"), t.bodyOfPartMissing);
    if (kind === "complaint") {
      const against = f.one(at("against"), ["decision", "act", "discipline"], t.choose);
      const learnedOn = f.day(at("learned"), t.dayMissing);
      const date = f.value(at("date")) === "" ? null : f.day(at("date"), t.dayMissing);
      const number = cleanLine(f.value(at("number"))) || null;
      const ticked = concerns.filter((one) => f.list(at("concerns")).includes(one));
      return unit && body && against && learnedOn
        ? ({
            what: "complaint",
            against,
            number,
            date,
            learnedOn,
            concerns: ticked,
            body,
            unit: unit.id,
          } as const)
        : null;
    }
    const title = f.line(at("title"), registrationTexts.titleMissing);
    const area = f.value(at("area")) || f.wrong(at("area"), registrationTexts.areaMissing);
    const matter = f.one(at("kind"), ["feedback", "petition"], t.choose);
    const pages = f
      .list(at("pages"))
      .flatMap((one) => (/^\d{1,3}$/.test(one) ? [Number(one)] : []));
    return unit && body && title && area && matter
      ? ({
          what: "matter",
          kind: matter,
          title,
          body,
          area,
          unit: unit.id,
          province: unit.province,
          pages,
        } as const)
      : null;
  });
  const made = children.flatMap((child) => child ?? []);
  return made.length === parts.length ? made : null;
}
