import { doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, timeAt, yearOf } from "#kernel/day.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { keepPaper } from "#papers/keep.ts";
import { makePaper, proposeNumber } from "#papers/make.ts";
import type { PaperId } from "#papers/model.ts";
import { paperRefusalText } from "#papers/refusals.ts";
import type { Staff } from "#people/model.ts";
import type { Person } from "#vault/model.ts";

import { openLetterSender } from "./identity.ts";
import { kindOf, type Stage } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { kindTexts } from "./texts/history.ts";
import { letterTexts } from "./texts/pages.ts";
import type { LetterView } from "./view.ts";

/** The papers a letter can need, each with the stages at which it makes sense. */
export const letterPapers = {
  receipt: null,
  "proposal-slip": ["classified", "proposed", "split"],
  "guidance-slip": ["guided"],
  "transfer-slip": ["transferred"],
  "transfer-notice": ["transferred"],
  "return-slip": ["returned", "refused"],
} as const satisfies Readonly<Record<string, readonly Stage[] | null>>;
export type LetterPaper = keyof typeof letterPapers;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
const all = Object.keys(letterPapers) as readonly LetterPaper[];

/** The papers that can be made of a letter now. */
export const papersAt = (stage: Stage): readonly LetterPaper[] =>
  all.filter((kind) => {
    const stages: readonly Stage[] | null = letterPapers[kind];
    return stages === null || stages.includes(stage);
  });

/** What the form of a paper asks for. */
export type PaperAsked = {
  readonly kind: LetterPaper;
  readonly number: string;
  readonly competent: string;
};

/**
 * Makes a paper of a letter and keeps it as it went out. Opens the sender's name and address for it, once,
 * on record, as only its accountable officer may.
 */
export const makeLetterPaper =
  (house: House) =>
  async (view: LetterView, staff: Staff, asked: PaperAsked): Promise<Result<PaperId, Text>> => {
    const { letter } = view;
    const reason = letterTexts.paperReason.vi;
    const kinds = ["contact", "identity-number"] as const;
    const nobody: Result<Person, Refusal> = ok({});
    const opened = letter.hasSender
      ? await openLetterSender(house)(letter.code, staff, { reason, kinds })
      : nobody;
    if (!opened.ok) return refuse(letterTexts.paperRefused);
    const { contact, "identity-number": given } = opened.value;
    const sender = contact?.name || "…";
    const senderAddress = given?.address || "…";
    const now = house.clock();
    const unit = letter.desk.unit;
    const number =
      asked.number ||
      ((await proposeNumber(house.sql, { unit, kind: asked.kind, year: yearOf(dayAt(now)) })) ??
        "");
    const paper = await makePaper(house.sql, {
      unit,
      kind: asked.kind,
      fields: fieldsOf(view, staff, { ...asked, number, sender, senderAddress, now }),
    });
    if (!paper.ok) return refuse(paperRefusalText(paper.refusal));
    return house.sql.begin(async (sql): Promise<Result<PaperId, Text>> => {
      const kept = await keepPaper(house, sql, {
        paper: paper.value,
        about: { kind: "letter", id: letter.id },
        by: staff.officer,
        doer: doerOf(staff, "letters"),
        at: now,
      });
      return kept.ok ? ok(kept.value) : refuse(paperRefusalText(kept.refusal));
    });
  };

type Said = PaperAsked & {
  readonly sender: string;
  readonly senderAddress: string;
  readonly now: Date;
};

function fieldsOf(view: LetterView, staff: Staff, said: Said) {
  const { letter, names } = view;
  const today = dayAt(said.now);
  const unitName = names.units.get(letter.desk.unit) ?? "";
  const head = view.colleagues.find(({ role }) => role === "head");
  const reason = view.history.findLast(({ said: words }) => words !== null)?.said ?? "…";
  const office = {
    issuer: unitName,
    number: said.number || "…",
    place: unitName,
    issuedOn: today,
    recipients: ["Như trên", "Lưu: VT"],
    signerPost: (head?.title ?? "…").toUpperCase(),
    signer: head?.name ?? "…",
  };
  const about = {
    code: letter.code,
    receivedOn: letter.receivedOn,
    sender: said.sender,
    senderAddress: said.senderAddress,
    content: view.summary?.title ?? letter.code,
    reason,
  };
  const to = letter.progress.stage === "transferred" ? letter.progress.to : null;
  switch (said.kind) {
    case "receipt":
      return {
        issuer: unitName,
        place: unitName,
        receivedAt: `${timeAt(letter.receivedAt).replace(":", " giờ ")}, ngày ${dateWords(letter.receivedOn).vi}`,
        code: letter.code,
        sender: said.sender,
        senderAddress: said.senderAddress,
        papers: [
          {
            what: about.content,
            pages: view.pages.length > 0 ? String(view.pages.length) : "…",
            state: "Bản chính",
          },
        ],
        officer: staff.name,
      };
    case "proposal-slip":
      return {
        ...office,
        ...about,
        category: "found" in letter.progress ? kindTexts[kindOf(letter.progress.found)].vi : "…",
        proposal: "Thụ lý để giải quyết theo thẩm quyền.",
        proposer: staff.name,
      };
    case "guidance-slip":
      return { ...office, ...about, addressees: [said.sender], competent: said.competent || "…" };
    case "transfer-slip":
      return { ...office, ...about, addressees: [to?.body ?? "…"] };
    case "transfer-notice":
      return {
        ...office,
        ...about,
        addressees: [said.sender],
        transferredTo: to?.body ?? "…",
        ...(to?.number ? { transferSlip: to.number } : {}),
      };
    case "return-slip":
      return { ...office, ...about, addressees: [said.sender] };
    default:
      return unreachable(said.kind);
  }
}
