import type { Environment } from "#home/home.ts";
import type { Answer, Command, Given } from "#kernel/command.ts";
import { type Day, dayAt } from "#kernel/day.ts";
import { readGiven } from "#kernel/given.ts";
import { nearest } from "#kernel/nearest.ts";
import { connect, type Database } from "#kernel/sql.ts";
import type { VaultWorld } from "#vault/commands.ts";
import { inHouse } from "./command-house.ts";
import type { SiteWorld } from "./site-commands.ts";

/** Answers one line of the command line, given without "dv". */
export async function answer(typed: readonly string[], env: Environment): Promise<Answer> {
  const [noun = "help", verb = ""] = typed;
  if (["help", "--help", "-h"].includes(noun)) return { exit: 0, ...(await help()) };

  const known = (await rooms[noun]?.()) ?? [];
  const two = known.find((one) => one.command.verb === verb && verb !== "");
  const chosen = two ?? known.find((one) => one.command.verb === "");
  if (!chosen) return unknown(noun, verb);

  const { command, run } = chosen;
  const given = readGiven(typed.slice(two ? 2 : 1), command.usage);
  if (!given.ok) return wrongOption(given.refusal, command);
  return run(given.value, env);
}

/** A command together with the way to give it the world it needs. */
type Ready = {
  readonly command: Pick<Command<never>, "noun" | "verb" | "usage" | "summary">;
  readonly run: (given: Given, env: Environment) => Answer | Promise<Answer>;
};

/** A room is loaded when its noun is asked for: the law answers without waking a database. */
const rooms: Readonly<Record<string, () => Promise<readonly Ready[]>>> = {
  law: async () => (await import("#law/commands.ts")).lawCommands.map(withToday),
  units: async () => [
    ...(await import("#units/commands.ts")).unitCommands.map(withDatabase),
    ...(await import("#units/map.commands.ts")).unitMapCommands.map(withDatabase),
    ...(await import("#organisation/commands.ts")).answeredCommands.map(withDatabase),
  ],
  organisation: async () =>
    (await import("#organisation/commands.ts")).organisationCommands.map(withDatabase),
  officers: async () => [
    ...(await import("#people/commands.ts")).peopleCommands.map(withDatabase),
    ...(await import("#accounts/commands.ts")).accountCommands.map(withDatabase),
  ],
  bench: async () => [
    ...(await import("./bench/commands.ts")).benchCommands.map(alone),
    ...(await import("#directives/bench.ts")).directiveBenches.map(alone),
  ],
  log: async () =>
    (await import("#register/log-commands.ts")).logCommands.map((command) => ({
      command,
      run: (given: Given, env: Environment) =>
        inHouse(env, (sql, { home }) => command.run(given, { sql, folder: home.folder })),
    })),
  check: async () =>
    (await import("#checking/commands.ts")).checkCommands.map((command) => ({
      command,
      run: async (given: Given, env: Environment) =>
        (await import("./check-house.ts")).inCheckedHouse(env, (house) =>
          command.run(given, house),
        ),
    })),
  receipt: () => registerRoom("receipt"),
  witness: () => registerRoom("witness"),
  mirror: () => registerRoom("mirror"),
  directive: async () => (await import("#directives/commands.ts")).directiveCommands.map(alone),
  calendar: async () => {
    const [{ calendarCommands }, { recounters }] = await Promise.all([
      import("#calendars/commands.ts"),
      import("./recounters.ts"),
    ]);
    return calendarCommands(recounters).map(withDatabase);
  },
  complaints: async () =>
    (await import("#complaints/commands.ts")).complaintCommands.map(withDatabase),
  clients: async () => (await import("#api/commands.ts")).clientCommands.map(withDatabase),
  jobs: async () => (await operatorRoom()).filter(({ command }) => command.noun === "jobs"),
  matters: async () => (await operatorRoom()).filter(({ command }) => command.noun === "matters"),
  setup: async () => (await siteRoom()).filter(({ command }) => command.noun === "setup"),
  audit: async () => (await import("#audit/commands.ts")).auditCommands.map(withDatabase),
  trial: async () => (await siteRoom()).filter(({ command }) => command.noun === "trial"),
  retention: async () =>
    (await import("#retention/commands.ts")).retentionCommands.map(withDatabase),
  vault: async () => (await import("#vault/commands.ts")).vaultCommands.map(withVault),
  backup: async () => (await import("./backup-house.ts")).backupRoom(),
  restore: async () => (await import("./backup-house.ts")).restoreRoom(),
  search: async () => {
    const [{ searchCommands }, { sources }] = await Promise.all([
      import("#search/commands.ts"),
      import("./searched.ts"),
    ]);
    return searchCommands(sources).map(withDatabase);
  },
  schema: async () => [
    ...(await import("#database/commands.ts")).databaseCommands.map(withDatabase),
    ...(await import("./freeze-house.ts")).freezeRoom(),
    ...(await import("#upgrades/time-commands.ts")).timeCommands.map(alone),
  ],
};

const registerRoom = async (noun: string) =>
  (await import("#register/commands.ts")).registerCommands
    .filter((command) => command.noun === noun)
    .map(alone);

const operatorRoom = async () =>
  (await import("./operator-commands.ts")).operatorCommands.map(withDatabase);

const siteRoom = async () => (await import("./site-commands.ts")).siteCommands.map(withSite);

const alone = (command: Command<undefined>): Ready => ({
  command,
  run: (given) => command.run(given, undefined),
});

const withToday = (command: Command<Day>): Ready => ({
  command,
  run: (given) => command.run(given, dayAt(new Date())),
});

const withDatabase = (command: Command<Database>): Ready => ({
  command,
  run: (given, env) => inHouse(env, (sql) => command.run(given, sql)),
});

const withSite = (command: Command<SiteWorld>): Ready => ({
  command,
  run: (given, env) => inHouse(env, (sql, open) => command.run(given, { sql, open, env })),
});

const withVault = (command: Command<VaultWorld>): Ready => ({
  command,
  run: (given, env) =>
    inHouse(env, async (sql, { home, master, database }) => {
      const vault = connect(database.adminUrl, { max: 1, role: "danvan_identity" });
      try {
        return await command.run(given, { sql, vault, home, master, env });
      } finally {
        await vault.end({ timeout: 5 });
      }
    }),
});

const everything = async (): Promise<readonly Ready[]> =>
  (await Promise.all(Object.values(rooms).map((load) => load()))).flat();

async function help() {
  const commands = (await everything()).map(({ command }) => command);
  const lines = commands.map((command) => `  ${line(command)}\n      ${command.summary}`);
  const text = [
    "dv <noun> <verb> …: dòng lệnh của Dân Vận / the command line of Dân Vận",
    ...lines,
    "  dv help",
    "Thêm --json để nhận JSON / add --json for JSON. 0 xong/done · 1 từ chối/refused · 2 sai cách dùng/wrong usage",
  ].join("\n");
  return {
    text,
    json: commands.map(({ noun, verb, usage, summary }) => ({ noun, verb, usage, summary })),
  };
}

async function unknown(noun: string, verb: string): Promise<Answer> {
  const tried = `${noun} ${verb}`.trim();
  const names = (await everything()).map(({ command }) => `${command.noun} ${command.verb}`.trim());
  const nounKnown = names.filter((name) => name.split(" ")[0] === noun);
  const meant = nearest(tried, names);
  const near = meant.length > 0 ? meant : nounKnown;
  const vi = near.length > 0 ? ` Có phải ý ông/bà là: ${near.map(called).join(", ")}?` : "";
  const en = near.length > 0 ? ` Did you mean: ${near.map(called).join(", ")}?` : "";
  return {
    exit: 2,
    reason: `Không có lệnh "dv ${tried}".${vi} Xem "dv help".\nThere is no command "dv ${tried}".${en} See "dv help".`,
  };
}

const called = (name: string) => `dv ${name}`;

const line = ({ noun, verb, usage }: Ready["command"]) =>
  ["dv", noun, verb, usage].filter(Boolean).join(" ");

const wrongOption = (option: string, command: Ready["command"]): Answer => ({
  exit: 2,
  reason: `Không hiểu ${option}. Cách dùng: ${line(command)}\n${option} is not understood. Usage: ${line(command)}`,
});
