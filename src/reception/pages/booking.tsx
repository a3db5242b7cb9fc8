import { ChallengeField } from "#guard/challenge-field.tsx";
import type { Challenge } from "#guard/challenge.ts";
import { inGroups } from "#cases/receipt.ts";
import { instantWords } from "#law/words.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Unit } from "#units/model.ts";
import { ErrorSummary, Hidden, Radios, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { BookingField, OwnField } from "../booking.form.ts";
import type { BookingReceipt, OwnBooking } from "../bookings.ts";
import { visitKinds, type Session, type Slot } from "../model.ts";
import { bookingTexts as t } from "../texts/booking.ts";
import { scheduleTexts } from "../texts/schedule.ts";

type Frame = { readonly lang: Lang; readonly trial: boolean };

type BookingPageProps = Frame & {
  readonly unit: Unit;
  readonly session: Session;
  /** With how many places can still be had at each time. */
  readonly slots: readonly Slot[];
  readonly form: Form<BookingField>;
  readonly once: string;
  /** Null once it has been met; its mark is then in the form. */
  readonly challenge: Challenge | null;
  /** The line reads like a denunciation; who wrote it says what it is. */
  readonly legal: Text | null;
};

/** A time of one session, for whoever wants to come; no account, and a name only if they like. */
export const BookingPage = (props: BookingPageProps) => {
  const { lang, unit, session, slots } = props;
  const { slug } = unit;
  const here = paths.reception.booking.to({ slug, session: session.id }, lang);
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      title={t.title}
      path={here}
      here={paths.reception.overview.to({})}
    >
      <p class="lead">
        {say(lang, t.lead(unit.name, session.postTitle, session.day, session.starts, session.ends))}
      </p>
      <p>{say(lang, t.place(session.place))}</p>
      {session.state === "cancelled" ? (
        <Notice look="late" title={t.notPublic}>
          {session.reason !== null && <p>{say(lang, scheduleTexts.why(session.reason))}</p>}
        </Notice>
      ) : slots.some(({ free }) => free > 0) ? (
        <BookingForm {...props} action={here} />
      ) : (
        <EmptyState
          title={t.noneLeft}
          action={{ href: paths.reception.unit.to({ slug }, lang), label: scheduleTexts.toUnit }}
        />
      )}
    </Layout>
  );
};

const BookingForm = (props: BookingPageProps & { readonly action: string }) => {
  const { form, slots, challenge, legal } = props;
  const tell = useSay();
  return (
    <>
      <ErrorSummary form={form} />
      <form class="page" method="post" action={props.action} noValidate>
        <Hidden form={form} name="once" value={props.once} />
        <Radios
          form={form}
          name="at"
          label={t.at}
          options={slots.map(({ at, free }) => ({
            value: at.replace(":", "-"),
            label: at,
            hint: free > 0 ? t.free(free) : t.full,
            disabled: free === 0,
          }))}
        />
        <Radios
          form={form}
          name="kind"
          label={t.kind}
          options={[
            ...visitKinds.map((kind) => ({ value: kind, label: t.kinds[kind] })),
            { value: "to-cao", label: t.denunciation, hint: t.denunciationHint },
          ]}
        />
        <TextField
          form={form}
          name="people"
          type="number"
          inputmode="numeric"
          label={t.people}
          width="short"
        />
        {legal && (
          <Notice look="warn" title={t.legalQuestion} live>
            <p>{tell(legal)}</p>
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
        <TextField form={form} name="topic" label={t.topic} hint={t.topicHint} optional />
        <TextField
          form={form}
          name="name"
          label={t.name}
          hint={t.nameHint}
          autocomplete="name"
          optional
        />
        <TextField
          form={form}
          name="phone"
          type="tel"
          label={t.phone}
          hint={t.phoneHint}
          autocomplete="tel"
          width="medium"
          optional
        />
        <ChallengeField
          ask={challenge ?? { solved: form.values.solved ?? "" }}
          error={form.errors.answer}
        />
        <SubmitButton label={t.send} />
      </form>
    </>
  );
};

/** What to keep: the code for the desk, the secret for oneself. */
export const BookedPage = (
  props: Frame & { readonly unit: Unit; readonly receipt: BookingReceipt },
) => {
  const { lang, unit, receipt } = props;
  const { code, secret, session } = receipt;
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      title={t.receiptTitle}
      path={paths.reception.booking.to({ slug: unit.slug, session: session.id }, lang)}
      here={paths.reception.overview.to({})}
    >
      <div class="no-print">
        <Notice look="warn" title={t.keep} live />
      </div>
      <article class="receipt">
        <div class="codes">
          <div>
            <BigCode id="code" label={t.code} code={code} note={t.codeNote} />
            <BigCode id="secret" label={t.secret} code={inGroups(secret)} note={t.secretNote} />
          </div>
        </div>
        <SessionFacts session={session} at={receipt.at} unit={unit.name} />
        <p>{say(lang, t.late)}</p>
      </article>
      <form class="actions no-print" method="post" action={paths.reception.own.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="secret" value={secret} />
        <button class="button primary">{say(lang, t.open)}</button>
      </form>
    </Layout>
  );
};

const SessionFacts = (props: {
  readonly session: Session;
  readonly at: string;
  readonly unit: string;
}) => {
  const tell = useSay();
  const { session, at, unit } = props;
  return (
    <Facts
      facts={[
        { label: t.when, value: tell(t.whenValue(at, session.day)) },
        { label: t.who, value: [session.postTitle, unit].filter(Boolean).join(", ") },
        { label: t.where, value: session.place },
      ]}
    />
  );
};

/** Asks for the two codes. */
export const OwnLookupPage = (props: Frame & { readonly form: Form<OwnField> }) => {
  const { lang, form } = props;
  const here = paths.reception.own.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      title={t.ownTitle}
      path={here}
      here={paths.reception.overview.to({})}
    >
      <p class="lead">{say(lang, t.ownLead)}</p>
      <ErrorSummary form={form} />
      <form class="page" method="post" action={here} noValidate>
        <TextField form={form} name="code" label={t.code} autocomplete="off" width="medium" />
        <TextField form={form} name="secret" label={t.secret} autocomplete="off" />
        <SubmitButton label={t.open} />
      </form>
    </Layout>
  );
};

type OwnPageProps = Frame & {
  readonly own: OwnBooking;
  readonly unit: Unit;
  readonly topic: string | null;
  readonly secret: string;
  readonly done: boolean;
};

/** One's own appointment: when, where, what changed, who opened the name, and the way out. */
export const OwnPage = ({ lang, trial, own, unit, topic, secret, done }: OwnPageProps) => {
  const { booking, session } = own;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.ownTitle}
      path={paths.reception.own.to({}, lang)}
      here={paths.reception.overview.to({})}
    >
      {done && <Notice look="done" title={t.cancelledNow} live />}
      {session.state === "cancelled" ? (
        <Notice look="late" title={t.sessionCancelled}>
          <p>{session.reason}</p>
          <p>
            <a href={paths.reception.unit.to({ slug: unit.slug }, lang)}>
              {say(lang, t.chooseOther)}
            </a>
          </p>
        </Notice>
      ) : (
        session.reason !== null && (
          <Notice look="warn" title={t.sessionChanged}>
            <p>{session.reason}</p>
          </Notice>
        )
      )}
      <BigCode id="code" label={t.code} code={booking.code} note={t.states[booking.state]} />
      <SessionFacts session={session} at={booking.at} unit={unit.name} />
      <Facts
        facts={[
          { label: t.kind, value: say(lang, t.kinds[booking.kind]) },
          { label: t.people, value: booking.people },
          { label: t.topic, value: topic },
        ]}
      />
      {booking.hasPerson && (
        <section class="stack close">
          <h2>{say(lang, t.openings)}</h2>
          {own.openings.length === 0 ? (
            <p class="quiet-text">{say(lang, t.nobodyOpened)}</p>
          ) : (
            <Facts
              facts={own.openings.map(({ at, name, reason }) => ({
                label: instantWords(at),
                value: `${name}: ${reason}`,
              }))}
            />
          )}
        </section>
      )}
      {booking.state === "booked" && (
        <form method="post" action={paths.reception.cancellation.to({}, lang)}>
          <input type="hidden" name="code" value={booking.code} />
          <input type="hidden" name="secret" value={secret} />
          <p class="hint">{say(lang, t.cancelHint)}</p>
          <SubmitButton label={t.cancel} look="grave" />
        </form>
      )}
    </Layout>
  );
};
