import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import type { Unit } from "#units/model.ts";
import { SubmitButton, TextField } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { PublicFigures } from "../figures.ts";
import type { Session } from "../model.ts";
import type { PublicSession } from "../sessions.store.ts";
import { scheduleTexts as t } from "../texts/schedule.ts";
import { FiguresSection } from "./figures.tsx";

type UnitScheduleProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly unit: Unit;
  readonly sessions: readonly Session[];
  /** Which of them can still be booked. */
  readonly open: ReadonlySet<string>;
  readonly figures: PublicFigures;
  readonly today: Day;
};

/** Who receives citizens in a unit, when and where, and what was held so far. */
export const UnitSchedulePage = (props: UnitScheduleProps) => {
  const { lang, unit, sessions, open } = props;
  const { slug, name } = unit;
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      title={t.titleOf(name)}
      path={paths.reception.unit.to({ slug })}
      here={paths.reception.overview.to({})}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <section class="stack">
        <h2>{say(lang, t.coming)}</h2>
        {sessions.length === 0 ? (
          <EmptyState title={t.none}>
            <p>{say(lang, t.daily)}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t.titleOf(name)}
            headed
            columns={columns(slug, open)}
            rows={sessions}
          />
        )}
        <p class="hint">
          <a href={paths.reception.feed.to({ slug }, lang)}>{say(lang, t.feed)}</a> ·{" "}
          {say(lang, t.feedHint)}
        </p>
        <p>
          <a href={paths.reception.own.to({}, lang)}>{say(lang, t.ownBooking)}</a>
        </p>
      </section>
      <FiguresSection figures={props.figures} today={props.today} />
    </Layout>
  );
};

const columns = (slug: string, open: ReadonlySet<string>): readonly Column<Session>[] => [
  { key: "day", head: t.day, cell: (one) => <When session={one} /> },
  { key: "who", head: t.who, cell: (one) => <Who session={one} /> },
  { key: "place", head: t.place, cell: (one) => one.place },
  {
    key: "book",
    head: t.places,
    cell: (one) => <Places session={one} slug={slug} open={open.has(one.id)} />,
  },
];

const When = ({ session }: { readonly session: Session }) => {
  const tell = useSay();
  return (
    <>
      <strong>{tell(dayWords(session.day))}</strong>
      <span class="under">
        {session.starts} – {session.ends}
      </span>
    </>
  );
};

const Who = ({ session }: { readonly session: Session }) => {
  const tell = useSay();
  return (
    <>
      {session.postTitle}
      <span class="under">{tell(t.kinds[session.kind])}</span>
      {session.state === "cancelled" ? (
        <StatusChip look="late" label={t.cancelled} />
      ) : (
        session.reason !== null && <StatusChip look="soon" label={t.changed} />
      )}
      {session.reason !== null && <span class="under">{tell(t.why(session.reason))}</span>}
    </>
  );
};

const Places = (props: {
  readonly session: Session;
  readonly slug: string;
  readonly open: boolean;
}) => {
  const tell = useSay();
  const lang = useLanguage();
  const { session, slug, open } = props;
  if (session.state === "cancelled") return <>–</>;
  if (session.places === 0 || !open) return <span class="quiet-text">{tell(t.noBooking)}</span>;
  const free = session.places - session.booked;
  return (
    <>
      {tell(t.freePlaces(free))}
      {free > 0 && (
        <span class="under">
          <a href={paths.reception.booking.to({ slug, session: session.id }, lang)}>
            {tell(t.book)}
            <span class="unseen">: {tell(t.bookFor(session.day, session.postTitle))}</span>
          </a>
        </span>
      )}
    </>
  );
};

type OverviewProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly asked: string;
  /** Null while nobody looked for a unit. */
  readonly found: readonly Unit[] | null;
  readonly sessions: readonly PublicSession[];
  readonly next: string | null;
  readonly paged: boolean;
};

/** The next sessions of all units, and the way to one's own. */
export const OverviewPage = (props: OverviewProps) => {
  const { lang, asked, found, sessions, next } = props;
  const here = paths.reception.overview.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      title={t.title}
      path={here}
      here={paths.reception.overview.to({})}
      wide
    >
      <p class="lead">{say(lang, t.overviewLead)}</p>
      <search>
        <form class="search-form inline" method="get" action={here}>
          <TextField
            form={filled({ tim: asked })}
            name="tim"
            type="search"
            label={t.find}
            width="medium"
          />
          <SubmitButton label={t.findButton} look="quiet" />
        </form>
      </search>
      {found && <Found units={found} />}
      <section class="stack">
        <h2>{say(lang, t.coming)}</h2>
        {sessions.length === 0 ? (
          <EmptyState title={t.none}>
            <p>{say(lang, t.daily)}</p>
          </EmptyState>
        ) : (
          <DataTable caption={t.title} headed columns={overviewColumns} rows={sessions} />
        )}
        <Pager
          previous={props.paged ? here : undefined}
          next={next === null ? undefined : here + query({ sau: next })}
          labels={{ previous: t.first, next: t.next }}
        />
      </section>
      <p>
        <a href={paths.reception.own.to({}, lang)}>{say(lang, t.ownBooking)}</a>
      </p>
    </Layout>
  );
};

const overviewColumns: readonly Column<PublicSession>[] = [
  { key: "day", head: t.day, cell: (one) => <When session={one} /> },
  { key: "unit", head: t.unit, cell: (one) => <UnitLink session={one} /> },
  { key: "who", head: t.who, cell: (one) => <Who session={one} /> },
  { key: "place", head: t.place, cell: (one) => one.place },
];

const UnitLink = ({ session }: { readonly session: PublicSession }) => (
  <a href={paths.reception.unit.to({ slug: session.slug }, useLanguage())}>{session.unitName}</a>
);

const Found = ({ units }: { readonly units: readonly Unit[] }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <section class="stack close">
      <h2>{tell(t.found)}</h2>
      {units.length === 0 ? (
        <p class="quiet-text">{tell(t.notFound)}</p>
      ) : (
        <ul class="names">
          {units.map(({ slug, name }) => (
            <li>
              <a href={paths.reception.unit.to({ slug }, lang)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
