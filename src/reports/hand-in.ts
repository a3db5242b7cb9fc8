import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";

import { countReport, formOf } from "./count.store.ts";
import { crossFaults, faultsOf, type Fault } from "./forms.ts";
import type { Asked, By, Counted } from "./model.ts";
import { periodName } from "./periods.ts";
import { handedUnder, keepReport, lockReport } from "./store.ts";

/** Why a report is not handed in. */
export type HandInRefusal =
  | { readonly because: "faults"; readonly faults: readonly Fault[] }
  | { readonly because: "not-over"; readonly to: Day }
  | { readonly because: "another-version"; readonly version: number }
  | { readonly because: "no-reason" };

/** What whoever hands a report in says beside its figures. */
export type HandingIn = {
  readonly by: By;
  /** Column 1 of form 03/KQGQ as it stands on paper; null where it was not given. */
  readonly kqgq: number | null;
  /** The version they saw last; 0 when there was none. */
  readonly seen: number;
  /** Why another version; for the first there is none. */
  readonly reason: string | null;
  /** The form's own key: the same form twice is one report. */
  readonly once: string;
};

/** Everything wrong with a report, by itself and beside form 03/KQGQ. */
export const faultsIn = (
  { form }: Pick<Asked, "form">,
  { figures }: Pick<Counted, "figures">,
  kqgq: number | null,
): readonly Fault[] => [
  ...faultsOf(formOf(form), figures),
  ...(form === "01-XLD" && kqgq !== null ? crossFaults(figures, { 1: kqgq }) : []),
];

/**
 * Counts a report once more and keeps it as it is: figures, days, units, calendar, who and when. What is
 * corrected later is another version with its reason. Refused before its last day is over, when anything
 * does not add up, and when somebody else handed in another version meanwhile.
 *
 * @returns its number; of one sent before, that one's
 */
export const handIn =
  (house: Pick<House, "sql" | "clock" | "calendar">) =>
  (asked: Asked, given: HandingIn): Promise<Result<number, HandInRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<number, HandInRefusal>> => {
      const at = house.clock();
      const last = await lockReport(sql, asked);
      const before = await handedUnder(sql, given.once);
      if (before !== null) return ok(before);
      if (last !== given.seen) return refuse({ because: "another-version", version: last });
      if (last > 0 && given.reason === null) return refuse({ because: "no-reason" });
      const counted = await countReport(sql, asked);
      if (dayAt(at) <= counted.window.to)
        return refuse({ because: "not-over", to: counted.window.to });
      const faults = faultsIn(asked, counted, given.kqgq);
      if (faults.length > 0) return refuse({ because: "faults", faults });
      const { by, kqgq, once } = given;
      const version = last + 1;
      const reason = version === 1 ? null : given.reason;
      const calendar = house.calendar.id;
      const id = await keepReport(sql, asked, {
        ...counted,
        by,
        kqgq,
        once,
        version,
        reason,
        calendar,
        at,
      });
      await audit(sql, {
        by,
        did: "report.handed-in",
        about: { kind: "unit", id: asked.unit },
        detail: { form: asked.form, period: periodName(asked.period), version },
      });
      return ok(id);
    });
