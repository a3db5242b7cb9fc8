import { dayWords, leftWords } from "#law/words.ts";
import { SubmitButton } from "#web/fields.tsx";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { noticeState } from "../rules.ts";
import { bookingTexts } from "../texts/booking.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { visitTexts } from "../texts/visit.ts";
import type { DeskPageProps } from "./desk-props.ts";
import { Queue, recordAt } from "./queue.tsx";
import { Rooms } from "./rooms.tsx";

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
