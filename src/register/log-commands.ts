import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";

import type { Answer, Command, Given } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";

import { logFolder } from "./folder.ts";
import { enoughOf } from "./house-log.ts";
import { publicProof, publicThings } from "./public-log.ts";
import {
  continueLog,
  freezeLog,
  lastCheckpoint,
  logState,
  pastLogs,
  thawLog,
  waitingEntries,
  witnessStates,
} from "./store.ts";

/** What the commands on the log of a running house need of it. */
export type LogCommandWorld = { readonly sql: Database; readonly folder: string };

/** `dv log …`: how the receipt log stands, and what a person decides when it froze. */
export const logCommands: readonly Command<LogCommandWorld>[] = [
  {
    noun: "log",
    verb: "status",
    usage: "[--json]",
    summary: "Sổ biên nhận đang thế nào / how the receipt log stands",
    run: async (_, { sql }): Promise<Answer> => {
      const [state, last, waiting, witnesses, past] = await Promise.all([
        logState(sql),
        lastCheckpoint(sql),
        waitingEntries(sql),
        witnessStates(sql),
        pastLogs(sql),
      ]);
      if (!state) return refused("sổ chưa mở", "the log has not begun");
      const { origin, size, frozen } = state;
      const published = last?.size ?? 0;
      const json = { origin, size, published, witnesses: last?.witnesses ?? 0, waiting, frozen };
      const lines = [
        `${origin}: ${size} (${published} đã ký / signed, ${waiting} chờ / waiting)`,
        ...(frozen === null ? [] : [`ĐÓNG BĂNG / FROZEN: ${frozen}`]),
        ...witnesses.map(({ name, size: seen, trouble }) => `${name}: ${seen} ${trouble ?? ""}`),
        ...past.map((one) => `${one.origin}: ${one.size}, ${one.because} (${one.decided})`),
      ];
      return { exit: 0, json: { ...json, asked: witnesses, past }, text: lines.join("\n") };
    },
  },
  {
    noun: "log",
    verb: "object",
    usage: "[KIND [NTH]]",
    summary:
      "Bằng chứng của thứ công khai: rules, calendar-2026, audit-root / the proof of a public thing; the newest, or the NTH",
    run: async ({ positionals }, { sql, folder }): Promise<Answer> => {
      const [kind, typed, ...more] = positionals;
      if (kind === undefined) {
        const things = await publicThings(sql);
        const lines = things.map((one) => `${one.kind} ${one.nth}: ${one.name}`);
        return { exit: 0, json: things, text: lines.join("\n") };
      }
      if (more.length > 0 || !/^[1-9]\d{0,8}$/.test(typed ?? "1"))
        return { exit: 2, reason: "dv log object [KIND [NTH]]" };
      const of = { kind, ...(typed === undefined ? {} : { nth: Number(typed) }) };
      const witnesses = enoughOf((await witnessStates(sql)).length);
      const found = await publicProof(sql, logFolder(join(folder, "log")), of, witnesses);
      if (!found) return refused("không có trong sổ", "not in the log");
      const { proof } = found;
      return proof === null
        ? refused("đang chờ vào sổ, thử lại sau một phút", "waiting to be logged; try in a minute")
        : { exit: 0, json: { kind, proof }, text: proof };
    },
  },
  {
    noun: "log",
    verb: "freeze",
    usage: "--reason TEXT",
    summary: "Đóng băng sổ, trước khi đổi khóa / freeze the log, before its key is changed",
    run: async ({ options }, { sql }): Promise<Answer> => {
      const reason = reasonIn(options);
      const state = await logState(sql);
      if (!state) return refused("sổ chưa mở", "the log has not begun");
      if (state.frozen !== null) return refused("sổ đã đóng băng", "the log is frozen already");
      if (reason.trim().length < 10)
        return refused("cần ghi rõ lý do", "say the reason in a sentence");
      await freezeLog(sql, reason);
      return { exit: 0, json: { frozen: reason }, text: "Sổ đã đóng băng.\nThe log is frozen." };
    },
  },
  {
    noun: "log",
    verb: "thaw",
    usage: "",
    summary:
      "Mở lại sổ sau khi đã sửa nguyên nhân / let a frozen log go on after its cause was mended",
    run: async (_, { sql }): Promise<Answer> => {
      const state = await logState(sql);
      if (!state || state.frozen === null)
        return refused("sổ không đóng băng", "the log is not frozen");
      await thawLog(sql);
      return { exit: 0, json: { thawed: true }, text: "Sổ được mở lại.\nThe log goes on." };
    },
  },
  {
    noun: "log",
    verb: "continue",
    usage: "NAME --reason TEXT",
    summary: "Đóng sổ đã hỏng, mở sổ mới / give up a frozen log and go on under another name",
    run: async ({ positionals, options }, { sql, folder }): Promise<Answer> => {
      const [name, ...more] = positionals;
      const reason = reasonIn(options);
      if (name === undefined || more.length > 0 || !/^[^\s+]+$/.test(name)) {
        return { exit: 2, reason: "dv log continue NAME --reason TEXT" };
      }
      const state = await logState(sql);
      if (!state || state.frozen === null)
        return refused("sổ không đóng băng", "the log is not frozen");
      if (reason.trim().length < 10)
        return refused("cần ghi rõ lý do", "say the reason in a sentence");
      const used = [state.origin, ...(await pastLogs(sql)).map(({ origin }) => origin)];
      if (used.includes(name)) return refused("tên này đã dùng", "a log of this name has been");
      // The folder first: an empty one beside a log that was not ended is found and freezes again.
      const past = join(folder, `log-ended-${used.length}`);
      await mkdir(join(folder, "log"), { recursive: true });
      await rename(join(folder, "log"), past);
      await continueLog(sql, name, reason);
      return {
        exit: 0,
        json: { ended: state.origin, began: name, kept: past },
        text: `Sổ cũ giữ tại ${past}. Sổ mới: ${name}.\nThe old log is kept in ${past}. The new one: ${name}.`,
      };
    },
  },
];

const reasonIn = (options: Given["options"]): string => {
  const given = options["reason"];
  return given === undefined || given === true ? "" : (given.at(-1) ?? "");
};

const refused = (vi: string, en: string): Answer => ({ exit: 1, reason: `${vi}\n${en}` });
