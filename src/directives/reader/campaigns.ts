import type { Campaign } from "./findings.ts";
import { phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { campaignStarts } from "./words/fields.ts";

const starts = phrases(campaignStarts);

/** The movements and campaigns a text names: by their first word up to a mark, or in quotation marks after "Năm …". */
export function campaignsIn(
  text: string,
  tokens: readonly Token[],
  place: (at: number) => number,
): readonly Campaign[] {
  const found: Campaign[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const year =
      tokens[i]?.key === "“" || tokens[i]?.key === '"' ? quotedYear(tokens, i + 1) : undefined;
    const one = year ?? named(tokens, i);
    if (!one) continue;
    const start = tokens[one.from]?.start ?? 0;
    const end = tokens[one.to - 1]?.end ?? start;
    found.push({
      start: place(start),
      end: place(end),
      surface: text.slice(start, end),
      kind: one.kind,
      rule: one.rule,
    });
    i = one.to - 1;
  }
  return found;
}

/** “Năm dân vận chính quyền”: the theme of a year. */
function quotedYear(tokens: readonly Token[], at: number) {
  if (tokens[at]?.text !== "Năm") return undefined;
  const near = tokens.slice(at + 1, at + 16).findIndex(({ key }) => key === "”" || key === '"');
  return near < 0
    ? undefined
    : { from: at, to: at + 1 + near, kind: "chu-de-nam", rule: "campaign.year" };
}

function named(tokens: readonly Token[], at: number) {
  const word = starts(tokens, at);
  if (!word || tokens[at + word.length]?.kind !== "word") return undefined;
  let to = at + word.length;
  while (to < tokens.length && to - at < 16 && tokens[to]?.kind === "word") to += 1;
  return to - at - word.length < 2
    ? undefined
    : { from: at, to, kind: word.said, rule: "campaign.named" };
}
