import { dayAt } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import type { Database } from "#kernel/sql.ts";

import { sumUp } from "./roots.ts";

type AuditWork = { readonly sql: Database };

/** Sums up new lines of the record in a root. */
export const sumUpAudit: Job<AuditWork> = {
  name: "audit.sum-up",
  when: { minutes: 5 },
  run: async ({ sql }) => {
    await sumUp(sql);
  },
};

/** Keeps months ready for the record, three ahead. */
export const keepAuditMonths: Job<AuditWork> = {
  name: "audit.months",
  when: { daily: "02:15" },
  run: async ({ sql }, _, now) => {
    await sql`select keep_audit_months(${dayAt(now)}::date, 4)`;
  },
};
