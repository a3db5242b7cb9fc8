import { z } from "zod";

/** The first file of a backup: what it is, so that a wrong one is known before anything is written. */
export const aboutName = "about.json";
/** The last one: the sum of everything before it. */
export const manifestName = "manifest.json";

/** What a backup says of itself. */
export const aboutShape = z.object({
  format: z.literal("danvan-backup-1"),
  began: z.string(),
  /** The version of PostgreSQL whose data it is. */
  postgres: z.string(),
  /** The newest migration it had. */
  schema: z.string(),
  files: z.enum(["home", "bucket"]),
  /** A mark of the master key: the same for the same key, and says nothing of it. */
  keyMark: z.string(),
});
export type About = z.infer<typeof aboutShape>;

const manifest = z.object({
  /** The moment of which everything is. */
  at: z.string(),
  made: z.string(),
  /** From which segment of the write-ahead log to which place in it. */
  span: z.string(),
  sums: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifest>;

const aboutKeys = z.object({ format: z.literal("danvan-keys-1"), began: z.string() });
export type AboutKeys = z.infer<typeof aboutKeys>;

/** Read as it was written; undefined for anything else. */
export const readAbout = (bytes: Buffer): About | undefined => read(aboutShape, bytes);
export const readAboutKeys = (bytes: Buffer): AboutKeys | undefined => read(aboutKeys, bytes);
export const readManifest = (bytes: Buffer): Manifest | undefined => read(manifest, bytes);

function read<Value>(shape: z.ZodType<Value>, bytes: Buffer): Value | undefined {
  try {
    return shape.safeParse(JSON.parse(bytes.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
