import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { keyFor, mark } from "#kernel/secret.ts";
import type { Staff, UnitId } from "#people/model.ts";

import { periodName, windowOf, type Period } from "./period.ts";
import { keepReview, lockReview, recordOf, reviewUnder } from "./review.store.ts";
import { leadingPosts } from "./sight.ts";

export type ReviewRefusal =
  | { readonly because: "not-your-role" }
  | { readonly because: "not-over"; readonly to: Day }
  | { readonly because: "another-version"; readonly version: number }
  | { readonly because: "no-reason" };

export type Said = {
  readonly done: string;
  readonly undone: string;
  readonly next: string;
  /** Why another version; for the first there is none. */
  readonly reason: string | null;
  /** The version they saw last, 0 when there was none. */
  readonly seen: number;
  readonly once: string;
};

/**
 * Reads the unit's record once more and keeps it with what the unit says of it, as it is. Refused before
 * the period is over, for whoever does not lead the unit, and when another version came meanwhile.
 *
 * @returns its number; of the same form sent before, that one's
 */
export const handInReview =
  (house: House) =>
  (
    staff: Staff,
    unit: UnitId,
    period: Period,
    said: Said,
  ): Promise<Result<number, ReviewRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<number, ReviewRefusal>> => {
      const own = leadingPosts(staff).find((post) => post.unit === unit);
      if (!own) return refuse({ because: "not-your-role" });
      const name = periodName(period);
      const last = await lockReview(sql, unit, name);
      const once = mark(keyFor(house.master, "self-reviews"), `${staff.officer} ${said.once}`);
      const before = await reviewUnder(sql, once);
      if (before !== null) return ok(before);
      if (last !== said.seen) return refuse({ because: "another-version", version: last });
      if (last > 0 && said.reason === null) return refuse({ because: "no-reason" });
      const at = house.clock();
      const today = dayAt(at);
      const window = windowOf(period);
      if (today <= window.to) return refuse({ because: "not-over", to: window.to });
      const version = last + 1;
      const { done, undone, next } = said;
      const id = await keepReview(sql, {
        unit,
        period: name,
        version,
        window,
        done,
        undone,
        next,
        once,
        at,
        record: await recordOf(sql, unit, window, today),
        reason: version === 1 ? null : said.reason,
        officer: staff.officer,
        post: own.post,
      });
      await audit(sql, {
        by: { officer: staff.officer, post: own.post },
        did: "self-review.handed-in",
        about: { kind: "unit", id: unit },
        detail: { period: name, version },
      });
      return ok(id);
    });
