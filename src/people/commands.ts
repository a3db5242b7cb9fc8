import { randomBytes } from "node:crypto";

import type { Answer, Command, Given } from "#kernel/command.ts";
import { dayAt, instant } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";

import { officerBySignIn } from "./changes.store.ts";
import { resetSignIn } from "./officers.ts";
import { officeOfficers, type OfficerRow, type OfficersAfter } from "./officers.store.ts";
import { officeRefusalText } from "./refusals.ts";
import { signInName } from "./sign-in.ts";

/** What whoever runs the machine can do about accounts: `dv officers …`. */
export const peopleCommands: readonly Command<Database>[] = [
  {
    noun: "officers",
    verb: "list",
    usage: "[--json]",
    summary: "everybody with an account, the posts they hold, whether a password is set",
    run: list,
  },
  {
    noun: "officers",
    verb: "reset",
    usage: "SIGN-IN [--json]",
    summary: "takes a password away, signs out everywhere, and prints a one-time code",
    run: reset,
  },
];

async function list({ positionals }: Given, sql: Database): Promise<Answer> {
  if (positionals.length > 0) return { exit: 2, reason: "dv officers list [--json]" };
  const on = dayAt(new Date());
  const officers: OfficerRow[] = [];
  for (let after: OfficersAfter | null | undefined; after !== null;) {
    const page: Awaited<ReturnType<typeof officeOfficers>> = await officeOfficers(sql, {
      text: "",
      state: "all",
      on,
      limit: 500,
      after,
    });
    officers.push(...page.rows);
    after = page.next;
  }
  const json = officers.map(({ signIn, name, hasPassword, held }) => ({
    signIn,
    name,
    hasPassword,
    posts: held.map(({ title, unitName, role }) => ({ title, unit: unitName, role })),
  }));
  const lines = json.map(({ signIn, name, hasPassword, posts }) =>
    [
      signIn,
      name,
      posts.map((post) => `${post.title}, ${post.unit}`).join("; ") || "–",
      hasPassword ? "" : "chưa đặt mật khẩu / no password",
    ]
      .filter(Boolean)
      .join(" · "),
  );
  const text = lines.join("\n") || "Chưa có cán bộ nào. / There are no officers yet.";
  return { exit: 0, json, text };
}

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
