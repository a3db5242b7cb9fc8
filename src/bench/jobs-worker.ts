import { randomBytes } from "node:crypto";

import { matterFiled } from "#cases/jobs.ts";
import { connect } from "#kernel/sql.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { ringFrom } from "#vault/keys.ts";

import { startRunners } from "../runners.ts";

// The worker of the benchmark, a process of its own as in the house: url, at once, fetch.
const [url = "", atOnce = "4", fetch = "50"] = process.argv.slice(2);
const sql = connect(url, { max: 4, role: "danvan_app" });
const clock = () => new Date();
const noise = (bytes: number) => randomBytes(bytes);
const vault = ringFrom(Buffer.alloc(32), new Map());
const calendar = publishedCalendar;
const calendarOf = () => calendar;
const house = { sql, master: Buffer.alloc(32), vault, calendar, calendarOf, clock, noise };
const site = { mode: "production" } as const;
const world = { house, origin: "http://localhost", site, post: null, clock };
const desk = { jobs: [matterFiled], atOnce: Number(atOnce), fetch: Number(fetch) || null };
const runners = await startRunners(world, url, sql, [desk]);
process.once("disconnect", () => void runners.stop().then(() => process.exit(0)));
process.send?.("works");
