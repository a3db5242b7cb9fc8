import type { Text } from "#kernel/text.ts";
import type { Local } from "../local.ts";

/** A place with limits of its own: acts of its province (in the registry) and shorter limits beside the law's. */
export type Profile = {
  readonly id: string;
  readonly name: Text;
  /** The two-digit code of the province whose acts hold here; null for the whole country. */
  readonly province: string | null;
  /** Limits shorter than the law's. Only what was seen in a paper of the place. */
  readonly shorter: readonly Local[];
};
