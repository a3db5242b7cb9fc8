import type { Context } from "hono";

import { judge, newChallenge } from "#guard/challenge.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { countFailure, limit } from "#guard/limit.ts";
import { challengeRefusalText, tooManyText } from "#guard/refusals.ts";
import { trapName } from "#guard/trap.ts";
import type { Portal } from "#cases/portal.ts";
import { instant } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import type { Unit } from "#units/model.ts";
import { unitById, unitBySlug } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { blank, filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { bookingForm, isOnce, onceFrom, ownForm, type BookingField } from "./booking.form.ts";
import { book, cancelBooking, ownBooking, type OwnBooking } from "./bookings.ts";
import { ownTopic } from "./mask.ts";
import type { Session } from "./model.ts";
import { BookedPage, BookingPage, OwnLookupPage, OwnPage } from "./pages/booking.tsx";
import { publicSession } from "./public.routes.tsx";
import { refusalText } from "./refusals.ts";
import { canBook } from "./rules.ts";
import { slotsOfSession } from "./sessions.store.ts";

/** Where residents book a time, see their appointment and give it back; no account, two codes. */
export function bookingRoutes(
  open: Open,
  portal: Pick<Portal, "house" | "site" | "guard" | "source">,
): void {
  const { house, site, guard } = portal;
  const { sql } = house;
  const { trial } = site;

  open.get(paths.reception.booking, "anyone", (c, lang) =>
    ofSession(c, (unit, session) =>
      drawn(lang, unit, session, { form: filled<BookingField>({ people: "1" }), once: newOnce() }),
    ),
  );

  open.post(paths.reception.booking, "anyone", (c, lang) =>
    ofSession(c, async (unit, session) => {
      const now = house.clock();
      const knock = await limit(sql, guard, "filing", portal.source(c), now);
      const read = await readForm(bookingForm, c.req.raw);
      const { values } = read.form;
      const once = isOnce(values.once) ? values.once : newOnce();
      const at = { form: read.form, once };
      if (!knock.ok) {
        const form = withProblem(read.form, tooManyText(knock.refusal.retryAfter));
        return drawn(lang, unit, session, { ...at, form }, 429, knock.refusal.retryAfter);
      }
      // Before anything is looked at or kept: of a denunciation nothing may stay here.
      if (values.kind === "to-cao" || values.legal === "denunciation")
        return c.redirect(paths.filing.stop.to({ what: "to-cao" }, lang), 303);
      if (values.renew)
        return drawn(lang, unit, session, { ...at, form: { ...read.form, errors: {} } });
      const legal = legalFormOf(values.topic ?? "");
      if (legal.looksLike === "denunciation" && values.legal !== "no")
        return drawn(lang, unit, session, { ...at, legal: legal.because }, 422);
      const met = await judge(
        sql,
        guard,
        {
          once,
          answer: values.answer,
          token: values.token,
          altcha: values.altcha,
          solved: values.solved,
          trap: values[trapName],
        },
        now,
      );
      const form = withErrors(
        read.form,
        met.ok ? {} : { answer: challengeRefusalText[met.refusal.because] },
      );
      const solved = met.ok ? met.value.solved : undefined;
      if (!read.ok || !met.ok)
        return drawn(lang, unit, session, { form, once, solved }, read.ok ? 422 : read.status);
      const { name = "", phone = "", topic, kind } = read.value;
      if (kind === "to-cao") return c.redirect(paths.filing.stop.to({ what: "to-cao" }, lang), 303);
      const booked = await book(house)({
        session: session.id,
        at: read.value.at,
        kind,
        people: read.value.people,
        topic: topic ?? null,
        contact: name || phone ? { name, phone, email: "" } : null,
        once,
      });
      if (booked.ok)
        return html(
          <BookedPage lang={lang} trial={trial} unit={unit} receipt={booked.value} />,
          201,
        );
      const { because } = booked.refusal;
      const again =
        because === "full" || because === "no-such-place"
          ? withErrors(form, { at: refusalText[because] })
          : withProblem(form, refusalText[because]);
      const next = because === "other-content" ? newOnce() : once;
      return drawn(
        lang,
        unit,
        session,
        { form: again, once: next, solved: next === once ? solved : undefined },
        409,
      );
    }),
  );

  open.get(paths.reception.own, "anyone", (_, lang) =>
    html(<OwnLookupPage lang={lang} trial={trial} form={blank} />),
  );
  open.get(paths.reception.cancellation, "anyone", (c, lang) =>
    c.redirect(paths.reception.own.to({}, lang), 303),
  );
  open.post(paths.reception.own, "anyone", (c, lang) => opened(c, lang, ownBooking(house), false));
  open.post(paths.reception.cancellation, "anyone", (c, lang) =>
    opened(c, lang, cancelBooking(house), true),
  );

  async function opened(
    c: Context,
    lang: Lang,
    go: ReturnType<typeof ownBooking>,
    done: boolean,
  ): Promise<Response> {
    const now = house.clock();
    const source = portal.source(c);
    const knock = await limit(sql, guard, "lookup", source, now);
    const read = await readForm(ownForm, c.req.raw);
    const asked = (form: Form<"code" | "secret">, status: number, retryAfter?: number) =>
      html(
        <OwnLookupPage lang={lang} trial={trial} form={form} />,
        status,
        retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
      );
    if (!knock.ok) {
      const { retryAfter } = knock.refusal;
      return asked(withProblem(read.form, tooManyText(retryAfter)), 429, retryAfter);
    }
    if (!read.ok) return asked(read.form, read.status);
    const { code, secret } = read.value;
    if (code === "" || secret === "")
      return asked(withErrors(read.form, missing(code, secret)), 422);
    const found = await go(code, secret);
    if (!found.ok) {
      await countFailure(sql, guard, "lookup", source, now);
      return asked(withProblem(read.form, refusalText[found.refusal.because]), 404);
    }
    return shown(lang, found.value, secret, done);
  }

  async function shown(lang: Lang, own: OwnBooking, secret: string, done: boolean) {
    const unit = await unitById(sql, own.session.unit);
    if (!unit) throw new Error("a session has a unit");
    const topic = ownTopic(own.booking.topic);
    return html(<OwnPage {...{ lang, trial, own, unit, topic, secret, done }} />);
  }

  type Drawing = {
    readonly form: Form<BookingField>;
    readonly once: string;
    readonly solved?: string | undefined;
    readonly legal?: Text;
  };

  async function drawn(
    lang: Lang,
    unit: Unit,
    session: Session,
    what: Drawing,
    status = 200,
    retryAfter?: number,
  ): Promise<Response> {
    const now = house.clock();
    const slots = (await slotsOfSession(sql, session.id)).map((slot) =>
      canBook(session, slot.at, instant(now)) ? slot : { ...slot, free: 0 },
    );
    const { solved: _, ...rest } = what.form.values;
    const values = { ...rest, answer: "", ...(what.solved ? { solved: what.solved } : {}) };
    const challenge = what.solved
      ? null
      : await newChallenge(guard, what.once, now, house.noise(18));
    const page = (
      <BookingPage
        lang={lang}
        trial={trial}
        unit={unit}
        session={session}
        slots={slots}
        form={{ ...what.form, values }}
        once={what.once}
        challenge={challenge}
        legal={what.legal ?? null}
      />
    );
    return html(
      page,
      status,
      retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
    );
  }

  async function ofSession(
    c: Context,
    answer: (unit: Unit, session: Session) => Promise<Response>,
  ): Promise<Response> {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    const session = unit && (await publicSession(house, unit, c.req.param("session") ?? ""));
    return unit && session ? answer(unit, session) : failure(c, 404, trial);
  }

  const newOnce = () => onceFrom(house.noise(16));
}

const missing = (code: string, secret: string) => ({
  ...(code === "" ? { code: { vi: "Hãy nhập mã hẹn.", en: "Please enter the code." } } : {}),
  ...(secret === ""
    ? { secret: { vi: "Hãy nhập mã bí mật.", en: "Please enter the secret." } }
    : {}),
});
