import { SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Contact } from "#cases/contact.ts";
import type { MatterView } from "../matter-view.ts";
import { matterTexts as t } from "../texts/matter.ts";
import { Box } from "./box.tsx";

/** What the box shows: closed with its question, refused, or open this once. */
export type Identity =
  | { readonly state: "closed"; readonly form?: Form<"reason"> }
  | { readonly state: "open"; readonly contact: Contact | null };

/** Who sent it: opened for a stated reason, on record, and shown once. */
export const IdentityBox = (props: Identity & { readonly view: MatterView }) => {
  const { view } = props;
  const say = useSay();
  return (
    <Box title={t.sender}>
      {!view.hasContact ? (
        <p class="hint">{say(t.anonymous)}</p>
      ) : props.state === "open" ? (
        <Opened contact={props.contact} />
      ) : (
        <Ask code={view.matter.code} form={props.form ?? blank} />
      )}
    </Box>
  );
};

const Opened = ({ contact }: { readonly contact: Contact | null }) => {
  const say = useSay();
  if (contact === null) return <p>{say(t.erasedContact)}</p>;
  return (
    <Notice look="warn" title={t.opened} live>
      <Facts
        facts={[
          { label: t.name, value: contact.name },
          {
            label: t.phone,
            value: contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>,
          },
          {
            label: t.email,
            value: contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
          },
        ]}
      />
    </Notice>
  );
};

const Ask = ({ code, form }: { readonly code: string; readonly form: Form<"reason"> }) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <>
      <p class="hint">{say(t.sealed)}</p>
      <details class="ask" open={form.errors.reason !== undefined}>
        <summary class="button quiet">{say(t.see)}</summary>
        <form
          class="stack close"
          method="post"
          action={paths.staff.step.to({ code, step: "nguoi-gui" }, lang)}
        >
          <TextField
            form={form}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            maxlength={500}
            autocomplete="off"
          />
          <SubmitButton label={t.see} look="quiet" />
        </form>
      </details>
    </>
  );
};
