import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Content } from "./content.ts";
import { type FileRefusal, limits } from "./model.ts";

/** Two clean copies of one picture: upright, sRGB, WebP, without any metadata. */
export type Copies = {
  readonly view: Buffer;
  readonly thumb: Buffer;
  /** Of the view copy. */
  readonly width: number;
  readonly height: number;
};

/** A page drawn by the PDF worker: RGBA, row by row. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
};

// The three decoders we need and no other exist in this process: what comes dressed as a picture
// must not reach the loaders of SVG, TIFF, HEIF or GIF. One thread per picture, nothing remembered.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
});
sharp.cache(false);
sharp.concurrency(1);

const secondsAtMost = 20;

/**
 * The clean copies of a JPEG, PNG or WebP, made in the thread pool, never on the main thread.
 * Refuses what is damaged, animated, over 50 megapixels or takes longer than 20 seconds.
 */
export async function copiesOfPicture(
  bytes: Uint8Array,
  content: Exclude<Content, "pdf">,
): Promise<Result<Copies, FileRefusal>> {
  const refusal = await trouble(bytes, content);
  return refusal ? refuse(refusal) : copies(sharp(bytes, reading));
}

/** The clean copies of one drawn page. */
export const copiesOfDrawing = ({ width, height, rgba }: Drawing) =>
  copies(sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: limits.pixels }));

// "error" and not "warning": telephones write harmless oddities into JPEGs, and those photographs
// are evidence. A file that ends too early is an error in all three formats.
const reading = {
  failOn: "error",
  limitInputPixels: limits.pixels,
  sequentialRead: true,
  autoOrient: true,
} as const satisfies SharpOptions;

/** What the header already says against the picture, before a single pixel is decoded. */
async function trouble(bytes: Uint8Array, content: string): Promise<FileRefusal | null> {
  let header: Metadata;
  try {
    header = await sharp(bytes, { ...reading, limitInputPixels: false }).metadata();
  } catch {
    return { because: "broken" };
  }
  if (header.format !== content) return { because: "broken" };
  if ((header.pages ?? 1) > 1) return { because: "animated" };
  const pixels = header.width * header.height;
  if (pixels > limits.pixels) {
    return { because: "too-many-pixels", megapixels: Math.round(pixels / 1e6) };
  }
  return null;
}

async function copies(picture: Sharp): Promise<Result<Copies, FileRefusal>> {
  try {
    const view = await within(picture, limits.view).webp({ quality: 80, effort: 3 }).toBuffer({
      resolveWithObject: true,
    });
    const thumb = await within(sharp(view.data, reading), limits.thumb)
      .webp({ quality: 70, effort: 4 })
      .toBuffer();
    return ok({ view: view.data, thumb, width: view.info.width, height: view.info.height });
  } catch (thrown) {
    const late = thrown instanceof Error && /timeout/i.test(thrown.message);
    return refuse({ because: late ? "too-heavy" : "broken" });
  }
}

/** sharp leaves all metadata behind and converts to sRGB unless told otherwise: we never tell it. */
const within = (picture: Sharp, side: number): Sharp =>
  picture
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .timeout({ seconds: secondsAtMost });
