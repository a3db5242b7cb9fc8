import type { Id } from "#kernel/id.ts";

export type FileId = Id<"file">;

/** A photograph, or one page of a PDF drawn as a picture. */
export type FileKind = "photo" | "page";

/** The two clean copies people see; the original is never served. */
export type Variant = "view" | "thumb";

export const isFileId = (text: string): text is FileId =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The identity written in `text`; throws on anything else. */
export function fileId(text: string): FileId {
  if (!isFileId(text)) throw new TypeError("not the identity of a file");
  return text;
}

export const isVariant = (text: string): text is Variant => text === "view" || text === "thumb";

/** What a picture is to its matter. "published" is a masked copy that an officer confirmed. */
export type Purpose = "filed" | "reply" | "before" | "after" | "proof" | "published";

/** One picture or page that is safely on disk, and what is known of it. */
export type StoredFile = {
  readonly id: FileId;
  readonly kind: FileKind;
  /** SHA-256 of the original as it was sent, in hex; the pages of one PDF share it. */
  readonly sha256: string;
  /** Size of the original as it was sent. */
  readonly bytes: number;
  /** Of the view copy, in pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly originalKey: string;
  readonly viewKey: string;
  readonly thumbKey: string;
};

/** A picture on its matter, in the order it was given. */
export type MatterFile = StoredFile & { readonly purpose: Purpose; readonly position: number };

/** Why one file was not taken; the words are in refusals.ts. */
export type FileRefusal =
  | { readonly because: "empty" }
  | { readonly because: "wrong-type" }
  | { readonly because: "heic" }
  | { readonly because: "animated" }
  | { readonly because: "broken" }
  | { readonly because: "too-large"; readonly megabytes: number }
  | { readonly because: "too-many-pixels"; readonly megapixels: number }
  | { readonly because: "too-heavy" }
  | { readonly because: "pdf-broken" }
  | { readonly because: "pdf-locked" }
  | { readonly because: "too-many-pages"; readonly pages: number; readonly left: number }
  | { readonly because: "too-many" }
  | { readonly because: "busy" }
  | { readonly because: "storage-full" };

/** What the house takes, said once: forms show these numbers, the intake keeps them. */
export const limits = {
  /** Per file: a 50-megapixel JPEG of a phone stays under it. */
  bytes: 15 * 1024 * 1024,
  /** Pictures and PDF pages of one filing together. */
  pieces: 5,
  /** 50 megapixels as phones count them: 8192 × 6144 is 50.3 million. */
  pixels: 51_000_000,
  /** Longest side of the copies. */
  view: 2000,
  thumb: 320,
  /** A multipart body that holds five full files and the words of a form. */
  requestBytes: 5 * 15 * 1024 * 1024 + 1024 * 1024,
  /** The words of a form alone, when its files are not taken in. */
  wordsBytes: 1024 * 1024,
} as const;
