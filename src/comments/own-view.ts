import type { House } from "#cases/house.ts";
import { dayOf, plusDays, type Day, type Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { unitById } from "#units/store.ts";

import { maskComment, maskOpenings } from "./mask.ts";
import { keptDays, type Comment, type Recorded } from "./model.ts";
import {
  answersOf,
  articleOf,
  openingsOf,
  postNames,
  recordOf,
  wordsOf,
  type Answer,
  type Under,
} from "./store.ts";
import { ownTexts as t } from "./texts/own.ts";

/** One line of what happened, in words, with what was said then. */
export type Line = {
  readonly at: Instant;
  readonly what: Text;
  readonly who: Text | string;
  readonly said: string | null;
};

/** Everything the page of a comment shows its writer. */
export type OwnComment = {
  readonly comment: Comment;
  readonly article: Under;
  readonly appealUnitName: string | null;
  readonly written: { readonly title: string; readonly body: string } | null;
  readonly lines: readonly Line[];
  /** What the first moderator, and whoever looked again, said to the writer. */
  readonly reason: string | null;
  readonly appeal: string | null;
  readonly second: string | null;
  readonly masked: boolean;
  readonly answers: readonly Answer[];
  readonly openings: readonly {
    readonly at: Instant;
    readonly who: string;
    readonly reason: string;
  }[];
  /** The day after which what was written is erased; null while it is public or waits. */
  readonly keptUntil: Day | null;
};

/** Gathers it, for whoever showed the secret. */
export async function ownView({ sql }: House, comment: Comment): Promise<OwnComment> {
  const [article, words, record, answers, openings, appealUnit] = await Promise.all([
    articleOf(sql, comment),
    wordsOf(sql, comment.id),
    recordOf(sql, comment.id),
    answersOf(sql, comment.id),
    openingsOf(sql, comment.id),
    comment.appealUnit === null ? undefined : unitById(sql, comment.appealUnit),
  ]);
  const shown = maskComment({ kind: "writer", of: comment.id }, comment, words);
  const said = shown?.said ?? new Map<string, string>();
  const posts = await postNames(
    sql,
    record.flatMap(({ post }) => post ?? []),
  );
  const lines = record.map((one) => lineOf(one, said, posts, article.unitName));
  const saidOf = (type: Recorded["event"]["type"]) => {
    const found = record.findLast(({ event }) => event.type === type);
    return found ? wordsIn(found, said) : null;
  };
  const copied = record.findLast(({ event }) => "masked" in event)?.event;
  return {
    comment,
    article,
    appealUnitName: appealUnit?.name ?? null,
    written: shown?.comment ?? null,
    lines,
    reason: comment.ground === null ? null : saidOf("refused"),
    appeal: saidOf("appealed"),
    second: saidOf("looked-again"),
    masked: copied !== undefined && "masked" in copied && copied.masked,
    answers,
    openings: maskOpenings(comment.id, comment, openings),
    keptUntil: keptUntil(comment),
  };
}

/** The record of a comment in words; posts stand for persons. */
export const lineOf = (
  one: Recorded,
  said: ReadonlyMap<string, string>,
  posts: ReadonlyMap<number, string>,
  unitName: string,
): Line => ({
  at: one.at,
  what: t.events[one.event.type === "looked-again" ? one.event.outcome : one.event.type],
  who: one.by === "writer" ? t.you : (posts.get(one.post ?? 0) ?? unitName),
  said: wordsIn(one, said),
});

function wordsIn({ event }: Recorded, said: ReadonlyMap<string, string>): string | null {
  if (event.type === "sent" || !("said" in event) || event.said === null) return null;
  return said.get(event.said.words) ?? null;
}

function keptUntil(c: Comment): Day | null {
  if (c.settledAt === null || c.state === "approved" || c.erased || c.appeal === "open")
    return null;
  const days = c.state === "withdrawn" ? keptDays.withdrawn : keptDays.refused;
  return plusDays(dayOf(c.settledAt), days);
}
