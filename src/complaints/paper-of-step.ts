import { makePaper, type MadePaper } from "#papers/make.ts";
import type { KindId } from "#papers/kinds.ts";
import type { PaperRefusal } from "#papers/refusals.ts";
import type { Result } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";

import type { Complaint } from "./model.ts";
import type { PaperFacts } from "./paper-facts.ts";
import type { StepFormState } from "./step.form.ts";
import type { OfficerStep } from "./steps.ts";
import {
  because,
  formIn,
  groundIn,
  law,
  minutesOf,
  officeOf,
  outcomeIn,
  room,
  subjectOf,
  suspensionIn,
  terminationIn,
  withdrawnIn,
} from "./paper-words.ts";

/** The kind of paper a step issues; null for a step that issues none. */
export function paperAt(step: OfficerStep, c: Pick<Complaint, "level">): KindId | null {
  switch (step) {
    case "accept":
      return "acceptance-notice";
    case "refuse":
      return "non-acceptance-notice";
    case "assign":
      return "verification-assignment";
    case "call-dialogue":
      return "dialogue-invitation";
    case "hold-dialogue":
      return "dialogue-minutes";
    case "settle":
    case "send":
      return c.level === 1 ? "decision-first" : "decision-second";
    case "publish":
      return "publication-minutes";
    case "suspend":
      return "suspension-decision";
    case "resume":
      return "resumption-decision";
    case "terminate":
      return "termination-decision";
    case "withdraw":
      return "withdrawal-minutes";
    default:
      return null;
  }
}

/** Makes the paper of a step, as far as it is known; null for a step that issues none. */
export function paperOf(
  sql: Sql,
  step: OfficerStep,
  f: PaperFacts,
): Promise<Result<MadePaper, PaperRefusal>> | null {
  const c = f.complaint;
  const unit = f.unit.id;
  const typed = (name: keyof StepFormState["values"]): string => (f.form.values[name] ?? "").trim();
  const office = officeOf(f, typed("number") || typed("paper_number"));
  const minutes = minutesOf(f);
  const subject = subjectOf(f);
  const { name, address } = f.complainant ?? { name: room, address: room };
  const stopping = {
    ...office,
    legalBasis: [law, "Luật số 136/2025/QH15"],
    code: c.code,
    complainant: name,
    subject,
    reason: or(typed("text")),
    since: f.today,
  };
  const settlement = {
    ...office,
    legalBasis: [law, "Nghị định số 124/2020/NĐ-CP"],
    code: c.code,
    complainant: name,
    complainantAddress: address,
    respondent: f.respondent,
    subject,
    content: f.contents.join("\n") || room,
    verification: or(typed("verified") || f.decision["verified"]),
    dialogue: or(typed("dialogue") || f.decision["dialogue"]),
    applied: [or(typed("basis") || f.decision["basis"])],
    conclusion: or(typed("conclusion") || f.decision["conclusion"]),
    outcome: or(outcomeIn(f)),
    compensation: typed("compensation") || f.decision["compensation"] || undefined,
  };
  switch (step) {
    case "accept":
      return makePaper(sql, {
        unit,
        kind: "acceptance-notice",
        fields: {
          ...office,
          addressees: [name, "Cơ quan thanh tra cùng cấp", ...(c.transferor ? [room] : [])],
          code: c.code,
          complainant: name,
          complainantAddress: address,
          receivedOn: c.receivedOn,
          acceptedOn: f.today,
          respondent: f.respondent,
          subject,
          level: c.level === 1 ? "lần đầu" : "lần hai",
          settler: or(f.signer?.title),
          dueOn: f.settleBy ?? f.today,
          why: undefined,
        },
      });
    case "refuse":
      return makePaper(sql, {
        unit,
        kind: "non-acceptance-notice",
        fields: {
          ...office,
          addressees: [name],
          code: c.code,
          complainant: name,
          complainantAddress: address,
          receivedOn: c.receivedOn,
          subject,
          ground: groundIn(typed("ground")),
          reason: or(typed("text")),
          appeal: or(f.unit.superior),
        },
      });
    case "assign":
      return makePaper(sql, {
        unit,
        kind: "verification-assignment",
        fields: {
          ...office,
          legalBasis: [law],
          code: c.code,
          complainant: name,
          subject,
          verifiers: [or(f.verifier)],
          contents: f.contents.length > 0 ? f.contents : [room],
          reportBy: f.settleBy ?? f.today,
        },
      });
    case "call-dialogue":
      return makePaper(sql, {
        unit,
        kind: "dialogue-invitation",
        fields: {
          ...office,
          addressees: [name, f.respondent],
          code: c.code,
          subject,
          chair: or(f.signer?.title),
          at: typed("on") ? `${room} giờ, ngày ${typed("on")}` : room,
          venue: `Trụ sở ${office.issuer}`,
        },
      });
    case "hold-dialogue":
      return makePaper(sql, {
        unit,
        kind: "dialogue-minutes",
        fields: {
          ...minutes,
          code: c.code,
          subject,
          chair: or(f.signer?.name),
          clerk: room,
          participants: [name, f.respondent, or(f.verifier)],
          statements: [or(typed("text"))],
          result: or(typed("text")),
          complainant: name,
        },
      });
    case "settle":
    case "send":
      return c.level === 1
        ? makePaper(sql, {
            unit,
            kind: "decision-first",
            fields: {
              ...settlement,
              number: or(typed("number") || c.decision?.number),
              secondTo: or(f.unit.superior),
              secondWindow: "30 ngày kể từ ngày nhận được quyết định này",
            },
          })
        : makePaper(sql, {
            unit,
            kind: "decision-second",
            fields: {
              ...settlement,
              number: or(typed("number") || c.decision?.number),
              first: room,
            },
          });
    case "publish":
      return makePaper(sql, {
        unit,
        kind: "publication-minutes",
        fields: {
          ...minutes,
          code: c.code,
          decision: `Quyết định số ${or(c.decision?.number)}`,
          way: formIn(typed("form")),
          postedFrom: f.today,
          witnesses: [room],
          officer: room,
        },
      });
    case "suspend":
      return makePaper(sql, {
        unit,
        kind: "suspension-decision",
        fields: { ...stopping, reason: because(suspensionIn(typed("ground")), typed("text")) },
      });
    case "resume":
      return makePaper(sql, { unit, kind: "resumption-decision", fields: stopping });
    case "terminate":
      return makePaper(sql, {
        unit,
        kind: "termination-decision",
        fields: { ...stopping, reason: because(terminationIn(typed("ground")), typed("text")) },
      });
    case "withdraw":
      return makePaper(sql, {
        unit,
        kind: "withdrawal-minutes",
        fields: {
          ...minutes,
          code: c.code,
          complainant: name,
          complainantAddress: address,
          subject,
          officer: room,
          withdrawn: withdrawnIn(f),
          freely: "Tôi tự nguyện rút, không bị ép buộc, đe dọa.",
        },
      });
    default:
      return null;
  }
}

const or = (text: string | null | undefined): string => text || room;
