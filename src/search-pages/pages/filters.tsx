import { documentKinds } from "#search/model.ts";
import type { Unit } from "#units/model.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { askedQuery, kindSlugs, type SearchAsked } from "../asked.ts";
import { kindShortTexts, searchTexts as t } from "../texts.ts";

type FiltersProps = {
  readonly asked: SearchAsked;
  readonly communes: readonly Pick<Unit, "slug" | "name">[];
};

/** The box, the kinds as links, and the rest folded away until it is wanted. */
export const Filters = ({ asked, communes }: FiltersProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const here = paths.search.to({}, lang);
  const narrowed = asked.unit !== "" || asked.from !== null || asked.to !== null;
  return (
    <search>
      <form class="search-form" method="get" action={here}>
        <label for="tu">{tell(t.box)}</label>
        <div class="search-box">
          <input
            id="tu"
            name="tu"
            type="search"
            value={asked.words}
            maxlength={200}
            autocomplete="off"
            aria-describedby="tu-hint"
          />
          <button type="submit" class="button primary">
            {tell(t.find)}
          </button>
        </div>
        <p class="hint" id="tu-hint">
          {tell(t.hint)}
        </p>
        {asked.kind && <input type="hidden" name="loai" value={kindSlugs[asked.kind]} />}
        <details open={narrowed}>
          <summary>{tell(narrowed ? t.narrowed : t.narrow)}</summary>
          <div class="search-narrow">
            <div class="field">
              <label for="don-vi">{tell(t.unit)}</label>
              <select id="don-vi" name="don-vi">
                <option value="">{tell(t.everyUnit)}</option>
                {communes.map(({ slug, name }) => (
                  <option value={slug} selected={slug === asked.unit}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for="tu-ngay">{tell(t.from)}</label>
              <input id="tu-ngay" name="tu-ngay" type="date" value={asked.from ?? ""} />
            </div>
            <div class="field">
              <label for="den-ngay">{tell(t.to)}</label>
              <input id="den-ngay" name="den-ngay" type="date" value={asked.to ?? ""} />
            </div>
          </div>
        </details>
      </form>
      {asked.words !== "" && <Kinds asked={asked} />}
    </search>
  );
};

const Kinds = ({ asked }: { readonly asked: SearchAsked }) => {
  const tell = useSay();
  const lang = useLanguage();
  const to = (kind: SearchAsked["kind"]) =>
    paths.search.to({}, lang) + askedQuery({ ...asked, kind, after: null });
  return (
    <nav class="search-kinds" aria-label={tell(t.kinds)}>
      <ul>
        {[null, ...documentKinds].map((kind) => (
          <li>
            <a href={to(kind)} aria-current={kind === asked.kind ? "true" : undefined}>
              {tell(kind === null ? t.all : kindShortTexts[kind])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
