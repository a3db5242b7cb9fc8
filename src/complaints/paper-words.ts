import { dateWords } from "#law/words.ts";

import { groundIds, groundOf, type GroundId } from "./eligibility.ts";
import type { PaperFacts } from "./paper-facts.ts";
import {
  againstWords,
  findingWords,
  formWords,
  outcomeWords,
  suspensionWords,
  terminationWords,
} from "./texts/standing.ts";

/** Room to write on the paper: for what this house does not know, or was not told yet. */
export const room = "……………………";

/** The law every paper about a complaint rests on. */
export const law = "Luật Khiếu nại số 02/2011/QH13";

/** Head and foot of what an office sends. */
export const officeOf = (f: PaperFacts, number: string) => ({
  superior: f.unit.superior ?? undefined,
  issuer: `Ủy ban nhân dân ${lowered(f.unit.name)}`,
  number: number || room,
  place: f.unit.name,
  issuedOn: f.today,
  recipients: ["Như trên", "Lưu: VT"],
  signerPost: (f.signer?.title ?? room).toLocaleUpperCase("vi"),
  signer: f.signer?.name ?? room,
});

/** Head and foot of minutes. */
export const minutesOf = (f: PaperFacts) => ({
  superior: f.unit.superior ?? undefined,
  issuer: `Ủy ban nhân dân ${lowered(f.unit.name)}`,
  place: `Trụ sở Ủy ban nhân dân ${lowered(f.unit.name)}`,
  beganAt: `${room} giờ, ngày ${dateWords(f.today).vi}`,
  endedAt: `${room} cùng ngày`,
});

const lowered = (name: string): string => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

/** What is complained of, as a paper names it. */
export function subjectOf({ complaint: { respondent } }: PaperFacts): string {
  const number = respondent.number ? ` số ${respondent.number}` : "";
  const date = respondent.date ? ` ngày ${dateWords(respondent.date).vi}` : "";
  return `${againstWords[respondent.of].vi}${number}${date}`;
}

/** A ground of non-acceptance with its article. */
export const groundIn = (id: string): string => {
  const ground = groundIds.find((one): one is GroundId => one === id);
  if (!ground) return room;
  const { title, article, act } = groundOf(ground);
  return `${title.vi} (${article} ${act})`;
};

/** What was found and decided. */
export const outcomeIn = ({ complaint: { decision }, form }: PaperFacts): string => {
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

/** How a decision is made public. */
export const formIn = (id: string): string =>
  Object.entries(formWords).find(([form]) => form === id)?.[1].vi ?? room;
/** Why it is suspended. */
export const suspensionIn = (id: string): string =>
  Object.entries(suspensionWords).find(([ground]) => ground === id)?.[1].vi ?? "";
/** Why it is terminated. */
export const terminationIn = (id: string): string =>
  Object.entries(terminationWords).find(([ground]) => ground === id)?.[1].vi ?? "";

/** A ground and the reason written to it. */
export const because = (ground: string, text: string): string =>
  [ground, text].filter(Boolean).join(". ") || room;

/** The contents chosen to be withdrawn. */
export const withdrawnIn = ({ contents, form }: PaperFacts): readonly string[] => {
  const chosen = (form.lists?.contents ?? []).map(Number);
  const said = contents.filter((_, at) => chosen.includes(at + 1));
  return said.length > 0 ? said : [room];
};
