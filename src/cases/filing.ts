import { dayAt, instant, type Day, type Instant } from "#kernel/day.ts";
import { newId, uuid7 } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { sameBytes } from "#kernel/secret.ts";
import { settled } from "#kernel/settled.ts";
import type { Sql } from "#kernel/sql.ts";
import type { DayExplanation, InstantExplanation } from "#law/explanation.ts";
import { acceptanceDue, answerDue } from "#law/feedback.ts";
import type { OfficerId } from "#people/model.ts";
import type { Contact, IdentityNumber, Signature } from "#vault/model.ts";
import { contentOf } from "#register/acts.ts";
import { receiptKeyOf } from "#register/boxes.ts";
import { sealPerson } from "#vault/person.ts";

import { saidOfFiling } from "./committed.ts";
import { filedUnder, insertMatter, settle, type FiledBefore } from "./filing.store.ts";
import type { House } from "./house.ts";
import type { Channel, Desk, Kind, MatterCode, MatterId } from "./model.ts";
import {
  codeFrom,
  contentMark,
  onceHash,
  receiptKeys,
  secretFrom,
  secretHash,
  wordsHash,
} from "./receipt.ts";

/** What someone files, read and cleaned at the edge. */
export type Filing = {
  readonly kind: Kind;
  readonly channel: Channel;
  readonly title: string;
  readonly body: string;
  readonly place: string | null;
  readonly area: string;
  readonly unit: number;
  readonly province: string;
  readonly publish: boolean;
  readonly contact: Contact | null;
  /** Only at the counter, and only when the sender wants it. */
  readonly number?: IdentityNumber | null;
  readonly signature?: Signature | null;
  /** The form's own key: the same filing sent twice counts once. At least 16 characters. */
  readonly once: string;
  /** SHA-256 of each file, in order, to tell the same content from other content. */
  readonly files: readonly string[];
  readonly enteredBy:
    | { readonly officer: OfficerId; readonly post: number }
    | { readonly client: string }
    | null;
};

/** What the resident takes away. The secret is null if it was re-issued at the counter since. */
export type Receipt = {
  readonly id: MatterId;
  readonly code: MatterCode;
  readonly secret: string | null;
  readonly desk: Desk;
  readonly receivedAt: Instant;
  readonly acceptance: InstantExplanation;
  readonly answer: DayExplanation;
  /** What the receipt log commits to; null where the filing came before the log. */
  readonly statement: string | null;
  /** The same filing had been sent before; this is its receipt again. */
  readonly repeated: boolean;
};

export type FilingRefusal = { readonly because: "other-content" | "no-such-place" };

/**
 * Files a matter, in one transaction: row, words, event, identity, reading, job, and what `beside`
 * adds (the files). The same once-key with the same content gives the same receipt again; with
 * other content it is refused, because one of the two would be lost.
 *
 * A connection lost while it commits leaves it open what happened: the once-key is then asked again,
 * for some seconds, before anybody is told that it failed (docs/decisions/0053).
 */
export const fileMatter =
  (house: House) =>
  async (
    filing: Filing,
    beside?: (sql: Sql, id: MatterId) => Promise<void>,
  ): Promise<Result<Receipt, FilingRefusal>> => {
    const secret = secretFrom(receiptKeys(house.master), filing.once);
    const tried = new Set<MatterId>();
    return settled(async () => {
      const at = house.clock();
      const made = newMatter(house, filing, at, secret);
      tried.add(made.id);
      const keep = async (sql: Sql) => {
        const filed = await insertMatter(sql, made);
        if (filed && beside) await beside(sql, made.id);
        return filed;
      };
      const filed = beside ? await house.sql.begin(keep) : await keep(house.sql);
      if (filed) {
        return ok({
          id: made.id,
          code: filed.code,
          secret,
          desk: filed.desk,
          statement: filed.statement,
          ...dates(house, filing, instant(at), filed.answerDays),
          repeated: false,
        });
      }
      const before = await filedUnder(house.sql, made.onceHash);
      if (!before) return refuse({ because: "no-such-place" });
      if (!sameBytes(before.contentMark, made.contentMark))
        return refuse({ because: "other-content" });
      await settle(house.sql);
      const again = receiptAgain(house, filing, before, secret);
      return ok({ ...again, repeated: !tried.has(before.id) });
    });
  };

function newMatter(house: House, filing: Filing, at: Date, secret: string) {
  const keys = receiptKeys(house.master);
  const id = newId<"matter">(at.getTime(), house.noise(10));
  const salt = house.noise(16);
  const receivedOn = dayAt(at);
  const { contact, number, signature } = filing;
  const holder = contact || number || signature ? uuid7(at.getTime(), house.noise(10)) : null;
  const person = {
    ...(contact ? { contact } : {}),
    ...(number ? { "identity-number": number } : {}),
    ...(signature ? { signature } : {}),
  };
  const receipt = receiptKeyOf(secret);
  return {
    id,
    code: codeFrom(house.noise(5)),
    receiptKey: receipt.publicKey,
    logged: {
      salt: receipt.firstSalt,
      content: contentOf(receipt.firstSalt, saidOfFiling(filing)),
      at: instant(at),
    },
    kind: filing.kind,
    channel: filing.channel,
    area: filing.area,
    unit: filing.unit,
    title: filing.title,
    body: filing.body,
    place: filing.place,
    salt,
    hash: wordsHash(salt, filing.title, filing.body, filing.place),
    publish: filing.publish,
    files: filing.files.length,
    at,
    receivedOn,
    acceptBy: acceptanceFrom(house, filing, instant(at)).due,
    promises: promisesFrom(house, filing.unit, receivedOn),
    identity: holder ? { holder, sealed: sealPerson(house.vault, holder, person) } : null,
    notify: Boolean(contact?.email),
    secretHash: secretHash(keys, secret),
    onceHash: onceHash(keys, filing.once),
    contentMark: contentMark(filing.once, [
      filing.kind,
      filing.title,
      filing.body,
      filing.place,
      filing.area,
      filing.unit,
      filing.publish,
      filing.contact,
      filing.files,
      number ?? null,
      signature?.webp.toString("base64") ?? null,
    ]),
    enteredBy: filing.enteredBy,
  };
}

/** The days to answer by for promises of 1 … 10 working days from `from`. */
const promisesFrom = (house: House, unit: number, from: Day): readonly Day[] =>
  Array.from({ length: 10 }, (_, i) => answerFrom(house, unit, from, i + 1).due);

/** Where a filing is: closures of the unit count where its dates are our policy. */
type Where = Pick<Filing, "province" | "unit">;

const dates = (house: House, where: Where, receivedAt: Instant, answerDays: number) => ({
  receivedAt,
  acceptance: acceptanceFrom(house, where, receivedAt),
  answer: answerFrom(house, where.unit, dayAt(new Date(receivedAt)), answerDays),
});

/*
 * Filings of one minute share their acceptance and filings of one day their answers: counting them
 * anew took more than the rest of the work in this process. Hours are counted to the minute.
 */
function acceptanceFrom(house: House, { province, unit }: Where, at: Instant): InstantExplanation {
  const [national, own] = [house.calendar, house.calendarOf(unit)];
  return counted(
    acceptances,
    `${national.id} ${own.id} ${own === national ? 0 : unit} ${province} ${at.slice(0, 16)}`,
    () => acceptanceDue(at, { province }, national, own),
  );
}

function answerFrom(house: House, unit: number, from: Day, days: number): DayExplanation {
  const own = house.calendarOf(unit);
  return counted(answers, `${own.id} ${own === house.calendar ? 0 : unit} ${from} ${days}`, () =>
    answerDue(from, days, own),
  );
}

const acceptances = new Map<string, InstantExplanation>();
const answers = new Map<string, DayExplanation>();

function counted<Explained>(
  known: Map<string, Explained>,
  key: string,
  count: () => Explained,
): Explained {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= 64) known.clear();
  const now = count();
  known.set(key, now);
  return now;
}

function receiptAgain(house: House, filing: Filing, before: FiledBefore, secret: string): Receipt {
  const current = sameBytes(secretHash(receiptKeys(house.master), secret), before.secretHash);
  return {
    id: before.id,
    code: before.code,
    secret: current ? secret : null,
    desk: before.desk,
    statement: before.statement,
    ...dates(house, filing, before.receivedAt, before.answerDays),
    repeated: true,
  };
}
