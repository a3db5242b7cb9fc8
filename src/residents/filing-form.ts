import type { StoredFile } from "#files/model.ts";
import { restage, staged } from "#files/store.ts";
import { newChallenge, type Challenge } from "#guard/challenge.ts";
import type { LegalForm } from "#guard/denunciation.ts";
import type { ChallengeRefusal } from "#guard/refusals.ts";
import type { Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Candidate } from "#units/model.ts";
import { blank, type Form } from "#web/form.ts";

import { formKey, waitingOf, type Waiting } from "./attachments.ts";
import type { Filing } from "#cases/filing.ts";
import { filedUnder } from "#cases/filing.store.ts";
import type { MatterCode } from "#cases/model.ts";
import type { Portal } from "#cases/portal.ts";
import { onceHash, receiptKeys, secretFrom, secretHash } from "#cases/receipt.ts";
import { sameBytes } from "#kernel/secret.ts";
import { onceFrom } from "#web/lines.ts";
import { type FilingField } from "./submission.ts";

/** What the form asks before it can go on; whoever files answers, the house decides nothing. */
export type Questions = {
  readonly units?: readonly Candidate[];
  readonly legal?: LegalForm;
  /** Words that look as if the Vietnamese keyboard had been off. */
  readonly typing?: readonly string[];
};

/** Everything the filing page draws, first or again. */
export type FilingForm = {
  readonly form: Form<FilingField>;
  readonly once: string;
  /** Null once it has been met; its mark is then in `form.values.solved`. */
  readonly challenge: Challenge | null;
  readonly questions: Questions;
  readonly waiting: readonly Waiting[];
  /** Why files were not taken. */
  readonly refused: readonly Text[];
  /** Pictures came along but were not taken in, because a question comes first. */
  readonly dropped: boolean;
  /** The same form was filed before with other content; its receipt can be opened. */
  readonly earlier: { readonly code: MatterCode; readonly secret: string | null } | null;
};

type Drawing = {
  readonly form: Form<FilingField>;
  readonly once: string;
  readonly met?: Result<{ readonly solved: string }, ChallengeRefusal> | null;
  readonly questions?: Questions;
  readonly files?: readonly StoredFile[];
  readonly refused?: readonly Text[];
  readonly dropped?: boolean;
};

/** An empty form with a once-key of its own. */
export const firstForm = (portal: Portal, unit: string): Promise<FilingForm> =>
  drawn(portal, {
    form: unit === "" ? blank : { ...blank, values: { unit } },
    once: onceFrom(portal.house.noise(16)),
  });

/** The form as it is shown next, with a challenge unless it has been met. */
export async function drawn(portal: Portal, what: Drawing): Promise<FilingForm> {
  const { house } = portal;
  const solved = what.met?.ok ? what.met.value.solved : undefined;
  const { solved: _, ...values } = what.form.values;
  return {
    form: { ...what.form, values: { ...values, answer: "", ...(solved ? { solved } : {}) } },
    once: what.once,
    challenge: solved
      ? null
      : await newChallenge(portal.guard, what.once, house.clock(), house.noise(18)),
    questions: what.questions ?? {},
    waiting: await waitingOf(portal, what.files ?? []),
    refused: what.refused ?? [],
    dropped: what.dropped ?? false,
    earlier: null,
  };
}

/**
 * The form was filed before with other content. It is drawn under a new once-key, with what waited
 * for the old one, so that sending it again files a new matter; the old receipt can be opened.
 */
export async function beginAnew(
  portal: Portal,
  form: Form<FilingField>,
  once: string,
  filing: Filing,
): Promise<FilingForm> {
  const { house } = portal;
  const keys = receiptKeys(house.master);
  const fresh = onceFrom(house.noise(16));
  await restage(house.sql, formKey(once), formKey(fresh));
  const before = await filedUnder(house.sql, onceHash(keys, filing.once));
  if (!before) throw new Error("what was filed under this once-key is gone");
  const secret = secretFrom(keys, once);
  const current = sameBytes(before.secretHash, secretHash(keys, secret));
  const files = await staged(house.sql, formKey(fresh));
  return {
    ...(await drawn(portal, { form, once: fresh, files })),
    earlier: { code: before.code, secret: current ? secret : null },
  };
}
