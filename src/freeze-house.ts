import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { clientCommands } from "#api/commands.ts";
import { sumUpAudit } from "#audit/jobs.ts";
import { shippedCalendars } from "#calendars/live.ts";
import { saidOfFiling } from "#cases/committed.ts";
import { fileMatter, type Filing } from "#cases/filing.ts";
import { eraseOwnIdentity, openOwnIdentity } from "#cases/own.ts";
import type { Given } from "#kernel/command.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { logFolder } from "#register/folder.ts";
import { logKeyOf } from "#register/house-log.ts";
import { receiptFiles } from "#register/receipt-files.ts";
import { logState } from "#register/store.ts";
import { proposeAll } from "#retention/propose.ts";
import { organisation, signInOf } from "#trial/organisation.ts";
import { freezeCommands } from "#upgrades/commands.ts";
import { frozenFiles } from "#upgrades/freeze.ts";
import type { FrozenAbout } from "#upgrades/frozen.ts";

import { casesHouse } from "./cases-house.ts";
import { type OpenHouse, openHouse } from "./house.ts";
import { prepare, trialPassword } from "./prepare.ts";
import type { House } from "./world.ts";

const origin = "https://frozen.example";
const program = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** `dv schema freeze …` fills a house of its own. */
export const freezeRoom = () =>
  freezeCommands.map((command) => ({
    command,
    run: async (given: Given) =>
      command.run(given, {
        version: await programVersion(),
        migrations: program("db/migrations"),
        freeze: (version, into) =>
          freezeHouse(version, into, (line) => process.stderr.write(`${line}\n`)),
      }),
  }));

/**
 * Fills a house of this version as a trial, lets it work for a while, and keeps what it then is in the
 * folder `into`: nobody real is in it, and its keys open nothing else.
 *
 * @returns the names of the files and their sizes in bytes
 */
async function freezeHouse(
  version: string,
  into: string,
  say: (line: string) => void,
): Promise<ReadonlyMap<string, number>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "danvan-freeze-"));
  try {
    say("fills a trial");
    const asked = await withHouse(folder, async (house, sql) => {
      await prepare(house, { DANVAN_HOME: folder });
      return letPeopleCome(house, sql);
    });
    say("lets it work: jobs, receipt log, search");
    await letWork(folder);
    say("keeps it");
    const files = await withHouse(folder, async (house, sql, { database }) => {
      await sumUpAudit.run({ sql }, {}, clock());
      const about = await aboutOf(house, sql, version, asked);
      const receipt = await receiptOf(house, asked);
      const kept = await frozenFiles(
        { folder, adminUrl: database.adminUrl },
        program("db/migrations"),
      );
      const also = {
        "about.json": `${JSON.stringify(about, null, 2)}\n`,
        "receipt.tlog-proof": receipt,
      };
      return new Map([
        ...kept,
        ...Object.entries(also).map(([name, text]) => [name, Buffer.from(text)] as const),
        ["README.md", Buffer.from(readme(version))] as const,
      ]);
    });
    await keep(files, into);
    return new Map([...files].map(([name, bytes]) => [name, bytes.length]));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What was filed beside the trial, and its secret. */
type Asked = {
  readonly id: string;
  readonly code: string;
  readonly secret: string;
  readonly filing: Filing;
};

async function withHouse<Done>(
  folder: string,
  doing: (house: House, sql: Database, open: OpenHouse) => Promise<Done>,
): Promise<Done> {
  const opened = await openHouse({ DANVAN_HOME: folder });
  if (!opened.ok) throw new Error(opened.refusal.en);
  const { home, master, vault, database } = opened.value;
  const sql = connect(database.appUrl, { max: 4 });
  try {
    const house = { sql, home, master, vault, origin, clock, calendars: shippedCalendars };
    return await doing(house, sql, opened.value);
  } finally {
    await sql.end({ timeout: 5 });
    await opened.value.close();
  }
}

// Two residents who left a name: one takes out what is kept of them, the other erases it. Beside them
// a program that may file, and what would be proposed for erasing ten years from now.
async function letPeopleCome(house: House, sql: Database): Promise<Asked> {
  const cases = casesHouse(house);
  const [unit] = await sql<{ id: number }[]>`select id from units where slug = 'phuong-ba-dinh'`;
  const filing = (title: string, name: string): Filing => ({
    kind: "feedback",
    channel: "web",
    title,
    body: "Đèn ở đầu ngõ không sáng từ thứ hai, buổi tối đi lại rất khó.",
    place: "đầu ngõ 5 phố Hoa Sữa (bịa ra)",
    area: "duong-sa",
    unit: unit?.id ?? 0,
    province: "01",
    publish: false,
    contact: { name, phone: "0000000000", email: "mau@frozen.example" },
    once: randomUUID(),
    files: [],
    enteredBy: null,
  });
  const kept = filing("Đèn đường tắt đầu ngõ", "Nguyễn Văn Thử");
  const gone = filing("Đèn đường tắt, ngõ bên", "Trần Thị Mẫu");
  const [first, second] = [await fileMatter(cases)(kept), await fileMatter(cases)(gone)];
  if (!first.ok || !second.ok || !first.value.secret || !second.value.secret)
    throw new Error("a matter to be frozen was not filed");
  const [key] = clientCommands.filter(({ verb }) => verb === "create");
  await key?.run({ positionals: ["Chương trình thử"], options: {} }, sql);
  await proposeAll(sql, plusDays(dayAt(clock()), 3650), clock());
  const opened = await openOwnIdentity(cases)(first.value.code, first.value.secret);
  const erased = await eraseOwnIdentity(cases)(second.value.code, second.value.secret);
  if (!opened.ok || !erased.ok)
    throw new Error("an identity to be frozen was not opened or erased");
  return { id: first.value.id, code: first.value.code, secret: first.value.secret, filing: kept };
}

/** Runs the house as it is run, until no job is due and the log has every entry. */
async function letWork(folder: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", program("tools/jsx.ts"), program("src/main.ts")],
    {
      env: {
        PATH: process.env["PATH"],
        DANVAN_HOME: folder,
        DANVAN_ORIGIN: origin,
        HOST: "127.0.0.1",
        PORT: "0",
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith("ready ")) break;
    }
    // A checkpoint comes within a minute of the last entry; jobs that are due are done long before.
    await wait(75_000);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function aboutOf(
  house: House,
  sql: Database,
  version: string,
  { code, secret, filing }: Asked,
): Promise<FrozenAbout> {
  const [server] = await sql<{ version: string }[]>`
    select current_setting('server_version') as version`;
  const unit = organisation.find(({ key }) => key === "ba-dinh");
  const post = unit?.posts.find(({ key }) => key === "tiep-dan");
  const log = await logState(sql);
  if (!unit || !post || !log || !server) throw new Error("the trial is not the one that is known");
  return {
    version,
    at: clock().toISOString(),
    postgres: server.version,
    origin,
    known: {
      matter: {
        code,
        secret,
        title: filing.title,
        name: filing.contact?.name ?? "",
        phone: filing.contact?.phone ?? "",
      },
      officer: { signIn: signInOf(unit, post), password: trialPassword(house) },
      logKey: logKeyOf(house.master, log.origin),
    },
  };
}

async function receiptOf(house: House, { id, secret, filing }: Asked): Promise<string> {
  const { title, body, place } = filing;
  const log = { folder: logFolder(path.join(house.home.folder, "log")), witnesses: 2 };
  const of = { kind: "matter", about: id };
  const { files } = await receiptFiles(house, log, of, secret, ({ nth }) =>
    nth === 1 ? saidOfFiling({ title, body, place, files: [] }) : null,
  );
  const text = files[0]?.text;
  if (!text?.startsWith("c2sp.org/tlog-proof")) throw new Error("the log has no proof of it yet");
  return text;
}

/** Written beside and moved into place whole. */
async function keep(files: ReadonlyMap<string, Buffer>, into: string): Promise<void> {
  const half = `${into}.${randomBytes(4).toString("hex")}.half`;
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(half, name)), { recursive: true });
    await writeFile(path.join(half, name), bytes);
  }
  await rename(half, into);
}

/** The version this program says it is. */
async function programVersion(): Promise<string> {
  const about: unknown = JSON.parse(await readFile(program("package.json"), "utf8"));
  return String(Reflect.get(Object(about), "version"));
}

const clock = () => new Date();

const readme = (version: string): string => `# ${version}, as it was released

What a house of ${version} was, kept so that every later version proves that it takes it over: made once by
\`bin/dv schema freeze ${version}\`, never changed afterwards. Each \`.zst\` holds named parts (\`zstd -dc FILE\` shows them).

- \`schema.sql.zst\` the job queue's migrations and ours, byte for byte as released
- \`filled.zst\` every row of a trial house, by table, the job queue's among them, and the positions of its sequences
- \`beside.zst\` its drawn photographs and its receipt log · \`receipt.tlog-proof\` the receipt of one of its matters
- \`keys/\` the keys of this trial. **They are public and open nothing else**; without them nobody could try whether names still open.
- \`about.json\` when it was made, and what must still be found in it: a matter with its code and secret, an officer's sign-in

Left out: \`public_edits\`, which counts the transactions of the server it ran on; unlogged tables as the house leaves them.
Nobody in it is real.
`;
