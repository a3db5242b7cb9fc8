import { eraseFilesOf, removeObjects } from "#files/erase.ts";
import { attach } from "#files/store.ts";
import type { Transaction } from "#kernel/sql.ts";

import { formKey } from "#residents/attachments.ts";
import type { MatterView } from "./matter-view.ts";
import type { Matter } from "#cases/model.ts";
import { proofs } from "./pages/answer-fields.tsx";
import type { Portal } from "#cases/portal.ts";
import { makeReady, publishFiles, tickedIn } from "./publish-files.ts";
import { shelfKey, type Shelved } from "./step-extras.ts";
import type { OfficerStep } from "#access/roles.ts";

/** What happens to files with a step: in its transaction, and on the disk once it is committed. */
export type Beside = {
  readonly within: (sql: Transaction, matter: Matter) => Promise<void>;
  readonly after: () => Promise<void>;
};

/** Null when a picture could not be made ready; then nothing must be taken. */
export async function besideOf(
  portal: Portal,
  view: MatterView,
  step: OfficerStep,
  form: { readonly once: string; readonly shelved: Shelved; readonly ticked: readonly string[] },
): Promise<Beside | null> {
  const { house, disk } = portal;
  const remove = (keys: readonly string[]) => async () => {
    if (keys.length > 0) await removeObjects(house.sql, disk, keys);
  };
  switch (step) {
    case "answer":
      return {
        within: async (sql, { id }) => {
          for (const proof of proofs) {
            await attach(sql, formKey(shelfKey(form.once, proof)), id, proof);
          }
        },
        after: nothing,
      };
    case "publish": {
      const ready = await makeReady(portal, tickedIn(view, form.shelved, form.ticked));
      if (!ready) return null;
      const { officer: by } = view.by;
      return {
        within: (sql, { id: matterId }) =>
          publishFiles(sql, ready, { matterId, once: form.once, by, at: house.clock() }),
        after: nothing,
      };
    }
    case "unpublish": {
      let keys: readonly string[] = [];
      return {
        within: async (sql, { id }) => {
          keys = await eraseFilesOf(sql, id, house.clock(), ["published"]);
        },
        after: () => remove(keys)(),
      };
    }
    case "handover-confirm":
      // The rows go with the matter and queue their objects; these are named to go at once.
      return {
        within: nothing,
        after: remove(
          view.files.flatMap(({ originalKey, viewKey, thumbKey }) => [
            originalKey,
            viewKey,
            thumbKey,
          ]),
        ),
      };
    default:
      return { within: nothing, after: nothing };
  }
}

const nothing = async (): Promise<void> => {};
