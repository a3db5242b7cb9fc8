import type { Area } from "#residents/choices.ts";
import type { Badge } from "../due-words.ts";
import type { WorkQuery } from "../filter.ts";
import type { ShownRow } from "#cases/mask.ts";
import type { WorkRow } from "#cases/worklist.store.ts";
import type { KeepingWaits } from "#cases/keeping.store.ts";
import type { OfficerStep } from "#access/roles.ts";
import type { OfficeFrame } from "./frame.ts";

/** A matter as the list shows it. */
export type ListedMatter = ShownRow<WorkRow> & { readonly badge: Badge; readonly age: number };

export type OfferedMatter = {
  readonly code: string;
  readonly title: string;
  readonly from: string;
  readonly badge: Badge;
};

export type WorkListProps = OfficeFrame & {
  readonly singleKeys: boolean;
  readonly q: WorkQuery;
  readonly rows: readonly ListedMatter[];
  readonly figures: { readonly late: number; readonly soon: number; readonly waiting: number };
  readonly offers: readonly OfferedMatter[];
  /** Matters in which a request to see the sender waits for this officer. */
  readonly seconds: readonly string[];
  /** What waits to be erased or kept; null for who does not decide it. */
  readonly keeping: KeepingWaits | null;
  /** The sealed beginning of the next page, if there is one. */
  readonly next: string | null;
  readonly areas: readonly Area[];
  readonly units: readonly { readonly slug: string; readonly name: string }[];
  /** Whether this officer sits in a department; without one there is no such list. */
  readonly hasDepartment: boolean;
  readonly mayRoute: boolean;
  /** A step just taken after which its matter is no longer this officer's to see. */
  readonly done: OfficerStep | null;
};
