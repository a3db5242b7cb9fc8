import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import type { StaffHeader } from "#web/header.tsx";
import { useSay } from "#web/language.ts";
import { DataTable } from "#web/parts/data-table.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";

import type { AskedFor } from "../asked.ts";
import type { Figures, Form, FormColumn } from "../forms.ts";
import type { Counted } from "../model.ts";
import { periodWords } from "../periods.ts";
import { reportTexts as t } from "../texts.ts";

export type ReportFrame = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
};

/** Which form, of whom, for which days, and how sure the form is. */
export const Heading = (props: {
  readonly asked: Pick<AskedFor, "at" | "period" | "scope">;
  readonly form: Form;
  readonly counted: Pick<Counted, "window" | "units">;
}) => {
  const tell = useSay();
  const { asked, form, counted } = props;
  const { window, units } = counted;
  return (
    <header class="stack">
      <h2>
        {tell(form.title)} – {asked.at.name}
      </h2>
      <p>
        {tell(periodWords(asked.period))}:{" "}
        {tell(t.window(dateWords(window.from), dateWords(window.to)))}
        {asked.scope === "sum" && `. ${tell(t.unitsIn(units.length))}`}
        {". "}
        <StatusChip look="soon" label={form.verified === "ours" ? t.marks.ours : t.marks.P} />
      </p>
    </header>
  );
};

/** The columns of a form with their figures. */
export const FigureTable = (props: {
  readonly form: Form;
  readonly figures: Figures;
  readonly href?: (n: number) => string;
}) => {
  const tell = useSay();
  const { form, figures, href } = props;
  const shown = (n: number) => figures[n] ?? "–";
  return (
    <DataTable<FormColumn>
      caption={form.title}
      headed
      dense
      rows={form.columns}
      columns={[
        {
          key: "column",
          head: t.columns.column,
          cell: ({ n, label }) => `${n}. ${tell(label)}`,
        },
        {
          key: "figure",
          head: t.columns.figure,
          figures: true,
          cell: ({ n }) =>
            href && figures[n] !== undefined ? <a href={href(n)}>{shown(n)}</a> : shown(n),
        },
      ]}
    />
  );
};
