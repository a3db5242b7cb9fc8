import { answerPromise } from "#law/acts/policy.ts";
import type { Text } from "#kernel/text.ts";
import type { Unit } from "#units/model.ts";
import { ErrorSummary, SubmitButton } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Area } from "#residents/choices.ts";
import type { Destinations } from "../routing-rules.store.ts";
import { routingTexts as t } from "../texts/keeping.ts";
import type { OfficeFrame } from "./frame.ts";

type RoutingPageProps = OfficeFrame & {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly areas: readonly Area[];
  readonly destinations: Destinations;
  readonly form: Form;
  readonly saved: boolean;
  readonly mayKeepAreas: boolean;
};

/** Every area in a row: who gets it, and the unit's own promise. */
export const RoutingPage = (props: RoutingPageProps) => {
  const { lang, trial, staff, unit, units, form, saved, destinations } = props;
  const here = paths.admin.routing.to({}, lang);
  return (
    <Layout lang={lang} trial={trial} staff={staff} title={t.title} path={here} wide>
      <p class="lead">{t.lead[lang]}</p>
      {saved && <Notice look="done" title={t.saved} live />}
      <ErrorSummary form={form} />
      {units.length > 1 && <ChooseUnit {...props} />}
      {destinations.posts.length === 0 ? (
        <EmptyState title={t.empty}>
          <p>{t.emptyAbout[lang]}</p>
        </EmptyState>
      ) : (
        <form class="matrix" method="post" action={here}>
          <input type="hidden" name="unit" value={unit.slug} />
          <Matrix {...props} />
          <SubmitButton label={t.save} />
        </form>
      )}
      {props.mayKeepAreas && (
        <p>
          <a href={paths.admin.areas.to({}, lang)}>{t.areas[lang]}</a>
        </p>
      )}
    </Layout>
  );
};

const ChooseUnit = ({ unit, units }: RoutingPageProps) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <form class="choose" method="get" action={paths.admin.routing.to({}, lang)}>
      <div class="field">
        <label for="don-vi">{say(t.unit)}</label>
        <select id="don-vi" name="don-vi">
          {units.map(({ slug, name }) => (
            <option value={slug} selected={slug === unit.slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button quiet">
        {say(t.show)}
      </button>
    </form>
  );
};

const Matrix = ({ unit, areas, destinations, form }: RoutingPageProps) => {
  const say = useSay();
  const posts = destinations.posts.map(({ id, title, holder }) => ({
    value: String(id),
    label: holder === title ? title : `${title} (${holder ?? say(t.unstaffed)})`,
  }));
  const departments = destinations.departments.map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  const days = Array.from({ length: 9 }, (_, i) => ({
    value: String(i + 1),
    label: say(t.nDays(i + 1)),
  }));
  const cell = (part: string, code: string, label: Text, none: Text, options: typeof posts) => (
    <select name={`${part}-${code}`} aria-label={say(label)}>
      <option value="">{say(none)}</option>
      {options.map(({ value, label: one }) => (
        <option value={value} selected={form.values[`${part}-${code}`] === value}>
          {one}
        </option>
      ))}
    </select>
  );
  return (
    <DataTable
      caption={t.matrix(unit.name)}
      rows={areas}
      dense
      columns={[
        { key: "area", head: t.area, cell: ({ name }) => <b>{say(name)}</b> },
        {
          key: "post",
          head: t.post,
          cell: ({ code, name }) => cell("post", code, t.postOf(name), t.noRule, posts),
        },
        {
          key: "department",
          head: t.department,
          cell: ({ code, name }) =>
            cell("department", code, t.departmentOf(name), t.noDepartment, departments),
        },
        {
          key: "days",
          head: t.days,
          cell: ({ code, name }) =>
            cell("days", code, t.daysOf(name), t.usual(answerPromise.amount), days),
        },
      ]}
    />
  );
};
