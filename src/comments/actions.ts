import { roles } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";
import { audit, doerOf, noteRefusal } from "#audit/record.ts";
import { fileMatter } from "#cases/filing.ts";
import { within, type House } from "#cases/house.ts";
import type { Kind } from "#cases/model.ts";
import { wordsHash } from "#cases/receipt.ts";
import { dayAt, instant } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { HeldPost, Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";
import { unitById } from "#units/store.ts";
import { maskPerson } from "#vault/mask.ts";
import { openPerson } from "#vault/person.ts";

import { openWriter } from "./identity.store.ts";
import { maskComment } from "./mask.ts";
import { leavesOut, onlyLeavesOut } from "./masking.ts";
import type { Comment, CommentCode, Event, Ground, Said } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { standing, whyNot, type ModeratorStep } from "./rules.ts";
import {
  becomeMatter,
  eraseDenounced,
  publishCopy,
  saveAnswer,
  saveStep,
  secondUnit,
  unpublish,
  type KeptWords,
} from "./step.store.ts";
import { answersOf, lockComment, recordOf, wordsOf } from "./store.ts";

/** What is to be shown to everybody: the writer's words with parts left out, or nothing left out. */
export type Shown = { readonly title: string; readonly body: string };

/** What a moderator does, read and cleaned at the edge. */
export type StepInput =
  | { readonly step: "approve"; readonly shown: Shown }
  /** `text` is what the writer is told; only spam needs none. */
  | { readonly step: "refuse"; readonly ground: Ground; readonly text: string }
  | { readonly step: "overturn"; readonly shown: Shown; readonly text: string }
  | { readonly step: "uphold" | "answer"; readonly text: string }
  | { readonly step: "matter"; readonly kind: Kind; readonly area: string }
  | { readonly step: "pass-up" | "handover" | "handover-confirm" | "handover-cancel" };

/** The comment as it now is; null when it was erased as a denunciation. */
export type Stepped = { readonly comment: Comment | null };

/** What the writer reads in the list of who opened their name. */
const why = "để đăng: tên hiện cùng bình luận";

/**
 * Takes one moderator's step: read, decide, write, all or nothing, under a lock. What the officer holds is
 * read again once the comment is locked.
 *
 * @param seen the last line of the record the officer saw; if anything was done since, it is "moved-on"
 */
export const takeCommentStep =
  (house: House) =>
  (
    code: CommentCode,
    asking: Staff,
    input: StepInput,
    seen: number,
  ): Promise<Result<Stepped, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Stepped, Refusal>> => {
      const at = house.clock();
      const before = await lockComment(sql, code);
      const viewer = await viewerOf(sql, asking.officer, dayAt(at));
      if (!before || !standing(viewer, before, "see")) {
        if (before) {
          const about = { kind: "comment", id: before.id };
          void noteRefusal(house.sql, {
            by: doerOf(viewer, "comments"),
            did: "comment.looked",
            about,
          });
        }
        return refuse({ because: "no-such-comment" });
      }
      if (before.seq !== seen) {
        return (await tookAlready(sql, before, input, asking, seen))
          ? ok({ comment: before })
          : refuse({ because: "moved-on" });
      }
      const post = standing(viewer, before, input.step);
      if (!post) return refuse({ because: "passed-up" });
      const closed = whyNot(before, input.step, asking.officer);
      if (closed) return refuse({ because: closed });
      const done = await take(sql, house, before, { officer: asking.officer, post }, input, at);
      if (!done.ok) return done;
      await audit(sql, {
        by: { officer: asking.officer, post: post.post },
        did: "comment.step",
        about: { kind: "comment", id: before.id },
        detail: { step: input.step },
      });
      return ok({ comment: done.value });
    });

type By = { readonly officer: Staff["officer"]; readonly post: HeldPost };

async function take(
  sql: Transaction,
  house: House,
  before: Comment,
  by: By,
  input: StepInput,
  at: Date,
): Promise<Result<Comment | null, Refusal>> {
  const doer = { officer: by.officer, post: by.post.post };
  const save = async (after: Partial<Comment>, event: Event, words: KeptWords | null = null) => {
    const decidedPost = after.decidedBy ? doer.post : null;
    const next = { ...before, ...after, seq: before.seq + 1 };
    await saveStep(sql, { ...next, decidedPost }, event, doer, at, words);
    return ok(next);
  };
  const settledAt = instant(at);
  const decided = { decidedBy: by.officer, settledAt } as const;
  switch (input.step) {
    case "approve": {
      const copied = await publish(sql, house, before, by, input.shown, at);
      if (!copied.ok) return copied;
      return save(
        { state: "approved", ground: null, ...decided },
        { type: "approved", ...copied.value },
      );
    }
    case "refuse": {
      await unpublish(sql, before.id);
      const words = input.text === "" ? null : kept(house, "reason", input.text, at);
      const { ground } = input;
      const said = words && saidOf(words);
      return save(
        { state: "refused", ground, ...decided },
        { type: "refused", ground, said },
        words,
      );
    }
    case "overturn": {
      const copied = await publish(sql, house, before, by, input.shown, at);
      if (!copied.ok) return copied;
      const words = kept(house, "second", input.text, at);
      const event = { type: "looked-again", outcome: "overturned", said: saidOf(words) } as const;
      return save(
        { state: "approved", ground: null, appeal: "overturned", ...decided },
        { ...event, ...copied.value },
        words,
      );
    }
    case "uphold": {
      const words = kept(house, "second", input.text, at);
      const event = {
        type: "looked-again",
        outcome: "upheld",
        said: saidOf(words),
        masked: false,
      } as const;
      return save({ appeal: "upheld", settledAt }, event, words);
    }
    case "pass-up": {
      const parent = (await unitById(sql, before.unit))?.parent;
      const unit = parent
        ? await secondUnit(sql, parent, before.decidedBy, moderatorRoles, dayAt(at))
        : null;
      if (unit === null) return refuse({ because: "passed-up" });
      return save({ appealUnit: unit }, { type: "passed-up", unit });
    }
    case "answer": {
      const id = newId<"comment-answer">(at.getTime(), house.noise(10));
      await saveAnswer(sql, { id, comment: before.id, by: doer, body: input.text, at });
      return save({}, { type: "answered", answer: id });
    }
    case "matter":
      return intoMatter(sql, house, before, by, input, (code) =>
        save(
          { matterCode: code, ...(before.state === "waiting" ? { settledAt } : {}) },
          { type: "became-matter", code },
        ),
      );
    case "handover": {
      // Nobody reads on what may be a denunciation while it is being handed over.
      await unpublish(sql, before.id);
      return save(
        { state: "waiting", ground: null, settledAt: null, handoverBy: by.officer },
        { type: "handover-begun" },
      );
    }
    case "handover-cancel":
      return save({ handoverBy: null }, { type: "handover-cancelled" });
    case "handover-confirm":
      await eraseDenounced(sql, before.id, by.officer);
      return ok(null);
    default:
      return input satisfies never;
  }
}

/** Roles whose posts moderate. */
export const moderatorRoles = roles.filter((role) => templateOf(role).rights.includes("comments"));

// The copy everybody reads: the name as typed, the words with parts left out.
async function publish(
  sql: Transaction,
  house: House,
  c: Comment,
  by: By,
  shown: Shown,
  at: Date,
): Promise<Result<{ readonly masked: boolean }, Refusal>> {
  const written = await writtenIn(sql, c, by);
  if (!written) return refuse({ because: "erased" });
  if (!onlyLeavesOut(written.title, shown.title) || !onlyLeavesOut(written.body, shown.body))
    return refuse({ because: "put-in" });
  const name = await writersName(sql, house, c, by);
  if (name === "") return refuse({ because: "no-name" });
  await publishCopy(sql, c, { name, ...shown }, at);
  return ok({ masked: leavesOut(`${shown.title}\n${shown.body}`) });
}

/** The name a comment would be published with, opened for that and written down. */
export async function writersName(
  sql: Transaction,
  house: House,
  c: Comment,
  by: By,
): Promise<string> {
  const records = await openWriter(sql, c.id, { officer: by.officer, post: by.post.post }, why);
  if (records.length === 0) return "";
  return maskPerson({ kind: "signed" }, openPerson(house.vault, records)).contact?.name ?? "";
}

async function writtenIn(sql: Transaction, c: Comment, by: By) {
  const viewer = { officer: by.officer, posts: [by.post], above: [] };
  return (
    maskComment({ kind: "moderator", staff: viewer }, c, await wordsOf(sql, c.id))?.comment ?? null
  );
}

// The same words, the same writer, the same secret; what becomes of it is decided in cases.
async function intoMatter(
  sql: Transaction,
  house: House,
  c: Comment,
  by: By,
  { kind, area }: Extract<StepInput, { step: "matter" }>,
  save: (code: string) => Promise<Result<Comment, Refusal>>,
): Promise<Result<Comment, Refusal>> {
  const written = await writtenIn(sql, c, by);
  const unit = await unitById(sql, c.unit);
  if (!written || !unit) return refuse({ because: "erased" });
  const filed = await fileMatter(within(house, sql))({
    kind,
    channel: "web",
    title: written.title,
    body: written.body,
    place: null,
    area,
    unit: c.unit,
    province: unit.province,
    publish: false,
    contact: null,
    once: `comment-matter:${c.id}`,
    files: [],
    enteredBy: { officer: by.officer, post: by.post.post },
  });
  if (!filed.ok) return refuse({ because: "no-such-place" });
  await becomeMatter(sql, c.id, filed.value, house.clock());
  return save(filed.value.code);
}

const kept = (house: House, role: KeptWords["role"], body: string, at: Date): KeptWords => ({
  id: newId<"comment-words">(at.getTime(), house.noise(10)),
  role,
  body,
  salt: house.noise(16),
});

const saidOf = ({ id, salt, body }: KeptWords): Said => ({
  words: id,
  hash: wordsHash(salt, null, body, null),
});

// A button pressed twice: the very step is the newest line, and this officer's.
async function tookAlready(
  sql: Transaction,
  c: Comment,
  input: StepInput,
  { officer }: Staff,
  seen: number,
): Promise<boolean> {
  if (c.seq !== seen + 1) return false;
  const last = (await recordOf(sql, c.id)).at(-1);
  if (last?.officer !== officer || last.event.type !== eventOf[input.step]) return false;
  if (input.step === "refuse") return c.ground === input.ground;
  if (input.step === "answer") return (await answersOf(sql, c.id)).at(-1)?.body === input.text;
  return true;
}

const eventOf: Readonly<Record<ModeratorStep, Event["type"] | null>> = {
  approve: "approved",
  refuse: "refused",
  overturn: "looked-again",
  uphold: "looked-again",
  "pass-up": "passed-up",
  answer: "answered",
  matter: "became-matter",
  handover: "handover-begun",
  "handover-cancel": "handover-cancelled",
  "handover-confirm": null,
};
