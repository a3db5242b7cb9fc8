import type { Text } from "#kernel/text.ts";
import {
  ErrorSummary,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { deskQuery, type AtDesk, type DeskFrame } from "../frame.ts";
import { outcomes, visitKinds, type Session } from "../model.ts";
import { bookingTexts } from "../texts/booking.ts";
import { visitTexts as t } from "../texts/visit.ts";
import type { VisitField } from "../visit.form.ts";
import { Rooms } from "./rooms.tsx";

export type NewVisitProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly session: Session | null;
  readonly ticket: number | null;
  /** The number belongs to an appointment with a name that can be opened. */
  readonly booked: boolean;
  readonly topic: string | null;
  readonly form: Form<VisitField>;
  readonly once: string;
  readonly legal: Text | null;
};

/**
 * A visit, taken down with the keyboard alone: what is said first comes first, what is rarely needed
 * comes last, and Enter in any line saves.
 */
export const NewVisitPage = (props: NewVisitProps) => {
  const { lang, desk, session, ticket, form, legal } = props;
  const here = paths.reception.newVisit.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={
        ticket === null ? t.newTitle : `${say(lang, t.newTitle)}: ${say(lang, t.forNumber(ticket))}`
      }
      path={here}
      here={paths.reception.desk.to({})}
    >
      <Rooms lang={lang} desk={desk} />
      <ErrorSummary form={form} />
      {props.topic !== null && <p>{say(lang, t.topic(props.topic))}</p>}
      {props.booked && (
        <p>
          <a
            class="button quiet"
            href={`${here}${query({ ...deskQuery(desk), buoi: session?.id, so: ticket, mo: "1" })}#address`}
          >
            {say(lang, t.fromBooking)}
          </a>{" "}
          <span class="hint">{say(lang, t.fromBookingHint)}</span>
        </p>
      )}
      <form class="page" method="post" action={here} noValidate>
        <Hidden form={form} name="desk" value={desk.unit.slug} />
        <Hidden form={form} name="session" value={session?.id ?? ""} />
        <Hidden form={form} name="ticket" value={ticket === null ? "" : String(ticket)} />
        <Hidden form={form} name="once" value={props.once} />
        {legal && (
          <Notice look="warn" title={t.legalQuestion} live>
            <p>{say(lang, legal)}</p>
            <Radios
              form={form}
              name="legal"
              label={t.legalQuestion}
              options={[
                { value: "denunciation", label: t.legalYes },
                { value: "no", label: t.legalNo },
              ]}
            />
          </Notice>
        )}
        <div class="beside">
          <TextField form={form} name="name" label={t.name} autocomplete="off" optional />
          <TextField form={form} name="number" label={t.number} autocomplete="off" optional />
        </div>
        <TextField form={form} name="address" label={t.address} autocomplete="off" optional />
        <TextArea form={form} name="content" label={t.content} rows={4} max={5000} />
        <div class="beside">
          <Select
            form={form}
            name="kind"
            label={t.kind}
            options={visitKinds.map((kind) => ({ value: kind, label: bookingTexts.kinds[kind] }))}
          />
          <Select
            form={form}
            name="outcome"
            label={t.outcome}
            options={outcomes
              .filter((one) => one !== "refused")
              .map((one) => ({ value: one, label: t.outcomes[one] }))}
          />
        </div>
        <button type="submit" class="button primary">
          {say(lang, t.save)}
        </button>
        <p class="hint">{say(lang, t.keysHint)}</p>
        <div class="beside">
          <TextField form={form} name="sentTo" label={t.sentTo} autocomplete="off" optional />
          <TextField form={form} name="document" label={t.document} autocomplete="off" optional />
        </div>
        <div class="beside">
          <TextField
            form={form}
            name="people"
            type="number"
            inputmode="numeric"
            label={t.people}
            width="short"
          />
          <TextField
            form={form}
            name="matters"
            type="number"
            inputmode="numeric"
            label={t.matters}
            width="short"
          />
        </div>
        <TextField form={form} name="settledBy" label={t.settledBy} autocomplete="off" optional />
        <TextField form={form} name="note" label={t.note} autocomplete="off" optional />
        <SubmitButton label={t.save} look="quiet" />
        <p class="hint">{say(lang, t.numberHint)}</p>
      </form>
    </Layout>
  );
};
