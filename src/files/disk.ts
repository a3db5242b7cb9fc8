import { Disk } from "flydrive";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { log } from "#kernel/log.ts";
import { DurableFolder } from "./durable-folder.ts";

/** Where objects live. */
export type Storage =
  | { readonly kind: "folder"; readonly root: string }
  | {
      readonly kind: "s3";
      readonly bucket: string;
      readonly region: string;
      /** Of a service other than Amazon's: MinIO, Ceph, a national cloud. */
      readonly endpoint?: string;
      readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
    };

/**
 * The storage the environment asks for: S3 when DANVAN_S3_BUCKET is set (with DANVAN_S3_REGION,
 * DANVAN_S3_ENDPOINT, DANVAN_S3_ACCESS_KEY_ID, DANVAN_S3_SECRET_ACCESS_KEY), else `home`/files.
 * Half a configuration throws at the start: files must never land where nobody looks.
 */
export function storageFrom(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Storage {
  const bucket = env["DANVAN_S3_BUCKET"];
  if (!bucket) {
    if (env["DANVAN_S3_ENDPOINT"]) throw new Error("DANVAN_S3_ENDPOINT needs DANVAN_S3_BUCKET");
    return { kind: "folder", root: `${home}/files` };
  }
  const endpoint = env["DANVAN_S3_ENDPOINT"];
  const accessKeyId = env["DANVAN_S3_ACCESS_KEY_ID"];
  const secretAccessKey = env["DANVAN_S3_SECRET_ACCESS_KEY"];
  if (Boolean(accessKeyId) !== Boolean(secretAccessKey)) {
    throw new Error("DANVAN_S3_ACCESS_KEY_ID and DANVAN_S3_SECRET_ACCESS_KEY go together");
  }
  return {
    kind: "s3",
    bucket,
    region: env["DANVAN_S3_REGION"] ?? "us-east-1",
    ...(endpoint ? { endpoint } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  };
}

/** Opens the disk; nothing is read or written yet. */
export async function openDisk(storage: Storage): Promise<Disk> {
  if (storage.kind === "folder") return new Disk(new DurableFolder(storage.root));
  // Only here: the S3 client takes 100 ms to load, and most houses never need it.
  const { S3Driver } = await import("flydrive/drivers/s3");
  const { bucket, region, endpoint, credentials } = storage;
  return new Disk(
    new S3Driver({
      bucket,
      region,
      visibility: "private",
      supportsACL: false,
      // Services other than Amazon's know neither buckets as host names nor trailing checksums.
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(credentials ? { credentials } : {}),
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      maxAttempts: 3,
      requestHandler: {
        connectionTimeout: 5_000,
        requestTimeout: 30_000,
        throwOnRequestTimeout: true,
      },
    }),
  );
}

/** One object to be written under a key nobody can guess. */
export type Parcel = { readonly key: string; readonly bytes: Uint8Array };

/**
 * Writes all parcels or none, and answers only when they would survive a power cut. A full disk or
 * any other fault of the storage is a refusal, because the resident's words must not fail with it.
 */
export async function putAll(
  disk: Disk,
  parcels: readonly Parcel[],
): Promise<Result<null, { readonly because: "storage-full" }>> {
  try {
    for (const { key, bytes } of parcels) await disk.put(key, bytes);
    return ok(null);
  } catch (thrown) {
    log("error", "files.not-stored", { code: codeOf(thrown), parcels: parcels.length });
    for (const { key } of parcels) await disk.delete(key).catch(() => {});
    return refuse({ because: "storage-full" });
  }
}

/** The bytes under `key` as a stream; throws when there is nothing (ask `disk.exists` before). */
export const readObject = (disk: Disk, key: string) => disk.getStream(key);

/**
 * What the system said, for the log: "ENOSPC", "AccessDenied". flydrive wraps it, and its own
 * sentences hold keys, which do not belong there.
 */
export function codeOf(thrown: unknown): string {
  let at = thrown;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  if (!(at instanceof Error)) return "unknown";
  return "code" in at && typeof at.code === "string" ? at.code : at.name;
}
