import type { MatterFile, StoredFile } from "#files/model.ts";
import { limits } from "#files/model.ts";
import { attach, filesOf } from "#files/store.ts";
import { judge } from "#guard/challenge.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { limit } from "#guard/limit.ts";
import type { Source } from "#guard/model.ts";
import { challengeRefusalText, tooManyText } from "#guard/refusals.ts";
import { typingLeftovers } from "#guard/telex.ts";
import { trapName } from "#guard/trap.ts";
import { dayAt } from "#kernel/day.ts";
import type { Result } from "#kernel/result.ts";
import { isUnreachable } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { placeMeant } from "#units/meant.ts";
import type { Unit } from "#units/model.ts";
import { readForm, withErrors, withProblem, type Read } from "#web/form.ts";

import { formKey, keepFiles, letGo, originalsOf } from "./attachments.ts";
import { fileMatter, type Filing, type FilingRefusal, type Receipt } from "#cases/filing.ts";
import { filedUnder } from "#cases/filing.store.ts";
import { beginAnew, drawn, type FilingForm, type Questions } from "./filing-form.ts";
import type { Portal } from "#cases/portal.ts";
import { onceHash, receiptKeys } from "#cases/receipt.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { kindOf, submission, type Submission } from "./submission.ts";
import { filingTexts as t } from "./texts/filing.ts";

/** What came of a posted form. */
export type Submitted =
  | {
      readonly page: "form";
      readonly status: 200 | 409 | 413 | 415 | 422 | 429 | 503;
      readonly view: FilingForm;
      /** Seconds to wait, with 429 and 503. */
      readonly retryAfter?: number;
    }
  /** Nothing was kept, and what waited was let go: this does not belong here. */
  | { readonly page: "stop"; readonly what: "to-cao" | "khieu-nai" }
  | {
      readonly page: "receipt";
      readonly receipt: Receipt;
      readonly filing: Filing;
      readonly unit: Unit;
      readonly files: readonly MatterFile[];
    };

/**
 * Takes in one posted filing form: everything typed and every picture survives whatever is refused.
 */
export async function submit(portal: Portal, request: Request, source: Source): Promise<Submitted> {
  if (!isFormType(request)) {
    const { form } = await readForm(submission, new Request(request.url, { method: "POST" }));
    return again(portal, 415, { form, once: newOnce(portal) });
  }
  let read: Posted | undefined;
  try {
    const now = portal.house.clock();
    const knock = await limit(portal.house.sql, portal.guard, "filing", source, now);
    read = await readForm(submission, request, {
      limit: knock.ok ? limits.requestBytes : limits.wordsBytes,
    });
    if (!knock.ok) {
      const form = withProblem(read.form, tooManyText(knock.refusal.retryAfter));
      const view = { form, once: onceIn(portal, read) };
      return { ...(await again(portal, 429, view)), retryAfter: knock.refusal.retryAfter };
    }
    return await handle(portal, read);
  } catch (thrown) {
    if (!isUnreachable(thrown)) throw thrown;
    read ??= await readForm(submission, request, { limit: limits.wordsBytes });
    const view = { form: withProblem(read.form, t.unavailable), once: onceIn(portal, read) };
    return { ...(await again(portal, 503, view)), retryAfter: 60 };
  }
}

type Posted = Read<typeof submission>;

async function handle(portal: Portal, read: Posted): Promise<Submitted> {
  const { house } = portal;
  const once = onceIn(portal, read);
  const values = read.form.values;
  const renew = Boolean(values.renew);

  const elsewhere = notForHere[values.kind ?? ""] ?? notForHere[values.legal ?? ""];
  if (elsewhere) {
    await letGo(portal, once);
    return { page: "stop", what: elsewhere };
  }
  const met = renew ? null : await judged(portal, once, read);
  // Asked before a single picture is taken in: of a denunciation nothing may be kept here.
  const legal = legalFormOf(`${values.title ?? ""}\n\n${values.content ?? ""}`);
  if (legal.looksLike !== null && values.legal !== "feedback" && !renew) {
    const dropped = read.files("files").length > 0;
    return again(portal, 422, { form: read.form, once, met, questions: { legal }, dropped });
  }

  const remove = read.form.lists?.remove ?? [];
  const uploads = read.ok || read.status === 422 ? read.files("files") : [];
  const kept = await keepFiles(portal, once, uploads, remove);
  if (renew) {
    return again(portal, 200, { form: { ...read.form, errors: {} }, once, files: kept.files });
  }
  const today = dayAt(house.clock());
  const place = values.unit
    ? await placeMeant(
        house.sql,
        { unit: trimmed(values.unit), choice: values.unit_choice, asked: values.unit_asked },
        today,
      )
    : null;
  const questions: Questions = {
    ...(place && !place.ok && place.refusal.because === "unit-choose"
      ? { units: place.refusal.offered }
      : {}),
    ...typingQuestion(values),
  };
  const form = withErrors(read.form, {
    ...(place && !place.ok ? { unit: unitErrors[place.refusal.because] } : {}),
    ...(met && !met.ok ? { answer: challengeRefusalText[met.refusal.because] } : {}),
  });
  const view = { form, once, met, questions, files: kept.files, refused: kept.refused };
  const whole = Object.keys(form.errors).length === 0 && kept.refused.length === 0;
  if (!read.ok) return again(portal, read.status, view);
  if (!whole || questions.typing || !place?.ok) return again(portal, 422, view);

  const filing = filingFrom(read.value, place.value, once, originalsOf(kept.files));
  const filed = await fileWith(portal, filing, kept.files);
  if (filed.ok) {
    const files = await filesOf(house.sql, filed.value.id);
    return { page: "receipt", receipt: filed.value, filing, unit: place.value, files };
  }
  if (filed.refusal.because === "no-such-place") {
    return again(portal, 422, { ...view, form: withErrors(form, { area: t.areaUnknown }) });
  }
  return { page: "form", status: 409, view: await beginAnew(portal, form, once, filing) };
}

const notForHere: Readonly<Record<string, "to-cao" | "khieu-nai">> = {
  "to-cao": "to-cao",
  "khieu-nai": "khieu-nai",
  denunciation: "to-cao",
  complaint: "khieu-nai",
};

const unitErrors = {
  "unit-unknown": t.unitUnknown,
  "unit-choose": t.unitChoose,
} as const satisfies Record<string, Text>;

const judged = (portal: Portal, once: string, { form: { values } }: Posted) =>
  judge(
    portal.house.sql,
    portal.guard,
    {
      once,
      answer: values.answer,
      token: values.token,
      altcha: values.altcha,
      solved: values.solved,
      trap: values[trapName],
    },
    portal.house.clock(),
  );

function typingQuestion(values: Posted["form"]["values"]): Questions {
  if (values.typing === "as-is") return {};
  const left = [...typingLeftovers(values.title ?? ""), ...typingLeftovers(values.content ?? "")];
  return left.length === 0
    ? {}
    : { typing: [...new Set(left.map(({ word }) => word))].slice(0, 8) };
}

function filingFrom(said: Submission, unit: Unit, once: string, files: readonly string[]): Filing {
  const { name = "", phone = "", email = "" } = said;
  return {
    kind: said.kind === "kien-nghi" ? kindOf["kien-nghi"] : kindOf["phan-anh"],
    channel: "web",
    title: said.title,
    body: said.content,
    place: said.place ?? null,
    area: said.area,
    unit: unit.id,
    province: unit.province,
    publish: said.publish !== undefined,
    contact: name || phone || email ? { name, phone, email } : null,
    once,
    files,
    enteredBy: null,
  };
}

/** Files it with what waits. Sent a second time, its pictures are with the matter already. */
export async function fileWith(
  portal: Portal,
  filing: Filing,
  waiting: readonly StoredFile[],
): Promise<Result<Receipt, FilingRefusal>> {
  const { house } = portal;
  const key = formKey(filing.once);
  const beside =
    waiting.length === 0
      ? undefined
      : async (sql: Parameters<typeof attach>[0], id: string) => {
          await attach(sql, key, id, "filed");
        };
  const filed = await fileMatter(house)(filing, beside);
  if (filed.ok && filed.value.repeated && waiting.length > 0) await letGo(portal, filing.once);
  if (filed.ok || filed.refusal.because !== "other-content" || waiting.length > 0) return filed;

  const before = await filedUnder(house.sql, onceHash(receiptKeys(house.master), filing.once));
  const files = before ? await filesOf(house.sql, before.id) : [];
  const originals = originalsOf(files.filter(({ purpose }) => purpose === "filed"));
  return originals.length === 0 ? filed : fileMatter(house)({ ...filing, files: originals });
}

const again = async (
  portal: Portal,
  status: Extract<Submitted, { page: "form" }>["status"],
  what: Parameters<typeof drawn>[1],
) => ({ page: "form", status, view: await drawn(portal, what) }) as const;

const isFormType = (request: Request): boolean =>
  /^\s*(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(
    request.headers.get("content-type") ?? "",
  );

const newOnce = (portal: Portal): string => onceFrom(portal.house.noise(16));

const onceIn = (portal: Portal, { form }: Posted): string =>
  isOnce(form.values.once) ? form.values.once : newOnce(portal);

const trimmed = (typed: string): string => typed.replaceAll(/\s+/g, " ").trim();
