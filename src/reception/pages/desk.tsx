import type { Day } from "#kernel/day.ts";
import type { Calendar } from "#law/calendar.ts";
import { dayWords, leftWords } from "#law/words.ts";
import { SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { AtDesk, DeskFrame } from "../frame.ts";
import { deskQuery } from "../frame.ts";
import type { Session, Ticket, Visit } from "../model.ts";
import { noticeState } from "../rules.ts";
import { bookingTexts } from "../texts/booking.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { visitTexts } from "../texts/visit.ts";

/** An appointment of today’s session, with what was written along. */
export type ExpectedBooking = {
  readonly code: string;
  readonly at: string;
  readonly state: "booked" | "arrived" | "cancelled";
  readonly kind: keyof typeof bookingTexts.kinds;
  readonly people: number;
  readonly topic: string | null;
};

export type DeskPageProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly sessions: readonly Session[];
  readonly session: Session | null;
  readonly tickets: readonly Ticket[];
  readonly expected: readonly ExpectedBooking[];
  readonly visits: readonly Visit[];
  readonly owed: readonly Visit[];
  readonly refusals: readonly Visit[];
  readonly today: Day;
  readonly calendar: Calendar;
  readonly form: Form<"code">;
  readonly done: keyof typeof t.done | null;
  readonly number: number | null;
};

/** The desk of today: the queue, what was taken down, what is owed. */
export const DeskPage = (props: DeskPageProps) => {
  const { lang, trial, staff, desk, session, done, number, form } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={`${say(lang, t.title)}: ${desk.unit.name}`}
      path={paths.reception.desk.to({}, lang)}
      here={paths.reception.desk.to({})}
      wide
    >
      <Rooms lang={lang} desk={desk} />
      {done && (
        <Notice look="done" title={t.done[done]} live>
          {number !== null && (
            <p>
              {say(lang, t.number)} {number}
            </p>
          )}
        </Notice>
      )}
      {form.problem && (
        <div class="error-summary" role="alert">
          <p>{say(lang, form.problem)}</p>
        </div>
      )}
      <div class="split even">
        <section class="stack">
          {session ? (
            <Queue {...props} session={session} />
          ) : (
            <EmptyState title={t.noSession}>
              <p>{say(lang, t.noSessionHint)}</p>
              <form method="post" action={paths.reception.opening.to({}, lang)}>
                <input type="hidden" name="desk" value={desk.unit.slug} />
                <SubmitButton label={t.openDesk} />
              </form>
              <p>
                <a href={recordAt(props, null)}>{say(lang, t.record)}</a>
              </p>
            </EmptyState>
          )}
        </section>
        <section class="stack">
          <h2>{say(lang, t.notices)}</h2>
          {props.owed.length === 0 ? (
            <p class="quiet-text">{say(lang, t.noNotices)}</p>
          ) : (
            <Owed {...props} />
          )}
          {props.refusals.length > 0 && (
            <>
              <h2>{say(lang, t.refusals)}</h2>
              <VisitList {...props} visits={props.refusals} />
            </>
          )}
          <h2>{say(lang, t.today)}</h2>
          {props.visits.length === 0 ? (
            <p class="quiet-text">{say(lang, t.noVisits)}</p>
          ) : (
            <VisitList {...props} visits={props.visits} />
          )}
        </section>
      </div>
    </Layout>
  );
};

/** The rooms of the desk, on each of their pages. */
export const Rooms = ({ lang, desk }: Pick<DeskPageProps, "lang" | "desk">) => {
  const at = query(deskQuery(desk));
  const rooms = [
    { label: t.title, href: paths.reception.desk.to({}, lang) + at },
    { label: t.schedule, href: paths.reception.schedule.to({}, lang) + at },
    { label: t.register, href: paths.reception.register.to({}, lang) + at },
    { label: t.handover, href: paths.reception.handover.to({}, lang) + at },
  ];
  return (
    <nav class="no-print" aria-label={say(lang, t.rooms)}>
      <ul class="room-links">
        {rooms.map(({ label, href }) => (
          <li>
            <a href={href}>{say(lang, label)}</a>
          </li>
        ))}
        {desk.desks
          .filter(({ id }) => id !== desk.unit.id)
          .map(({ name, slug }) => (
            <li>
              <a href={paths.reception.desk.to({}, lang) + query({ ban: slug })}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
};

type QueueProps = DeskPageProps & { readonly session: Session };

const Queue = (props: QueueProps) => {
  const { lang, desk, sessions, session, tickets } = props;
  const called = tickets.find(({ state }) => state === "called");
  const at = paths.reception.desk.to({}, lang);
  return (
    <>
      <h2>{say(lang, t.session)}</h2>
      {sessions.length > 1 && (
        <ul class="room-links">
          {sessions.map(({ id, postTitle, starts }) => (
            <li>
              <a
                href={at + query({ ...deskQuery(desk), buoi: id })}
                aria-current={id === session.id ? "true" : undefined}
              >
                {starts} {postTitle}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.reception.session.to({ session: session.id }, lang)}>{session.postTitle}</a>{" "}
        · {session.starts} – {session.ends} · {session.place}
      </p>
      <div class="screen small">
        <p class="label">{say(lang, called ? t.called : t.nobodyCalled)}</p>
        {called && <p class="called">{called.number}</p>}
      </div>
      {called ? <Called {...props} ticket={called} /> : <CallNext {...props} />}
      <Issue {...props} />
      <h3>{say(lang, t.queue)}</h3>
      <p class="hint">{say(lang, t.order)}</p>
      {tickets.length === 0 ? (
        <p class="quiet-text">{say(lang, t.noQueue)}</p>
      ) : (
        <DataTable
          caption={t.queue}
          headed
          dense
          rows={waitingFirst(tickets)}
          columns={ticketColumns(props)}
        />
      )}
      <p>
        <a href={paths.reception.screen.to({ slug: desk.unit.slug, session: session.id }, lang)}>
          {say(lang, t.screen)}
        </a>
        {" · "}
        <a href={recordAt(props, null)}>{say(lang, t.record)}</a>
      </p>
      {session.places > 0 && <Expected {...props} />}
    </>
  );
};

const order: Readonly<Record<Ticket["state"], number>> = {
  called: 0,
  waiting: 1,
  absent: 2,
  done: 3,
};
const waitingFirst = (tickets: readonly Ticket[]) =>
  tickets.toSorted((a, b) => order[a.state] - order[b.state] || a.turn - b.turn);

const recordAt = (
  { lang, desk, session }: Pick<DeskPageProps, "lang" | "desk" | "session">,
  number: number | null,
): string =>
  // The name of a field as the end of an address: the cursor stands in it without any script.
  `${paths.reception.newVisit.to({}, lang)}${query({ ...deskQuery(desk), buoi: session?.id, so: number })}#name`;

const Called = (props: QueueProps & { readonly ticket: Ticket }) => {
  const { lang, session, ticket } = props;
  return (
    <>
      <p class="actions">
        <a class="button primary" id="ghi" accessKey="g" href={recordAt(props, ticket.number)}>
          {say(lang, t.recordNumber(ticket.number))}
        </a>
      </p>
      <form
        class="actions"
        method="post"
        action={paths.reception.queue.to({ session: session.id }, lang)}
      >
        <input type="hidden" name="number" value={ticket.number} />
        <SubmitButton label={t.absent} look="quiet" name="go" value="absent" />
        <SubmitButton label={t.back} look="quiet" name="go" value="back" />
      </form>
    </>
  );
};

const CallNext = ({ lang, session }: QueueProps) => (
  <form method="post" action={paths.reception.queue.to({ session: session.id }, lang)}>
    <input type="hidden" name="go" value="next" />
    <button type="submit" class="button primary" id="goi" accessKey="n">
      {say(lang, t.callNext)}
    </button>
  </form>
);

const Issue = ({ lang, session, form }: QueueProps) => (
  <form
    class="issue"
    method="post"
    action={paths.reception.queue.to({ session: session.id }, lang)}
    noValidate
  >
    <input type="hidden" name="go" value="issue" />
    <TextField form={form} name="code" label={t.bookingCode} autocomplete="off" width="medium" />
    <button type="submit" class="button quiet" accessKey="s">
      {say(lang, t.issue)}
    </button>
  </form>
);

const ticketColumns = (props: QueueProps): readonly Column<Ticket>[] => [
  { key: "number", head: t.number, figures: true, cell: (one) => <Numbered ticket={one} /> },
  {
    key: "state",
    head: t.state,
    cell: (one) => <StatusChip look={looks[one.state]} label={t.states[one.state]} />,
  },
  { key: "do", head: t.slip, cell: (one) => <TicketSteps {...props} ticket={one} /> },
];

const looks: Readonly<Record<Ticket["state"], Look>> = {
  called: "info",
  waiting: "neutral",
  absent: "soon",
  done: "done",
};

const Numbered = ({ ticket }: { readonly ticket: Ticket }) => {
  const tell = useSay();
  return (
    <>
      {ticket.number}
      {ticket.bookedFor !== null && <span class="under">{tell(t.booked(ticket.bookedFor))}</span>}
    </>
  );
};

const TicketSteps = (props: QueueProps & { readonly ticket: Ticket }) => {
  const { lang, session, ticket } = props;
  const { number } = ticket;
  if (ticket.state === "done") return <>–</>;
  return (
    <span class="chips">
      <a href={paths.reception.slip.to({ session: session.id, number: `${number}` }, lang)}>
        {say(lang, t.slip)}
        <span class="unseen"> {number}</span>
      </a>
      {ticket.state === "absent" && (
        <form method="post" action={paths.reception.queue.to({ session: session.id }, lang)}>
          <input type="hidden" name="number" value={number} />
          <button type="submit" class="button quiet" name="go" value="back">
            {say(lang, t.back)}
            <span class="unseen"> {number}</span>
          </button>
        </form>
      )}
    </span>
  );
};

const Expected = ({ lang, expected }: DeskPageProps) => (
  <>
    <h3>{say(lang, t.appointments)}</h3>
    {expected.length === 0 ? (
      <p class="quiet-text">{say(lang, t.noAppointments)}</p>
    ) : (
      <DataTable
        caption={t.appointments}
        headed
        dense
        rows={expected}
        columns={[
          { key: "at", head: bookingTexts.at, cell: (one) => one.at },
          { key: "code", head: bookingTexts.code, cell: (one) => one.code },
          {
            key: "kind",
            head: bookingTexts.kind,
            cell: (one) => (
              <>
                {say(lang, bookingTexts.kinds[one.kind])}
                {one.topic !== null && <span class="under">{one.topic}</span>}
              </>
            ),
          },
          { key: "state", head: t.state, cell: (one) => say(lang, bookingTexts.states[one.state]) },
        ]}
      />
    )}
  </>
);

const Owed = ({ lang, owed, today, calendar }: DeskPageProps) => (
  <ul class="offers">
    {owed.map((visit) => {
      const late = noticeState(visit, today) === "overdue";
      return (
        <li>
          <a href={paths.reception.visit.to({ visit: visit.id }, lang)}>
            {say(lang, t.visitNo(visit.number, visit.year))}
          </a>{" "}
          {visit.noticeDue !== null && (
            <DueBadge
              look={late ? "late" : "calm"}
              label={`${say(lang, dayWords(visit.noticeDue))} · ${say(lang, leftWords(today, visit.noticeDue, calendar))}`}
            />
          )}
        </li>
      );
    })}
  </ul>
);

const VisitList = ({ lang, visits }: Pick<DeskPageProps, "lang" | "visits">) => (
  <DataTable
    caption={t.today}
    headed
    dense
    rows={visits}
    href={({ id }) => paths.reception.visit.to({ visit: id }, lang)}
    columns={[
      {
        key: "no",
        head: visitTexts.columns.number,
        cell: (one) => say(lang, t.visitNo(one.number, one.year)),
      },
      {
        key: "kind",
        head: visitTexts.kind,
        cell: (one) => say(lang, bookingTexts.kinds[one.kind]),
      },
      {
        key: "outcome",
        head: visitTexts.outcome,
        cell: (one) => say(lang, visitTexts.outcomes[one.outcome]),
      },
    ]}
  />
);

/** A number on a slip of paper, for whoever has no telephone in hand. */
export const SlipPage = (
  props: DeskFrame & {
    readonly session: Session;
    readonly number: number;
    readonly unitName: string;
    readonly bookedFor: string | null;
  },
) => {
  const { lang, session, number, unitName, bookedFor } = props;
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={t.slipTitle}
      path={paths.reception.slip.to({ session: session.id, number: `${number}` }, lang)}
      here={paths.reception.desk.to({})}
    >
      <div class="screen slip">
        <p class="label">{unitName}</p>
        <p class="called">{number}</p>
        <p>
          {say(lang, dayWords(session.day))} · {session.starts} – {session.ends}
        </p>
        {bookedFor !== null && <p>{say(lang, t.booked(bookedFor))}</p>}
        <p>{session.place}</p>
      </div>
      <p>{say(lang, t.slipHint)}</p>
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        <a
          class="button quiet"
          href={paths.reception.desk.to({}, lang) + query({ buoi: session.id })}
        >
          {say(lang, visitTexts.toDesk)}
        </a>
      </p>
    </Layout>
  );
};
