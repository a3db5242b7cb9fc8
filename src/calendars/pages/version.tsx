import { dateWords, dayWords } from "#law/words.ts";
import { AdminPage, type View } from "#people/pages/frame.tsx";
import { SubmitButton } from "#web/fields.tsx";
import { say, useLanguage, useSay, type Words } from "#web/language.ts";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";
import type { Text } from "#kernel/text.ts";

import type { ChangedDay, NamedVersion } from "../model.ts";
import { calendarTexts, officeTexts as t } from "../texts/pages.ts";
import { MovesPart, type MovesView } from "./moves.tsx";
import { outcomeLooks } from "./versions.tsx";

type VersionPageProps = {
  readonly view: View;
  readonly version: NamedVersion;
  readonly said: Text | null;
  readonly problem: Text | null;
  /** Whether whoever looks declared it: then they do not confirm it. */
  readonly own: boolean;
  readonly changes: readonly (ChangedDay & { readonly was: Text | null })[];
  readonly moves: MovesView;
};

/** One version: what it changes day by day, which limits it moves, and what can be done with it. */
export const VersionPage = (props: VersionPageProps) => {
  const { view, version, said, problem, changes, moves } = props;
  const { lang } = view;
  const { outcome } = version;
  return (
    <AdminPage
      view={view}
      title={t.version(version.id)}
      path={paths.admin.calendarVersion.to({ id: String(version.id) })}
      room="calendar"
    >
      {said && <Notice look="done" title={said} live />}
      {problem && <Notice look="late" title={problem} live />}
      <About version={version} />
      <section class="stack">
        <h2>{say(lang, t.changes)}</h2>
        {changes.length === 0 ? (
          <p>{say(lang, t.noChanges)}</p>
        ) : (
          <DataTable caption={t.changes} headed dense rows={changes} columns={changeColumns} />
        )}
      </section>
      <section class="stack">
        <h2>{say(lang, outcome.kind === "confirmed" ? t.moved : t.dry)}</h2>
        <p>{say(lang, t.promise)}</p>
        <MovesPart view={moves} />
      </section>
      {outcome.kind === "waiting" && <Decide {...props} />}
    </AdminPage>
  );
};

const About = ({ version }: Pick<VersionPageProps, "version">) => {
  const tell = useSay();
  const { document, note, years, outcome, declaredName, decidedName } = version;
  return (
    <Facts
      facts={[
        {
          label: calendarTexts.columns.state,
          value: <StatusChip look={outcomeLooks[outcome.kind]} label={t.outcomes[outcome.kind]} />,
        },
        {
          label: calendarTexts.columns.years,
          value: years
            .map(({ year, status }) => `${year} (${tell(calendarTexts.statuses[status])})`)
            .join(", "),
        },
        {
          label: calendarTexts.columns.document,
          value: `${document.number}, ${tell(dateWords(document.date))}`,
        },
        ...(note === "" ? [] : [{ label: t.fields.note, value: note }]),
        { label: calendarTexts.columns.declaredBy, value: declaredName },
        ...(decidedName === null
          ? []
          : [{ label: calendarTexts.columns.decidedBy, value: decidedName }]),
      ]}
    />
  );
};

const Told = ({ words }: { readonly words: Words }) => {
  const tell = useSay();
  return <>{tell(words)}</>;
};

const state = (why: Text | null): Words => (why === null ? t.works : t.off(why));

const changeColumns: readonly Column<VersionPageProps["changes"][number]>[] = [
  {
    key: "day",
    head: calendarTexts.columns.day,
    cell: ({ day }) => <Told words={dayWords(day)} />,
  },
  {
    key: "before",
    head: calendarTexts.columns.before,
    cell: ({ was }) => <Told words={state(was)} />,
  },
  {
    key: "after",
    head: calendarTexts.columns.after,
    cell: ({ why }) => <Told words={state(why)} />,
  },
];

const Decide = ({ version, own, moves }: VersionPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const id = String(version.id);
  return (
    <section class="stack">
      {own ? (
        <Notice look="info" title={t.waitsForOther} />
      ) : (
        moves.done && (
          <form
            class="stack"
            method="post"
            action={paths.admin.calendarConfirmation.to({ id }, lang)}
          >
            <p>{tell(t.confirmAbout)}</p>
            <SubmitButton label={t.confirm} />
          </form>
        )
      )}
      <form method="post" action={paths.admin.calendarDropping.to({ id }, lang)}>
        <SubmitButton label={t.drop} look="quiet" />
      </form>
    </section>
  );
};
