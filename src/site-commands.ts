import { audit } from "#audit/record.ts";
import { openDisk, storageFrom } from "#files/disk.ts";
import type { Environment } from "#home/home.ts";
import type { Answer, Command } from "#kernel/command.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { resetSignIn } from "#accounts/resets.ts";
import { createFirstAdministrator } from "#people/officers.ts";
import { readRegister } from "#units/source.ts";

import { shippedCalendars } from "#calendars/live.ts";
import { casesHouse } from "./cases-house.ts";
import type { OpenHouse } from "./house.ts";
import { publicOrigin } from "./origin.ts";
import { fillTrial, loadUnits, trialPassword } from "./prepare.ts";
import { foundSite, type House, readSite } from "./world.ts";

/** What a command about the whole site is given. */
export type SiteWorld = {
  readonly sql: Database;
  readonly open: OpenHouse;
  readonly env: Environment;
};

/** `dv setup` makes a real site; `dv trial` keeps the trial one fresh. */
export const siteCommands: readonly Command<SiteWorld>[] = [
  {
    noun: "setup",
    verb: "",
    usage: "--production [--province CODE]",
    summary:
      "Makes a real site: no trial data; prints the one-time code of the first administrator. CODE: two digits, 01 is Hà Nội.",
    run: ({ options }, world) =>
      options["production"] === true
        ? setUp(world, valueOf(options["province"]) ?? "01")
        : wrong("dv setup --production [--province CODE]"),
  },
  {
    noun: "trial",
    verb: "reset",
    usage: "",
    summary: "Throws away everything in a trial home and fills it anew.",
    run: (_, world) => resetTrial(world),
  },
];

async function setUp({ sql, open, env }: SiteWorld, province: string): Promise<Answer> {
  const register = await readRegister();
  if (!register.provinces.some((one) => one.code === province)) {
    return refused(
      `Không có tỉnh, thành phố nào mang mã ${province}.`,
      `No province has the code ${province}.`,
    );
  }
  const before = await readSite(sql);
  if (before?.mode === "trial") {
    return refused(
      "Nơi này đang chứa dữ liệu thử nghiệm và không bao giờ trở thành nơi thật. Hãy chọn DANVAN_HOME hoặc DATABASE_URL khác.",
      "This home holds trial data and never becomes a real one. Choose another DANVAN_HOME or DATABASE_URL.",
    );
  }
  if (before && before.province !== province) {
    return refused(
      `Nơi này đã được lập cho tỉnh mã ${before.province}.`,
      `This site was set up for province ${before.province}.`,
    );
  }
  const house = houseOf(sql, open, env);
  await foundSite(sql, { mode: "production", province });
  await sql`select keep_reading_months(current_date, 3), keep_audit_months(current_date, 3)`;
  await audit(sql, { by: "operator", did: "house.founded", detail: { province } });
  await loadUnits(house, province);
  const made = await createFirstAdministrator(
    sql,
    { signIn: "quan-tri", name: "Quản trị hệ thống" },
    house.clock(),
    casesHouse(house).noise,
  );
  if (!made.ok) {
    return refused(
      "Đã có người quản trị. Mất quyền đăng nhập thì dùng: dv officers reset TÊN-ĐĂNG-NHẬP",
      "There is an administrator already. Lost sign-in: dv officers reset SIGN-IN",
    );
  }
  const given = await resetSignIn(
    sql,
    made.value.id,
    { by: null, at: house.clock() },
    casesHouse(house).noise,
  );
  if (!given.ok) throw new Error("the first administrator is gone before the first sign-in");
  const { signIn, code, until } = given.value;
  return {
    exit: 0,
    json: {
      mode: "production",
      province,
      signIn,
      code,
      until: until.toISOString(),
      at: `${house.origin}/can-bo/dang-nhap/lan-dau`,
    },
    text: [
      `Đã lập nơi làm việc thật cho tỉnh mã ${province}. / A real site for province ${province} is set up.`,
      `Người quản trị đầu tiên / first administrator: ${signIn}`,
      `Mã dùng một lần / one-time code: ${code}`,
      `Sau khi chạy "npm start", đặt mật khẩu tại / after "npm start", set a password at: ${house.origin}/can-bo/dang-nhap/lan-dau`,
    ].join("\n"),
  };
}

async function resetTrial({ sql, open, env }: SiteWorld): Promise<Answer> {
  const site = await readSite(sql);
  if (site?.mode !== "trial") {
    return refused(
      "Đây không phải nơi thử nghiệm; không có gì bị xóa.",
      "This is not a trial home; nothing was erased.",
    );
  }
  const house = houseOf(sql, open, env);
  const admin = connect(open.database.adminUrl, { max: 1 });
  try {
    await emptied(admin);
  } finally {
    await admin.end();
  }
  await (await openDisk(storageFrom(env, open.home.folder))).deleteAll();
  await audit(sql, { by: "operator", did: "house.emptied" });
  await loadUnits(house, site.province);
  await fillTrial(house, env);
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from matters`;
  const password = trialPassword(house);
  return {
    exit: 0,
    json: { matters: row?.n ?? 0, password },
    text: `Đã làm mới dữ liệu thử nghiệm: ${row?.n ?? 0} vụ việc. Mật khẩu chung: ${password}\nThe trial is fresh: ${row?.n ?? 0} matters. Shared password: ${password}`,
  };
}

// Everything but what the house needs to know of itself: what kind of site it is, which migrations
// ran, the catalogue of areas, and that calendars change.
const emptied = (admin: Database) =>
  admin.unsafe(`do $$ declare tables text; begin
    select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables
      from pg_tables
     where schemaname in ('public', 'identity') and tablename not in ('site', 'migration', 'subject_areas', 'calendar_mark');
    execute 'truncate ' || tables || ' restart identity cascade';
  end $$`);

function houseOf(sql: Database, open: OpenHouse, env: Environment): House {
  const origin = publicOrigin(env["DANVAN_ORIGIN"], Number(env["PORT"] || 8080));
  return {
    sql,
    home: open.home,
    master: open.master,
    vault: open.vault,
    origin: origin.ok ? origin.value : "http://localhost:8080",
    clock: () => new Date(),
    // Both commands work on a house in which nobody has declared anything.
    calendars: shippedCalendars,
  };
}

const valueOf = (option: true | readonly string[] | undefined): string | undefined =>
  Array.isArray(option) ? option.at(-1) : undefined;

const refused = (vi: string, en: string): Answer => ({ exit: 1, reason: `${vi}\n${en}` });

const wrong = (usage: string): Answer => ({ exit: 2, reason: `Cách dùng / usage: ${usage}` });
