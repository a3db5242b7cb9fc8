import type { Finding } from "./model.ts";

/** What adversaries report and may stay, each with the reason. Anything else fails the run. */
const known: readonly {
  readonly by: string;
  readonly what: RegExp;
  readonly where: RegExp;
  readonly why: string;
}[] = [];

/** Why a finding may stay; undefined when nobody has explained it. */
export const reasonFor = (by: string, finding: Finding): string | undefined =>
  known.find((one) => one.by === by && one.what.test(finding.what) && one.where.test(finding.where))
    ?.why;
