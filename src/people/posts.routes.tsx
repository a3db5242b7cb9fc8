import { unitBySlug } from "#units/store.ts";
import { filled, readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import {
  asked,
  doingOf,
  doneAt,
  missing,
  numberIn,
  type Rooms,
  slugIn,
  todayOf,
  viewOf,
} from "./admin-view.ts";
import { officerBySignIn } from "./changes.store.ts";
import type { Post, UnitId } from "./model.ts";
import {
  departmentsOfUnit,
  officePosts,
  type PostRow,
  postRowById,
  superiorsFor,
} from "./office.store.ts";
import type { View } from "./pages/frame.tsx";
import { NewPostPage, type PostForm } from "./pages/post-fields.tsx";
import { PostPage } from "./pages/post.tsx";
import { PostsPage } from "./pages/posts.tsx";
import { changePost, createPost } from "./posts.ts";
import { appointForm, besideField, postForm, roleIn, wantedPost } from "./posts.forms.ts";
import { appoint } from "./appointments.ts";
import { signInName } from "./model.ts";

/** Posts: all of them, one with whoever holds it, making and changing, appointing. */
export function postRoutes({ open, house, site }: Rooms): void {
  const { sql } = house;

  open.get(paths.admin.posts, "administer", async (c, staff, lang) => {
    const text = asked(c.req.query("tim"));
    const role = roleIn(c.req.query("vai-tro"));
    const vacant = c.req.query("trong") === "on";
    const after = numberIn(c.req.query("sau"));
    const on = todayOf(house);
    const appointing = await officerBySignIn(sql, signInName(asked(c.req.query("can-bo"))));
    const { rows, next } = await officePosts(sql, { text, role, vacant, after, on, limit: 40 });
    const kept = {
      tim: text,
      "vai-tro": role,
      trong: vacant && "on",
      "can-bo": appointing?.signIn,
    };
    return html(
      <PostsPage
        view={viewOf(c, site, staff, lang)}
        form={filled({ tim: text, "vai-tro": role ?? "", trong: vacant ? "on" : "" })}
        posts={rows}
        on={on}
        next={next ? paths.admin.posts.to({}, lang) + query({ ...kept, sau: next }) : undefined}
        appointing={appointing}
      />,
    );
  });

  open.get(paths.admin.newPost, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const options = await optionsFor(unit.id, null);
    const view = viewOf(c, site, staff, lang);
    const form = filled({ role: "case-officer" });
    return html(<NewPostPage {...{ view, unit, form, options }} />);
  });

  open.post(paths.admin.newPost, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const read = await readForm(postForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    const again = async (form: PostForm, status: number) => {
      const options = await optionsFor(unit.id, null);
      return html(<NewPostPage {...{ view, unit, form, options }} />, status);
    };
    if (!read.ok) return again(read.form, read.status);
    const done = await createPost(sql, unit.slug, wantedPost(read.value), doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.post.to({ id: String(done.value) }), lang);
    return again(besideField(read.form, done.refusal), 422);
  });

  open.get(paths.admin.post, "administer", async (c, staff, lang) => {
    const post = await found(c.req.param("id"));
    if (!post) return missing(c, site, staff);
    const officer = await officerBySignIn(sql, signInName(asked(c.req.query("can-bo"))));
    const view = viewOf(c, site, staff, lang);
    return postPage(post, view, typedIn(post), appointing(officer?.signIn), 200);
  });

  open.post(paths.admin.post, "administer", async (c, staff, lang) => {
    const post = await found(c.req.param("id"));
    if (!post) return missing(c, site, staff);
    const read = await readForm(postForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    if (!read.ok) return postPage(post, view, read.form, appointing(), read.status);
    const done = await changePost(sql, post.id, wantedPost(read.value), doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.post.to({ id: String(post.id) }), lang);
    return postPage(post, view, besideField(read.form, done.refusal), appointing(), 422);
  });

  open.post(
    paths.admin.appointments,
    { right: "administer", fresh: true },
    async (c, staff, lang) => {
      const post = await found(c.req.param("id"));
      if (!post) return missing(c, site, staff);
      const read = await readForm(appointForm, c.req.raw);
      const view = viewOf(c, site, staff, lang);
      const again = (form: typeof read.form, status: number) =>
        postPage(post, view, typedIn(post), form, status);
      if (!read.ok) return again(read.form, read.status);
      const { sign_in: signIn, tenure, from, to = null } = read.value;
      const done = await appoint(sql, post.id, { signIn, tenure, from, to }, doingOf(house, staff));
      if (done.ok) return doneAt(c, paths.admin.post.to({ id: String(post.id) }), lang);
      return again(besideField(read.form, done.refusal), 422);
    },
  );

  const found = (id: string | undefined) => postRowById(sql, numberIn(id) ?? 0, todayOf(house));

  const appointing = (signIn = "") =>
    filled({ sign_in: signIn, tenure: "held", from: todayOf(house) });

  async function postPage(
    post: PostRow,
    view: View,
    form: PostForm,
    appoints: Parameters<typeof PostPage>[0]["appointing"],
    status: number,
  ): Promise<Response> {
    const options = await optionsFor(post.unit, post.id);
    const on = todayOf(house);
    return html(<PostPage {...{ view, post, on, form, options }} appointing={appoints} />, status);
  }

  async function optionsFor(unit: UnitId, itself: Post["id"] | null) {
    const on = todayOf(house);
    const [departments, superiors] = await Promise.all([
      departmentsOfUnit(sql, unit, on),
      superiorsFor(sql, unit, on),
    ]);
    return { departments, superiors: superiors.filter((one) => one.id !== itself) };
  }
}

const typedIn = ({ title, role, department, reportsTo }: PostRow): PostForm =>
  filled({
    title,
    role,
    department: department === null ? "" : String(department),
    reports_to: reportsTo === null ? "" : String(reportsTo),
  });
