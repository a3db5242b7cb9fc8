import type { LegalForm } from "#guard/denunciation.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Form } from "#web/form.ts";

import type { Waiting } from "./attachments.ts";
import type { FollowField } from "./follow.forms.ts";
import type { Followed } from "./follow.ts";
import type { ResidentStep } from "#cases/steps.ts";

/** What is being filled in, and what has to be said about it. */
export type Filling = {
  readonly form: Form<FollowField>;
  readonly once: string;
  readonly waiting: readonly Waiting[];
  readonly refused: readonly Text[];
  readonly legal: LegalForm | null;
};

export type FollowView = Followed & {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly secret: string;
  readonly filling: Filling;
  /** What has just been done, or why it was not. */
  readonly done?: ResidentStep | "erasure" | undefined;
};
