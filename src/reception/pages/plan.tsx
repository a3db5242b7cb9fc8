import type { Day } from "#kernel/day.ts";
import { plusMonths } from "#kernel/day.ts";
import { dayWords } from "#law/words.ts";
import { ErrorSummary, Hidden, Radios, Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { duties, dutyText, type Month } from "../duties.ts";
import type { PostDuty } from "../figures.ts";
import { deskQuery, type AtDesk, type DeskFrame } from "../frame.ts";
import { sessionKinds, type Session } from "../model.ts";
import type { PlanField } from "../plan.form.ts";
import type { ReceivingPost } from "../sessions.store.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { scheduleTexts } from "../texts/schedule.ts";
import { Rooms } from "./rooms.tsx";
import { Hours, State } from "./session-parts.tsx";
import { Duties } from "./figures.tsx";

export type PlanPageProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly month: Month;
  readonly sessions: readonly Session[];
  readonly drafts: number;
  readonly posts: readonly ReceivingPost[];
  readonly duties: readonly PostDuty[];
  readonly today: Day;
  readonly form: Form<PlanField>;
  readonly done: keyof typeof t.done | null;
};

/** A month of sessions, what is not public yet, and the form that plans more. */
export const PlanPage = (props: PlanPageProps) => {
  const { lang, desk, month, sessions, drafts, done } = props;
  const here = paths.reception.schedule.to({}, lang);
  const at = (of: Month) => here + query({ ...deskQuery(desk), thang: of.slice(0, 7) });
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={t.planTitle}
      path={at(month)}
      here={paths.reception.desk.to({})}
      wide
    >
      <Rooms lang={lang} desk={desk} />
      {done && <Notice look="done" title={t.done[done]} live />}
      <ErrorSummary form={props.form} />
      {drafts > 0 && (
        <Notice look="warn" title={t.drafts(drafts)}>
          <form method="post" action={paths.reception.publication.to({}, lang)}>
            <input type="hidden" name="desk" value={desk.unit.slug} />
            <SubmitButton label={t.publish} />
          </form>
        </Notice>
      )}
      <div class="split">
        <section class="stack">
          <h2>
            {say(lang, t.sessions)} {scheduleTexts.month(month)}
          </h2>
          <p class="actions">
            <a class="button quiet" href={at(plusMonths(month, -1))}>
              {say(lang, t.earlier)}
            </a>
            <a class="button quiet" href={at(plusMonths(month, 1))}>
              {say(lang, t.later)}
            </a>
            <a href={paths.reception.unit.to({ slug: desk.unit.slug }, lang)}>
              {say(lang, t.publicPage)}
            </a>
          </p>
          {sessions.length === 0 ? (
            <EmptyState title={t.noSessions} />
          ) : (
            <DataTable
              caption={t.sessions}
              headed
              rows={sessions}
              columns={columns(props)}
              href={({ id }) => paths.reception.session.to({ session: id }, lang)}
            />
          )}
          <Duties duties={props.duties} today={props.today} />
        </section>
        <section class="stack">
          <h2>{say(lang, t.plan)}</h2>
          <PlanForm {...props} />
        </section>
      </div>
    </Layout>
  );
};

const columns = ({ lang }: PlanPageProps): readonly Column<Session>[] => [
  {
    key: "day",
    head: scheduleTexts.day,
    cell: (one) => (
      <>
        {say(lang, dayWords(one.day))}
        <span class="under">
          {one.starts} – {one.ends}
        </span>
      </>
    ),
  },
  { key: "who", head: scheduleTexts.who, cell: (one) => one.postTitle },
  { key: "state", head: t.state, cell: (one) => <State session={one} /> },
  {
    key: "booked",
    head: scheduleTexts.places,
    figures: true,
    cell: (one) => `${one.booked}/${one.places}`,
  },
];

const PlanForm = ({ lang, desk, posts, form }: PlanPageProps) => (
  <form class="page" method="post" action={paths.reception.schedule.to({}, lang)} noValidate>
    <Hidden form={form} name="desk" value={desk.unit.slug} />
    <Select
      form={form}
      name="kind"
      label={t.kind}
      options={sessionKinds.map((kind) => ({ value: kind, label: scheduleTexts.kinds[kind] }))}
    />
    <Select
      form={form}
      name="post"
      label={t.post}
      options={posts.map(({ post, title, duty }) => ({
        value: String(post),
        label: duty ? `${title} (${say(lang, dutyText[duty])})` : title,
      }))}
    />
    <Select
      form={form}
      name="duty"
      label={t.duty}
      empty={t.dutyNone}
      options={duties.map((duty) => ({ value: duty, label: dutyText[duty] }))}
    />
    <div class="beside">
      <TextField form={form} name="first" type="date" label={t.first} width="medium" />
      <TextField form={form} name="until" type="date" label={t.until} width="medium" optional />
    </div>
    <Radios
      form={form}
      name="repeat"
      label={t.repeat}
      options={(["once", "weekly", "monthly"] as const).map((value) => ({
        value,
        label: t.repeats[value],
      }))}
    />
    <Radios
      form={form}
      name="whenOff"
      label={t.whenOff}
      options={(["refuse", "skip", "move"] as const).map((value) => ({
        value,
        label: t.whenOffs[value],
      }))}
    />
    <Hours form={form} />
    <TextField form={form} name="place" label={t.placeField} />
    <div class="beside">
      <TextField
        form={form}
        name="slotMinutes"
        type="number"
        inputmode="numeric"
        label={t.slotMinutes}
        width="short"
      />
      <TextField
        form={form}
        name="perSlot"
        type="number"
        inputmode="numeric"
        label={t.perSlot}
        width="short"
      />
    </div>
    <SubmitButton label={t.planButton} />
  </form>
);
