import { dateWords } from "#law/words.ts";
import { type CitationField, CitationFields } from "#people/pages/citation-fields.tsx";
import { citationWords } from "#units/texts.ts";
import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { type Look, StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import type { PlanState } from "../model.ts";
import type { PlanRow } from "../plans.store.ts";
import { planTexts as t } from "../texts/plans.ts";
import { OrganisationFrame, type View } from "./frame.tsx";

const looks = {
  draft: "neutral",
  reviewed: "info",
  moving: "soon",
  done: "done",
  dropped: "closed",
} as const satisfies Record<PlanState, Look>;

/** A plan's state as a chip. */
export const StateChip = ({ state }: { readonly state: PlanState }) => (
  <StatusChip look={looks[state]} label={t.states[state]} />
);

type ListProps = {
  readonly view: View;
  readonly plans: readonly PlanRow[];
  readonly next: string | undefined;
};

export const PlansPage = ({ view, plans, next }: ListProps) => {
  const { lang } = view;
  return (
    <OrganisationFrame view={view} title={t.title} path={paths.plans.list.to({})} room="plans">
      <p>{say(lang, t.about)}</p>
      <p class="actions">
        <a class="button primary" href={paths.plans.new.to({}, lang)}>
          {say(lang, t.new)}
        </a>
      </p>
      {plans.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <DataTable
          caption={t.title}
          headed
          rows={plans}
          href={(plan) => paths.plans.show.to({ id: String(plan.id) }, lang)}
          columns={[
            { key: "title", head: t.name, cell: (plan) => plan.title },
            {
              key: "document",
              head: t.document,
              cell: (plan) => say(lang, citationWords(plan.document)),
            },
            {
              key: "day",
              head: t.effectiveOn,
              cell: (plan) => say(lang, dateWords(plan.effectiveOn)),
            },
            { key: "changes", head: t.changes, cell: (plan) => plan.changes, figures: true },
            { key: "state", head: t.state, cell: (plan) => <StateChip state={plan.state} /> },
          ]}
        />
      )}
      <Pager next={next} />
    </OrganisationFrame>
  );
};

type NewProps = {
  readonly view: View;
  readonly form: Form<"title" | "effective_on" | CitationField>;
};

export const NewPlanPage = ({ view, form }: NewProps) => (
  <OrganisationFrame view={view} title={t.new} path={paths.plans.new.to({})} room="plans">
    <ErrorSummary form={form} />
    <form method="post" action={paths.plans.new.to({}, view.lang)} novalidate>
      <TextField form={form} name="title" label={t.name} maxlength={200} />
      <TextField
        form={form}
        name="effective_on"
        label={t.effectiveOn}
        hint={t.effectiveHint}
        type="date"
        width="medium"
      />
      <CitationFields form={form} />
      <SubmitButton label={t.new} />
    </form>
  </OrganisationFrame>
);
