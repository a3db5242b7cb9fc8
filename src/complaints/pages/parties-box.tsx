import { SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { OpenedParty } from "../identity.ts";
import type { Complaint } from "../model.ts";
import { complaintTexts as t } from "../texts/complaint-page.ts";
import { partiesSlug } from "../parties-slug.ts";
import { Box } from "./box.tsx";

/** What the box shows: closed, asked for wrongly, or open this once. */
export type PartiesShown =
  | { readonly state: "closed"; readonly form?: Form<"reason"> }
  | { readonly state: "open"; readonly parties: readonly OpenedParty[] };

type PartiesBoxProps = PartiesShown & {
  readonly complaint: Complaint;
  readonly mayOpen: boolean;
};

/** Who complains: sealed, opened for a stated reason, shown once. */
export const PartiesBox = (props: PartiesBoxProps) => {
  const { parties } = props.complaint;
  const say = useSay();
  const complain = parties.filter(({ part }) => part === "complainant");
  const count = t.partiesCount(
    complain.length,
    complain.filter(({ represents }) => represents).length,
    parties.length - complain.length,
  );
  return (
    <Box title={t.parties}>
      <p>{say(count)}</p>
      {props.state === "open" ? (
        <Opened parties={props.parties} />
      ) : (
        <Closed {...props} form={props.form ?? blank} />
      )}
    </Box>
  );
};

const Opened = ({ parties }: { readonly parties: readonly OpenedParty[] }) => {
  const say = useSay();
  return (
    <Notice look="warn" title={t.partiesOpened} live>
      {parties.map(({ part, represents, person }) => (
        <Facts
          facts={[
            {
              label:
                part === "authorised"
                  ? t.partyWords.authorised
                  : represents
                    ? t.partyWords.represents
                    : t.partyWords.complainant,
              value: person.contact?.name,
            },
            { label: t.address, value: person["identity-number"]?.address },
            { label: t.phone, value: person.contact?.phone },
            { label: t.idNumber, value: person["identity-number"]?.number },
          ]}
        />
      ))}
      {parties.length === 0 && <p>{say(t.partiesErased)}</p>}
    </Notice>
  );
};

const Closed = ({
  complaint,
  mayOpen,
  form,
}: {
  readonly complaint: Complaint;
  readonly mayOpen: boolean;
  readonly form: Form<"reason">;
}) => {
  const say = useSay();
  const lang = useLanguage();
  if (!mayOpen) return <p class="hint">{say(t.partiesMayNot)}</p>;
  return (
    <>
      <p class="hint">{say(t.partiesAbout)}</p>
      <details class="ask" open={form.errors.reason !== undefined}>
        <summary class="button quiet">{say(t.partiesOpen)}</summary>
        <form
          class="stack close"
          method="post"
          action={paths.complaints.step.to({ code: complaint.code, step: partiesSlug }, lang)}
          noValidate
        >
          <TextField
            form={form}
            name="reason"
            label={t.partiesWhy}
            maxlength={500}
            autocomplete="off"
          />
          <div class="actions">
            <SubmitButton label={t.partiesOpen} look="quiet" />
          </div>
        </form>
      </details>
    </>
  );
};
