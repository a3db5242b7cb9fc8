import { Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import { levelText } from "#units/texts.ts";

import { adminTexts } from "../admin-texts.ts";
import { unitTexts as t } from "../unit-texts.ts";
import type { Gaps, UnitRow } from "../office.store.ts";
import { AdminPage, type View } from "./frame.tsx";

type UnitsProps = {
  readonly view: View;
  readonly form: Form<"tim" | "xem">;
  readonly units: readonly UnitRow[];
  readonly next: string | undefined;
  readonly gaps: Gaps;
};

export const UnitsPage = ({ view, form, units, next, gaps }: UnitsProps) => {
  const { lang } = view;
  const at = paths.admin.units.to({}, lang);
  return (
    <AdminPage view={view} title={adminTexts.units} path={paths.admin.units.to({})} room="units">
      <GapBox view={view} gaps={gaps} />
      <form class="find" method="get" action={at}>
        <TextField form={form} name="tim" label={t.find} type="search" />
        <Select
          form={form}
          name="xem"
          label={adminTexts.show}
          options={Object.entries(t.show).map(([value, label]) => ({ value, label }))}
        />
        <SubmitButton label={adminTexts.search} />
      </form>
      {units.length === 0 ? (
        <EmptyState title={t.none} action={{ href: at, label: t.reset }}>
          <p>{say(lang, t.noneHint)}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={adminTexts.units}
          headed
          dense
          rows={units}
          href={(unit) => paths.admin.unit.to({ slug: unit.slug }, lang)}
          columns={[
            { key: "name", head: t.name, cell: (unit) => unit.name },
            { key: "level", head: t.level, cell: (unit) => say(lang, levelText[unit.level]) },
            {
              key: "office",
              head: t.office,
              cell: (unit) =>
                unit.departments + unit.posts === 0
                  ? "–"
                  : say(lang, t.officeOf(unit.departments, unit.posts, unit.people)),
            },
            { key: "takes", head: t.takesIn, cell: (unit) => <TakesIn unit={unit} /> },
          ]}
        />
      )}
      <Pager next={next} note={t.shown(units.length)} />
    </AdminPage>
  );
};

const TakesIn = ({ unit }: { readonly unit: UnitRow }) => {
  if (unit.ended) return <StatusChip look="closed" label={t.ended} />;
  return unit.takesIn ? (
    <StatusChip look="done" label={t.takesInYes} />
  ) : (
    <StatusChip look="soon" label={unit.superior === null ? adminTexts.nobody : t.takesInNo} />
  );
};

/** What nobody would be there for today, first of all. */
const GapBox = ({ view: { lang }, gaps }: { readonly view: View; readonly gaps: Gaps }) => {
  if (gaps.units === 0 && gaps.matters === 0)
    return (
      <Notice look="done">
        <p>{say(lang, t.noGaps)}</p>
      </Notice>
    );
  const filtered = paths.admin.units.to({}, lang) + query({ xem: "without-anyone" });
  return (
    <Notice look="warn" title={t.gapTitle}>
      {gaps.units > 0 && (
        <p>
          {say(lang, t.gapUnits(gaps.units, gaps.ofUnits))}{" "}
          <a href={filtered}>{say(lang, t.gapShow)}</a>
        </p>
      )}
      {gaps.matters > 0 && <p>{say(lang, t.gapMatters(gaps.matters))}</p>}
    </Notice>
  );
};
