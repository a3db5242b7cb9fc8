import { buffer } from "node:stream/consumers";

import { readObject } from "#files/disk.ts";
import type { FileId, StoredFile } from "#files/model.ts";
import { receiveFiles } from "#files/receive.ts";
import { publish, unstage } from "#files/store.ts";
import type { Transaction } from "#kernel/sql.ts";

import { formKey } from "#residents/attachments.ts";
import type { MatterView } from "./matter-view.ts";
import { filesWorld, type Portal } from "#cases/portal.ts";
import { shelfKey, type Shelved } from "./step-extras.ts";

/** The pictures an officer ticked, each one a file of its own, ready to be made public. */
export type Ready = {
  /** Copies of pictures of the matter: what belongs to the sender stays where it is. */
  readonly copies: readonly FileId[];
  /** Pictures the officer masked and uploaded. */
  readonly masked: readonly FileId[];
};

/** Which of the ticked are pictures of this matter or wait with this form; the rest counts for nothing. */
export function tickedIn(
  view: MatterView,
  shelved: Shelved,
  ticked: readonly string[],
): { readonly own: readonly StoredFile[]; readonly masked: readonly StoredFile[] } {
  const among = (files: readonly StoredFile[]) => files.filter(({ id }) => ticked.includes(id));
  return {
    own: among(view.files.filter(({ purpose }) => purpose !== "published")),
    masked: among(shelved.masked?.files ?? []),
  };
}

/** Makes the copies; null when one could not be made, and then nothing is published. */
export async function makeReady(
  portal: Portal,
  { own, masked }: ReturnType<typeof tickedIn>,
): Promise<Ready | null> {
  const copies: FileId[] = [];
  for (const file of own) {
    const bytes = await buffer(await readObject(portal.disk, file.viewKey));
    const copy = new File([new Uint8Array(bytes)], "anh.webp", { type: "image/webp" });
    const [received] = await receiveFiles(filesWorld(portal), [copy]);
    const made = received?.ok ? received.value[0] : undefined;
    if (!made) return null;
    copies.push(made.id);
  }
  return { copies, masked: masked.map(({ id }) => id) };
}

/** Makes them public, in the transaction that publishes the words. */
export async function publishFiles(
  sql: Transaction,
  ready: Ready,
  about: {
    readonly matterId: string;
    readonly once: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await unstage(sql, formKey(shelfKey(about.once, "masked")), ready.masked);
  for (const fileId of [...ready.copies, ...ready.masked]) {
    await publish(sql, { matterId: about.matterId, fileId, by: about.by, at: about.at });
  }
}
