import type { PostId, UnitId } from "#access/model.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { readable, sha256 } from "#kernel/secret.ts";
import type { Transaction } from "#kernel/sql.ts";
import { clean } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";
import { provinceUnit } from "#units/store.ts";

import { acceptCertain, type Decision, saveDecision, saveFindings } from "./findings.store.ts";
import { identityOf } from "./identity.ts";
import {
  dayOrNull,
  type Directive,
  type DirectiveCode,
  directiveCode,
  type DirectiveId,
  type Head,
  type Original,
} from "./model.ts";
import type { HeadFound } from "./reader/head.ts";
import { readHead } from "./reader/head.ts";
import { readDirective } from "./reader/read.ts";
import { replacesAt } from "./reader/replaces.ts";
import type { ActRefusal, FileFault, IdentityFault } from "./refusals.ts";
import {
  type Asking,
  codeByHash,
  codeByOnce,
  dropDirective,
  holderOf,
  lockDirective,
  originalFacts,
  saveDirective,
  saveHead,
} from "./store.ts";
import { textOf } from "./texts-of-files.ts";

/** Who acts, under which post, and in which units they hold the right. */
export type Doing = Asking & {
  readonly officer: OfficerId;
  readonly post: PostId;
  readonly unit: UnitId;
};

/** What was handed in: a file, pasted words, or a scan with its words typed out. */
export type HandedIn = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly pasted: string | null;
  readonly once: string;
};

export type TakeInRefusal =
  | { readonly because: "nothing" }
  | { readonly because: "file"; readonly fault: FileFault }
  | { readonly because: "already"; readonly code: DirectiveCode };

/**
 * Takes a directive in: keeps the original, reads its words, proposes its head. The same form sent twice
 * makes one directive; the same file taken in before is refused with the one that is there.
 */
export const takeIn =
  (house: House) =>
  async (given: HandedIn, doing: Doing): Promise<Result<DirectiveCode, TakeInRefusal>> => {
    const once = sha256(`directive ${given.once}`);
    const made = await codeByOnce(house.sql, once);
    if (made) return ok(made);
    const read = await originalFrom(given);
    if (!read.ok) return read;
    const original = read.value;
    const there = await codeByHash(house.sql, original.sha256, doing);
    if (there) return refuse({ because: "already", code: there });
    const place = await placeOf(house);
    const head = original.words === null ? null : readHead(original.words, place);
    const at = house.clock();
    const id = newId<"directive">(at.getTime(), house.noise(10));
    const code = directiveCode(readable(house.noise(5)));
    await house.sql.begin(async (sql) => {
      const { unit, officer: by } = doing;
      const directive = { id, code, unit, once, by, at, headRule: head?.rule ?? null };
      await saveDirective(sql, { ...directive, proposed: proposedFrom(head, original) }, original);
      await record(sql, doing, "directive.imported", id, { source: original.source });
    });
    return ok(code);
  };

async function originalFrom(given: HandedIn): Promise<Result<Original, TakeInRefusal>> {
  const pasted = clean(given.pasted ?? "").trim();
  if (given.file === null) {
    if (pasted === "") return refuse({ because: "nothing" });
    const bytes = Buffer.from(pasted);
    return ok({
      bytes,
      sha256: sha256(bytes),
      fileName: "van-ban.txt",
      source: "pasted",
      encoding: "utf-8",
      words: pasted,
    });
  }
  const { name } = given.file;
  const bytes = Buffer.from(given.file.bytes);
  const fileName = clean(name).trim().slice(0, 200) || "van-ban";
  const found = await textOf(bytes);
  if (found.ok) {
    const { kind: source, encoding, text } = found.value;
    const words = clean(text).trim();
    return ok({ bytes, sha256: sha256(bytes), fileName, source, encoding, words });
  }
  const { because: fault, kind } = found.refusal;
  // A scan is kept, with the words somebody typed from it or without any.
  if (fault !== "no-text" || kind === null) return refuse({ because: "file", fault });
  const words = pasted === "" ? null : pasted;
  return ok({ bytes, sha256: sha256(bytes), fileName, source: kind, encoding: null, words });
}

/** What stands in the form that confirms the head; a title there always is. */
function proposedFrom(head: HeadFound | null, { words, fileName }: Original) {
  const firstLine =
    words
      ?.split("\n")
      .find((line) => line.trim().length > 2)
      ?.trim() ?? fileName;
  const title = (head?.title ?? firstLine).slice(0, 1000);
  if (!head) return { kind: "van-ban", title };
  const { canonical, kind, issuer, signer, date, recipients } = head;
  const known = { kind, signer, dated: dayOrNull(date), title, recipients };
  return {
    ...known,
    ...(canonical === null ? {} : { canonical }),
    ...(issuer === null ? {} : { issuer }),
  };
}

/** "Hà Nội" of "Thành phố Hà Nội": what "Thành ủy" and "UBND Thành phố" mean here. */
async function placeOf({ sql }: Pick<House, "sql">): Promise<string> {
  const unit = await provinceUnit(sql);
  return (unit?.name ?? "Hà Nội").replace(/^(?:Thành phố|Tỉnh) /u, "");
}

export type ConfirmRefusal =
  | { readonly because: ActRefusal | IdentityFault }
  | {
      readonly because: "duplicate";
      readonly code: DirectiveCode | null;
      readonly unitName: string;
    };

/**
 * A person says which document it is; then it is read. Refused where another one with the same identity is in the
 * house, with the code of that one if the asker may see it.
 */
export const confirmHead =
  (house: House) =>
  async (
    directive: Directive,
    head: Head,
    seq: number,
    doing: Doing,
  ): Promise<Result<true, ConfirmRefusal>> => {
    const identity = identityOf(head);
    if ("lacks" in identity) return refuse({ because: identity.lacks });
    const place = await placeOf(house);
    return house.sql.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${identity.key}, 31))`;
      const now = await lockDirective(sql, directive.id);
      if (now !== seq || directive.stage !== "proposed")
        return refuse({ because: "changed" as const });
      const holder = await holderOf(sql, identity.key, doing);
      if (holder && holder.id !== directive.id)
        return refuse({
          because: "duplicate" as const,
          code: holder.code,
          unitName: holder.unitName,
        });
      const at = house.clock();
      await saveHead(sql, directive.id, { ...head, identity: identity.key }, doing.officer, at);
      const words = (await originalFacts(sql, directive.id))?.words ?? null;
      if (words !== null) {
        const { canonical, kind, issuer, dated: date, signer, title } = head;
        const document = { canonical, kind, issuer, date, signer, title };
        const context = { date: date ?? dayAt(directive.importedAt), place };
        const reading = readDirective(words, context, document);
        // Its own number at its head is no document it cites.
        const refs = reading.refs.filter((one) => one.canonical !== canonical);
        await saveFindings(sql, directive.id, { ...reading, refs }, replacesAt(words));
      }
      await record(sql, doing, "directive.confirmed", directive.id, {});
      return ok(true);
    });
  };

/** Lets go of one that was taken in twice or by mistake, before it was confirmed. The original stays kept. */
export const drop =
  (house: House) =>
  (directive: Directive, doing: Doing): Promise<Result<true, { readonly because: ActRefusal }>> =>
    house.sql.begin(async (sql) => {
      const done = await dropDirective(sql, directive.id);
      if (done.count === 0) return refuse({ because: "changed" as const });
      await record(sql, doing, "directive.dropped", directive.id, {});
      return ok(true);
    });

/** Accepts, corrects or rejects one finding, or takes that back. */
export const decideFinding =
  (house: House) =>
  (
    directive: Directive,
    nth: number,
    decision: Decision,
    doing: Doing,
  ): Promise<Result<true, { readonly because: ActRefusal }>> =>
    house.sql.begin(async (sql) => {
      await lockDirective(sql, directive.id);
      const done = await saveDecision(
        sql,
        directive.id,
        nth,
        decision,
        doing.officer,
        house.clock(),
      );
      if (!done) return refuse({ because: "decided" as const });
      await record(sql, doing, "directive.decided", directive.id, {
        finding: nth,
        state: decision.state,
      });
      return ok(true);
    });

/** Accepts at once whatever the reader is certain of. @returns how many that were */
export const acceptAllCertain =
  (house: House) =>
  (directive: Directive, doing: Doing): Promise<number> =>
    house.sql.begin(async (sql) => {
      await lockDirective(sql, directive.id);
      const count = await acceptCertain(sql, directive.id, doing.officer, house.clock());
      if (count > 0)
        await record(sql, doing, "directive.decided", directive.id, { certain: true, count });
      return count;
    });

type DirectiveAct =
  | "directive.imported"
  | "directive.confirmed"
  | "directive.dropped"
  | "directive.decided"
  | "directive.assigned";

/** One line in the record of the house; ids and counts only. */
export const record = (
  sql: Transaction,
  { officer, post }: Doing,
  did: DirectiveAct,
  id: DirectiveId,
  detail: Readonly<Record<string, string | number | boolean | null>>,
) => audit(sql, { by: { officer, post }, did, about: { kind: "directive", id }, detail });
