import { chosen, receiveFiles } from "#files/receive.ts";
import { dropStaged, removeObjects } from "#files/erase.ts";
import type { StoredFile } from "#files/model.ts";
import { refusalText } from "#files/refusals.ts";
import { thumbDataUri } from "#files/response.ts";
import { stage, staged } from "#files/store.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Text } from "#kernel/text.ts";

import { filesWorld, type Portal } from "#cases/portal.ts";

/** What waits with a form, and what we say of each file that was not taken. */
export type Kept = { readonly files: readonly StoredFile[]; readonly refused: readonly Text[] };

/** The name under which files wait with the form of this once-key. */
export const formKey = (once: string): Buffer => sha256(once);

/**
 * Takes in what came with a form: removes what the sender took out, receives what is new, and lets
 * it wait with the form. A picture sent a second time (a double click) is kept once.
 */
export async function keepFiles(
  portal: Portal,
  once: string,
  uploads: readonly File[],
  remove: readonly string[] = [],
): Promise<Kept> {
  const { sql } = portal.house;
  const key = formKey(once);
  if (remove.length > 0) {
    await removeObjects(sql, portal.disk, await dropStaged(sql, key, remove));
  }
  const before = await staged(sql, key);
  const wanted = chosen(uploads);
  if (wanted.length === 0) return { files: before, refused: [] };

  const seen = new Set(before.map((file) => file.sha256));
  const fresh = await withoutThose(wanted, seen);
  const answers = await receiveFiles(filesWorld(portal), fresh, before.length);
  const received = answers.flatMap((answer) => (answer.ok ? answer.value : []));
  const files =
    received.length === 0
      ? before
      : await stage(
          sql,
          key,
          received.map((f) => f.id),
        );
  const refused = answers.flatMap((answer, i) =>
    answer.ok ? [] : [refusalText(answer.refusal, wanted.indexOf(fresh[i] ?? wanted[0]!) + 1)],
  );
  return { files, refused };
}

/** Lets everything go that waits with a form: the sender chose another way. */
export async function letGo(portal: Portal, once: string): Promise<void> {
  const { sql } = portal.house;
  await removeObjects(sql, portal.disk, await dropStaged(sql, formKey(once)));
}

/** Each original once, whatever the number of its pages: what the content mark is made of. */
export const originalsOf = (files: readonly StoredFile[]): readonly string[] =>
  [...new Set(files.map((file) => file.sha256))].toSorted();

/** A waiting file as a form shows it again: it has no address yet, so the page carries it. */
export type Waiting = { readonly id: string; readonly thumb: string };

export const waitingOf = (portal: Portal, files: readonly StoredFile[]): Promise<Waiting[]> =>
  Promise.all(
    files.map(async (file) => ({ id: file.id, thumb: await thumbDataUri(portal.disk, file) })),
  );

async function withoutThose(uploads: readonly File[], seen: ReadonlySet<string>): Promise<File[]> {
  const fresh: File[] = [];
  for (const upload of uploads) {
    const twin =
      seen.size > 0 && seen.has(sha256(Buffer.from(await upload.bytes())).toString("hex"));
    if (!twin) fresh.push(upload);
  }
  return fresh;
}
