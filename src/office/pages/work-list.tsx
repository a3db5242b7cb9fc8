import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { FigureWithDenominator, Figures } from "#web/parts/figure.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import type { Badge } from "../due-words.ts";
import { isNarrowed, workAddress } from "../filter.ts";
import { stepNames } from "#cases/steps.ts";
import { matterTexts } from "../texts/matter.ts";
import { exportTexts } from "../texts/exports.ts";
import { listTexts as t, stageText } from "../texts/list.ts";
import { senderTexts } from "../texts/sender.ts";
import { ListFilters } from "./list-filters.tsx";
import { stageLook } from "./stage-look.ts";
import type { ListedMatter, WorkListProps } from "./work-list-props.ts";

/** "Việc của tôi": what waits, the most urgent first. */
export const WorkListPage = (props: WorkListProps) => {
  const { lang, trial, staff, q, rows, next } = props;
  const here = paths.staff.list.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + workAddress(q, { after: q.after })}
      here={paths.staff.list.to({})}
      wide
    >
      <div class="triptych">
        <ListFilters {...props} />
        <div>
          {props.done && (
            <Notice look="done" title={matterTexts.done(stepNames[props.done].name)} live>
              {props.done === "handover-confirm" && <p>{say(lang, matterTexts.gone)}</p>}
            </Notice>
          )}
          <FigureFilters {...props} />
          <Offers {...props} />
          <Seconds {...props} />
          <Keeping {...props} />
          {rows.length === 0 ? (
            <dv-keys
              {...(props.singleKeys ? {} : { off: true })}
              help={paths.staff.keys.to({}, lang)}
            >
              <Nothing {...props} />
            </dv-keys>
          ) : (
            <Rows {...props} />
          )}
          <Pager
            previous={q.after === null ? undefined : here + workAddress(q)}
            next={next === null ? undefined : here + workAddress(q, { after: next })}
            {...(rows.length > 0 ? { note: t.shown(rows.length) } : {})}
            labels={{ previous: t.first, next: t.next }}
          />
          {rows.length > 0 && <Take {...props} />}
        </div>
      </div>
    </Layout>
  );
};

/** The list as a file, with the filters chosen now. */
const Take = ({ lang, q }: WorkListProps) => (
  <p class="hint no-print">
    {say(lang, exportTexts.take)}:{" "}
    <a href={paths.staff.listXlsx.to({}, lang) + workAddress(q)} download>
      {say(lang, exportTexts.xlsx)}
    </a>
    {" · "}
    <a href={paths.staff.listCsv.to({}, lang) + workAddress(q)} download>
      {say(lang, exportTexts.csv)}
    </a>
    . {say(lang, exportTexts.takeAbout)}
  </p>
);

const FigureFilters = ({ lang, q, figures }: WorkListProps) => (
  <Figures>
    {(["late", "soon", "waiting"] as const).map((due) => (
      <FigureWithDenominator
        value={t.more(figures[due])}
        label={t.figures[due]}
        of={t.figuresOf[due]}
        look={figures[due] === 0 ? "neutral" : looks[due]}
        href={
          paths.staff.list.to({}, lang) +
          workAddress(q, { due: q.due === due ? null : due, state: "open" })
        }
        current={q.due === due}
      />
    ))}
  </Figures>
);

const looks = { late: "late", soon: "soon", waiting: "info" } as const satisfies Record<
  string,
  Look
>;

const Offers = ({ lang, offers }: WorkListProps) =>
  offers.length === 0 ? null : (
    <Notice look="info" title={t.offers(offers.length)}>
      <ul class="offers">
        {offers.map((offer) => (
          <li>
            <a href={paths.staff.matter.to({ code: offer.code }, lang)}>
              {offer.title || offer.code}
            </a>{" "}
            <span class="quiet-text">
              {say(lang, t.offerFrom(offer.from))} · {say(lang, offer.badge.label)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );

const Seconds = ({ lang, seconds }: WorkListProps) =>
  seconds.length === 0 ? null : (
    <Notice look="warn" title={senderTexts.waitingForMe(seconds.length)}>
      <ul class="offers">
        {seconds.map((code) => (
          <li>
            <a href={paths.staff.matter.to({ code }, lang)}>{code}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );

const Keeping = ({ lang, keeping }: WorkListProps) =>
  keeping === null || keeping.count === 0 || keeping.since === null ? null : (
    <Notice look="info" title={t.keeping(keeping.count)}>
      <p>
        <a href={paths.staff.retention.to({}, lang)}>{say(lang, t.keepingSee)}</a>{" "}
        <span class="quiet-text">{say(lang, t.keepingSince(dayWords(keeping.since)))}</span>
      </p>
    </Notice>
  );

const Rows = ({ lang, rows, singleKeys }: WorkListProps) => (
  <DataTable
    caption={t.title}
    headed
    dense
    columns={columns}
    rows={rows}
    href={(row) => paths.staff.matter.to({ code: row.code }, lang)}
    keys={{ off: !singleKeys, help: paths.staff.keys.to({}, lang) }}
  />
);

const columns: readonly Column<ListedMatter>[] = [
  { key: "title", head: t.columns.title, cell: (row) => <Title row={row} /> },
  { key: "due", head: t.columns.due, cell: (row) => <Due badge={row.badge} /> },
  { key: "stage", head: t.columns.stage, cell: (row) => <Stage row={row} /> },
  { key: "age", head: t.columns.age, cell: (row) => <Age days={row.age} /> },
  { key: "person", head: t.columns.person, cell: (row) => <Person row={row} /> },
];

const Due = ({ badge }: { readonly badge: Badge }) => {
  const tell = useSay();
  const [left, whatBy] = badge.short;
  return (
    <>
      <DueBadge look={badge.look} label={left} />
      {whatBy && <small class="under">{tell(whatBy)}</small>}
    </>
  );
};

const Title = ({ row }: { readonly row: ListedMatter }) => (
  <>
    {row.title === "" ? <RestrictedTitle row={row} /> : row.title}
    <small class="under">{[row.code, row.place].filter(Boolean).join(" · ")}</small>
  </>
);

// The words of a restricted matter are read on its own page only.
const RestrictedTitle = ({ row }: { readonly row: ListedMatter }) => {
  const tell = useSay();
  return row.level === "restricted" ? <em>{tell(t.restricted)}</em> : <>{row.code}</>;
};

const Stage = ({ row }: { readonly row: ListedMatter }) => {
  const more: readonly (readonly [Look, Text])[] = [
    ...(row.urgent && row.stage !== "closed" ? [["late", t.urgent] as const] : []),
    ...(row.merged ? [["info", t.merged] as const] : []),
    ...(row.offered ? [["info", t.offered] as const] : []),
    ...(row.appealOpen ? [["soon", t.appeal] as const] : []),
    ...(row.waitsForReply ? [["info", t.waitsForReply] as const] : []),
  ];
  return (
    <span class="chips">
      <StatusChip look={stageLook[row.stage]} label={stageText[row.stage]} />
      {more.map(([look, label]) => (
        <StatusChip look={look} label={label} />
      ))}
    </span>
  );
};

const Age = ({ days }: { readonly days: number }) => {
  const tell = useSay();
  return <>{tell(t.age(days))}</>;
};

const Person = ({ row }: { readonly row: ListedMatter }) => {
  const tell = useSay();
  return row.officerName === null ? (
    <span class="quiet-text">{row.postTitle ?? tell(t.nobody)}</span>
  ) : (
    <>{row.officerName}</>
  );
};

/** What will be here, and what can be done about its being empty. */
const Nothing = ({ q }: WorkListProps) => {
  const lang = useLanguage();
  const here = paths.staff.list.to({}, lang);
  const bare = { ...q, ...nothingAsked };
  if (isNarrowed(q)) {
    return (
      <EmptyState
        title={t.empty.filtered.title}
        action={{ href: here + workAddress(bare), label: t.clear }}
      >
        <p>{say(lang, t.empty.filtered.about)}</p>
      </EmptyState>
    );
  }
  const words = t.empty[q.scope];
  return (
    <EmptyState
      title={words.title}
      {...("action" in words
        ? { action: { href: here + workAddress(bare, { scope: "unit" }), label: words.action } }
        : {})}
    >
      <p>{say(lang, words.about)}</p>
    </EmptyState>
  );
};

const nothingAsked = {
  state: "open",
  area: null,
  due: null,
  place: null,
  text: "",
  after: null,
} as const;
