import { randomBytes } from "node:crypto";

import type { Sql } from "#kernel/sql.ts";

import { digestOf, multipart, post } from "./sending.ts";

/** An officer of the trial at work, signed in as a browser is. */
export type Officer = { readonly id: string; readonly cookie: string };

/** One step, in the same words however often its form is sent. */
export type Step = {
  readonly code: string;
  /** The last line of the record its form saw. */
  readonly seq: number;
  readonly does: "thu-ly" | "ghi-chu" | "tra-loi";
  readonly text: string;
  readonly once: string;
  readonly photo: Buffer | null;
};

/** A step whose form was answered. */
export type TakenStep = Pick<Step, "code" | "does" | "text"> & { readonly photo: string | null };

/** The officer who handles roads in the ward every third filing of a benchmark is about. */
const signInName = "ba-dinh.ha-tang";

/** Signs in with the password the house printed when it was ready. */
export async function officerAt(port: number, said: string, sql: Sql): Promise<Officer> {
  const password = /mật khẩu chung: (\S+)/.exec(said)?.[1] ?? "";
  const { type, body } = await multipart({ name: signInName, password });
  const came = await fetch(`http://127.0.0.1:${port}/can-bo/dang-nhap`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": type, "sec-fetch-site": "same-origin" },
    body: Uint8Array.from(body),
  });
  const cookie = came.headers.getSetCookie().find((one) => one.startsWith("danvan="));
  const [row] = await sql<{ id: string }[]>`
    select id from officers where sign_in = ${signInName}`;
  if (!cookie || !row) throw new Error(`the officer was not let in: ${came.status}`);
  return { id: row.id, cookie: cookie.split(";", 1)[0] ?? "" };
}

/** What becomes of one matter: accepted, noted about, answered with a picture. */
export const stepsOn = (code: string, photo: () => Buffer): readonly Step[] => {
  const once = randomBytes(16).toString("base64url");
  const step = (does: Step["does"], seq: number, text: string, picture: Buffer | null = null) => ({
    code,
    seq,
    does,
    text,
    once,
    photo: picture,
  });
  return [
    step("thu-ly", 1, ""),
    step("ghi-chu", 2, `Đã gọi đội sửa chữa về ${code}.`),
    step("tra-loi", 3, `Nắp cống đã được thay mới, nhánh ${code}.`, photo()),
  ];
};

/**
 * Sends the form of a step once.
 *
 * @returns "taken"; "refused" where the record has moved on; "unknown" where no answer came
 */
export async function sendStep(
  port: number,
  { id, cookie }: Officer,
  { code, seq, does, text, once, photo }: Step,
): Promise<"taken" | "refused" | "unknown"> {
  const said = does === "thu-ly" ? { officer: id } : { text };
  const sends = does === "tra-loi" ? { go: "send", once } : {};
  const { type, body } = await multipart(
    { seq: String(seq), ...said, ...sends },
    photo ? { after: photo } : {},
  );
  const came = await post(port, {
    path: `/can-bo/vu-viec/${code}/${does}`,
    headers: { cookie, "content-type": type, "sec-fetch-site": "same-origin" },
    body,
  }).catch(() => undefined);
  if (came?.status === 303 && !came.location.includes("dang-nhap")) return "taken";
  return came?.status === 409 ? "refused" : "unknown";
}

export const noteOf = ({ code, does, text, photo }: Step): TakenStep => ({
  code,
  does,
  text,
  photo: photo && digestOf(photo),
});

/** What the house has of the steps on these matters. */
type KeptStep = {
  readonly code: string;
  readonly type: string;
  readonly text: string | null;
  readonly originals: readonly { readonly sha256: string; readonly key: string }[];
};

const types = { "thu-ly": "accepted", "ghi-chu": "noted", "tra-loi": "answered" } as const;

/** Steps that were answered and are not there, there twice, or there without their picture. */
export async function stepsAgainst(
  sql: Sql,
  taken: readonly TakenStep[],
  digest: (key: string) => Promise<string | undefined>,
): Promise<{ readonly lost: number; readonly twice: number; readonly filesLost: number }> {
  const codes = [...new Set(taken.map(({ code }) => code))];
  const kept = await sql<KeptStep[]>`
    select m.code, e.event ->> 'type' as type, w.body as text, coalesce((
             select jsonb_agg(jsonb_build_object('sha256', encode(f.sha256, 'hex'), 'key', f.original_key))
               from matter_files mf join files f on f.id = mf.file_id
              where mf.matter_id = m.id and mf.purpose = 'after'), '[]') as originals
      from matters m join matter_events e on e.matter_id = m.id
      left join words w on w.id = (e.event -> 'said' ->> 'words')::uuid
     where m.code = any(${codes}) and e.event ->> 'type' in ('accepted', 'noted', 'answered')`;
  const byCode = Map.groupBy(kept, ({ code }) => code);
  let [lost, twice, filesLost] = [0, 0, 0];
  for (const { code, does, text, photo } of taken) {
    const there = (byCode.get(code) ?? []).filter(
      (one) => one.type === types[does] && (does === "thu-ly" || one.text === text),
    );
    const [step] = there;
    if (!step) lost += 1;
    else if (there.length > 1) twice += 1;
    else if (photo !== null) {
      const [original, another] = step.originals;
      const whole =
        original?.sha256 === photo && !another && (await digest(original.key)) === photo;
      if (!whole) filesLost += 1;
    }
  }
  return { lost, twice, filesLost };
}
