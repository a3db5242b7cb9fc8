import type { Lang } from "#kernel/text.ts";
import type { Unit } from "#units/model.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import type { Session, Ticket } from "../model.ts";
import { bookingTexts as t } from "../texts/booking.ts";

type ScreenProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly unit: Unit;
  readonly session: Session;
  readonly tickets: readonly Ticket[];
  /** Whether the page reloads by itself. */
  readonly renewed: boolean;
};

/** The waiting room: numbers, and never a name, a code or a kind of matter. */
export const ScreenPage = ({ lang, trial, unit, session, tickets, renewed }: ScreenProps) => {
  const here = paths.reception.screen.to({ slug: unit.slug, session: session.id }, lang);
  const called = tickets.find(({ state }) => state === "called");
  const waiting = tickets
    .filter(({ state }) => state === "waiting")
    .toSorted((a, b) => a.turn - b.turn);
  const absent = tickets.filter(({ state }) => state === "absent");
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.screenTitle(unit.name)}
      path={here}
      here={paths.reception.overview.to({})}
      styles={["screen.css"]}
      wide
    >
      <div class="screen">
        <p class="label">{say(lang, called ? t.now : t.nobody)}</p>
        {called && <p class="called">{called.number}</p>}
      </div>
      <p class="lead">{say(lang, t.waitingCount(waiting.length))}</p>
      <Numbers lang={lang} label={say(lang, t.waiting)} tickets={waiting.slice(0, 8)} />
      <Numbers lang={lang} label={say(lang, t.absent)} tickets={absent} />
      <p class="hint">
        {renewed && say(lang, t.renewing)}{" "}
        <a href={renewed ? `${here}?dung=1` : here}>
          {say(lang, renewed ? t.stopRenewing : t.renew)}
        </a>
      </p>
    </Layout>
  );
};

const Numbers = (props: {
  readonly lang: Lang;
  readonly label: string;
  readonly tickets: readonly Ticket[];
}) =>
  props.tickets.length === 0 ? null : (
    <section class="stack close">
      <h2>{props.label}</h2>
      <ol class="numbers">
        {props.tickets.map(({ number }) => (
          <li>{number}</li>
        ))}
      </ol>
    </section>
  );
