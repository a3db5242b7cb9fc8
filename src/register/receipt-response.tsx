import { strToU8, zipSync } from "fflate";

import { download } from "#outlets/download.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Lang } from "#kernel/text.ts";
import { html } from "#web/html.ts";

import { compactOf } from "./compact.ts";
import { ReceiptCodesPage } from "./pages/codes.tsx";
import type { ReceiptFiles } from "./receipt-files.ts";

/** How receipts are taken away: as files, or as codes on a page to be printed. */
export type TakenAs = "files" | "codes";

/** What the page with the codes is drawn for. */
type ForWhom = { readonly as: TakenAs; readonly lang: Lang; readonly trial: boolean };

/** Receipts as their holder takes them away. Null where there is none. */
export async function receiptResponse(
  { as, lang, trial }: ForWhom,
  code: string,
  found: ReceiptFiles,
): Promise<Response | null> {
  if (as === "files") return archive(code, found);
  if (found.files.length === 0) return null;
  const codes = await Promise.all(
    found.files.map(async ({ name, text }) => ({
      name: name.replace(/\.tlog-proof$/, ""),
      text: await compactOf(text),
    })),
  );
  const page = { lang, trial, code, codes, leftOut: found.leftOut };
  return html(<ReceiptCodesPage {...page} />, 200, { "cache-control": "no-store" });
}

/** The file of the only act, else an archive, which says what is not in it. */
function archive(code: string, { files, leftOut }: ReceiptFiles): Response | null {
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
