import { dateAt, lastOn } from "./dates.ts";
import type { ReadingContext } from "./findings.ts";
import { full } from "./offices.ts";
import { partiesAt } from "./parties.ts";
import { anyOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const of = anyOf("của");
const plenum = anyOf("hội nghị lần thứ", "hội nghị trung ương");

type Closing = {
  readonly to: number;
  readonly end: number;
  readonly date: string | null;
  readonly issuer: string | null;
};

/** What may follow a symbol: a date, and who signed. */
export function closing(
  text: string,
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): Closing {
  let i = at;
  let date: string | null = null;
  const comma = tokens[i]?.key === "," ? 1 : 0;
  if (tokens[i + comma]?.text.toLowerCase() === "ngày") {
    const found = dateAt(tokens, i + comma);
    if (found?.kind === "day") {
      date =
        found.from ??
        (found.monthDay !== undefined && context.date !== null
          ? lastOn(found.monthDay, context.date)
          : null);
      i = found.end;
    }
  }
  const issuer = issuerAt(text, tokens, i, context.place);
  return {
    to: issuer?.to ?? i,
    end: tokens[(issuer?.to ?? i) - 1]?.end ?? 0,
    date,
    issuer: issuer?.name ?? null,
  };
}

export function issuerAt(text: string, tokens: readonly Token[], at: number, place: string) {
  const word = of(tokens, at);
  const meeting = plenum(tokens, at + (word?.length ?? 0));
  let i = at + (word?.length ?? 0);
  if (meeting) i += meeting.length + (tokens[i + meeting.length]?.kind === "number" ? 1 : 0);
  if (!word && !meeting) return undefined;
  const found = partiesAt(text, tokens, i, { limit: Math.min(tokens.length, i + 24), place });
  if (!found) return undefined;
  const joint =
    found.names.length > 1 &&
    found.names.every((name) => /Chính phủ|Quốc hội|Mặt trận|MTTQ|Liên đoàn|Hội/u.test(name));
  const one = joint
    ? found
    : (partiesAt(text, tokens, i, { limit: firstEnd(text, tokens, i, found.end, place), place }) ??
      found);
  return { name: full(joint ? one.names.join(" và ") : (one.names[0] ?? ""), place), to: one.end };
}

/** The issuer is the first party; the others belong to what comes next. */
function firstEnd(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  place: string,
): number {
  for (let limit = at + 1; limit <= end; limit += 1) {
    const first = partiesAt(text, tokens, at, { limit, place });
    if (first && first.end < limit) return limit - 1;
    if (first && first.names.length > 1) return limit - 1;
  }
  return end;
}
