import { day, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

/** How many of so many may speak for all, as an act says it. */
type Band = { readonly from: number; readonly to: number | null; readonly most: number };
export type RepresentationRule = {
  readonly act: string;
  readonly article: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly bands: readonly Band[];
  readonly source: string;
  readonly verified: "V";
};

/** Many people, one content. At ten people the words of 2012 allow both two and five. */
const representationRules: readonly RepresentationRule[] = [
  {
    act: "Nghị định 75/2012/NĐ-CP",
    article: "Điều 5",
    from: day("2012-11-20"),
    to: day("2020-12-09"),
    bands: [
      { from: 5, to: 10, most: 2 },
      { from: 10, to: null, most: 5 },
    ],
    source: "kinhtedothi.vn 2012; scic.vn (Nghị định 75/2012)",
    verified: "V",
  },
  {
    act: "Nghị định 124/2020/NĐ-CP",
    article: "Điều 6",
    from: day("2020-12-10"),
    to: null,
    bands: [
      { from: 5, to: 10, most: 2 },
      { from: 11, to: null, most: 5 },
    ],
    source: "radio.voh.com.vn; truongcanbothanhtra.gov.vn (Điều 6)",
    verified: "V",
  },
];

const representationRuleOn = (on: Day): RepresentationRule | null =>
  representationRules.find(({ from, to }) => from <= on && (to === null || on <= to)) ?? null;

/** The most that may represent so many; null where no rule speaks of that few, or of that day. */
export function mostRepresentatives(people: number, on: Day): number | null {
  const bands = (representationRuleOn(on)?.bands ?? []).filter(
    ({ from, to }) => from <= people && (to === null || people <= to),
  );
  return bands.length === 0 ? null : Math.max(...bands.map(({ most }) => most));
}

export const representationFaults = {
  "too-many": {
    vi: "Nhiều người đại diện hơn luật cho phép với số người khiếu nại này.",
    en: "More representatives than the law allows for so many complainants.",
  },
  "not-a-complainant": {
    vi: "Người đại diện phải là một trong những người khiếu nại.",
    en: "A representative must be one of the complainants.",
  },
  "no-paper": {
    vi: "Chưa có văn bản cử người đại diện.",
    en: "There is no paper that appoints the representatives.",
  },
  "not-written": {
    vi: "Việc ủy quyền phải bằng văn bản.",
    en: "An authorisation must be in writing.",
  },
  "not-notarised": {
    vi: "Văn bản ủy quyền phải được công chứng hoặc chứng thực.",
    en: "The authorisation must be notarised or certified.",
  },
  "two-for-one-content": {
    vi: "Một nội dung chỉ ủy quyền cho một người.",
    en: "One content is entrusted to one person only.",
  },
} as const satisfies Record<string, Text>;
export type RepresentationFault = keyof typeof representationFaults;

/** Those who would speak for a group, each with whether they complain themselves. */
export type Representation = {
  readonly people: number;
  readonly representatives: readonly { readonly complains: boolean }[];
  readonly paper: boolean;
};

/** What is wrong with it under the rule of that day; nothing where nobody is represented. */
export function faultsOfRepresentation(
  { people, representatives, paper }: Representation,
  on: Day,
): readonly RepresentationFault[] {
  if (representatives.length === 0) return [];
  const most = mostRepresentatives(people, on);
  return [
    ...(most !== null && representatives.length > most ? (["too-many"] as const) : []),
    ...(representatives.some(({ complains }) => !complains)
      ? (["not-a-complainant"] as const)
      : []),
    ...(paper ? [] : (["no-paper"] as const)),
  ];
}

/** Somebody entrusted with contents of a complaint, and on what paper. */
export type Authorisation = {
  readonly contents: readonly number[];
  readonly written: boolean;
  readonly notarised: boolean;
};

/** What is wrong with authorisations (NĐ 124/2020, Article 5; Mẫu 02). */
export function faultsOfAuthorisation(
  given: readonly Authorisation[],
): readonly RepresentationFault[] {
  const contents = given.flatMap((one) => [...new Set(one.contents)]);
  return [
    ...(given.some(({ written }) => !written) ? (["not-written"] as const) : []),
    ...(given.some(({ notarised }) => !notarised) ? (["not-notarised"] as const) : []),
    ...(new Set(contents).size < contents.length ? (["two-for-one-content"] as const) : []),
  ];
}
