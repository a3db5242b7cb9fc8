import { Worker } from "node:worker_threads";

import { ok, refuse, type Result } from "#kernel/result.ts";
import { clean } from "#kernel/text.ts";
import { unzip, type ZipFault } from "#papers/zip.ts";

import { type Encoding, encodingOf } from "./encoding.ts";
import type { FileFault } from "./refusals.ts";
import type { FromTextWorker, ToTextWorker } from "./text-worker.ts";

/** What a file is by its content. */
export type FileKind = "text" | "docx" | "pdf" | "html";

/** The words of a file, in NFC; those of a .txt exactly as they stand in it. */
export type TextFound = {
  readonly text: string;
  readonly kind: FileKind;
  /** How letters were written, where the file itself is letters. */
  readonly encoding: Encoding | null;
};

/** Policy: far above any directive. */
export const textLimits = {
  bytes: 15 * 1024 * 1024,
  /** Characters: a law of 200 pages has about 400,000. */
  characters: 400_000,
  /** How long one file may take. */
  ms: 20_000,
} as const;

/** Bounds of a .docx: pictures make it large, words do not. */
const docxBounds = {
  file: textLimits.bytes,
  parts: 1000,
  unpacked: 64 * 1024 * 1024,
  ratio: 150,
  ratioFrom: 64 * 1024,
} as const;

/**
 * The words of a .txt (UTF-8, UTF-16), .docx, .pdf with a text layer, or saved web page (the article only). What
 * the file is its content says, not its name. Never throws, whatever the bytes: what cannot be read is a refusal;
 * foreign formats are read in a thread of their own, which ends after 20 seconds or at 384 MB.
 */
export async function textOf(
  bytes: Uint8Array,
  patience: number = textLimits.ms,
): Promise<Result<TextFound, { readonly because: FileFault; readonly kind: FileKind | null }>> {
  const kind = bytes.length === 0 ? undefined : kindOf(bytes);
  const no = (because: FileFault) => refuse({ because, kind: kind ?? null });
  if (bytes.length === 0) return no("empty");
  if (bytes.length > textLimits.bytes) return no("too-large");
  if (kind === undefined) return no("unknown-kind");
  const letters = kind === "text" || kind === "html" ? encodingOf(bytes) : undefined;
  if ((kind === "text" || kind === "html") && !letters) return no("not-unicode");
  if (kind === "docx") {
    const opened = unzip(bytes, docxBounds);
    if (!opened.ok) return no(faultOf(opened.refusal));
    if (!opened.value.has("word/document.xml")) return no("unknown-kind");
  }
  const read: Result<string, FileFault> =
    kind === "text"
      ? ok(letters?.text ?? "")
      : await inThread(
          kind === "html" ? { kind, text: letters?.text ?? "" } : { kind, bytes },
          patience,
        );
  if (!read.ok) return no(read.refusal);
  // Letters stay where they stand in the file: places of findings are places in it.
  const text = kind === "text" ? read.value.normalize("NFC") : clean(read.value).trim();
  if (text.length > textLimits.characters) return no("too-long");
  if (!/[\p{L}\d]/u.test(text)) return no(kind === "pdf" ? "no-text" : "empty");
  return ok({ text, kind, encoding: letters?.encoding ?? null });
}

function kindOf(bytes: Uint8Array): FileKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024));
  if (start.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (start.readUInt8(0) === 0x50 && start.subarray(0, 4).toString("latin1") === "PK\u0003\u0004")
    return "docx";
  const letters =
    encodingOf(bytes.subarray(0, 4096 - (4096 % 2)))?.text ?? start.toString("latin1");
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|div|article)\b/i.test(
      letters,
    )
  )
    return "html";
  return isBinary(start) && !encodingOf(bytes) ? undefined : "text";
}

/** Control characters no text has; in UTF-16 every other byte is zero, which `encodingOf` knows. */
const isBinary = (start: Buffer): boolean =>
  start.some((byte) => byte < 9 || (byte > 13 && byte < 27));

const faultOf = ({ because }: ZipFault): FileFault =>
  because === "bomb" || because === "too-many-parts"
    ? "bomb"
    : because === "too-large"
      ? "too-large"
      : "damaged";

/** Code that reads strangers' files gets nothing of the house: no environment, little memory, little time. */
async function inThread(order: ToTextWorker, patience: number): Promise<Result<string, FileFault>> {
  const worker = new Worker(new URL("./text-worker.ts", import.meta.url), {
    workerData: order,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const { promise, resolve } = Promise.withResolvers<Result<string, FileFault>>();
  const late = setTimeout(() => resolve(refuse("too-heavy")), patience);
  worker.on("message", (said: FromTextWorker) =>
    resolve("text" in said ? ok(said.text) : refuse(said.fault)),
  );
  worker.on("error", (thrown) => {
    const full =
      thrown instanceof Error && "code" in thrown && thrown.code === "ERR_WORKER_OUT_OF_MEMORY";
    resolve(refuse(full ? "too-heavy" : "damaged"));
  });
  worker.on("exit", () => resolve(refuse("damaged")));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
