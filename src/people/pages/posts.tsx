import type { Day } from "#kernel/day.ts";
import { Hidden, Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { postTexts as t } from "../post-texts.ts";
import { roles } from "../model.ts";
import type { PostRow } from "../office.store.ts";
import { templateOf } from "#access/roles.ts";
import { AdminPage, type View } from "./frame.tsx";
import { PostTable } from "./unit.tsx";

type PostsProps = {
  readonly view: View;
  readonly form: Form<"tim" | "vai-tro" | "trong" | "can-bo">;
  readonly posts: readonly PostRow[];
  readonly on: Day;
  readonly next: string | undefined;
  /** The officer a post is looked for. */
  readonly appointing: { readonly name: string; readonly signIn: string } | undefined;
};

export const PostsPage = ({ view, form, posts, next, appointing, on }: PostsProps) => {
  const { lang } = view;
  return (
    <AdminPage view={view} title={t.title} path={paths.admin.posts.to({})} room="posts">
      {appointing && <Notice look="info" title={t.appointing(appointing.name)} />}
      <form class="find" method="get" action={paths.admin.posts.to({}, lang)}>
        {appointing && <Hidden form={form} name="can-bo" value={appointing.signIn} />}
        <TextField form={form} name="tim" label={t.find} type="search" />
        <Select
          form={form}
          name="vai-tro"
          label={adminTexts.role}
          empty={adminTexts.all}
          options={roles.map((role) => ({ value: role, label: templateOf(role).name }))}
        />
        <Select
          form={form}
          name="trong"
          label={t.holders}
          empty={adminTexts.all}
          options={[{ value: "on", label: t.vacant }]}
        />
        <SubmitButton label={adminTexts.search} />
      </form>
      {posts.length === 0 ? (
        <EmptyState
          title={t.none}
          action={{ href: paths.admin.units.to({}, lang), label: t.toUnits }}
        >
          <p>{say(lang, t.noneHint)}</p>
        </EmptyState>
      ) : (
        <PostTable view={view} posts={posts} on={on} withUnit appointing={appointing?.signIn} />
      )}
      <Pager next={next} note={t.shown(posts.length)} />
    </AdminPage>
  );
};
