import { standings, type Standing } from "#tasks/model.ts";
import { standingLooks, standingWords } from "#tasks/texts/standing.ts";
import { instantWords, dateWords } from "#law/words.ts";
import type { Lang } from "#kernel/text.ts";
import { ErrorSummary, Hidden, Select, SubmitButton, TextArea } from "#web/fields.tsx";
import { filled, type Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { ReviewedTask, ReviewRecord } from "../model.ts";
import { periodName, periodWords, spans, type Period, type Window } from "../period.ts";
import type { HandedReview } from "../review.store.ts";
import { reviewTexts as t } from "../texts/review.ts";
import type { Frame } from "./frame.ts";

export type ReviewField = "don-vi" | "ky" | "done" | "undone" | "next" | "reason" | "seen" | "once";

type ReviewProps = Frame & {
  readonly units: readonly { readonly id: number; readonly slug: string; readonly name: string }[];
  readonly unit: { readonly slug: string; readonly name: string };
  readonly period: Period;
  readonly window: Window;
  readonly record: ReviewRecord;
  readonly versions: readonly HandedReview[];
  readonly form: Form<ReviewField>;
  readonly isOver: boolean;
  readonly mayHandIn: boolean;
  readonly hasBelow: boolean;
};

/** The review a unit makes of itself, fed by its own tasks. */
export const ReviewPage = (props: ReviewProps) => {
  const { lang, trial, staff, unit, period, window, record, versions, form, isOver } = props;
  const here = paths.programmes.review.to({}, lang);
  const asked = query({ "don-vi": unit.slug, ky: periodName(period) });
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.title}
      path={here + asked}
      here={paths.programmes.list.to({})}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <Choose {...props} />
      {props.hasBelow && (
        <p>
          <a href={paths.programmes.reviews.to({}, lang) + query({ ky: periodName(period) })}>
            {say(lang, t.below)}
          </a>
        </p>
      )}
      <h2>
        {unit.name}: {say(lang, periodWords(period))}
      </h2>
      <p>
        {say(lang, t.window(say(lang, dateWords(window.from)), say(lang, dateWords(window.to))))}
      </p>
      <p class="hint">{say(lang, t.asOf)}</p>
      <Record record={record} lang={lang} />
      {versions.length > 0 && <Versions versions={versions} lang={lang} />}
      {!isOver && (
        <Notice look="quiet">
          <p>{say(lang, t.notOver(say(lang, dateWords(window.to))))}</p>
        </Notice>
      )}
      {isOver && props.mayHandIn && (
        <form class="stack no-print" method="post" action={here}>
          <h2>{say(lang, t.words)}</h2>
          <ErrorSummary form={form} />
          <Hidden form={form} name="don-vi" value={unit.slug} />
          <Hidden form={form} name="ky" value={periodName(period)} />
          <Hidden form={form} name="seen" value={String(versions[0]?.version ?? 0)} />
          <Hidden form={form} name="once" />
          <TextArea form={form} name="done" label={t.saidDone} max={10000} />
          <TextArea form={form} name="undone" label={t.saidUndone} max={10000} />
          <TextArea form={form} name="next" label={t.saidNext} max={10000} />
          {versions.length > 0 && (
            <TextArea form={form} name="reason" label={t.why} rows={2} max={500} />
          )}
          <SubmitButton label={t.handIn} />
        </form>
      )}
    </Layout>
  );
};

const Choose = ({ units, unit, period }: ReviewProps) => {
  const years = [period.year + 1, period.year, period.year - 1].filter((year) => year >= 2018);
  const values = filled({ "don-vi": unit.slug, ky: periodName(period) });
  return (
    <form class="stack no-print" method="get">
      {units.length > 1 && (
        <Select
          form={values}
          name="don-vi"
          label={t.unit}
          options={units.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <Select
        form={values}
        name="ky"
        label={t.period}
        options={years.map((year) => ({
          label: String(year),
          options: spans.map((span) => ({
            value: periodName({ year, span }),
            label: periodWords({ year, span }),
          })),
        }))}
      />
      <SubmitButton label={t.show} look="quiet" />
    </form>
  );
};

const Versions = (props: { readonly versions: readonly HandedReview[]; readonly lang: Lang }) => (
  <>
    <h2>{say(props.lang, t.versions)}</h2>
    <ul>
      {props.versions.map((one) => (
        <li>
          <a href={paths.programmes.handedIn.to({}, props.lang) + query({ so: one.id })}>
            {say(props.lang, t.version(one.version))}
          </a>
          , {say(props.lang, instantWords(one.at))}
        </li>
      ))}
    </ul>
  </>
);

/** Counts by standing, and the rows behind them. */
const Record = ({ record, lang }: { readonly record: ReviewRecord; readonly lang: Lang }) => {
  const { counts, tasks } = record;
  const late = tasks.filter(({ standing }) => standing === "overdue" || standing === "done-late");
  const done = tasks.filter(({ standing }) => standing.startsWith("done"));
  return (
    <>
      <DataTable<Standing | "all">
        caption={t.counts}
        dense
        rows={[...standings, "all"]}
        columns={[
          {
            key: "standing",
            head: t.standing,
            cell: (one) =>
              one === "all" ? (
                <strong>{say(lang, t.all)}</strong>
              ) : (
                <StatusChip look={standingLooks[one]} label={standingWords[one]} />
              ),
          },
          {
            key: "count",
            head: t.count,
            figures: true,
            cell: (one) => (one === "all" ? tasks.length : counts[one]),
          },
        ]}
      />
      <Rows title={t.late} tasks={late} lang={lang} reasons />
      <Rows title={t.done} tasks={done} lang={lang} />
      <Rows title={t.rows} tasks={tasks} lang={lang} />
    </>
  );
};

const Rows = (props: {
  readonly title: { readonly vi: string; readonly en: string };
  readonly tasks: readonly ReviewedTask[];
  readonly lang: Lang;
  readonly reasons?: boolean;
}) => {
  const { title, tasks, lang, reasons = false } = props;
  return (
    <>
      <h3>
        {say(lang, title)} ({tasks.length})
      </h3>
      {tasks.length === 0 ? (
        <p>{say(lang, t.none)}</p>
      ) : (
        <DataTable<ReviewedTask>
          caption={title}
          headed
          dense
          rows={tasks}
          columns={[
            {
              key: "task",
              head: t.task,
              cell: ({ code, title: name }) => (
                <>
                  <a href={paths.tasks.show.to({ code }, lang)}>{code}</a> {name}
                </>
              ),
            },
            {
              key: "due",
              head: t.due,
              cell: ({ dueOn }) => say(lang, dueOn ? dateWords(dueOn) : t.noDate),
            },
            {
              key: "standing",
              head: t.standing,
              cell: ({ standing }) => (
                <StatusChip look={standingLooks[standing]} label={standingWords[standing]} />
              ),
            },
            ...(reasons
              ? [
                  {
                    key: "reason",
                    head: t.reason,
                    cell: ({ reason }: ReviewedTask) => reason ?? <em>{say(lang, t.noReason)}</em>,
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  );
};

/** A review as it was handed in. */
export const HandedReviewPage = (
  props: Frame & { readonly review: HandedReview; readonly period: Period },
) => {
  const { lang, trial, staff, review, period } = props;
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.title}
      path={paths.programmes.handedIn.to({}, lang) + query({ so: review.id })}
      here={paths.programmes.list.to({})}
      wide
    >
      <p class="lead">
        {review.unitName}: {say(lang, periodWords(period))}
      </p>
      <Notice look="quiet">
        <p>{say(lang, t.frozen)}</p>
      </Notice>
      <Facts
        facts={[
          { label: t.versions, value: say(lang, t.version(review.version)) },
          { label: t.by, value: `${review.by}, ${review.post}` },
          { label: t.at, value: say(lang, instantWords(review.at)) },
          { label: t.why, value: review.reason },
          { label: t.saidDone, value: review.done },
          { label: t.saidUndone, value: review.undone },
          { label: t.saidNext, value: review.next },
        ]}
      />
      <Record record={review.record} lang={lang} />
    </Layout>
  );
};
