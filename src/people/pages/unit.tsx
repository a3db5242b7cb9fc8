import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import type { Unit } from "#units/model.ts";
import { levelText } from "#units/texts.ts";
import { say } from "#web/language.ts";
import { DataTable } from "#web/parts/data-table.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { postTexts } from "../post-texts.ts";
import { unitTexts as t } from "../unit-texts.ts";
import type { TakesIn } from "../endings.store.ts";
import { type Department, isInForce } from "../model.ts";
import type { PostRow } from "../office.store.ts";
import { templateOf } from "#access/roles.ts";
import { AdminPage, type View } from "./frame.tsx";

type UnitProps = {
  readonly view: View;
  readonly on: Day;
  readonly unit: Unit;
  readonly superior: Unit | undefined;
  readonly departments: readonly (Department & { readonly posts: number })[];
  readonly posts: readonly PostRow[];
  readonly taker: TakesIn;
};

export const UnitPage = ({ view, on, unit, superior, departments, posts, taker }: UnitProps) => {
  const { lang } = view;
  const { slug } = unit;
  const open = unit.validTo === null;
  return (
    <AdminPage view={view} title={unit.name} path={paths.admin.unit.to({ slug })} room="units">
      <Facts
        facts={[
          { label: t.level, value: say(lang, levelText[unit.level]) },
          {
            label: t.superior,
            value: superior && (
              <a href={paths.admin.unit.to({ slug: superior.slug }, lang)}>{superior.name}</a>
            ),
          },
          { label: t.whoTakes, value: open ? say(lang, takerWords(taker)) : null },
          { label: t.code, value: unit.code },
          {
            label: t.validFrom,
            value: unit.validFrom && say(lang, dateWords(unit.validFrom)),
          },
          { label: t.validTo, value: unit.validTo && say(lang, dateWords(unit.validTo)) },
          { label: t.source, value: unit.source },
        ]}
      />
      <h2>{say(lang, adminTexts.posts)}</h2>
      {posts.length === 0 ? (
        <EmptyState title={t.noPosts}>
          <p>{say(lang, t.noPostsHint)}</p>
        </EmptyState>
      ) : (
        <PostTable view={view} posts={posts} on={on} />
      )}
      {open && (
        <p class="actions">
          <a class="button primary" href={paths.admin.newPost.to({ slug }, lang)}>
            {say(lang, t.newPost)}
          </a>
          <a class="button quiet" href={paths.unit.contact.to({ slug }, lang)}>
            {say(lang, t.contacts)}
          </a>
        </p>
      )}
      <h2>{say(lang, t.departments)}</h2>
      {departments.length === 0 ? (
        <EmptyState title={t.noDepartments}>
          <p>{say(lang, t.noDepartmentsHint)}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.departments}
          headed
          dense
          rows={departments}
          href={(one) => paths.admin.department.to({ id: String(one.id) }, lang)}
          columns={[
            { key: "name", head: t.departmentName, cell: (one) => one.name },
            { key: "posts", head: adminTexts.posts, cell: (one) => one.posts, figures: true },
          ]}
        />
      )}
      {open && (
        <p class="actions">
          <a class="button quiet" href={paths.admin.newDepartment.to({ slug }, lang)}>
            {say(lang, t.newDepartment)}
          </a>
          <a
            class="button quiet"
            href={paths.admin.newUnit.to({}, lang) + query({ "cap-tren": slug })}
          >
            {say(lang, t.newSubordinate)}
          </a>
          <a class="button quiet" href={paths.admin.unitName.to({ slug }, lang)}>
            {say(lang, t.rename)}
          </a>
          {unit.level !== "province" && (
            <a class="button quiet" href={paths.admin.unitEnding.to({ slug }, lang)}>
              {say(lang, t.endUnit)}
            </a>
          )}
        </p>
      )}
    </AdminPage>
  );
};

const takerWords = (taker: TakesIn): Text | string =>
  taker === null ? t.takerNobody : `${taker.title}, ${taker.unitName}`;

/** Posts with who holds them; in a unit, or all over the house. */
export const PostTable = (props: {
  readonly view: View;
  readonly posts: readonly PostRow[];
  readonly on: Day;
  readonly withUnit?: boolean;
  /** Carried along to the page of the post. */
  readonly appointing?: string | undefined;
}) => {
  const { view, posts, on, withUnit = false, appointing } = props;
  const { lang } = view;
  return (
    <DataTable
      caption={adminTexts.posts}
      headed
      dense
      rows={posts}
      href={(post) =>
        paths.admin.post.to({ id: String(post.id) }, lang) + query({ "can-bo": appointing })
      }
      columns={[
        { key: "title", head: postTexts.name, cell: (post) => post.title },
        ...(withUnit
          ? [{ key: "unit", head: postTexts.unit, cell: (post: PostRow) => post.unitName }]
          : []),
        {
          key: "role",
          head: adminTexts.role,
          cell: (post) => say(lang, templateOf(post.role).name),
        },
        {
          key: "department",
          head: postTexts.department,
          cell: (post) => post.departmentName ?? "–",
        },
        { key: "above", head: postTexts.reportsTo, cell: (post) => post.superiorTitle ?? "–" },
        {
          key: "holders",
          head: postTexts.holders,
          cell: (post) => <HeldBy view={view} post={post} on={on} />,
        },
      ]}
    />
  );
};

type HeldByProps = { readonly view: View; readonly post: PostRow; readonly on: Day };

/** Who holds a post today, whether anybody does, and who comes next. */
const HeldBy = ({ view: { lang }, post, on }: HeldByProps) => {
  const now = post.holders.filter((one) => isInForce(one, on));
  const later = post.holders.filter((one) => !isInForce(one, on));
  const names = [
    ...now.map((one) => one.name),
    ...later.map((one) =>
      say(lang, postTexts.laterHolder(one.name, say(lang, dateWords(one.validFrom)))),
    ),
  ];
  return (
    <>
      {now.length === 0 && <StatusChip look="soon" label={adminTexts.nobody} />}
      {names.map((name) => (
        <p>{name}</p>
      ))}
    </>
  );
};
