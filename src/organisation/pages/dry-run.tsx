import { dayOf } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import type { UnitId } from "#people/model.ts";
import { SubmitButton } from "#web/fields.tsx";
import { say, type Words } from "#web/language.ts";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { DryRun, Going } from "../dry-run.ts";
import type { Plan } from "../model.ts";
import { planTexts as t } from "../texts/plans.ts";
import { OrganisationFrame, type View } from "./frame.tsx";

type DryRunProps = {
  readonly view: View;
  readonly plan: Plan;
  readonly run: DryRun;
  readonly page: readonly Going[];
  readonly posts: ReadonlyMap<number, string>;
  readonly areas: ReadonlyMap<string, Words>;
  readonly onlyOpen: boolean;
  readonly next: string | undefined;
  readonly say: boolean;
  readonly problem?: Words | undefined;
};

/** What a plan would do, in every part; and what a person has to decide first. */
export const DryRunPage = (props: DryRunProps) => {
  const { view, plan, run, areas, problem } = props;
  const { lang } = view;
  const id = String(plan.id);
  const unit = (one: UnitId | null) => run.units.get(one ?? 0)?.name ?? "";
  return (
    <OrganisationFrame
      view={view}
      title={t.dryRun}
      path={paths.plans.dryRun.to({ id })}
      room="plans"
    >
      {problem && <Notice look="late" title={problem} live />}
      <p>
        <a href={paths.plans.show.to({ id }, lang)}>{plan.title}</a>
      </p>
      <Notice look="info">
        <p>{say(lang, plan.state === "moving" ? t.dryRunMoving : t.dryRunAbout)}</p>
      </Notice>
      {run.open > 0 && <Notice look="warn" title={t.openTitle(run.open)} />}
      <h2>{say(lang, t.whole)}</h2>
      {run.counts.length === 0 ? (
        <EmptyState title={t.nothingMoves} />
      ) : (
        <DataTable
          caption={t.whole}
          headed
          dense
          rows={run.counts}
          columns={[
            { key: "from", head: t.fromUnit, cell: (one) => unit(one.from) },
            {
              key: "to",
              head: t.toUnit,
              cell: (one) =>
                one.because ? (
                  <>
                    <b>{say(lang, t.decide)}</b>: {say(lang, t.because[one.because])}
                    {one.because === "nobody" && <p class="hint">{say(lang, t.nobodyHint)}</p>}
                  </>
                ) : (
                  unit(one.to)
                ),
            },
            { key: "count", head: t.count, cell: (one) => one.count, figures: true },
            { key: "staying", head: t.staying, cell: (one) => one.staying, figures: true },
          ]}
        />
      )}
      {run.offers > 0 && <p>{say(lang, t.offers(run.offers))}</p>}
      {props.say && run.groups.length > 0 && (
        <>
          <h2>{say(lang, t.groups)}</h2>
          {run.groups.map((group) => (
            <DecideForm
              lang={lang}
              plan={plan}
              old={group.old}
              fields={{ area: group.area }}
              id={`${group.old}-${group.area}`}
              unit={unit}
              label={t.allOf(
                say(lang, areas.get(group.area) ?? group.area),
                unit(group.old),
                group.count,
              )}
            />
          ))}
        </>
      )}
      <Matters {...props} unit={unit} />
      <Ends run={run} lang={lang} areas={areas} unit={unit} />
      <p class="actions">
        <a class="button quiet" href={paths.plans.dryRunFile.to({ id }, lang)}>
          {say(lang, t.csv)}
        </a>
      </p>
    </OrganisationFrame>
  );
};

type Unit = (id: UnitId | null) => string;

const DecideForm = (props: {
  readonly lang: Lang;
  readonly plan: Plan;
  readonly old: UnitId;
  readonly fields: Readonly<Record<string, string>>;
  readonly id: string;
  readonly unit: Unit;
  readonly label: Words;
}) => {
  const { lang, plan, old, fields, id, unit, label } = props;
  const split = plan.changes.find(({ change }) => change.kind === "split" && change.unit === old);
  const parts = split?.change.kind === "split" ? split.change.into : [];
  return (
    <form
      class={fields["matter"] === undefined ? "find card" : "find"}
      method="post"
      action={paths.plans.decision.to({ id: String(plan.id) }, lang)}
    >
      <input type="hidden" name="old" value={old} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for={`to-${id}`}>{say(lang, label)}</label>
        <select id={`to-${id}`} name="to">
          {parts.map((part) => (
            <option value={part.unit}>{unit(part.unit)}</option>
          ))}
        </select>
      </div>
      <SubmitButton label={t.decideThis} look="quiet" />
    </form>
  );
};

const Matters = (props: DryRunProps & { readonly unit: Unit }) => {
  const { view, plan, page, posts, areas, onlyOpen, next, unit } = props;
  const { lang } = view;
  const id = String(plan.id);
  return (
    <>
      <h2>{say(lang, t.matters)}</h2>
      <p>
        <a href={paths.plans.dryRun.to({ id }, lang) + query({ can: onlyOpen ? null : "1" })}>
          {say(lang, onlyOpen ? t.all : t.onlyOpen)}
        </a>
      </p>
      {page.length === 0 ? (
        <EmptyState title={t.nothingMoves} />
      ) : (
        <DataTable
          caption={t.matters}
          headed
          dense
          rows={page}
          columns={[
            { key: "code", head: t.code, cell: (one) => one.code },
            {
              key: "area",
              head: t.area,
              cell: (one) => say(lang, areas.get(one.area) ?? one.area),
            },
            { key: "stage", head: t.stage, cell: (one) => say(lang, t.stages[one.progress.stage]) },
            { key: "due", head: t.due, cell: (one) => say(lang, dateWords(dayOf(one.dueAt))) },
            { key: "from", head: t.fromUnit, cell: (one) => unit(one.from) },
            {
              key: "to",
              head: t.toUnit,
              cell: (one) =>
                "because" in one.landing ? (
                  one.landing.because === "undecided" && props.say ? (
                    <DecideForm
                      lang={lang}
                      plan={plan}
                      old={one.from}
                      fields={{ matter: one.id }}
                      id={one.id}
                      unit={unit}
                      label={t.decide}
                    />
                  ) : (
                    say(lang, t.because[one.landing.because])
                  )
                ) : (
                  [posts.get(one.landing.desk.post ?? 0), unit(one.landing.desk.unit)]
                    .filter(Boolean)
                    .join(", ")
                ),
            },
          ]}
        />
      )}
      <Pager next={next} />
    </>
  );
};

const Ends = (props: {
  readonly run: DryRun;
  readonly lang: Lang;
  readonly areas: ReadonlyMap<string, Words>;
  readonly unit: Unit;
}) => {
  const { run, lang, areas, unit } = props;
  const { posts, rules, orphans } = run.reshaped;
  return (
    <>
      {posts.length > 0 && (
        <>
          <h2>{say(lang, t.ends)}</h2>
          <DataTable
            caption={t.ends}
            headed
            dense
            rows={posts}
            columns={[
              { key: "unit", head: t.unit, cell: (post) => post.unitName },
              { key: "post", head: t.post, cell: (post) => post.title },
              {
                key: "holders",
                head: t.holders,
                cell: (post) => post.holders.join(", ") || say(lang, t.nobody),
              },
            ]}
          />
        </>
      )}
      {rules.length > 0 && (
        <>
          <h2>{say(lang, t.rules)}</h2>
          <p class="hint">{say(lang, t.rulesHint)}</p>
          <ul>
            {rules.map((rule) => (
              <li>
                {unit(rule.unit)}, {say(lang, areas.get(rule.area) ?? rule.area)}: {rule.title}
              </li>
            ))}
          </ul>
        </>
      )}
      {orphans.length > 0 && (
        <>
          <h2>{say(lang, t.orphans)}</h2>
          <ul>
            {orphans.map((post) => (
              <li>
                {post.title}, {post.unitName}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
