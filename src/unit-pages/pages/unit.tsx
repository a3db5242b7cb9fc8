import type { Closure } from "#calendars/model.ts";
import { ClosedDays } from "#calendars/pages/calendar.tsx";
import type { Publication } from "#cases/publication.store.ts";
import type { Area } from "#residents/choices.ts";
import { type Period, periodKey, quarterOf } from "#cases/statistics.ts";
import type { Day } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Extent, Unit } from "#units/model.ts";
import { extentText } from "#units/texts.ts";
import { dateWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { UnitFigures } from "../figures.ts";
import type { PublicPost } from "../model.ts";
import { unitTexts as t } from "../texts.ts";
import { FiguresSection } from "./figures.tsx";
import { Publications } from "./matters.tsx";

export type Kin = { readonly unit: Unit; readonly extent: Extent };

type UnitPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly unit: Unit;
  readonly above: Unit | undefined;
  readonly today: Day;
  readonly posts: readonly PublicPost[];
  readonly predecessors: readonly Kin[];
  /** Null while the unit is in force. */
  readonly successors: readonly (Kin & { readonly since: Day })[] | null;
  /** Null for a unit of the past that never had a matter. */
  readonly figures: UnitFigures | null;
  readonly periods: readonly Period[];
  readonly newest: readonly Publication[];
  readonly areas: readonly Area[];
  /** The days on which it is closed, from today on. */
  readonly closures: readonly Closure[];
};

/** The public page of a unit. */
export const UnitPage = (props: UnitPageProps) => {
  const { lang, unit, successors, figures, today, newest, areas } = props;
  const { slug, name } = unit;
  return (
    <Layout
      lang={lang}
      title={name}
      path={paths.unit.show.to({ slug }) + query({ ky: figures && periodKey(figures.period) })}
      here={paths.unit.list.to({})}
      trial={props.trial}
      wide
    >
      <p class="lead">{say(lang, aboutUnit(props))}</p>
      <ClosedDays closures={props.closures} />
      {successors ? (
        <Successors lang={lang} unit={unit} successors={successors} />
      ) : (
        <p class="actions">
          <a
            class="button primary"
            href={paths.filing.form.to({}, lang) + query({ "don-vi": name })}
          >
            {say(lang, t.file)}
          </a>
          <a class="button quiet" href={paths.follow.show.to({}, lang)}>
            {say(lang, t.follow)}
          </a>
        </p>
      )}
      {!successors && <People lang={lang} posts={props.posts} />}
      {figures && (
        <FiguresSection
          slug={slug}
          shown={figures}
          periods={props.periods}
          running={periodKey(quarterOf(today))}
        />
      )}
      {(newest.length > 0 || !successors) && (
        <section class="stack">
          <h2>{say(lang, t.answers)}</h2>
          {newest.length === 0 ? (
            <p class="quiet-text">{say(lang, t.noAnswers)}</p>
          ) : (
            <>
              <Publications lang={lang} slug={slug} publications={newest} areas={areas} level={3} />
              <p>
                <a href={paths.unit.matters.to({ slug }, lang)}>{say(lang, t.allAnswers)}</a>
              </p>
            </>
          )}
        </section>
      )}
      <p>
        <a href={paths.unit.complaints.to({ slug }, lang)}>{say(lang, t.complaints)}</a>
      </p>
      <Predecessors lang={lang} predecessors={props.predecessors} />
    </Layout>
  );
};

function aboutUnit({ above, unit }: UnitPageProps): Text {
  const parts = [
    ...(unit.formerDistrict ? [t.of(unit.formerDistrict)] : above ? [t.of(above.name)] : []),
    ...(unit.validFrom ? [t.inForce(unit.validFrom)] : []),
  ];
  const joined = (lang: Lang) => sentence(parts.map((part) => part[lang]).join(" · "));
  return { vi: joined("vi"), en: joined("en") };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const People = ({
  lang,
  posts,
}: {
  readonly lang: Lang;
  readonly posts: readonly PublicPost[];
}) => (
  <section class="stack">
    <h2>{say(lang, t.people)}</h2>
    {posts.length === 0 ? (
      <p class="quiet-text">{say(lang, t.noPeople)}</p>
    ) : (
      <>
        <Facts
          facts={posts.map(({ title, role }) => ({ label: title, value: say(lang, t[role]) }))}
        />
        <p class="hint">{say(lang, t.peopleNote)}</p>
      </>
    )}
  </section>
);

type SuccessorsProps = {
  readonly lang: Lang;
  readonly unit: Unit;
  readonly successors: readonly (Kin & { readonly since: Day })[];
};

const Successors = ({ lang, unit, successors }: SuccessorsProps) => (
  <>
    {unit.validTo && <Notice look="warn" title={t.ended(unit.validTo)} />}
    <section class="stack">
      <h2>{say(lang, t.successors)}</h2>
      {successors.length === 0 ? (
        <p>{say(lang, t.noSuccessors)}</p>
      ) : (
        <>
          <p>{say(lang, t.successorsNote)}</p>
          <ul class="results">
            {successors.map((next) => (
              <li>
                <a href={paths.unit.show.to({ slug: next.unit.slug }, lang)}>{next.unit.name}</a>
                <p class="meta">
                  {sentence(say(lang, extentText[next.extent]))} · {say(lang, since(next.since))}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  </>
);

const since = (on: Day): Text => ({
  vi: `từ ${dateWords(on).vi}`,
  en: `since ${dateWords(on).en}`,
});

const Predecessors = ({
  lang,
  predecessors,
}: {
  readonly lang: Lang;
  readonly predecessors: readonly Kin[];
}) => {
  if (predecessors.length === 0) return null;
  return (
    <section class="stack">
      <h2>{say(lang, t.predecessors)}</h2>
      {extents.map((extent) => {
        const some = predecessors.filter((one) => one.extent === extent);
        return (
          some.length > 0 && (
            <div>
              <p class="quiet-text">{say(lang, t.from[extent])}</p>
              <ul class="names">
                {some.map(({ unit }) => (
                  <li>
                    <a href={paths.unit.show.to({ slug: unit.slug }, lang)}>{unit.name}</a>
                    {unit.formerDistrict && <span class="meta">{unit.formerDistrict}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
};

const extents = ["full", "part", "unstated"] as const satisfies readonly Extent[];
