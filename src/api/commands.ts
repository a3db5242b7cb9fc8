import { randomBytes } from "node:crypto";

import type { Answer, Command } from "#kernel/command.ts";
import { uuid7 } from "#kernel/id.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";

import { audit } from "#audit/record.ts";

import { addClient, endClient, keyHash, listClients } from "./clients.store.ts";

/** `dv clients …`: who may file through `/api/v1`. */
export const clientCommands: readonly Command<Database>[] = [
  {
    noun: "clients",
    verb: "create",
    usage: "NAME",
    summary: "Cấp khóa cho một ứng dụng; khóa chỉ hiện một lần / a key for a program, shown once",
    run: async ({ positionals }, sql): Promise<Answer> => {
      const name = cleanLine(positionals.join(" "));
      if (name.length < 2 || name.length > 100) return nameUnfit;
      const key = `dv_${randomBytes(32).toString("base64url")}`;
      const id = uuid7(Date.now(), randomBytes(10));
      const added = await sql.begin(async (inside) => {
        const fresh = await addClient(inside, { id, name, hash: keyHash(key) });
        if (fresh) await noteClient(inside, "client.created", id);
        return fresh;
      });
      if (!added) return taken(name);
      return {
        exit: 0,
        json: { name, key },
        text: `${key}\nKhóa chỉ hiện lần này / The key is shown this once. Authorization: Bearer ${key}`,
      };
    },
  },
  {
    noun: "clients",
    verb: "end",
    usage: "NAME",
    summary: "Hủy khóa của một ứng dụng / end a program's key",
    run: async ({ positionals }, sql): Promise<Answer> => {
      const name = cleanLine(positionals.join(" "));
      const ended = await sql.begin(async (inside) => {
        const id = await endClient(inside, name);
        if (id !== null) await noteClient(inside, "client.ended", id);
        return id !== null;
      });
      return ended
        ? {
            exit: 0,
            json: { name, ended: true },
            text: `Đã hủy khóa của ${name}. / The key of ${name} has ended.`,
          }
        : unknown(name);
    },
  },
  {
    noun: "clients",
    verb: "list",
    usage: "[--json]",
    summary: "Các ứng dụng có khóa / the programs with keys",
    run: async (_, sql): Promise<Answer> => {
      const clients = await listClients(sql);
      const lines = clients.map(
        ({ name, createdAt, endedAt }) =>
          `${name}\t${createdAt.slice(0, 10)}\t${endedAt === null ? "đang dùng / in use" : `đã hủy / ended ${endedAt.slice(0, 10)}`}`,
      );
      return { exit: 0, json: clients, text: lines.join("\n") };
    },
  },
];

const noteClient = (sql: Transaction, did: "client.created" | "client.ended", id: string) =>
  audit(sql, { by: "operator", did, about: { kind: "client", id } });

const nameUnfit: Answer = {
  exit: 2,
  reason:
    "Tên ứng dụng có từ 2 đến 100 ký tự: dv clients create TÊN\nA program's name has 2 to 100 characters: dv clients create NAME",
};

const taken = (name: string): Answer => ({
  exit: 1,
  reason: `Đã có ứng dụng tên ${name}. Hãy chọn tên khác.\nThere is a program named ${name} already. Choose another name.`,
});

const unknown = (name: string): Answer => ({
  exit: 1,
  reason: `Không có ứng dụng nào đang dùng khóa với tên ${name}.\nNo program named ${name} has a key in use.`,
});
