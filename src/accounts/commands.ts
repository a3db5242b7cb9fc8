import { randomBytes } from "node:crypto";

import type { Answer, Command, Given } from "#kernel/command.ts";
import { instant } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { officerBySignIn } from "#people/changes.store.ts";
import { signInName } from "#people/model.ts";
import { officeRefusalText } from "#people/refusals.ts";

import { resetSignIn } from "./resets.ts";

/** What whoever runs the machine can do about ways in. */
export const accountCommands: readonly Command<Database>[] = [
  {
    noun: "officers",
    verb: "reset",
    usage: "SIGN-IN [--json]",
    summary: "takes a password away, signs out everywhere, and prints a one-time code",
    run: reset,
  },
];

async function reset({ positionals }: Given, sql: Database): Promise<Answer> {
  const [signIn, ...more] = positionals;
  if (signIn === undefined || more.length > 0)
    return { exit: 2, reason: "dv officers reset SIGN-IN [--json]" };
  const officer = await officerBySignIn(sql, signInName(signIn));
  if (!officer) return refused("no-such-officer");
  const doing = { by: null, at: new Date() };
  const done = await resetSignIn(sql, officer.id, doing, (bytes) => randomBytes(bytes));
  if (!done.ok) return refused(done.refusal.because);
  const { code } = done.value;
  const until = instant(done.value.until);
  return {
    exit: 0,
    json: { signIn: officer.signIn, code, until },
    text: [
      `${officer.signIn} · ${code}`,
      `Dùng một lần, đến ${until}, tại trang đăng nhập, mục "Có mã dùng một lần?".`,
      `Works once, until ${until}, on the sign-in page under "Have a one-time code?".`,
    ].join("\n"),
  };
}

const refused = (because: keyof typeof officeRefusalText): Answer => ({
  exit: 1,
  reason: `${officeRefusalText[because].vi}\n${officeRefusalText[because].en}`,
});
