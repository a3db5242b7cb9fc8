import { useLanguage, useSay } from "#web/language.ts";
import { SideLinks } from "#web/parts/side-links.tsx";
import { paths } from "#web/paths.ts";

import {
  dueSlug,
  fieldNames,
  isNarrowed,
  scopeSlug,
  stateSlug,
  workAddress,
  type WorkQuery,
} from "../filter.ts";
import { stages } from "#cases/model.ts";
import { listTexts as t, stageText } from "../texts/list.ts";
import { scopes } from "#cases/model.ts";
import type { WorkListProps } from "./work-list-props.ts";

/** Whose list and which state as links; the rest as one small form that asks the same address. */
export const ListFilters = (props: WorkListProps) => {
  const { q, hasDepartment, mayRoute } = props;
  const say = useSay();
  const lang = useLanguage();
  const here = paths.staff.list.to({}, lang);
  return (
    <div class="filters-side">
      <SideLinks
        label={t.scope}
        links={scopes
          .filter((scope) => scope !== "department" || hasDepartment)
          .map((scope) => ({
            href: here + workAddress(q, { scope }),
            label: t.scopes[scope],
            current: q.scope === scope,
          }))}
      />
      <details class="narrow" open={isNarrowed(q)}>
        <summary>{say(t.filters)}</summary>
        <div class="narrow-by">
          <Search {...props} />
          <SideLinks
            label={t.state}
            links={[
              { state: "open" as const, label: t.open },
              ...stages.map((state) => ({ state, label: stageText[state] })),
            ].map(({ state, label }) => ({
              // The figures count what is open; a state that is over cannot be late.
              href: here + workAddress(q, { state, due: null }),
              label,
              current: q.state === state,
            }))}
          />
        </div>
      </details>
      <p class="small-links no-print">
        <a href={paths.staff.keys.to({}, lang)}>{say(t.keys)}</a>
        {props.keeping !== null && (
          <a href={paths.staff.retention.to({}, lang)}>{say(t.retention)}</a>
        )}
        {mayRoute && <a href={paths.admin.routing.to({}, lang)}>{say(t.routing)}</a>}
      </p>
    </div>
  );
};

const Search = ({ q, areas, units }: WorkListProps) => {
  const say = useSay();
  const lang = useLanguage();
  const here = paths.staff.list.to({}, lang);
  return (
    <search>
      <form class="search-form" method="get" action={here}>
        <Kept q={q} />
        <div class="field">
          <label for="tim">{say(t.search)}</label>
          <input
            type="search"
            id="tim"
            name={fieldNames.text}
            value={q.text}
            maxLength={100}
            placeholder={say(t.searchHint)}
            data-search
          />
        </div>
        <div class="field">
          <label for="linh-vuc">{say(t.area)}</label>
          <select id="linh-vuc" name={fieldNames.area}>
            <option value="">{say(t.allAreas)}</option>
            {areas.map(({ code, name }) => (
              <option value={code} selected={code === q.area}>
                {say(name)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="noi">{say(t.place)}</label>
          <select id="noi" name={fieldNames.place}>
            <option value="">{say(t.allPlaces)}</option>
            {units.map(({ slug, name }) => (
              <option value={slug} selected={slug === q.place}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button type="submit" class="button quiet">
            {say(t.apply)}
          </button>
          {isNarrowed(q) && (
            <a href={here + workAddress(nothing, { scope: q.scope })}>{say(t.clear)}</a>
          )}
        </div>
      </form>
    </search>
  );
};

/** What the links chose stays when the form is sent. */
const Kept = ({ q }: { readonly q: WorkQuery }) => (
  <>
    {q.scope !== "mine" && (
      <input type="hidden" name={fieldNames.scope} value={scopeSlug(q.scope)} />
    )}
    {q.state !== "open" && (
      <input type="hidden" name={fieldNames.state} value={stateSlug(q.state)} />
    )}
    {q.due && <input type="hidden" name={fieldNames.due} value={dueSlug(q.due)} />}
  </>
);

const nothing: WorkQuery = {
  scope: "mine",
  state: "open",
  area: null,
  due: null,
  place: null,
  text: "",
  after: null,
};
