import { SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useSay } from "#web/language.ts";

import { deskTexts as t } from "../texts/desk.ts";

/** The name of the field, for whoever reads the form. */
export const draftField = "draft_code";

/**
 * Where a desk scans or types the code of what was prepared: a form of its own, because a scanner ends
 * with Enter. Post it to an address that draws the registration with what `openAtDesk` gives.
 */
export const DraftField = (props: {
  readonly form: Form<typeof draftField>;
  /** The address it is sent to. */
  readonly action: string;
  readonly look?: "primary" | "quiet";
}) => {
  const say = useSay();
  return (
    <form class="page" method="post" action={props.action} noValidate aria-label={say(t.title)}>
      <TextField
        form={props.form}
        name={draftField}
        label={t.field}
        hint={t.hint}
        autocomplete="off"
        maxlength={60}
      />
      <p class="actions">
        <SubmitButton label={t.open} look={props.look ?? "primary"} />
      </p>
    </form>
  );
};
