import type { Day } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import { standings, type Standing } from "#tasks/model.ts";
import { standingLooks, standingWords } from "#tasks/texts/standing.ts";
import { ErrorSummary, SubmitButton, TextArea } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useSay, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";
import type { Lang } from "#kernel/text.ts";

import type { BoardTask, Programme } from "../model.ts";
import { kindWords, programmeTexts as t } from "../texts/programmes.ts";
import type { Frame } from "./frame.ts";
import { mostBars, SpanChart } from "./span-chart.tsx";

type BoardProps = Frame & {
  readonly programme: Programme;
  readonly tasks: readonly BoardTask[];
  readonly leads: boolean;
  readonly form: Form<"codes">;
  readonly said: readonly Words[];
  readonly today: Day;
};

/** A programme: its tasks by standing, then over time, then as a table. */
export const BoardPage = (props: BoardProps) => {
  const { lang, trial, staff, programme, tasks, leads, today, said } = props;
  const id = String(programme.id);
  const here = paths.programmes.show.to({ id }, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={programme.name}
      path={here}
      here={paths.programmes.list.to({})}
      wide
    >
      {said.length > 0 && (
        <Notice look="done" live>
          {said.map((words) => (
            <p>{say(lang, words)}</p>
          ))}
        </Notice>
      )}
      <Facts
        facts={[
          { label: t.kind, value: say(lang, kindWords[programme.kind]) },
          { label: t.unit, value: programme.unitName },
          { label: t.owner, value: programme.ownerTitle },
          {
            label: t.period,
            value: `${say(lang, dateWords(programme.from))} – ${say(lang, dateWords(programme.to))}`,
          },
          { label: t.about, value: programme.about },
          { label: t.quality, value: programme.quality },
        ]}
      />
      <p class="actions no-print">
        {leads && (
          <a class="button quiet" href={paths.programmes.edit.to({ id }, lang)}>
            {say(lang, t.edit)}
          </a>
        )}
        <a class="button quiet" href={paths.programmes.xlsx.to({ id }, lang)}>
          {say(lang, t.xlsx)}
        </a>
      </p>
      <h2>{say(lang, t.board)}</h2>
      <p class="hint">{say(lang, t.seen(tasks.length))}</p>
      {tasks.length === 0 ? (
        <EmptyState title={t.nothing} />
      ) : (
        <>
          <Board tasks={tasks} lang={lang} />
          <h2>{say(lang, t.timeline)}</h2>
          {tasks.length > mostBars && <p class="hint">{say(lang, t.timelineFirst(mostBars))}</p>}
          <SpanChart tasks={tasks} today={today} />
          <Table tasks={tasks} lang={lang} />
        </>
      )}
      {leads && <Put {...props} />}
    </Layout>
  );
};

const columnOrder: readonly Standing[] = [
  "overdue",
  "not-updated",
  "handed-over",
  ...standings.filter((one) => one !== "overdue" && one !== "not-updated" && one !== "handed-over"),
];

const Board = ({ tasks, lang }: { readonly tasks: readonly BoardTask[]; readonly lang: Lang }) => (
  <div class="board">
    {columnOrder.map((standing) => {
      const here = tasks.filter((one) => one.standing === standing);
      return here.length === 0 ? null : (
        <section>
          <h3>
            <StatusChip look={standingLooks[standing]} label={standingWords[standing]} />{" "}
            {here.length}
          </h3>
          <ul>
            {here.map((one) => (
              <li>
                <a href={paths.tasks.show.to({ code: one.code }, lang)}>{one.title}</a>
                <small class="under">
                  {one.unitName}
                  {one.directive && ` · ${one.directive}`} · <DueWords task={one} /> · {one.percent}
                  %
                </small>
              </li>
            ))}
          </ul>
        </section>
      );
    })}
  </div>
);

const DueWords = ({ task }: { readonly task: BoardTask }) => {
  const tell = useSay();
  return <>{task.dueOn ? tell(dateWords(task.dueOn)) : tell(t.noDate)}</>;
};

const Table = ({ tasks, lang }: { readonly tasks: readonly BoardTask[]; readonly lang: Lang }) => (
  <DataTable<BoardTask>
    caption={t.tasks}
    dense
    rows={tasks}
    columns={[
      {
        key: "task",
        head: t.task,
        cell: ({ code, title }) => (
          <>
            <a href={paths.tasks.show.to({ code }, lang)}>{code}</a> {title}
          </>
        ),
      },
      { key: "unit", head: t.unit, cell: ({ unitName }) => unitName },
      { key: "directive", head: t.directive, cell: ({ directive }) => directive ?? "–" },
      { key: "start", head: t.start, cell: ({ startOn }) => say(lang, dateWords(startOn)) },
      { key: "due", head: t.due, cell: (task) => <DueWords task={task} /> },
      {
        key: "standing",
        head: t.standing,
        cell: ({ standing }) => (
          <StatusChip look={standingLooks[standing]} label={standingWords[standing]} />
        ),
      },
    ]}
  />
);

const Put = ({ lang, programme, form }: BoardProps) => (
  <form
    class="stack no-print"
    method="post"
    action={paths.programmes.tasks.to({ id: String(programme.id) }, lang)}
  >
    <h2>{say(lang, t.put)}</h2>
    <ErrorSummary form={form} />
    <TextArea form={form} name="codes" label={t.codes} hint={t.codesHint} rows={4} />
    <div class="actions">
      <SubmitButton label={t.putIn} name="way" value="in" />
      <SubmitButton label={t.takeOut} look="quiet" name="way" value="out" />
    </div>
  </form>
);
