import { audit } from "#audit/record.ts";
import type { Answer, Command, Given } from "#kernel/command.ts";
import { dayAt, isDay, type Day } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";
import { localRule, type Local } from "#law/local.ts";
import { versionOn, versionsOf } from "#law/registry.ts";

import { complaintFigures } from "./figures.store.ts";
import { addLocalLimit, addPortal, localLimits, unitWithSlug } from "./places.store.ts";

/** `dv complaints …`: shorter limits a place sets itself, and units with portals of their own. */
export const complaintCommands: readonly Command<Database>[] = [
  {
    noun: "complaints",
    verb: "shorten",
    usage:
      "KN-28|KN-37 --days N [--complex N] [--remote N] [--both N] [--unit SLUG] [--province CODE] --whose NAME [--whose-en NAME] --source PAPER --from DAY [--to DAY]",
    summary:
      "Đặt hạn giải quyết khiếu nại ngắn hơn luật cho một tỉnh, thành hoặc đơn vị / a shorter limit of a place; never longer than the law's",
    run: (given, sql) => shorten(given, sql),
  },
  {
    noun: "complaints",
    verb: "limits",
    usage: "[--json]",
    summary: "Các hạn riêng ngắn hơn luật / the shorter limits places have set",
    run: async (_, sql): Promise<Answer> => {
      const found = await localLimits(sql);
      const text = found
        .map(({ rule, amount, whose, source, from, to }) =>
          [rule, amount, whose, source, from, to ?? ""].join("\t"),
        )
        .join("\n");
      return { exit: 0, json: found, text };
    },
  },
  {
    noun: "complaints",
    verb: "figures",
    usage: "SLUG --from DAY --to DAY [--json]",
    summary:
      "Số liệu giải quyết khiếu nại của một đơn vị trong kỳ / what one unit did with complaints in a window",
    run: (given, sql) => figures(given, sql),
  },
  {
    noun: "complaints",
    verb: "portal",
    usage: "SLUG --address URL --since DAY [--until DAY]",
    summary:
      "Ghi cổng thông tin điện tử của đơn vị: quyết định phải đăng cả ở đó / a unit's portal, on which decisions must be posted too",
    run: (given, sql) => portal(given, sql),
  },
];

async function shorten({ positionals, options }: Given, sql: Database): Promise<Answer> {
  const typed = reader(options);
  const [rule = ""] = positionals;
  const from = typed.day("from");
  const [amount, complex, remote, both] = ["days", "complex", "remote", "both"].map(typed.number);
  const [whose, source, slug] = ["whose", "source", "unit"].map(typed.line);
  const to = typed.day("to");
  const version =
    from && (rule === "KN-28" || rule === "KN-37") && versionOn(versionsOf(rule), from);
  if (!version || !amount || !from || !whose || !source || (typed.line("to") && !to)) return unfit;
  const unit = slug ? await unitWithSlug(sql, slug) : null;
  if (slug && !unit) return noUnit(slug);
  const province = unit?.province ?? typed.line("province");
  if (!/^\d{2}$/.test(province)) return unfit;
  const local: Local = {
    whose: { vi: whose, en: typed.line("whose-en") || whose },
    rule,
    amount,
    unit: "day",
    variants: [
      ...(complex ? [{ when: ["complex"] as const, amount: complex }] : []),
      ...(remote ? [{ when: ["remote"] as const, amount: remote }] : []),
      ...(both ? [{ when: ["complex", "remote"] as const, amount: both }] : []),
    ],
    source,
    from,
    to,
  };
  const checked = localRule(local, version, from);
  if (!checked.ok) return longer;
  await sql.begin(async (inside) => {
    const amounts = { complex, remote, both };
    const id = await addLocalLimit(inside, local, { province, unit: unit?.id ?? null, ...amounts });
    const about = { kind: "local-limit", id };
    await audit(inside, { by: "operator", did: "complaint.limit-set", about });
  });
  const text = `${rule}: ${amount} ngày/days, ${whose}, ${from}`;
  return { exit: 0, json: local, text };
}

async function portal({ positionals, options }: Given, sql: Database): Promise<Answer> {
  const typed = reader(options);
  const [slug = ""] = positionals;
  const since = typed.day("since");
  const address = typed.line("address");
  const until = typed.day("until");
  if (!since || !/^https?:\/\/\S+$/.test(address) || (typed.line("until") && !until)) return unfit;
  const unit = await unitWithSlug(sql, slug);
  if (!unit) return noUnit(slug);
  await sql.begin(async (inside) => {
    await addPortal(inside, unit.id, { address, since, until });
    const about = { kind: "unit", id: unit.id };
    await audit(inside, { by: "operator", did: "complaint.portal-set", about });
  });
  return { exit: 0, json: { unit: slug, address, since, until }, text: `${slug}: ${address}` };
}

async function figures({ positionals, options }: Given, sql: Database): Promise<Answer> {
  const typed = reader(options);
  const [slug = ""] = positionals;
  const [from, to] = [typed.day("from"), typed.day("to")];
  if (!from || !to || to < from) return unfit;
  const unit = await unitWithSlug(sql, slug);
  if (!unit) return noUnit(slug);
  const counts = await complaintFigures(sql, unit.id, { from, to });
  const text = counts
    .map((one) =>
      Object.entries(one)
        .map(([name, count]) => `${name} ${count}`)
        .join("\t"),
    )
    .join("\n");
  return { exit: 0, json: counts, text };
}

/** What was typed behind each option; empty, null or undefined where it is missing or unfit. */
function reader(options: Given["options"]) {
  const line = (name: string): string => {
    const value = options[name];
    return value === undefined || value === true ? "" : cleanLine(value.at(-1) ?? "");
  };
  return {
    line,
    day: (name: string): Day | null => {
      const typed = line(name) === "today" ? dayAt(new Date()) : line(name);
      return isDay(typed) ? typed : null;
    },
    number: (name: string): number | null =>
      /^\d{1,2}$/.test(line(name)) ? Number(line(name)) : null,
  };
}

const unfit: Answer = {
  exit: 2,
  reason:
    "Chưa đủ hoặc sai dữ kiện; xem dv help.\nSomething is missing or cannot be read; see dv help.",
};

const longer: Answer = {
  exit: 1,
  reason:
    "Hạn riêng không được dài hơn hạn của luật, ở mọi trường hợp.\nA limit of a place is never longer than the law's, in no circumstance.",
};

const noUnit = (slug: string): Answer => ({
  exit: 1,
  reason: `Không có đơn vị ${slug}.\nThere is no unit ${slug}.`,
});
