import { once } from "node:events";
import { readFile } from "node:fs/promises";

import type { Answer, Command } from "#kernel/command.ts";

import { mirror } from "./mirror.ts";
import { publicKeyOf, signerFrom } from "./notes.ts";
import { judge } from "./browser/log-judge.ts";
import { readKey } from "./browser/log-note.ts";
import { readPolicy, type Policy } from "./browser/log-policy.ts";
import { told } from "./browser/log-words.ts";
import { witnessKey, witnessServer } from "./witness-server.ts";

/** What anybody can do with receipts and logs, without a house of their own. */
export const registerCommands: readonly Command<undefined>[] = [
  {
    noun: "receipt",
    verb: "verify",
    usage: "FILE --key KEY",
    summary:
      "Kiểm chứng biên nhận, không hỏi ai / check a receipt, offline; KEY is a key or a file with whom to trust",
    run: async ({ positionals, options }): Promise<Answer> => {
      const [file, ...more] = positionals;
      const key = lastOf(options["key"]);
      if (file === undefined || key === undefined || more.length > 0)
        return wrong("FILE --key KEY");
      const policy = await policyFrom(key);
      if (!policy) return refused(`không hiểu khóa ${key}`, `cannot read the key ${key}`);
      const text = await readIfThere(file);
      if (text === undefined) return refused(`không mở được ${file}`, `cannot open ${file}`);
      const verdict = await judge(text, policy);
      const { sentence, lines } = told(verdict, Date.now() / 1000);
      const all = [sentence, ...lines];
      const words = [...all.map(({ vi }) => vi), "", ...all.map(({ en }) => en)].join("\n");
      if (verdict.outcome === "rejected") return { exit: 1, reason: words };
      const { statement } = verdict;
      const content = Buffer.from(statement.content).toString("base64");
      const previous = statement.previous && Buffer.from(statement.previous).toString("base64");
      const leaf = Buffer.from(verdict.leaf).toString("base64");
      const json = { ...verdict, leaf, statement: { ...statement, content, previous } };
      return { exit: 0, json, text: words };
    },
  },
  {
    noun: "witness",
    verb: "",
    usage: "--name NAME --log KEY --home FOLDER [--port PORT]",
    summary: "Chạy một nhân chứng / run a witness that signs what a log publishes, with the time",
    run: async ({ options }): Promise<Answer> => {
      const [name, folder] = [lastOf(options["name"]), lastOf(options["home"])];
      const keys = options["log"] === true ? [] : (options["log"] ?? []);
      const logs = (await Promise.all(keys.map(readKey))).filter((key) => key?.kind === "note");
      if (!name || !folder || logs.length === 0 || logs.length !== keys.length) {
        return wrong("--name NAME --log KEY --home FOLDER [--port PORT]");
      }
      const signer = signerFrom(name, "witness", await witnessKey(folder));
      const server = witnessServer({
        signer,
        logs: logs.filter((key) => key !== undefined),
        file: `${folder}/seen.db`,
        clock: () => new Date(),
      });
      const port = Number(lastOf(options["port"]) ?? 8091);
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      process.stdout.write(`http://127.0.0.1:${port} ${publicKeyOf(signer)}\n`);
      await untilTold();
      server.close();
      return { exit: 0, json: { stopped: true }, text: "" };
    },
  },
  {
    noun: "mirror",
    verb: "",
    usage: "URL --key KEY --home FOLDER",
    summary: "Chép cả sổ về và kiểm từng dòng / copy a log and check every line of it",
    run: async ({ positionals, options }): Promise<Answer> => {
      const [url, ...more] = positionals;
      const [key, folder] = [lastOf(options["key"]), lastOf(options["home"])];
      const trusted = key === undefined ? undefined : await policyFrom(key);
      if (!url || more.length > 0 || !trusted || !folder)
        return wrong("URL --key KEY --home FOLDER");
      const copied = await mirror(url, folder, trusted.logs);
      if (!copied.ok) return refused(copied.refusal.vi, copied.refusal.en);
      const { from, size } = copied.value;
      return {
        exit: 0,
        json: copied.value,
        text: `Đã chép và kiểm ${size} dòng (${size - from} dòng mới).\n${size} lines copied and checked (${size - from} new).`,
      };
    },
  },
];

const lastOf = (given: true | readonly string[] | undefined): string | undefined =>
  given === true ? undefined : given?.at(-1);

const wrong = (usage: string): Answer => ({ exit: 2, reason: usage });
const refused = (vi: string, en: string): Answer => ({ exit: 1, reason: `${vi}\n${en}` });

/** A key as text trusts that log and asks for no witness; a file is read as a policy. */
async function policyFrom(key: string): Promise<Policy | undefined> {
  if ((await readKey(key))?.kind === "note") return readPolicy(`log ${key}\nquorum none\n`);
  const text = await readIfThere(key);
  return text === undefined ? undefined : readPolicy(text);
}

const readIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch(() => undefined);

const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve());
  });
