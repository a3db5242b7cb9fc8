import type { Day } from "#kernel/day.ts";
import { clean } from "#kernel/text.ts";
import { documentKinds, type DocumentKind } from "#search/model.ts";
import { dayTyped } from "#web/day-typed.ts";
import { query } from "#web/path.ts";

/** What an address asks of the search page; anything it does not understand narrows nothing. */
export type SearchAsked = {
  readonly words: string;
  readonly kind: DocumentKind | null;
  /** Slug of a unit. */
  readonly unit: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly after: string | null;
};

/** Longer than any question; what follows is not read, and the page says so. */
const longest = 400;

export const readAsked = (search: URLSearchParams): SearchAsked => {
  const kind = search.get("loai");
  const unit = search.get("don-vi") ?? "";
  return {
    words: clean((search.get("tu") ?? "").slice(0, longest))
      .replaceAll(/\s+/g, " ")
      .trim(),
    kind: documentKinds.find((one) => kindSlugs[one] === kind) ?? null,
    unit: /^[a-z0-9-]{1,120}$/.test(unit) ? unit : "",
    from: dayTyped(search.get("tu-ngay") ?? undefined),
    to: dayTyped(search.get("den-ngay") ?? undefined),
    after: search.get("sau"),
  };
};

/** How kinds are written in the address. */
export const kindSlugs = {
  unit: "don-vi",
  article: "bai-viet",
  posting: "niem-yet",
  matter: "vu-viec",
  decision: "quyet-dinh",
  directive: "van-ban",
  rule: "luat",
} as const satisfies Record<DocumentKind, string>;

/** The query of an address that asks this. */
export const askedQuery = ({ words, kind, unit, from, to, after }: SearchAsked): string =>
  query({
    tu: words,
    loai: kind === null ? null : kindSlugs[kind],
    "don-vi": unit,
    "tu-ngay": from,
    "den-ngay": to,
    sau: after,
  });
