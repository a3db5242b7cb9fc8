import type { Disk } from "flydrive";
import { uuid7 } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { type Content, contentOf, tooLarge } from "./content.ts";
import { type Parcel, putAll } from "./disk.ts";
import { fileId, type FileRefusal, limits, type StoredFile } from "./model.ts";
import { drawPages } from "./pdf.ts";
import { type Copies, copiesOfDrawing, copiesOfPicture } from "./picture.ts";
import { saveFiles } from "./store.ts";
import type { Turns } from "./turns.ts";

/** What the intake needs of the house. */
export type FilesWorld = {
  readonly sql: Sql;
  readonly disk: Disk;
  /** One for the whole process: `turns(2, 12, 20_000)`. */
  readonly turns: Turns;
  readonly now: () => Date;
  readonly random: (bytes: number) => Buffer;
};

/** What became of one chosen file: its picture, or the pages of its document. */
export type Received = Result<readonly StoredFile[], FileRefusal>;

/** The files of a form that were really chosen: an empty field sends one without name and bytes. */
export const chosen = (uploads: readonly File[]): readonly File[] =>
  uploads.filter((upload) => upload.size > 0 || upload.name !== "");

/**
 * Takes the files of a form, each answered by itself and in order; one bad picture costs no other.
 * What is accepted is on the disk with its clean copies, and in `files`, waiting to be staged.
 *
 * @param uploads as `chosen` leaves them
 * @param already how many pictures and pages this filing has from an earlier attempt
 */
export async function receiveFiles(
  world: FilesWorld,
  uploads: readonly File[],
  already = 0,
): Promise<readonly Received[]> {
  const answers: Received[] = [];
  let left = limits.pieces - already;
  for (const upload of uploads) {
    const answer = await receiveFile(world, upload, left);
    if (answer.ok) left -= answer.value.length;
    answers.push(answer);
  }
  return answers;
}

async function receiveFile(world: FilesWorld, upload: File, left: number): Promise<Received> {
  if (left < 1) return refuse({ because: "too-many" });
  // Asked before the bytes are copied: a wrong choice must not cost memory.
  if (upload.size > limits.bytes) return refuse(tooLarge(upload.size));
  const bytes = await upload.bytes();
  const content = await contentOf(bytes);
  if (!content.ok) return content;

  const turn = await world.turns(() => copiesOf(bytes, content.value, left));
  if (!turn.ok) return refuse({ because: "busy" });
  if (!turn.value.ok) return turn.value;
  return keep(world, bytes, content.value, turn.value.value);
}

async function copiesOf(
  bytes: Uint8Array,
  content: Content,
  left: number,
): Promise<Result<readonly Copies[], FileRefusal>> {
  if (content !== "pdf") {
    const copies = await copiesOfPicture(bytes, content);
    return copies.ok ? ok([copies.value]) : copies;
  }
  const drawings = await drawPages(bytes, left);
  if (!drawings.ok) return drawings;
  const pages: Copies[] = [];
  for (const drawing of drawings.value) {
    const page = await copiesOfDrawing(drawing);
    if (!page.ok) return page;
    pages.push(page.value);
  }
  return ok(pages);
}

/** Objects first, then rows: an object without a row is swept, a row without an object is a lie. */
async function keep(
  world: FilesWorld,
  bytes: Uint8Array,
  content: Content,
  copies: readonly Copies[],
): Promise<Received> {
  const at = world.now();
  const original: Parcel = { key: newKey(world, "original"), bytes };
  const parcels: Parcel[] = [original];
  const digest = sha256(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).toString(
    "hex",
  );
  const files = copies.map((copy): StoredFile => {
    const view: Parcel = { key: newKey(world, "copy"), bytes: copy.view };
    const thumb: Parcel = { key: newKey(world, "copy"), bytes: copy.thumb };
    parcels.push(view, thumb);
    return {
      id: newId(world, at),
      kind: content === "pdf" ? "page" : "photo",
      sha256: digest,
      bytes: bytes.length,
      width: copy.width,
      height: copy.height,
      originalKey: original.key,
      viewKey: view.key,
      thumbKey: thumb.key,
    };
  });
  const put = await putAll(world.disk, parcels);
  if (!put.ok) return put;
  await saveFiles(world.sql, files, at);
  return ok(files);
}

const newId = (world: FilesWorld, at: Date) => fileId(uuid7(at.getTime(), world.random(10)));

/** 128 random bits; the first byte spreads the objects over 256 folders. */
function newKey(world: FilesWorld, shelf: "original" | "copy"): string {
  const name = world.random(16).toString("hex");
  return `${shelf}/${name.slice(0, 2)}/${name}`;
}
