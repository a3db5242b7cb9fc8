import { SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";
import type { Person } from "#vault/model.ts";

import { letterTexts as t } from "../texts/pages.ts";
import type { LetterView } from "../view.ts";
import { Box } from "./box.tsx";

/** What the box shows: closed, asked for wrongly, or open this once. */
export type SenderShown =
  | { readonly state: "closed"; readonly form?: Form<"reason"> }
  | { readonly state: "open"; readonly person: Person };

/** Who wrote the letter: sealed, opened for a stated reason, shown once. */
export const SenderBox = ({
  view,
  shown,
}: {
  readonly view: LetterView;
  readonly shown: SenderShown;
}) => {
  const say = useSay();
  const lang = useLanguage();
  const { code, hasSender } = view.letter;
  if (shown.state === "open") {
    const { contact, "identity-number": number } = shown.person;
    return (
      <Box title={t.sender}>
        {contact || number ? (
          <Facts
            facts={[
              { label: t.senderName, value: contact?.name },
              { label: t.senderAddress, value: number?.address },
              { label: t.senderPhone, value: contact?.phone },
              { label: t.senderNumber, value: number?.number },
            ]}
          />
        ) : (
          <Notice look="quiet" title={t.senderErased} />
        )}
      </Box>
    );
  }
  const form: Form<"reason"> = shown.form ?? blank;
  return (
    <Box title={t.sender}>
      <p class="hint">{say(hasSender ? t.senderSealed : t.senderNone)}</p>
      {hasSender && view.mayOpenSender && (
        <form
          method="post"
          action={paths.letters.step.to({ code, step: t.slug.sender }, lang)}
          noValidate
        >
          <TextField
            form={form}
            name="reason"
            label={t.senderReason}
            maxlength={300}
            autocomplete="off"
          />
          <SubmitButton label={t.senderOpen} look="quiet" />
        </form>
      )}
    </Box>
  );
};
