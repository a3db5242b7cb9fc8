import { verify } from "#audit/verify.ts";

import type { Part } from "./model.ts";

/** The audit record: every line against its leaf, the leaves against their roots. */
export const checkAudit: Part = async ({ sql, since }, found) => {
  // A chain is one thing: looked at whole, or not at all.
  if (since) return 0;
  const { leaves, findings } = await verify(sql);
  for (const { wrong, ...about } of findings) {
    const [[what, n] = ["", 0]] = Object.entries(about);
    found({ kind: "audit-broken", about: `${what} ${n}`, details: [wrong] });
  }
  return leaves;
};
