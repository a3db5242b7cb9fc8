import { setTimeout as wait } from "node:timers/promises";

import type { Environment } from "#home/home.ts";
import { log } from "#kernel/log.ts";
import { connect, isUnreachable } from "#kernel/sql.ts";

/** How long a house that starts waits for somebody else's server (policy): longer than a failover takes. */
const mostMs = 120_000;
const pauseMs = 500;

/**
 * Waits until the server of DATABASE_URL answers and writes, for two minutes at most; what is wrong then is
 * said by whoever opens it. After a power cut everything starts at once, and a house that gave up at its first
 * try would have to be started by hand.
 *
 * @param env without DATABASE_URL there is nothing to wait for
 * @param most milliseconds
 */
export async function databaseAnswers(env: Environment, most = mostMs): Promise<void> {
  const url = env["DATABASE_URL"];
  if (!url || !URL.canParse(url)) return;
  const until = performance.now() + most;
  for (let said = false; !(await answers(url)) && performance.now() < until; said = true) {
    if (!said) log("warn", "waiting for the database");
    await wait(pauseMs);
  }
}

/** Whether it answers, or refuses in a way that waiting does not mend. */
async function answers(url: string): Promise<boolean> {
  const sql = connect(url, { max: 1 });
  try {
    await sql`select 1`;
    return true;
  } catch (thrown) {
    return !isUnreachable(thrown);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
