import type { Day } from "#kernel/day.ts";
import type { HeldPost } from "#people/model.ts";
import { dateWords } from "#law/words.ts";
import type { UnitBelow, UnitVersion } from "#units/versions.store.ts";
import { levelText, successionText } from "#units/texts.ts";
import { SubmitButton, TextField } from "#web/fields.tsx";
import { type Form, filled } from "#web/form.ts";
import { say } from "#web/language.ts";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { Answered } from "../answered.ts";
import { treeTexts as t } from "../texts/tree.ts";
import type { DepartmentOn, OfficeOn, PostOn, SuccessionLine } from "../tree.store.ts";
import { AnswerPart } from "./answer.tsx";
import { OrganisationFrame, type View } from "./frame.tsx";
import { HolderNode } from "./holder.tsx";

type TreeProps = {
  readonly view: View;
  readonly on: Day;
  readonly today: Day;
  /** Of the address; the unit may not have been there that day. */
  readonly slug: string;
  readonly name: string;
  readonly unit: UnitVersion | undefined;
  readonly above: readonly UnitVersion[];
  readonly office: OfficeOn;
  readonly below: readonly UnitBelow[];
  readonly lines: readonly SuccessionLine[];
  readonly question: Form<"ten" | "ngay">;
  readonly answers: readonly Answered[] | null;
  /** Posts of this unit the reader heads: those they may let somebody stand in for. */
  readonly own: readonly HeldPost[];
};

/** The picture of one unit on a day: who is above, what is inside, which units are below. */
export const TreePage = (props: TreeProps) => {
  const { view, on, today, slug, name, unit, above, office, below, question, answers, own } = props;
  const { lang, mayEdit } = view;
  const date = say(lang, dateWords(on));
  const at = paths.organisation.unit.to({ slug }) + query({ ngay: on === today ? null : on });
  const to = (other: string) =>
    paths.organisation.unit.to({ slug: other }, lang) + query({ ngay: on === today ? null : on });
  const empty = office.posts.length + office.departments.length === 0;
  return (
    <OrganisationFrame view={view} title={unit?.name ?? name} path={at} room="tree">
      <div class="split even no-print">
        <form method="get" action={paths.organisation.unit.to({ slug }, lang)} class="find card">
          <TextField form={filled({ ngay: on })} name="ngay" label={t.day} type="date" />
          <SubmitButton label={t.showDay} look="quiet" />
        </form>
        <form method="get" action={paths.organisation.show.to({}, lang)} class="find card">
          <TextField form={question} name="ten" label={t.askTitle} hint={t.askHint} type="search" />
          <input type="hidden" name="ngay" value={on} />
          <SubmitButton label={t.ask} look="quiet" />
        </form>
      </div>
      {answers && (
        <AnswerPart
          lang={lang}
          asked={question.values.ten ?? ""}
          on={on}
          today={today}
          answers={answers}
        />
      )}
      <p class="hint">{say(lang, t.onDay(date))}</p>
      {above.length > 0 && (
        <nav aria-label={say(lang, t.above)}>
          <ol class="line-up">
            {above.map((one) => (
              <li>
                <a href={to(one.slug)}>{one.name}</a>
              </li>
            ))}
            <li aria-current="true">{unit?.name ?? name}</li>
          </ol>
        </nav>
      )}
      {!unit && <Notice look="warn" title={t.notThere(name, date)} />}
      {props.lines.length > 0 && (
        <>
          <h2>{say(lang, t.became)}</h2>
          <ul>
            {props.lines.map((line) => (
              <li>
                {say(lang, dateWords(line.since))}: {say(lang, successionText[line.kind])}{" "}
                <a href={to(line.slug)}>{line.name}</a>
                {line.area && ` (${line.area})`}
                <span class="hint"> {line.source}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unit && (
        <>
          <h2>{say(lang, t.inside)}</h2>
          {empty ? (
            <EmptyState title={t.insideEmpty} />
          ) : (
            <Office lang={lang} name={unit.name} office={office} />
          )}
          {office.served.length > 0 && (
            <>
              <h2>{say(lang, t.served)}</h2>
              <ul>
                {office.served.map((one) => (
                  <li>
                    {one.name}, <a href={to(one.unitSlug)}>{one.unitName}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          {below.length > 0 && <Below {...{ lang, below, to }} />}
          <p class="actions no-print">
            {own.map((held) => (
              <a
                class="button quiet"
                href={paths.organisation.delegation.to({ post: String(held.post) }, lang)}
              >
                {say(lang, t.delegate(held.title))}
              </a>
            ))}
            {mayEdit && (
              <a class="button quiet" href={paths.admin.unit.to({ slug }, lang)}>
                {say(lang, t.edit)}
              </a>
            )}
          </p>
          <p class="hint no-print">{say(lang, t.print)}</p>
        </>
      )}
    </OrganisationFrame>
  );
};

type Lang = View["lang"];

const Office = ({ lang, name, office }: { lang: Lang; name: string; office: OfficeOn }) => {
  const direct = office.posts.filter((post) => post.department === null);
  return (
    <ul class="tree">
      <li>
        <p class="node unit">{name}</p>
        <ul>
          {direct.map((post) => (
            <PostNode lang={lang} post={post} />
          ))}
          {office.departments.map((department) => (
            <Department
              lang={lang}
              department={department}
              posts={office.posts.filter((post) => post.department === department.id)}
            />
          ))}
        </ul>
      </li>
    </ul>
  );
};

const Department = (props: {
  readonly lang: Lang;
  readonly department: DepartmentOn;
  readonly posts: readonly PostOn[];
}) => {
  const { lang, department, posts } = props;
  return (
    <li>
      <p class="node department">
        {department.name}
        {department.serves.length > 0 && (
          <span class="hint"> {say(lang, t.serves(department.serves.join(", ")))}</span>
        )}
      </p>
      {posts.length > 0 && (
        <ul>
          {posts.map((post) => (
            <PostNode lang={lang} post={post} />
          ))}
        </ul>
      )}
    </li>
  );
};

const PostNode = ({ lang, post }: { readonly lang: Lang; readonly post: PostOn }) => (
  <li>
    <div class="node post">
      <p>
        <b>{post.title}</b>
        {post.above && <span class="hint"> {say(lang, t.answersTo(post.above))}</span>}
      </p>
      {post.holders.length === 0 ? (
        <StatusChip look="soon" label={t.nobody} />
      ) : (
        <ul class="holders">
          {post.holders.map((holder) => (
            <HolderNode lang={lang} holder={holder} />
          ))}
        </ul>
      )}
    </div>
  </li>
);

const Below = (props: {
  readonly lang: Lang;
  readonly below: readonly UnitBelow[];
  readonly to: (slug: string) => string;
}) => {
  const { lang, below, to } = props;
  const levels = [...Map.groupBy(below, (unit) => unit.level)];
  return (
    <>
      <h2>{say(lang, t.below(below.length))}</h2>
      {levels.map(([level, units]) => (
        <details open={levels.length === 1 || units.length <= 40}>
          <summary>
            {say(lang, levelText[level])} ({units.length})
          </summary>
          <ul class="columns">
            {units.map((unit) => (
              <li>
                <a href={to(unit.slug)}>{unit.name}</a>
                {unit.below > 0 && (
                  <span class="hint"> {say(lang, t.insideCount(unit.below))}</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
};
