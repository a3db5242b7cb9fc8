import { TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { StatusChip } from "#web/parts/status-chip.tsx";

import type { Session } from "../model.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { scheduleTexts } from "../texts/schedule.ts";

/** Where a session stands: not public, cancelled, to come, and afterwards who sat. */
export const State = ({ session }: { readonly session: Session }) =>
  session.state === "draft" ? (
    <StatusChip look="soon" label={t.draft} />
  ) : session.state === "cancelled" ? (
    <StatusChip look="late" label={scheduleTexts.cancelled} />
  ) : session.sat === null ? (
    <StatusChip look="neutral" label={scheduleTexts.kinds[session.kind]} />
  ) : (
    <StatusChip
      look={session.sat === "head" ? "done" : "closed"}
      label={scheduleTexts.sat[session.sat]}
    />
  );

/** From when to when. */
export const Hours = <Name extends string>({
  form,
}: {
  readonly form: Form<Name | "starts" | "ends">;
}) => (
  <div class="beside">
    <TextField form={form} name="starts" type="time" label={t.starts} width="short" />
    <TextField form={form} name="ends" type="time" label={t.ends} width="short" />
  </div>
);
