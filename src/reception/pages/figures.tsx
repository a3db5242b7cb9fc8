import type { Shown } from "#disclosure/suppress.ts";
import type { Day } from "#kernel/day.ts";
import { useSay } from "#web/language.ts";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { FigureWithDenominator, Figures, SuppressedCell } from "#web/parts/figure.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";

import { monthOf, owesText } from "../duties.ts";
import type { PostDuty, PublicFigures } from "../figures.ts";
import { refusalGrounds, type RefusalGround } from "../model.ts";
import { groundTexts, scheduleTexts as t } from "../texts/schedule.ts";

type FiguresProps = { readonly figures: PublicFigures; readonly today: Day };

/** What was held and what was held in person, each with what it is counted of. */
export const FiguresSection = ({ figures, today }: FiguresProps) => {
  const tell = useSay();
  const { sessions, window, counts } = figures;
  const of = t.ofPlanned(sessions.planned, window.from, window.to);
  const share = (part: number) => ({ part, whole: sessions.planned });
  return (
    <section class="stack">
      <h2>{tell(t.figures)}</h2>
      <Figures>
        <FigureWithDenominator
          value={`${sessions.held}`}
          label={t.held}
          of={of}
          share={share(sessions.held)}
        />
        <FigureWithDenominator
          value={`${sessions.inPerson}`}
          label={t.inPerson}
          of={of}
          share={share(sessions.inPerson)}
        />
        <FigureWithDenominator
          value={plain(counts.get("visits"))}
          label={t.visits}
          of={t.visitsOf(window.from, window.to)}
        />
      </Figures>
      <Duties duties={figures.duties} today={today} />
      <h3>{tell(t.refusals)}</h3>
      <DataTable
        caption={t.refusals}
        headed
        rows={refusalGrounds}
        columns={[
          { key: "ground", head: t.ground, cell: (one) => tell(groundTexts[one]) },
          {
            key: "count",
            head: t.refusedCount,
            figures: true,
            cell: (one) => <Count shown={counts.get(countOf(one))} />,
          },
        ]}
      />
    </section>
  );
};

const countOf = (ground: RefusalGround) => `refused${ground}` as const;

const plain = (shown: Shown | undefined): string =>
  shown?.kind === "exact" ? `${shown.value}` : shown?.kind === "few" ? "< 5" : "≥ 5";

const Count = ({ shown }: { readonly shown: Shown | undefined }) =>
  shown?.kind === "exact" ? (
    <>{shown.value}</>
  ) : shown?.kind === "few" ? (
    <SuppressedCell />
  ) : (
    <>≥ 5</>
  );

/** Held and in person, month by month, beside what the law asks. */
export const Duties = (props: { readonly duties: readonly PostDuty[]; readonly today: Day }) => {
  const tell = useSay();
  if (props.duties.length === 0) return null;
  return (
    <>
      <h3>{tell(t.duties)}</h3>
      <DataTable caption={t.duties} headed rows={props.duties} columns={dutyColumns(props.today)} />
      <p class="hint">{tell(t.dutyNote)}</p>
    </>
  );
};

const dutyColumns = (today: Day): readonly Column<PostDuty>[] => [
  { key: "month", head: t.dutyMonth, cell: (one) => t.month(one.month) },
  { key: "who", head: t.who, cell: (one) => one.title },
  { key: "rule", head: t.dutyRule, cell: (one) => <Asked duty={one} /> },
  {
    key: "held",
    head: t.dutyHeld,
    figures: true,
    cell: (one) => `${one.held.had}/${one.held.wanted}`,
  },
  {
    key: "in-person",
    head: t.dutyInPerson,
    figures: true,
    cell: (one) => `${one.inPerson.had}/${one.inPerson.wanted}`,
  },
  { key: "state", head: t.dutyState, cell: (one) => <State duty={one} today={today} /> },
];

const Asked = ({ duty: { rule } }: { readonly duty: PostDuty }) => {
  const tell = useSay();
  return (
    <>
      {tell(owesText(rule))}
      <span class="under">{[rule.article, rule.act].filter(Boolean).join(", ")}</span>
    </>
  );
};

const State = ({ duty, today }: { readonly duty: PostDuty; readonly today: Day }) =>
  duty.met ? (
    <StatusChip look="done" label={t.dutyMet} />
  ) : duty.month >= monthOf(today) ? (
    <StatusChip look="neutral" label={t.dutyRunning} />
  ) : (
    <StatusChip look="late" label={t.dutyNotMet} />
  );
