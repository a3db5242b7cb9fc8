import type { Day } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import { makePaper, type MadePaper } from "#papers/make.ts";
import type { KindId } from "#papers/kinds.ts";
import type { PaperRefusal } from "#papers/refusals.ts";
import type { Result } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";

import { groundOf, type GroundId, groundIds } from "./eligibility.ts";
import type { Complaint } from "./model.ts";
import type { StepFormState } from "./step.form.ts";
import type { OfficerStep } from "./steps.ts";
import {
  againstWords,
  findingWords,
  formWords,
  outcomeWords,
  suspensionWords,
  terminationWords,
} from "./texts/standing.ts";

/** What a paper about a complaint is filled with: the record, and what the form of the step says so far. */
export type PaperFacts = {
  readonly complaint: Complaint;
  readonly unit: { readonly id: number; readonly name: string; readonly superior: string | null };
  readonly signer: { readonly name: string; readonly title: string } | null;
  /** Only where they were opened for this paper; else there is room to write. */
  readonly complainant: { readonly name: string; readonly address: string } | null;
  readonly respondent: string;
  readonly verifier: string | null;
  readonly contents: readonly string[];
  readonly decision: Readonly<Partial<Record<string, string>>>;
  /** The day by which it has to be settled, where that is known. */
  readonly settleBy: Day | null;
  readonly form: StepFormState;
  readonly today: Day;
};

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

/** Room to write on the paper: for what this house does not know, or was not told yet. */
const room = "……………………";

/** Makes the paper of a step, as far as it is known; null for a step that issues none. */
export function paperOf(
  sql: Sql,
  step: OfficerStep,
  f: PaperFacts,
): Promise<Result<MadePaper, PaperRefusal>> | null {
  const c = f.complaint;
  const unit = f.unit.id;
  const typed = (name: keyof StepFormState["values"]): string => (f.form.values[name] ?? "").trim();
  const or = (text: string | null | undefined): string => text || room;
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

const law = "Luật Khiếu nại số 02/2011/QH13";

const officeOf = (f: PaperFacts, number: string) => ({
  superior: f.unit.superior ?? undefined,
  issuer: `Ủy ban nhân dân ${lowered(f.unit.name)}`,
  number: number || room,
  place: f.unit.name,
  issuedOn: f.today,
  recipients: ["Như trên", "Lưu: VT"],
  signerPost: (f.signer?.title ?? room).toLocaleUpperCase("vi"),
  signer: f.signer?.name ?? room,
});

const minutesOf = (f: PaperFacts) => ({
  superior: f.unit.superior ?? undefined,
  issuer: `Ủy ban nhân dân ${lowered(f.unit.name)}`,
  place: `Trụ sở Ủy ban nhân dân ${lowered(f.unit.name)}`,
  beganAt: `${room} giờ, ngày ${dateWords(f.today).vi}`,
  endedAt: `${room} cùng ngày`,
});

const lowered = (name: string): string => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

function subjectOf({ complaint: { respondent } }: PaperFacts): string {
  const number = respondent.number ? ` số ${respondent.number}` : "";
  const date = respondent.date ? ` ngày ${dateWords(respondent.date).vi}` : "";
  return `${againstWords[respondent.of].vi}${number}${date}`;
}

const groundIn = (id: string): string => {
  const ground = groundIds.find((one): one is GroundId => one === id);
  if (!ground) return room;
  const { title, article, act } = groundOf(ground);
  return `${title.vi} (${article} ${act})`;
};

const outcomeIn = ({ complaint: { decision }, form }: PaperFacts): string => {
  const outcome = (["kept", "amended", "annulled"] as const).find(
    (one) => one === (form.values.outcome ?? decision?.outcome),
  );
  const finding = (["right", "partly-right", "wrong"] as const).find(
    (one) => one === (form.values.finding ?? decision?.finding),
  );
  return [finding && findingWords[finding].vi, outcome && outcomeWords[outcome].vi]
    .filter(Boolean)
    .join("; ");
};

const formIn = (id: string): string =>
  Object.entries(formWords).find(([form]) => form === id)?.[1].vi ?? room;
const suspensionIn = (id: string): string =>
  Object.entries(suspensionWords).find(([ground]) => ground === id)?.[1].vi ?? "";
const terminationIn = (id: string): string =>
  Object.entries(terminationWords).find(([ground]) => ground === id)?.[1].vi ?? "";

const because = (ground: string, text: string): string =>
  [ground, text].filter(Boolean).join(". ") || room;

const withdrawnIn = ({ contents, form }: PaperFacts): readonly string[] => {
  const chosen = (form.lists?.contents ?? []).map(Number);
  const said = contents.filter((_, at) => chosen.includes(at + 1));
  return said.length > 0 ? said : [room];
};
