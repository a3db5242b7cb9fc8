import { strToU8, zipSync } from "fflate";

import { download } from "#outlets/download.ts";
import { fileName } from "#outlets/file-name.ts";

import type { ReceiptFiles } from "./receipt-files.ts";

/**
 * Receipts as their holder takes them away: the file of the only act, else an archive, which says
 * what is not in it. Null where there is none.
 */
export function receiptResponse(code: string, { files, leftOut }: ReceiptFiles): Response | null {
  const [first] = files;
  if (!first) return null;
  if (files.length === 1 && leftOut === 0) {
    const base = first.name.replace(/\.tlog-proof$/, "");
    return download(
      first.text,
      "text/plain; charset=utf-8",
      fileName(["Biên nhận", code, base], "tlog-proof"),
    );
  }
  const named = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  const note = leftOut === 0 ? {} : { "doc-truoc.txt": strToU8(leftOutNote(leftOut)) };
  const bytes = Uint8Array.from(zipSync({ ...note, ...named }));
  return download(bytes, "application/zip", fileName(["Biên nhận", code], "zip"));
}

const leftOutNote = (count: number): string =>
  [
    `Không có trong tệp này: biên nhận của ${count} bước trước khi mã bí mật được cấp lại. Mã mới không mở được các biên nhận đó; cơ quan cũng không mở được. Nếu ông/bà đã tải chúng bằng mã cũ, các tệp đó vẫn có giá trị.`,
    `Not in this archive: the receipts of ${count} ${count === 1 ? "act" : "acts"} from before the secret was issued anew. The new secret does not open them, and neither can the office. Files fetched with the old secret are still valid.`,
    "",
  ].join("\n\n");
