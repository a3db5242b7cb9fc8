import type { Context } from "hono";
import type { z } from "zod";

import type { Filing } from "#cases/filing.ts";
import type { Portal } from "#cases/portal.ts";
import { submissionTexts } from "#residents/texts/submission.ts";
import { placeMeant, type PlaceRefusal } from "#units/meant.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { dayAt } from "#kernel/day.ts";
import type { Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Unit } from "#units/model.ts";
import { unsaid, wordsOf } from "#web/wording.ts";

import type { Client } from "./clients.store.ts";
import { matterIn } from "./matter.ts";
import { problem } from "./problem.ts";
import { readText } from "./read-body.ts";
import { remember } from "./remember.ts";

export type Places = (unit: string) => Promise<Result<Unit, PlaceRefusal>>;

/** Units by what clients call them, remembered for half a minute. */
export function rememberPlaces({ house }: Portal): Places {
  const ask = (unit: string) => placeMeant(house.sql, { unit }, dayAt(house.clock()));
  const now = () => house.clock().getTime();
  const found = remember(
    async (unit) => {
      const place = await ask(unit);
      return place.ok ? place : null;
    },
    { forMs: 30_000, most: 5000, now },
  );
  return async (unit) => (await found(unit)) ?? ask(unit);
}

/** Reads a request to file: what to file, or the refusal to answer with. Keeps nothing. */
export async function readFiling(
  c: Context,
  client: Client,
  places: Places,
): Promise<Filing | Response> {
  if (!/^\s*application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "")) {
    return problem(c, 415, "not-json");
  }
  const key = c.req.header("idempotency-key") ?? "";
  if (!/^[\x21-\x7E]{16,255}$/.test(key)) return problem(c, 400, "no-idempotency-key");
  const text = await readText(c.req.raw);
  if (text === null) return problem(c, 413, "too-large");

  const given = parsed(text);
  if (given === undefined) return problem(c, 400, "unreadable");
  const read = matterIn.safeParse(given, { error: unsaid });
  if (!read.success) {
    return problem(c, 422, "invalid", { errors: read.error.issues.flatMap(fieldProblems) });
  }
  const said = read.data;
  const legal =
    said.denunciation === false ? null : legalFormOf(`${said.title}\n\n${said.content}`);
  if (legal?.looksLike) {
    return problem(c, 409, `looks-like-${legal.looksLike}`, { detail: legal.because });
  }
  const place = await places(said.unit);
  return place.ok ? filingOf(said, place.value, client, key) : unknownPlace(c, place.refusal);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldProblems(issue: z.core.$ZodIssue) {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((field) => ({ field, detail: unknownField }));
  }
  const said = wordsOf(issue.message);
  const detail: Text = typeof said === "string" ? { vi: said, en: said } : said;
  return [{ field: issue.path.join("."), detail }];
}

const unknownField: Text = { vi: "Không có trường này.", en: "There is no such field." };

const unknownPlace = (c: Context, refusal: PlaceRefusal): Response =>
  refusal.because === "unit-choose"
    ? problem(c, 422, "unit-choose", {
        units: refusal.offered.map(({ unit: { slug, name } }) => ({ slug, name })),
      })
    : problem(c, 422, "invalid", {
        errors: [{ field: "unit", detail: submissionTexts.unitUnknown }],
      });

function filingOf(
  said: z.output<typeof matterIn>,
  unit: Unit,
  client: Client,
  key: string,
): Filing {
  const { name = "", phone = "", email = "" } = said;
  return {
    kind: said.kind === "petition" || said.kind === "kien-nghi" ? "petition" : "feedback",
    channel: "api",
    title: said.title,
    body: said.content,
    place: said.place ?? null,
    area: said.area,
    unit: unit.id,
    province: unit.province,
    publish: said.publish,
    contact: name || phone || email ? { name, phone, email } : null,
    once: `api:${client.id}:${key}`,
    files: [],
    enteredBy: { client: client.name },
  };
}
