import type { Answer, Command, Given } from "#kernel/command.ts";
import { dayAt } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";

import { officeOfficers, type OfficerRow, type OfficersAfter } from "./officers.store.ts";

/** What whoever runs the machine can do about accounts: `dv officers …`. */
export const peopleCommands: readonly Command<Database>[] = [
  {
    noun: "officers",
    verb: "list",
    usage: "[--json]",
    summary: "everybody with an account, the posts they hold, whether a password is set",
    run: list,
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
