import { stat } from "node:fs/promises";
import path from "node:path";

import { type Environment, homeOf } from "#home/home.ts";
import type { Answer, Command, Given } from "#kernel/command.ts";

import { namedIn, no, onlyFile, usage, valueOf } from "./commands.ts";
import { erasuresName } from "./erasures.ts";
import { refusals } from "./refusals.ts";
import { type EraseAgain, restoreBackup, type Restored } from "./restore.ts";
import { masterThere, openedWith } from "./seals.ts";
import { unpackKeys } from "./unpack.ts";

/** `dv restore`: no house may be running, so it gets the environment and nothing else. */
export type RestoreWorld = { readonly env: Environment; readonly eraseAgain: EraseAgain };

export const restoreCommands: readonly Command<RestoreWorld>[] = [
  {
    noun: "restore",
    verb: "",
    usage:
      "FILE [--keys FILE] [--erasures FILE] [--identity FILE] [--passphrase-file FILE] [--json]",
    summary: "Khôi phục bản sao lưu vào một nơi trống / puts a backup into an empty home",
    run: (given, world) => restore(given, world),
  },
];

async function restore(given: Given, { env, eraseAgain }: RestoreWorld): Promise<Answer> {
  const file = onlyFile(given);
  if (file === undefined) return usage("dv restore FILE [--keys FILE] [--erasures FILE]");
  if (env["DATABASE_URL"]) return no(refusals.external);
  const home = homeOf(env);
  const named = namedIn(given);

  const byName = await openedWith(named, await masterThere(home, env));
  if (!byName.ok) return no(byName.refusal);
  const keysFile = valueOf(given, "keys");
  const keys = keysFile === undefined ? null : await unpackKeys(keysFile, byName.value);
  if (keys && !keys.ok) return no(keys.refusal);
  const master = keys?.ok ? keys.value.get("master") : undefined;
  const opened = master ? await openedWith(named, master) : byName;
  if (!opened.ok) return no(opened.refusal);

  const erasures = valueOf(given, "erasures") ?? (await besideOf(file));
  const wish = { file, opened: opened.value, keys: keys?.ok ? keys.value : noKeys, erasures };
  const restored = await restoreBackup(home, env, wish, eraseAgain);
  if (!restored.ok) return no(restored.refusal);
  return {
    exit: 0,
    json: { ...restored.value, erasures },
    text: told(restored.value, home.folder, erasures),
  };
}

const noKeys: ReadonlyMap<string, Buffer> = new Map();

/** The list that the nightly backup keeps in the same folder. */
async function besideOf(file: string): Promise<string | null> {
  const beside = path.join(path.dirname(file), erasuresName);
  return stat(beside).then(
    () => beside,
    () => null,
  );
}

/** What was done and what is left for the operator. */
function told(done: Restored, home: string, erasures: string | null): string {
  const { erased, logSize } = done;
  return [
    `Đã khôi phục vào ${home}, thời điểm ${done.at}.`,
    `Restored into ${home}, to ${done.at}.`,
    erasures === null
      ? "KHÔNG có danh sách xóa: những gì đã xóa sau bản sao lưu đã trở lại. Nếu còn erasures.jsonl, hãy khôi phục lại với --erasures.\nNO list of erasures: what was erased after the backup is back. If erasures.jsonl is anywhere, restore again with --erasures."
      : `Xóa lại theo ${erasures}: ${erased.matters} vụ việc, ${erased.parts} phần.\nErased again by ${erasures}: ${erased.matters} matters, ${erased.parts} parts.`,
    `Sổ biên nhận (${logSize} mục) đóng băng: hỏi nhân chứng, bản sao xem ai đã thấy nhiều hơn chưa; rồi "dv log thaw" nếu không, "dv log continue" nếu có.`,
    `The receipt log (${logSize} entries) is frozen: ask witnesses and mirrors whether anybody has seen more; then "dv log thaw" if nobody has, "dv log continue" if somebody has.`,
    "Mọi cán bộ phải đăng nhập lại. / Every officer signs in anew.",
    ...(done.keys
      ? []
      : [
          "CHƯA có khóa: hệ thống chưa khởi động được. Đặt khóa vào thư mục keys. / NO keys: the house does not start until they are in the folder keys.",
        ]),
    ...(done.files === "bucket"
      ? [
          "Tệp đính kèm ở trong kho S3, không có trong bản này. / Files are in the bucket, not in this backup.",
        ]
      : []),
  ].join("\n");
}
