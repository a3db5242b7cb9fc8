import type { Day } from "#kernel/day.ts";
import { dueState } from "#law/due.ts";
import type { Calendar } from "#law/calendar.ts";
import { dayWords, shortDateWords } from "#law/words.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import {
  channelSlug,
  fieldNames,
  listAddress,
  stateSlug,
  states,
  type ListQuery,
} from "../filter.ts";
import { channels, type Letter, type Stage, type Step } from "../model.ts";
import { letterSteps } from "../steps.ts";
import { letterTexts as t, stageText } from "../texts/pages.ts";
import { registrationTexts } from "../texts/registration.ts";
import type { OfficeFrame } from "./frame.ts";

/** A letter of the list, as far as this officer may see it. */
export type ListedLetter = {
  readonly letter: Letter;
  readonly title: string;
  readonly unitName: string;
  readonly officerName: string | null;
};

type ListProps = OfficeFrame & {
  readonly q: ListQuery;
  readonly rows: readonly ListedLetter[];
  readonly next: string | null;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly done: Step | null;
};

export const stageLook = {
  received: "soon",
  registered: "neutral",
  classified: "info",
  proposed: "done",
  split: "done",
  transferred: "done",
  urged: "info",
  guided: "done",
  returned: "closed",
  refused: "closed",
  kept: "closed",
  destroyed: "closed",
} as const satisfies Record<Stage, Look>;

/** The register of letters: what waits, the longest waiting first. */
export const LetterListPage = (props: ListProps) => {
  const { lang, trial, staff, q, rows, next, done } = props;
  const here = paths.letters.list.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + listAddress(q, { after: q.after })}
      here={paths.letters.list.to({})}
      wide
    >
      {done && (
        <Notice look="done" title={t.done(letterSteps[done].name)} live>
          {done === "handover-confirm" && <p>{say(lang, t.gone)}</p>}
        </Notice>
      )}
      <p class="actions no-print">
        <a class="button primary" href={paths.letters.new.to({}, lang)}>
          {say(lang, t.new)}
        </a>
        <a class="button quiet" href={paths.letters.denunciation.to({}, lang)}>
          {say(lang, t.denunciation)}
        </a>
      </p>
      <Filters q={q} />
      {rows.length === 0 ? (
        <EmptyState title={t.empty} action={{ href: paths.letters.new.to({}, lang), label: t.new }}>
          <p>{say(lang, t.emptyAbout)}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          headed
          dense
          columns={columnsOf(props)}
          rows={rows}
          href={({ letter }) => paths.letters.show.to({ code: letter.code }, lang)}
        />
      )}
      <Pager
        previous={q.after === null ? undefined : here + listAddress(q)}
        next={next === null ? undefined : here + listAddress(q, { after: next })}
        {...(rows.length > 0 ? { note: t.shown(rows.length) } : {})}
        labels={{ previous: t.first, next: t.next }}
      />
    </Layout>
  );
};

const labelOf = (state: ListQuery["state"]) =>
  state === "open" ? t.open : state === "offered" ? t.offered : stageText[state];

const Filters = ({ q }: { readonly q: ListQuery }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <search>
      <form class="actions" method="get" action={paths.letters.list.to({}, lang)}>
        <div class="field">
          <label for="tinh-trang">{tell(t.state)}</label>
          <select id="tinh-trang" name={fieldNames.state}>
            {states.map((state) => (
              <option value={stateSlug(state)} selected={state === q.state}>
                {tell(labelOf(state))}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="cach">{tell(t.channel)}</label>
          <select id="cach" name={fieldNames.channel}>
            <option value="">{tell(t.allChannels)}</option>
            {channels.map((channel) => (
              <option value={channelSlug(channel)} selected={channel === q.channel}>
                {tell(registrationTexts.channels[channel])}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="tim">{tell(t.search)}</label>
          <input
            type="search"
            id="tim"
            name={fieldNames.text}
            value={q.text}
            maxLength={100}
            placeholder={tell(t.searchHint)}
            data-search
          />
        </div>
        <div class="choice">
          <input type="checkbox" id="cua-toi" name={fieldNames.mine} value="co" checked={q.mine} />
          <label for="cua-toi">{tell(t.mine)}</label>
        </div>
        <button type="submit" class="button quiet">
          {tell(t.apply)}
        </button>
      </form>
    </search>
  );
};

const columnsOf = ({ today, calendar }: ListProps): readonly Column<ListedLetter>[] => [
  { key: "letter", head: t.columns.letter, cell: (row) => <Title row={row} /> },
  { key: "stage", head: t.columns.stage, cell: (row) => <StageOf letter={row.letter} /> },
  {
    key: "received",
    head: t.columns.received,
    cell: ({ letter }) => <Received letter={letter} />,
  },
  {
    key: "tell",
    head: t.columns.tell,
    cell: ({ letter }) => <Tell letter={letter} today={today} calendar={calendar} />,
  },
  { key: "person", head: t.columns.person, cell: (row) => <Person row={row} /> },
];

const Title = ({ row: { letter, title, unitName } }: { readonly row: ListedLetter }) => {
  const tell = useSay();
  return (
    <>
      {title || (letter.level === "restricted" ? <em>{tell(t.restricted)}</em> : letter.code)}
      <small class="under">
        {letter.code} · {unitName}
      </small>
    </>
  );
};

const StageOf = ({ letter }: { readonly letter: Letter }) => (
  <span class="chips">
    <StatusChip look={stageLook[letter.progress.stage]} label={stageText[letter.progress.stage]} />
    {letter.mergedInto && <StatusChip look="info" label={t.merged} />}
    {letter.offered && <StatusChip look="info" label={t.offeredChip} />}
  </span>
);

const Received = ({ letter }: { readonly letter: Letter }) => {
  const tell = useSay();
  return <>{tell(shortDateWords(letter.receivedOn))}</>;
};

const looks = { "in-time": "calm", soon: "soon", late: "late" } as const;

const Tell = (props: {
  readonly letter: Letter;
  readonly today: Day;
  readonly calendar: Calendar;
}) => {
  const { letter, today, calendar } = props;
  const tell = useSay();
  const { tellBy, toldOn, mergedInto } = letter;
  if (tellBy === null) return <span class="quiet-text">{tell(t.none)}</span>;
  if (mergedInto) return <span class="quiet-text">{tell(t.merged)}</span>;
  if (toldOn !== null) return <DueBadge look={toldOn <= tellBy ? "done" : "late"} label={t.told} />;
  return <DueBadge look={looks[dueState(today, tellBy, calendar)]} label={dayWords(tellBy)} />;
};

const Person = ({ row }: { readonly row: ListedLetter }) => {
  const tell = useSay();
  return row.officerName === null ? (
    <span class="quiet-text">{tell(t.nobody)}</span>
  ) : (
    <>{row.officerName}</>
  );
};
