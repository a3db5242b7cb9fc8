import { parentPort, workerData } from "node:worker_threads";
import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import type { FileRefusal } from "./model.ts";
import type { Drawing } from "./picture.ts";

/** Runs in a thread of its own; see pdf.ts. */
export type ToPdfWorker = {
  readonly bytes: Uint8Array;
  readonly left: number;
  /** Longest side of a drawn page, in pixels. */
  readonly side: number;
};

export type FromPdfWorker =
  | { readonly say: "page"; readonly drawing: Drawing }
  | { readonly say: "done" }
  | { readonly say: "refused"; readonly refusal: FileRefusal };

// A page with a 50-megapixel scan needs about 200 MB; more than this is a bomb.
const memoryBytes = 384 * 1024 * 1024;
// 216 dots per inch: small papers are not blown up further.
const mostPixelsPerPoint = 3;

const port = parentPort;
if (port) {
  const say = (said: FromPdfWorker, move: ArrayBuffer[] = []) => port.postMessage(said, move);
  const order: ToPdfWorker = workerData;
  await work(order, say);
}

type Say = (said: FromPdfWorker, move?: ArrayBuffer[]) => void;

async function work(order: ToPdfWorker, say: Say): Promise<void> {
  const wantedTooMuch = limitMemory();
  try {
    await draw(order, say);
  } catch (thrown) {
    say({ say: "refused", refusal: { because: wantedTooMuch() ? "too-heavy" : reason(thrown) } });
  }
}

async function draw({ bytes, left, side }: ToPdfWorker, say: Say): Promise<void> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages = document.getPageCount();
  if (pages < 1) return say({ say: "refused", refusal: { because: "pdf-broken" } });
  if (pages > left) {
    return say({ say: "refused", refusal: { because: "too-many-pages", pages, left } });
  }
  for (let index = 0; index < pages; index += 1) {
    const drawing = await drawPage(document, index, side);
    say({ say: "page", drawing }, [drawing.rgba.buffer]);
  }
  return say({ say: "done" });
}

async function drawPage(document: PDFiumDocument, index: number, side: number) {
  const page = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight);
  if (!Number.isFinite(longest) || longest <= 0) throw new Error("a page without a size");
  const scale = Math.min(side / longest, mostPixelsPerPoint);
  const { width, height, data } = await page.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    render: ({ data: rgba }) => Promise.resolve(rgba),
    // Signatures and filled-in fields are part of what the resident sends.
    renderFormFields: true,
  });
  return { width, height, rgba: new Uint8Array(data) };
}

/** PDFium lives in WebAssembly memory, which the limits of a worker do not count: we do. */
function limitMemory(): () => boolean {
  let wantedTooMuch = false;
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function growWithin(this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > memoryBytes) {
      wantedTooMuch = true;
      throw new RangeError("more memory than a document is given");
    }
    return grow.call(this, pages);
  };
  return () => wantedTooMuch;
}

/** The library says why in English sentences only (its error codes stay inside). */
function reason(thrown: unknown): "pdf-locked" | "pdf-broken" {
  const sentence = thrown instanceof Error ? thrown.message : "";
  return /password|security scheme/i.test(sentence) ? "pdf-locked" : "pdf-broken";
}
