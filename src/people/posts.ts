import { dayAt, type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";

import {
  administratorsOn,
  appointmentsOf,
  aroundPost,
  placeOf,
  postById,
  savePost,
  savePostChange,
  savePostEnding,
} from "./changes.store.ts";
import { type Doing, lockOffice, record } from "./record.ts";
import { isOver, type PostId } from "./model.ts";
import type { OfficeRefusal } from "./refusals.ts";
import { decideEnding, decidePost, decidePostChange, type WantedPost } from "./rules.ts";

type Done<Value> = Promise<Result<Value, OfficeRefusal>>;

/** Makes a post (chức vụ) in a unit, from today; nobody holds it yet. */
export const createPost = (db: Database, slug: string, typed: WantedPost, doing: Doing) =>
  db.begin(async (sql): Done<PostId> => {
    await lockOffice(sql);
    const on = dayAt(doing.at);
    const place = await placeOf(sql, { slug }, on);
    if (!place) return refuse({ because: "no-such-unit" });
    const wanted = { ...typed, title: cleanLine(typed.title) };
    const decision = decidePost(wanted, await aroundPost(sql, place, wanted, null, on), on);
    if (!decision.ok) return decision;
    const id = await savePost(sql, place.id, wanted, on);
    await record(sql, doing, { did: "post.created", post: id, unit: place.id, ...wanted });
    return ok(id);
  });

/**
 * Changes what a post is called, may do, belongs to or answers to; whoever holds it feels it on
 * their next page. Refuses circles, and that nobody could administer any more.
 */
export const changePost = (db: Database, id: PostId, typed: WantedPost, doing: Doing) =>
  db.begin(async (sql): Done<PostId> => {
    await lockOffice(sql);
    const on = dayAt(doing.at);
    const post = await postById(sql, id);
    const place = post && (await placeOf(sql, { id: post.unit }, on));
    if (!post || !place) return refuse({ because: "no-such-post" });
    const wanted = { ...typed, title: cleanLine(typed.title) };
    // Another role is another appointment: nobody gives it to themself.
    const own = doing.by ? await appointmentsOf(sql, doing.by, id) : [];
    if (wanted.role !== post.role && own.some((one) => !isOver(one, on)))
      return refuse({ because: "not-oneself" });
    const around = await aroundPost(sql, place, wanted, id, on);
    const left = await administratorsOn(sql, on, { post: id });
    const decision = decidePostChange(post, wanted, around, on, left);
    if (!decision.ok) return decision;
    await savePostChange(sql, id, wanted);
    const { title, role, department, reportsTo } = post;
    const before = JSON.stringify({ title, role, department, reportsTo });
    await record(sql, doing, { did: "post.changed", post: id, before, ...wanted });
    return ok(id);
  });

/** Ends a post after `lastDay`, and with it whoever would hold it longer. */
export const endPost = (db: Database, id: PostId, lastDay: Day, doing: Doing) =>
  db.begin(async (sql): Done<PostId> => {
    await lockOffice(sql);
    const post = await postById(sql, id);
    if (!post) return refuse({ because: "no-such-post" });
    const left = await administratorsOn(sql, plusDays(lastDay, 1), { post: id });
    const decision = decideEnding(post, lastDay, dayAt(doing.at), left);
    if (!decision.ok) return decision;
    await savePostEnding(sql, id, lastDay);
    await record(sql, doing, { did: "post.ended", post: id, lastDay });
    return ok(id);
  });
