import { unreachable } from "#kernel/result.ts";
import { clean, cleanLine, lengthOf } from "#kernel/text.ts";
import type { Day } from "#kernel/day.ts";
import type { OfficerId } from "#people/model.ts";
import { withErrors } from "#web/form.ts";
import type { Words } from "#web/language.ts";
import { tooLong } from "#web/lines.ts";

import { dayTyped } from "#web/day-typed.ts";
import type { MaskedDecision } from "./decisions.store.ts";
import { groundIds } from "./eligibility.ts";
import {
  findings,
  noticeWays,
  outcomes,
  publicationForms,
  suspensionGrounds,
  terminationGrounds,
  type Complaint,
  type Notice,
} from "./model.ts";
import { refusalText } from "./refusals.ts";
import { mostWords, toldAt, type StepField, type StepFormState } from "./step.form.ts";
import type { FormInput } from "./step-input.ts";
import type { OfficerStep } from "./steps.ts";
import { stepTexts } from "./texts/step-page.ts";

/** What is asked for, or the same form with what is wrong in it. */
export type ReadStep =
  | {
      readonly ok: true;
      readonly input: FormInput;
      /** Of a publication: what goes on the unit's page; null where nothing does. */
      readonly masked: MaskedDecision | null;
    }
  | { readonly ok: false; readonly form: StepFormState };

/** Reads what the form of a step asks for; all that is wrong is said at once. */
export function readStep(step: OfficerStep, form: StepFormState, c: Complaint): ReadStep {
  const errors: Partial<Record<StepField, Words>> = {};
  const field = fieldsOf(form, errors);
  const input = inputOf(step, field, c);
  const masked = step === "publish" ? maskedIn(field) : null;
  return input && Object.keys(errors).length === 0
    ? { ok: true, input, masked }
    : { ok: false, form: withErrors(form, errors) };
}

type Fields = ReturnType<typeof fieldsOf>;

const e = stepTexts.errors;

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
  const words = (name: StepField, missing: Words = refusalText["reason-missing"]) =>
    text(name) || wrong(name, missing);
  const line = (name: StepField, missing: Words) => {
    const said = cleanLine(form.values[name] ?? "");
    if (lengthOf(said) > 300) return wrong(name, tooLong(300));
    return said || wrong(name, missing);
  };
  const day = (name: StepField): Day | null => dayTyped(form.values[name]) ?? wrong(name, e.date);
  const maybeDay = (name: StepField): Day | null =>
    (form.values[name] ?? "").trim() === "" ? null : day(name);
  const one = <const Value extends string>(name: StepField, all: readonly Value[]): Value | null =>
    all.find((value) => value === form.values[name]) ?? wrong(name, e.choose);
  const officer = (): OfficerId | null => {
    const id = form.values.officer ?? "";
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
      ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the action asks who this is, if anyone
        (id as OfficerId)
      : wrong("officer", e.officer);
  };
  const ticked = (name: StepField): boolean => form.values[name] === "on";
  const numbers = (): readonly number[] => {
    const chosen = (form.lists?.contents ?? []).map(Number).filter(Number.isInteger);
    if (chosen.length === 0) wrong("contents", e.contents);
    return chosen;
  };
  return { wrong, text, words, line, day, maybeDay, one, officer, ticked, numbers, form };
}

/** Whom it was announced to: a day without a way is asked about; neither is nobody. */
function noticesIn(step: OfficerStep, f: Fields, c: Complaint): readonly Notice[] {
  const told = toldAt(step, c);
  return [...(told?.must ?? []), ...(told?.may ?? [])].flatMap((to): readonly Notice[] => {
    const [onField, wayField] = [`${to}_on`, `${to}_way`] as const;
    const typed = (f.form.values[onField] ?? "").trim();
    if (typed === "") {
      if (told?.must.includes(to)) f.wrong(onField, mustTell[to]);
      return [];
    }
    const on = f.day(onField);
    const way = noticeWays.find((one) => one === f.form.values[wayField]);
    if (!way) f.wrong(wayField, e.way);
    return on && way ? [{ to, on, way }] : [];
  });
}

const mustTell = {
  complainant: refusalText["notice-to-complainant"],
  respondent: refusalText["notice-to-respondent"],
  transferor: refusalText["notice-to-transferor"],
  inspectorate: refusalText["notice-to-inspectorate"],
  superior: e.date,
} as const;

function inputOf(step: OfficerStep, f: Fields, c: Complaint): FormInput | null {
  const notices = () => noticesIn(step, f, c);
  switch (step) {
    case "accept":
    case "send":
      return { step, notices: notices() };
    case "refuse": {
      const ground = f.one("ground", groundIds);
      const text = f.words("text");
      const told = notices();
      return ground && text ? { step, ground, text, notices: told } : null;
    }
    case "assign":
    case "name": {
      const officer = f.officer();
      return officer && { step, officer };
    }
    case "circumstance": {
      const is = f.one("circumstance", ["complex", "remote"]);
      const document = f.line("number", refusalText["number-missing"]);
      const text = f.words("text");
      return is && document && text ? { step, is, document, text } : null;
    }
    case "report": {
      const text = f.words("text", e.text);
      const differs = f.one("differs", ["yes", "no"]);
      return text && differs ? { step, text, differs: differs === "yes" } : null;
    }
    case "call-dialogue": {
      const plannedOn = f.day("on");
      const told = notices();
      return plannedOn && { step, plannedOn, notices: told };
    }
    case "hold-dialogue": {
      const on = f.day("on");
      const chair = f.officer();
      const text = f.words("text", e.text);
      return on && chair && text ? { step, on, chair, attended: f.ticked("attended"), text } : null;
    }
    case "settle":
      return settled(f, c);
    case "record-receipt": {
      const on = f.day("on");
      return on && { step, on };
    }
    case "publish":
      return published(f);
    case "unpublish":
      return { step };
    case "record-court": {
      const on = f.day("on");
      const text = f.words("text", e.text);
      return on && text ? { step, on, text } : null;
    }
    case "reissue": {
      const text = f.words("text");
      return text === null ? null : { step, text };
    }
    case "enforce":
    case "note": {
      const text = f.words("text", e.text);
      return text === null ? null : { step, text };
    }
    case "close":
      return { step, text: f.text("text") };
    case "suspend": {
      const ground = f.one("ground", suspensionGrounds);
      const document = f.line("number", refusalText["number-missing"]);
      const text = f.words("text");
      const told = notices();
      return ground && document && text ? { step, ground, document, text, notices: told } : null;
    }
    case "resume": {
      const document = f.line("number", refusalText["number-missing"]);
      const told = notices();
      return document ? { step, document, notices: told } : null;
    }
    case "terminate": {
      const ground = f.one("ground", terminationGrounds);
      const reason = ground === "withdrawn" ? f.text("text") : f.words("text");
      const told = notices();
      return ground && reason !== null ? { step, ground, reason, notices: told } : null;
    }
    case "withdraw": {
      const contents = f.numbers();
      const how = f.one("how", ["signed", "minutes"]);
      return how && { step, contents, how, words: f.text("text") };
    }
    case "reopen-content": {
      const [n] = f.numbers();
      const text = f.words("text");
      return n !== undefined && text ? { step, n, text } : null;
    }
    case "handover": {
      const [n] = f.numbers();
      return n === undefined ? null : { step, n };
    }
    case "handover-confirm":
    case "handover-cancel":
      return { step };
    default:
      return unreachable(step);
  }
}

function settled(f: Fields, c: Complaint): FormInput | null {
  const number = f.line("number", refusalText["number-missing"]);
  const finding = f.one("finding", findings);
  const outcome = f.one("outcome", outcomes);
  const verified = f.words("verified", e.text);
  const basis = f.words("basis", e.text);
  const conclusion = f.words("conclusion", e.text);
  const dialogue = c.dialogue?.held ? f.words("dialogue", e.text) : f.text("dialogue");
  const compensation = f.text("compensation");
  const forGroup = f.ticked("for_group");
  return number && finding && outcome && verified && basis && conclusion && dialogue !== null
    ? {
        step: "settle",
        number,
        finding,
        outcome,
        forGroup,
        verified,
        basis,
        conclusion,
        dialogue,
        compensation,
      }
    : null;
}

function published(f: Fields): FormInput | null {
  const form = f.one("form", publicationForms);
  const from = f.day("from");
  const announcedOn = f.maybeDay("announced_on");
  const portalOn = f.maybeDay("portal_on");
  const typed = (f.form.values.times ?? "").trim();
  const times = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
  if (typed !== "" && times === null) f.wrong("times", e.times);
  return form && from ? { step: "publish", form, from, announcedOn, times, portalOn } : null;
}

function maskedIn(f: Fields): MaskedDecision | null {
  const title = cleanLine(f.form.values.masked_title ?? "");
  const text = f.text("masked_text");
  if (title === "" && text === "") return null;
  if (title === "") f.wrong("masked_title", e.maskedBoth);
  if (text === "") f.wrong("masked_text", e.maskedBoth);
  if (!f.ticked("masked_ok")) f.wrong("masked_ok", e.maskedOk);
  return { title, text };
}
