import type { Lang } from "#kernel/text.ts";
import type { StaffHeader } from "#web/header.tsx";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { kindIds, kindOf, type KindId } from "../kinds.ts";
import { paperTexts as t } from "../texts.ts";

export type PaperFrame = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly unit: UnitChoice;
  /** The units this officer answers for. */
  readonly units: readonly UnitChoice[];
};
export type UnitChoice = { readonly id: number; readonly name: string };

/** Whose template is used for a kind; nothing is the default. */
export type UsedTemplate = {
  readonly kind: KindId;
  readonly unit: number;
  readonly unitName: string;
  readonly version: number;
};

type PaperListProps = PaperFrame & { readonly used: readonly UsedTemplate[] };

/** Every kind of paper, and whose template it is made with. */
export const PaperListPage = (props: PaperListProps) => {
  const { lang, trial, staff, unit, units, used } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={paths.papers.list.to({}, lang)}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <Notice look="quiet">
        <p>{say(lang, t.unchecked)}</p>
      </Notice>
      {units.length > 1 && <Units unit={unit} units={units} />}
      <DataTable
        caption={t.listOf(unit.name)}
        rows={kindIds}
        href={(kind) => paths.papers.show.to({ kind }, lang) + query({ "don-vi": unit.id })}
        columns={[
          { key: "kind", head: t.kind, cell: (kind) => say(lang, kindOf(kind).title) },
          {
            key: "source",
            head: t.source,
            cell: (kind) => {
              const { form } = kindOf(kind);
              return say(lang, form ? t.formOf(form) : t.ourOwn);
            },
          },
          {
            key: "used",
            head: t.used,
            cell: (kind) =>
              say(
                lang,
                usedWords(
                  used.find((one) => one.kind === kind),
                  unit.id,
                ),
              ),
          },
        ]}
      />
    </Layout>
  );
};

/** Whose template it is, in words. */
export const usedWords = (used: Omit<UsedTemplate, "kind"> | undefined, unit: number) =>
  used === undefined
    ? t.byDefault
    : used.unit === unit
      ? t.own(used.version)
      : t.above(used.unitName, used.version);

const Units = ({ unit, units }: Pick<PaperFrame, "unit" | "units">) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <form class="actions" method="get" action={paths.papers.list.to({}, lang)}>
      <div class="field">
        <label for="don-vi">{tell(t.unit)}</label>
        <select id="don-vi" name="don-vi">
          {units.map(({ id, name }) => (
            <option value={id} selected={id === unit.id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button class="button quiet">{tell(t.show)}</button>
    </form>
  );
};
