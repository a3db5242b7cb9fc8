import { parentPort, workerData } from "node:worker_threads";

import { articleOf } from "./article.ts";
import type { FileFault } from "./refusals.ts";

/** Runs in a thread of its own; see texts-of-files.ts. */
export type ToTextWorker =
  | { readonly kind: "html"; readonly text: string }
  | { readonly kind: "docx" | "pdf"; readonly bytes: Uint8Array };

export type FromTextWorker = { readonly text: string } | { readonly fault: FileFault };

/** Policy: a directive of more pages is read from its .docx. */
const mostPages = 300;

const port = parentPort;
if (port) {
  const order: ToTextWorker = workerData;
  const said: FromTextWorker = await read(order).then(
    (text) => ({ text }),
    (thrown: unknown) => ({ fault: faultOf(thrown) }),
  );
  port.postMessage(said);
}

async function read(order: ToTextWorker): Promise<string> {
  if (order.kind === "html") return articleOf(order.text);
  return order.kind === "docx" ? docx(order.bytes) : pdf(order.bytes);
}

/** A paragraph a line; what is struck out or in a text box is as mammoth gives it. */
async function docx(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  // It parts paragraphs by an empty line; the lines of a head belong together.
  return value.replaceAll("\n\n", "\n");
}

async function pdf(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes));
  if (document.numPages > mostPages) throw new Error("too many pages");
  const { text } = await extractText(document, { mergePages: false });
  return text.join("\n");
}

/** The libraries say why in English sentences and names only. */
function faultOf(thrown: unknown): FileFault {
  const name = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : "";
  if (/password/i.test(name)) return "locked";
  return name.includes("too many pages") ? "too-heavy" : "damaged";
}
