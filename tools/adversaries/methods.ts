import { addresses, sampleOf } from "../../test/addresses.ts";
import type { Adversary, Finding } from "./model.ts";

const strange = [
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "PROPFIND",
  "MKCOL",
  "COPY",
  "MOVE",
  "LOCK",
  "SEARCH",
  "PURGE",
  "LINK",
  "QUERY",
] as const;

export const methods: Adversary = {
  name: "methods",
  proves: "an address answers its own methods only; all others are 405, TRACE and CONNECT too",
  run: async (target) => {
    const findings: Finding[] = [];
    const seen = target.recorded.map(({ address }) => address);
    const declared: string[] = [];
    for (const as of ["nobody", "administrator"]) {
      const who = target.gates.get(as)?.visitor;
      if (!who) continue;
      for (const { pattern } of addresses) {
        const address = sampleOf(pattern, seen);
        for (const method of strange) {
          const { status, headers, body } = await who.ask(address, {
            method,
            headers: { "x-echo": "nhai-lai" },
          });
          target.direct.asked += 1;
          declared.push(headers.allow ?? "");
          if (status !== 405 || body.includes("nhai-lai")) {
            findings.push({ what: `answers-${method}`, where: `${as}: ${pattern} ${status}` });
          }
        }
      }
    }
    const kinds = [...new Set(declared)].filter(Boolean).toSorted().join(" | ");
    return {
      findings,
      note: `${strange.length} methods × ${addresses.length} addresses; allowed: ${kinds}`,
    };
  },
};
