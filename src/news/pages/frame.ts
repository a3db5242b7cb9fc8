import type { Lang } from "#kernel/text.ts";
import type { StaffHeader } from "#web/header.tsx";

/** What every page of an officer needs for its frame. */
export type Frame = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
};

/** Scripts and sheets of pages where an article is written or looked at before it is out. */
export const deskPage = { scripts: ["editor.js"], styles: ["article.css", "editor.css"] } as const;
