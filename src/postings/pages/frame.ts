import type { Lang } from "#kernel/text.ts";
import type { StaffHeader } from "#web/header.tsx";

/** What every page of an officer needs for its frame. */
export type Frame = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
};

/** A unit somebody posts for. */
export type OwnUnit = { readonly id: number; readonly slug: string; readonly name: string };
