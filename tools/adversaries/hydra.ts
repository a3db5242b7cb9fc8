import { writeFile } from "node:fs/promises";
import path from "node:path";

import { signIn, visitor, type Visitor } from "../../test/visitor.ts";
import type { Adversary, Finding, Target } from "./model.ts";
import { inFolder, say } from "./program.ts";
import { turnstile } from "./turnstile.ts";

/** How many wrong passwords come before the right one. */
const wrong = 150;

export const hydra: Adversary = {
  name: "hydra",
  proves:
    "guessing is slowed; meanwhile the officer comes in from their own browser, and others from anywhere",
  program: "hydra",
  run: async (target) => {
    const victim = target.gates.get("reception")?.name ?? "";
    const other = target.gates.get("head")?.name ?? "";
    const findings: Finding[] = [];

    const control = await guess(target, victim, [target.password], "10.66.0.1");
    if (!control.found)
      findings.push({ what: "hydra-sees-nothing", where: control.out.slice(-300) });

    const guesses = [
      ...Array.from({ length: wrong }, (_, i) => `sai-mat-khau-${i}`),
      target.password,
    ];
    const attack = guess(target, victim, guesses, "10.66.0.2");
    // Their own browser, known from an earlier sign-in and signed out since; and one nobody knows.
    const known = target.gates.get("reception")?.visitor.cookie().split("; ") ?? [];
    const own = visitor(target.origin, {
      cookie: known.filter((one) => !one.startsWith("danvan=")).join("; "),
      "x-forwarded-for": "10.66.0.3",
    });
    const others = visitor(target.origin, { "x-forwarded-for": "10.66.0.4" });
    const meanwhile = await Promise.all([
      comesIn(target, own, victim),
      comesIn(target, others, other),
    ]);
    const came = await attack;
    if (came.found) findings.push({ what: "password-guessed", where: `${wrong + 1} tries` });
    if (came.throttled === 0) findings.push({ what: "never-slowed", where: `${came.asked} tries` });
    // While the limit still holds for who guessed.
    const during = await comesIn(target, own, victim);
    if (!meanwhile[0] || !during) findings.push({ what: "officer-locked-out", where: victim });
    if (!meanwhile[1]) findings.push({ what: "others-locked-out", where: other });
    return {
      findings,
      note: `right password first: found; as number ${wrong + 1}: ${came.found ? "found" : "not found"}, ${came.throttled} of ${came.asked} answers were 429`,
    };
  },
};

async function guess(target: Target, name: string, passwords: readonly string[], from: string) {
  const gate = await turnstile({
    house: target.origin,
    as: "guesser",
    shown: () => Promise.resolve({}),
    from,
    kept: /$^/,
  });
  try {
    return await inFolder(async (folder) => {
      const list = path.join(folder, "passwords");
      await writeFile(list, `${passwords.join("\n")}\n`);
      const form = "/can-bo/dang-nhap:name=^USER^&password=^PASS^:g=1:S=danvan=";
      const args = ["-l", name, "-P", list, "-t", "4", "-w", "10", "-I", "-f"];
      const at = ["-s", new URL(gate.origin).port, "127.0.0.1", "http-post-form", form];
      const said = await say("hydra", [...args, ...at], 60, { HOME: folder });
      target.direct.asked += gate.asked();
      return {
        out: said.out,
        found: /login: .+ password: /.test(said.out),
        asked: gate.asked(),
        throttled: gate.statuses().get(429) ?? 0,
      };
    });
  } finally {
    gate.close();
  }
}

async function comesIn(target: Target, who: Visitor, name: string): Promise<boolean> {
  target.direct.asked += 2;
  return signIn(who, name, target.password).then(
    () => true,
    () => false,
  );
}
