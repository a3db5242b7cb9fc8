import { access } from "node:fs/promises";
import path from "node:path";
import type { Home } from "./home.ts";

/** The note that says a backup is being put into this home; while it is there, no house starts. */
export const restoringNote = (home: Home): string => path.join(home.folder, "restoring");

/** Whether a backup was being put into this home and the end was not reached. */
export const isBeingRestored = (home: Home): Promise<boolean> =>
  access(restoringNote(home)).then(
    () => true,
    () => false,
  );
