import { expect, test } from "vitest";

import { stages } from "#cases/model.ts";
import { states as commentStates } from "#comments/model.ts";
import { dayAt } from "#kernel/day.ts";
import { standings } from "#tasks/model.ts";
import { standingSql } from "#tasks/standing.store.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";

import { loadTrial } from "./load.ts";
import { matters } from "./matters.ts";

const db = testDatabase();

/** Two of a letter that was split, one of a letter proposed, and two that were merged (letters.ts). */
const madeOfLetters = 5;

// Whatever day it is: the acts of the trial must not fall into the future nor break a rule.
test.each(["2026-11-23T09:30:00+07:00", "2026-02-14T03:00:00+07:00", "2027-05-03T23:59:00+07:00"])(
  "the trial plays on %s: a matter in every stage, each with somebody who has it",
  async (now) => {
    const house = aHouse(db(), now);
    await db.owner()`truncate matters, words, matter_events, appointments, officers, posts, departments, routing_rules cascade`;
    await loadProvince(db.owner(), await readRegister(), "01");
    await loadTrial(house, "no password", async () => {});

    const byStage = await db()<
      { stage: string; n: number }[]
    >`select stage, count(*)::int as n from matters group by stage`;
    expect(new Set(byStage.map((row) => row.stage))).toEqual(new Set(stages));
    const [became] = await db()<{ n: number }[]>`
      select count(*)::int as n from comments where matter_id is not null`;
    const madeOfComments = became?.n ?? 0;
    const commented = await db()<{ state: string }[]>`select distinct state from comments`;
    expect(new Set(commented.map(({ state }) => state))).toEqual(new Set(commentStates));
    expect(byStage.reduce((sum, row) => sum + row.n, 0)).toBe(
      matters.length + madeOfLetters + madeOfComments,
    );
    const [nobody] = await db()<
      { n: number }[]
    >`select count(*)::int as n from matters where post_id is null`;
    expect(nobody?.n).toBe(0);
    const [future] = await db()<
      { n: number }[]
    >`select count(*)::int as n from matter_events where at > ${new Date(now)}`;
    expect(future?.n).toBe(0);

    // A task in every state, and one of each that waits for somebody's word.
    const today = dayAt(house.clock());
    const stand = await db()<{ standing: string }[]>`
      select distinct ${standingSql(db(), today)} as standing from tasks t`;
    expect(new Set(stand.map((row) => row.standing))).toEqual(new Set(standings));
    const [waits] = await db()`
      select bool_or(stage = 'given') as given, bool_or(stage = 'submitted') as submitted,
             bool_or(asked is not null) as asked, bool_or(due_on is null) as undated,
             bool_or(series_turn > 1) as repeated, bool_or(parent_id is not null) as split from tasks`;
    expect(waits).toEqual({
      given: true,
      submitted: true,
      asked: true,
      undated: true,
      repeated: true,
      split: true,
    });
    // News as a reader and an editor find them: some of each, one put right.
    const news = await db()<
      { state: string }[]
    >`select distinct state from articles order by state`;
    expect(news.map(({ state }) => state)).toEqual(["archived", "draft", "published", "scheduled"]);
    expect(await db()`select said from article_corrections`).toHaveLength(1);
    const [ahead] = await db()<{ n: number }[]>`
      select count(*)::int as n from task_events where at > ${new Date(now)}`;
    expect(ahead?.n).toBe(0);
  },
);
