import { refuse, ok, type Result } from "#kernel/result.ts";

import { contentOf, tooLarge } from "./content.ts";
import { limits, type FileRefusal } from "./model.ts";
import { copiesOfPicture } from "./picture.ts";
import type { Turns } from "./turns.ts";

/**
 * The small clean copy of one picture and nothing else: WebP, 320 pixels at most, no metadata. Nothing
 * goes to the disk and no row is written; what was sent is let go. Documents are refused.
 */
export async function smallPicture(
  turns: Turns,
  upload: File,
): Promise<Result<Buffer, FileRefusal>> {
  if (upload.size > limits.bytes) return refuse(tooLarge(upload.size));
  const bytes = await upload.bytes();
  const content = await contentOf(bytes);
  if (!content.ok) return content;
  const picture = content.value;
  if (picture === "pdf") return refuse({ because: "wrong-type" });
  const turn = await turns(() => copiesOfPicture(bytes, picture));
  if (!turn.ok) return refuse({ because: "busy" });
  return turn.value.ok ? ok(turn.value.value.thumb) : turn.value;
}
