import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import type { UnitId } from "#people/model.ts";
import { citationInFull } from "#units/texts.ts";
import { SubmitButton } from "#web/fields.tsx";
import { say, type Words } from "#web/language.ts";
import { ConfirmStep } from "#web/parts/confirm-step.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { type Change, changeKinds, type Plan, type PlanUnit } from "../model.ts";
import { kindSlugs } from "../plan-forms.ts";
import { planTexts as t } from "../texts/plans.ts";
import { OrganisationFrame, type View } from "./frame.tsx";
import { StateChip } from "./plans.tsx";

export type PlanProps = {
  readonly view: View;
  readonly plan: Plan;
  readonly units: ReadonlyMap<UnitId, PlanUnit>;
  readonly areas: ReadonlyMap<string, Words>;
  readonly names: ReadonlyMap<string, string>;
  readonly today: Day;
  readonly mine: boolean;
  /** Whether this person has a say over the plan. */
  readonly say: boolean;
  readonly problem?: Words | undefined;
};

export const PlanPage = (props: PlanProps) => {
  const { view, plan, units, areas, names, problem } = props;
  const { lang } = view;
  const id = String(plan.id);
  return (
    <OrganisationFrame
      view={view}
      title={plan.title}
      path={paths.plans.show.to({ id })}
      room="plans"
    >
      {problem && <Notice look="late" title={problem} live />}
      <Facts
        facts={[
          { label: t.state, value: <StateChip state={plan.state} /> },
          { label: t.effectiveOn, value: say(lang, dateWords(plan.effectiveOn)) },
          { label: t.document, value: say(lang, citationInFull(plan.document)) },
          { label: t.madeBy, value: names.get(plan.madeBy) },
          { label: t.reviewedBy, value: plan.reviewedBy && names.get(plan.reviewedBy) },
        ]}
      />
      <h2>{say(lang, t.changes)}</h2>
      {plan.changes.length === 0 ? (
        <EmptyState title={t.noChanges} />
      ) : (
        <div class="stack close">
          {plan.changes.map((one) => (
            <div class="card stack close">
              <p>{say(lang, changeWords(one.change, units, areas, lang))}</p>
              {plan.state === "draft" && props.say && (
                <form method="post" action={paths.plans.changeRemoval.to({ id }, lang)}>
                  <input type="hidden" name="change" value={one.id} />
                  <SubmitButton label={t.remove} look="quiet" />
                </form>
              )}
            </div>
          ))}
        </div>
      )}
      {plan.state === "draft" && props.say && (
        <nav aria-label={say(lang, t.add)}>
          <p class="actions">
            {changeKinds.map((kind) => (
              <a
                class="button quiet"
                href={paths.plans.change.to({ id, kind: kindSlugs[kind] }, lang)}
              >
                {say(lang, t.kinds[kind])}
              </a>
            ))}
            {view.mayEdit && (
              <a class="button quiet" href={paths.admin.newUnit.to({}, lang)}>
                {say(lang, t.foundUnit)}
              </a>
            )}
          </p>
        </nav>
      )}
      {plan.changes.length > 0 && plan.state !== "done" && plan.state !== "dropped" && (
        <p class="actions">
          <a class="button primary" href={paths.plans.dryRun.to({ id }, lang)}>
            {say(lang, t.dryRun)}
          </a>
        </p>
      )}
      <p class="hint">{say(lang, t.limit)}</p>
      <NextSteps {...props} />
    </OrganisationFrame>
  );
};

const NextSteps = ({ view, plan, today, mine, say: hasSay }: PlanProps) => {
  const { lang } = view;
  const id = String(plan.id);
  if (!hasSay) return null;
  switch (plan.state) {
    case "draft":
      return (
        <>
          {mine ? (
            <Notice look="info" title={t.reviewSecond} />
          ) : (
            plan.changes.length > 0 && (
              <ConfirmStep
                title={t.reviewAsk}
                consequences={[t.reviewWill, t.reviewKeeps]}
                action={paths.plans.review.to({ id }, lang)}
                button={t.review}
                back={paths.plans.list.to({}, lang)}
                grave
              />
            )
          )}
          <Step lang={lang} action={paths.plans.drop.to({ id }, lang)} label={t.drop} />
        </>
      );
    case "reviewed":
      return (
        <>
          <p>{say(lang, t.carryLater(say(lang, dateWords(plan.effectiveOn))))}</p>
          <div class="actions">
            {plan.effectiveOn <= today && (
              <Step
                lang={lang}
                action={paths.plans.carrying.to({ id }, lang)}
                label={t.carry}
                grave
              />
            )}
            <Step lang={lang} action={paths.plans.draft.to({ id }, lang)} label={t.back} />
          </div>
        </>
      );
    case "moving":
      return (
        <>
          <Notice look="warn" title={t.waiting}>
            <p>
              <a href={paths.plans.dryRun.to({ id }, lang) + query({ can: "1" })}>
                {say(lang, t.onlyOpen)}
              </a>
            </p>
          </Notice>
          <Step lang={lang} action={paths.plans.carrying.to({ id }, lang)} label={t.goOn} />
        </>
      );
    default:
      return null;
  }
};

const Step = (props: {
  readonly lang: Lang;
  readonly action: string;
  readonly label: Words;
  readonly grave?: boolean;
}) => (
  <form method="post" action={props.action}>
    <SubmitButton label={props.label} look={props.grave ? "grave" : "quiet"} />
  </form>
);

/** One change of a plan as a sentence. */
function changeWords(
  change: Change,
  units: ReadonlyMap<UnitId, PlanUnit>,
  areas: ReadonlyMap<string, Words>,
  lang: Lang,
): Words {
  const unit = (id: UnitId | null | undefined) => units.get(id ?? 0)?.name ?? "";
  const areaNames = (codes: readonly string[]) =>
    codes.map((code) => say(lang, areas.get(code) ?? code)).join(", ");
  switch (change.kind) {
    case "merge":
      return t.merges(change.units.map(unit).join(", "), unit(change.into));
    case "split":
      return t.splits(
        unit(change.unit),
        change.into
          .map((part) => {
            const what = [areaNames(part.areas), part.places.map(unit).join(", ")].filter(Boolean);
            return say(lang, t.part(unit(part.unit), what.join("; ")));
          })
          .join(", "),
      );
    case "transfer-function":
      return t.transfers(unit(change.from), unit(change.to), areaNames(change.areas));
    case "rename":
      return t.renames(unit(change.unit), change.name);
    default:
      return t.abolishes(unit(change.unit), unit(units.get(change.unit)?.parent));
  }
}
