import { SubmitButton, TextField } from "#web/fields.tsx";
import { say, useSay } from "#web/language.ts";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { deskQuery } from "../frame.ts";
import type { Session, Ticket } from "../model.ts";
import { bookingTexts } from "../texts/booking.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { scheduleTexts } from "../texts/schedule.ts";
import { visitTexts } from "../texts/visit.ts";
import type { DeskPageProps } from "./desk-props.ts";

type QueueProps = DeskPageProps & { readonly session: Session };

/** The queue of a session: who is served, who waits, and what can be done. */
export const Queue = (props: QueueProps) => {
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

/** Where a visit is taken down, for a number or for nobody in the queue. */
export const recordAt = (
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
        <a class="button primary" id="ghi" href={recordAt(props, ticket.number)}>
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
    <button type="submit" class="button primary" id="goi">
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
    <button type="submit" class="button quiet">
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
    <div class="chips">
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
    </div>
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
          { key: "at", head: scheduleTexts.hours, cell: (one) => one.at },
          { key: "code", head: bookingTexts.code, cell: (one) => one.code },
          {
            key: "kind",
            head: visitTexts.kind,
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
