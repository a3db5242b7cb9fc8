import type { OfficerId, UnitId } from "#people/model.ts";
import type { Viewer } from "#access/model.ts";
import { may } from "#access/policy.ts";
import { refuse, ok, type Result } from "#kernel/result.ts";

/** Whom a code is made for. */
export type CodeTarget = {
  readonly officer: OfficerId;
  readonly ended: boolean;
  readonly hasPassword: boolean;
  /** Where they hold a post today. */
  readonly units: readonly UnitId[];
};

export type CodeRefusal = {
  readonly because: "no-such-officer" | "officer-ended" | "not-oneself" | "no-password";
};

/**
 * Whether somebody may make a one-time code for somebody else: administrators for everybody, heads for
 * those who work in their units, nobody for themself. To a head, whoever works elsewhere is not there.
 */
export function decideCode(
  maker: Viewer,
  target: CodeTarget,
  purpose: "setup" | "recovery",
): Result<null, CodeRefusal> {
  const heads = maker.posts.filter(({ role }) => role === "head").map(({ unit }) => unit);
  const theirs = may(maker, "administer") || target.units.some((unit) => heads.includes(unit));
  if (target.officer === maker.officer) return refuse({ because: "not-oneself" });
  if (!theirs) return refuse({ because: "no-such-officer" });
  if (target.ended) return refuse({ because: "officer-ended" });
  if (purpose === "recovery" && !target.hasPassword) return refuse({ because: "no-password" });
  return ok(null);
}
