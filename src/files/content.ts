import { fileTypeFromBuffer } from "file-type";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { type FileRefusal, limits } from "./model.ts";

export type Content = "jpeg" | "png" | "webp" | "pdf";

/** What `bytes` are by their own content; the name and the type the browser gave count for nothing. */
export async function contentOf(bytes: Uint8Array): Promise<Result<Content, FileRefusal>> {
  if (bytes.length === 0) return refuse({ because: "empty" });
  if (bytes.length > limits.bytes) return refuse(tooLarge(bytes.length));
  const mime = await mimeOf(bytes);
  const content = taken.get(mime);
  if (content) return ok(content);
  if (/^image\/hei[cf](-sequence)?$/.test(mime)) return refuse({ because: "heic" });
  if (mime === "image/apng" || mime === "image/gif") return refuse({ because: "animated" });
  return refuse({ because: "wrong-type" });
}

export const tooLarge = (bytes: number): FileRefusal => ({
  because: "too-large",
  megabytes: Math.ceil((bytes / 1024 / 1024) * 10) / 10,
});

const taken: ReadonlyMap<string, Content> = new Map([
  ["image/jpeg", "jpeg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
  ["application/pdf", "pdf"],
]);

/** file-type may stumble over bytes made to look like a container; that is a wrong type as well. */
const mimeOf = (bytes: Uint8Array): Promise<string> =>
  fileTypeFromBuffer(bytes).then(
    (found) => found?.mime ?? "unknown",
    () => "unknown",
  );
