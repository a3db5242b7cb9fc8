import type { Lang } from "#kernel/text.ts";
import type { StaffHeader } from "#web/header.tsx";

/** What every page of an officer needs for its frame. */
export type OfficeFrame = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
};
