import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { type Column, DataTable } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Precision } from "../model.ts";
import { findingTexts, stateTexts, directiveTexts as t } from "../texts/pages.ts";
import type { DirectiveFrame } from "./frame.ts";

/** How often people agreed with the reader, per month, kind of finding and rule. */
export const PrecisionPage = (props: DirectiveFrame & { readonly rows: readonly Precision[] }) => {
  const { lang, trial, staff, rows } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.precision}
      path={paths.directives.precision.to({}, lang)}
      here={paths.directives.list.to({})}
      wide
    >
      <p class="lead">{say(lang, t.precisionLead)}</p>
      {rows.length === 0 ? (
        <EmptyState title={t.noPrecision} />
      ) : (
        <DataTable caption={t.precision} headed rows={rows} columns={columns} />
      )}
    </Layout>
  );
};

const Kind = ({ row }: { readonly row: Precision }) => {
  const tell = useSay();
  return <>{tell(findingTexts[row.kind])}</>;
};

const share = ({ accepted, corrected, rejected }: Precision): string => {
  const all = accepted + corrected + rejected;
  return all === 0 ? "–" : `${Math.round((100 * accepted) / all)} % (${accepted}/${all})`;
};

const columns: readonly Column<Precision>[] = [
  {
    key: "month",
    head: t.month,
    cell: ({ month }) => month.split("-").toReversed().join("/"),
  },
  { key: "kind", head: t.kind, cell: (row) => <Kind row={row} /> },
  { key: "rule", head: t.rule, cell: ({ rule }) => <code>{rule}</code> },
  { key: "share", head: t.share, figures: true, cell: share },
  { key: "accepted", head: stateTexts.accepted, figures: true, cell: ({ accepted }) => accepted },
  {
    key: "corrected",
    head: stateTexts.corrected,
    figures: true,
    cell: ({ corrected }) => corrected,
  },
  { key: "rejected", head: stateTexts.rejected, figures: true, cell: ({ rejected }) => rejected },
];
