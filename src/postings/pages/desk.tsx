import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { Select, SubmitButton } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { Figures, FigureWithDenominator } from "#web/parts/figure.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { SideLinks } from "#web/parts/side-links.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { duties, dutyOf } from "../duties.ts";
import { deskStates } from "../desk-states.ts";
import type { DeskCounts, DeskRow, MissingPeriod } from "../desk.store.ts";
import { deskAddress, stateSlug, type DeskQuery } from "../filter.ts";
import type { PostingStage } from "../model.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { formWords, periodWords, stageWords } from "../texts/words.ts";
import type { Frame, OwnUnit } from "./frame.ts";

type DeskProps = Frame & {
  readonly q: DeskQuery;
  readonly units: readonly OwnUnit[];
  readonly rows: readonly DeskRow[];
  readonly counts: DeskCounts;
  readonly missing: readonly MissingPeriod[];
  readonly next: DeskQuery["after"];
  readonly today: Day;
};

/** What is owed, missing, up and may come down, of all the units somebody posts for. */
export const DeskPage = (props: DeskProps) => {
  const { lang, trial, staff, q, rows, next, missing } = props;
  const here = paths.postings.desk.to({}, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.title}
      path={here + deskAddress(q, { after: q.after })}
      here={paths.postings.desk.to({})}
      styles={["postings.css"]}
      wide
    >
      <div class="triptych">
        <div class="filters-side">
          <SideLinks
            label={t.show}
            links={deskStates.map((state) => ({
              href: here + deskAddress(q, { state }),
              label: t.states[state],
              current: state === q.state,
            }))}
          />
          <p class="actions">
            <a class="button primary" href={paths.postings.make.to({}, lang)}>
              {say(lang, t.make)}
            </a>
          </p>
          <p class="small-links">
            <a href={paths.postings.xlsx.to({}, lang) + deskAddress(q)}>{say(lang, t.export)}</a>
          </p>
        </div>
        <div>
          <Tally {...props} />
          <Narrow {...props} />
          {rows.length === 0 ? (
            <EmptyState title={t.none}>
              <p>{say(lang, t.noneAbout)}</p>
            </EmptyState>
          ) : (
            <div class="posting-rows">
              <Rows {...props} />
            </div>
          )}
          <Pager
            previous={q.after === null ? undefined : here + deskAddress(q)}
            next={next === null ? undefined : here + deskAddress(q, { after: next })}
            labels={{ previous: t.first, next: t.next }}
          />
          {missing.length > 0 && <Periods {...props} />}
        </div>
      </div>
    </Layout>
  );
};

const Tally = ({ lang, q, counts }: DeskProps) => {
  const here = paths.postings.desk.to({}, lang);
  const figure = (
    value: number,
    state: DeskQuery["state"],
    words: { readonly label: keyof typeof t.figures; readonly look: Look },
  ) => (
    <FigureWithDenominator
      value={String(value)}
      label={t.figures[words.label]}
      of={
        words.label === "late" || words.label === "soon" ? t.ofTodo(counts.todo) : t.ofUp(counts.up)
      }
      look={value > 0 ? words.look : "neutral"}
      href={here + deskAddress(q, { state })}
    />
  );
  return (
    <Figures>
      {figure(counts.late, "todo", { label: "late", look: "late" })}
      {figure(counts.soon, "todo", { label: "soon", look: "soon" })}
      {figure(counts.lacking, "lacking", { label: "lacking", look: "soon" })}
      {figure(counts.down, "down", { label: "down", look: "info" })}
    </Figures>
  );
};

const Narrow = ({ lang, q, units }: DeskProps) => {
  const form = filled({ loai: q.kind ?? "", "don-vi": q.unit ?? "" });
  return (
    <form class="posting-filter" method="get" action={paths.postings.desk.to({}, lang)}>
      <input type="hidden" name="xem" value={stateSlug(q.state)} />
      <Select
        form={form}
        name="loai"
        label={t.kind}
        empty={t.allKinds}
        options={duties.map(({ kind, name }) => ({ value: kind, label: name }))}
      />
      {units.length > 1 && (
        <Select
          form={form}
          name="don-vi"
          label={t.unit}
          empty={t.allUnits}
          options={units.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <SubmitButton label={t.filter} look="quiet" />
    </form>
  );
};

const looks: Readonly<Record<PostingStage, Look>> = {
  expected: "neutral",
  draft: "info",
  posted: "done",
  down: "closed",
  withdrawn: "late",
  dropped: "closed",
};

export const StageChip = ({ stage }: { readonly stage: PostingStage }) => (
  <StatusChip look={looks[stage]} label={stageWords[stage]} />
);

const hrefOf = (row: DeskRow, lang: "vi" | "en"): string => {
  if (row.source === "posting") return paths.postings.item.to({ code: row.code }, lang);
  return row.stage === "expected"
    ? paths.complaints.show.to({ code: row.code }, lang)
    : paths.unit.complaints.to({ slug: row.slug }, lang);
};

const Rows = ({ lang, q, rows, units, today }: DeskProps) => (
  <DataTable<DeskRow>
    caption={t.states[q.state]}
    headed
    rows={rows}
    href={(row) => hrefOf(row, lang)}
    columns={[
      {
        key: "title",
        head: t.what,
        cell: (row) =>
          row.source === "decision" && row.stage === "expected"
            ? say(lang, t.ownDecisionDue(row.code))
            : row.title,
      },
      {
        key: "kind",
        head: t.kind,
        cell: ({ kind }) => say(lang, kind === "own-decision" ? t.ownDecision : dutyOf(kind).name),
      },
      ...(units.length > 1
        ? [{ key: "unit", head: t.unit, cell: ({ unitName }: DeskRow) => unitName }]
        : []),
      { key: "stage", head: t.stage, cell: ({ stage }) => <StageChip stage={stage} /> },
      { key: "dates", head: t.dates, cell: (row) => <Dates row={row} today={today} /> },
      // What is not up yet lacks nothing; what is over stays as it was.
      ...(q.state === "todo" || q.state === "past"
        ? []
        : [
            {
              key: "lacking",
              head: t.lacking,
              cell: ({ lacking, stage }: DeskRow) =>
                stage === "posted" && lacking.length > 0
                  ? lacking.map((form) => say(lang, formWords[form])).join("; ")
                  : "–",
            },
          ]),
    ]}
  />
);

const Dates = ({ row, today }: { readonly row: DeskRow; readonly today: Day }) => {
  const lang = useLanguage();
  const tell = useSay();
  const words = (day: Day) => dateWords(day)[lang];
  if (row.stage === "expected" || row.stage === "draft") {
    if (!row.dueOn) return <>{tell(t.noDate)}</>;
    const late = row.dueOn < today;
    return (
      <>
        <span class="posting-day">{tell(t.dueOn(words(row.dueOn)))}</span>{" "}
        {late && <StatusChip look="late" label={t.late} />}
        <span class="posting-ground">{tell(row.dueBy === "law" ? t.dueLaw : t.dueUnit)}</span>
      </>
    );
  }
  return <span class="posting-day">{tell(upWords(row, today, words))}</span>;
};

function upWords(row: DeskRow, today: Day, words: (day: Day) => string): Text {
  if (row.downOn) return t.downOn(words(row.downOn));
  if (row.untilOn === null) return row.postedOn ? t.sinceOn(words(row.postedOn)) : t.noDate;
  return row.untilOn < today ? t.mayDown(words(row.untilOn)) : t.untilOn(words(row.untilOn));
}

const Periods = ({ lang, missing, units }: DeskProps) => (
  <section class="stack">
    <h2>{say(lang, t.periods)}</h2>
    <p class="hint">{say(lang, t.periodsAbout)}</p>
    <ul class="posting-periods">
      {missing.map(({ slug, unitName, period }) => (
        <li>
          <span>
            {say(lang, periodWords(period))}
            {units.length > 1 && ` · ${unitName}`}
          </span>{" "}
          <a
            href={
              paths.postings.make.to({}, lang) +
              query({ "don-vi": slug, loai: "budget", ky: period })
            }
          >
            {say(lang, t.makePeriod)}
            <span class="unseen"> {say(lang, periodWords(period))}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);
