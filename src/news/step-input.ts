import type { FileId } from "#files/model.ts";

import type { Written } from "./content.ts";

/** One step with all it needs. `said` is the sentence of correction readers see; null before publication. */
export type StepInput =
  | { readonly step: "save"; readonly content: Written }
  | { readonly step: "correct"; readonly content: Written; readonly said: string }
  | { readonly step: "publish" | "unschedule" | "archive" | "restore" | "drop" }
  | { readonly step: "schedule"; readonly at: Date }
  | { readonly step: "comments"; readonly open: boolean }
  | { readonly step: "remove"; readonly because: string }
  | FileStep;

/** Steps with pictures and papers; the files are in the house already (files/receive.ts). */
export type FileStep =
  | {
      readonly step: "picture";
      readonly file: FileId;
      readonly alt: string;
      readonly decorative: boolean;
      readonly label: string;
      readonly said: string | null;
    }
  | { readonly step: "unpicture"; readonly said: string | null }
  | {
      readonly step: "attach";
      readonly files: readonly { readonly file: FileId; readonly label: string }[];
      readonly said: string | null;
    }
  | { readonly step: "detach"; readonly nth: number; readonly said: string | null };
