import type { OfficerId, UnitId, Viewer } from "#access/model.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { onceHash, receiptKeys } from "#cases/receipt.ts";
import { dayAt, yearOf, type Day } from "#kernel/day.ts";
import { newId, uuid7 } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import { receptionNotice } from "#law/acts/ltcd-2013.ts";
import { viewerOf } from "#people/store.ts";
import { sealPerson } from "#vault/person.ts";
import { superiorOf } from "#units/store.ts";

import { actorAt } from "./desk.ts";
import { visitActor } from "./mask.ts";
import type { Actor, Outcome, Visit, VisitId, VisitKind, WordRole } from "./model.ts";
import { moveTicket } from "./queue.store.ts";
import type { Refusal } from "./refusals.ts";
import { noticeTerm, owesNotice } from "./rules.ts";
import { heldSession } from "./sessions.store.ts";
import {
  insertEvent,
  insertNamed,
  insertVisit,
  insertWords,
  isThere,
  leads,
  lockRegister,
  lockVisit,
  saveVisit,
  visitById,
  visitUnder,
  type VisitEvent,
} from "./visits.store.ts";

/** Who came, as they said it; every part may be left out, and the register then says so. */
export type Visitor = { readonly name: string; readonly address: string; readonly number: string };

/** One visit as the desk takes it down: the columns of the statutory register. */
export type Entry = {
  readonly unit: UnitId;
  readonly session: string | null;
  readonly ticket: number | null;
  readonly visitor: Visitor;
  readonly kind: VisitKind;
  readonly people: number;
  readonly matters: number;
  readonly content: string;
  readonly settledBy: string;
  readonly outcome: Exclude<Outcome, "refused">;
  readonly sentTo: string;
  readonly document: string;
  readonly note: string;
  readonly once: string;
};

/**
 * Writes a visit into the register under the next number, with who came sealed in the vault under a
 * holder of its own, and ends the number they waited with. The same form twice is one visit. Where
 * the law owes a written answer, its day is counted and pinned now.
 */
export const registerVisit =
  (house: House) =>
  (staff: Viewer, entry: Entry): Promise<Result<Visit, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Visit, Refusal>> => {
      const at = house.clock();
      const by = actorAt(staff, entry.unit);
      if (!by) return refuse({ because: "no-such-session" });
      const hash = onceHash(receiptKeys(house.master), `visit ${entry.once}`);
      const receivedOn = dayAt(at);
      await lockRegister(sql, entry.unit, yearOf(receivedOn));
      const before = await visitUnder(sql, hash);
      if (before) return ok(before);
      if (sentNowhere(entry.outcome, entry.sentTo)) return refuse({ because: "where-missing" });
      const session = entry.session ? await heldSession(sql, entry.session) : null;
      if (entry.session && session?.unit !== entry.unit)
        return refuse({ because: "no-such-session" });
      if (session && entry.ticket !== null) {
        const from = ["waiting", "called", "absent"] as const;
        const done = await moveTicket(sql, session.id, entry.ticket, from, "done");
        if (!done) return refuse({ because: "ticket-used" });
      }
      const id: VisitId = newId<"reception-visit">(at.getTime(), house.noise(10));
      await insertVisit(sql, {
        id,
        unit: entry.unit,
        session: session?.id ?? null,
        ticket: session ? entry.ticket : null,
        year: yearOf(receivedOn),
        receivedOn,
        at,
        onceHash: hash,
        person: sealedVisitor(house, entry.visitor, at),
        kind: entry.kind,
        people: entry.people,
        matters: entry.matters,
        outcome: entry.outcome,
        sentTo: given(entry.sentTo),
        document: given(entry.document),
        became: null,
        ...noticeOf(house, entry.outcome, receivedOn),
        noticeSent: null,
        noticePaper: null,
      });
      await insertWords(sql, id, "content", 1, entry.content);
      if (entry.settledBy) await insertWords(sql, id, "settled-by", 1, entry.settledBy);
      if (entry.note) await insertWords(sql, id, "note", 1, entry.note);
      const { kind, outcome } = entry;
      await insertEvent(sql, id, 1, at, by, { did: "received", detail: { kind, outcome } });
      await note(sql, by, id, "received", outcome);
      return ok(await there(sql, id));
    });

function sealedVisitor(house: House, { name, address, number }: Visitor, at: Date) {
  if (!name && !address && !number) return null;
  const holder = uuid7(at.getTime(), house.noise(10));
  const person = {
    ...(name ? { contact: { name, phone: "", email: "" } } : {}),
    ...(address || number ? { "identity-number": { number, address } } : {}),
  };
  return { holder, sealed: sealPerson(house.vault, holder, person) };
}

/** What becomes of a visit after it was taken down. */
export type NewOutcome = {
  readonly outcome: Exclude<Outcome, "refused">;
  readonly sentTo: string;
  readonly document: string;
  /** The code of the letter, matter or complaint it became. */
  readonly became: string | null;
};

/** Says what became of a visit; a notice that was owed stays owed. */
export const changeOutcome =
  (house: House) =>
  (staff: Viewer, id: string, seq: number, said: NewOutcome): Promise<Result<Visit, Refusal>> =>
    stepVisit(house, staff, id, seq, async (sql, visit) => {
      if (visit.outcome === "refused") return refuse({ because: "wrong-state" });
      if (sentNowhere(said.outcome, said.sentTo)) return refuse({ because: "where-missing" });
      // What a visit became carries its notice from then on, so it must really be there.
      if (said.became !== null && !(await isThere(sql, said.became)))
        return refuse({ because: "no-such-file" });
      const notice =
        visit.noticeDue === null ? noticeOf(house, said.outcome, visit.receivedOn) : {};
      const { outcome, became } = said;
      const sentTo = given(said.sentTo);
      const document = given(said.document);
      return ok({
        now: { ...visit, outcome, sentTo, document, became: became ?? visit.became, ...notice },
        event: { did: "outcome", detail: { outcome, sentTo, document, became } },
      });
    });

/** Records the written notice of Article 28. Sent late, it stays late. */
export const recordNotice =
  (house: House) =>
  (
    staff: Viewer,
    id: string,
    seq: number,
    sent: { readonly paper: string; readonly on: Day },
  ): Promise<Result<Visit, Refusal>> =>
    stepVisit(house, staff, id, seq, (_, visit, at) => {
      if (visit.noticeDue === null) return refuse({ because: "notice-not-owed" });
      if (visit.noticeSent !== null) return refuse({ because: "notice-sent" });
      if (sent.paper.length < 2) return refuse({ because: "paper-missing" });
      if (sent.on < visit.receivedOn || sent.on > dayAt(at))
        return refuse({ because: "notice-too-early" });
      return ok({
        now: { ...visit, noticeSent: sent.on, noticePaper: sent.paper },
        event: { did: "noticed", detail: { paper: sent.paper, on: sent.on, due: visit.noticeDue } },
      });
    });

/** Adds a line to columns 11 and 12 of the register. */
export const addToVisit =
  (house: House) =>
  (
    staff: Viewer,
    id: string,
    seq: number,
    words: { readonly role: Extract<WordRole, "follow-up" | "note">; readonly body: string },
  ): Promise<Result<Visit, Refusal>> =>
    stepVisit(house, staff, id, seq, async (sql, visit) => {
      await insertWords(sql, visit.id, words.role, visit.seq + 1, words.body);
      return ok({ now: visit, event: { did: "noted", detail: { role: words.role } } });
    });

/**
 * Names an officer who is complained of: from now on neither they nor whoever is under them sees the
 * visit. Where they lead the unit, it goes to the desk of the unit above.
 */
export const nameInVisit =
  (house: House) =>
  (staff: Viewer, id: string, seq: number, officer: OfficerId): Promise<Result<Visit, Refusal>> =>
    stepVisit(house, staff, id, seq, async (sql, visit, at) => {
      await insertNamed(sql, visit.id, officer);
      const head = await leads(sql, officer, visit.unit, dayAt(at));
      const up = head ? ((await superiorOf(sql, visit.unit))?.id ?? null) : visit.handedUp;
      return ok({
        now: { ...visit, handedUp: up },
        event: { did: "named", detail: { officer, up: up === null ? "no" : "yes" } },
      });
    });

export type Step = { readonly now: Visit; readonly event: VisitEvent };

/** One step of a visit: locked, asked who may, decided, written with its event and on record. */
export const stepVisit = (
  house: House,
  staff: Viewer,
  id: string,
  seq: number,
  doing: (
    sql: Transaction,
    visit: Visit,
    at: Date,
    by: Actor,
    viewer: Viewer,
  ) => Promise<Result<Step, Refusal>> | Result<Step, Refusal>,
): Promise<Result<Visit, Refusal>> =>
  house.sql.begin(async (sql): Promise<Result<Visit, Refusal>> => {
    const visit = await lockVisit(sql, id);
    const at = house.clock();
    // What the officer holds is read under the lock: a post that ended meanwhile gives nothing.
    const viewer = await viewerOf(sql, staff.officer, dayAt(at));
    const by = visit && visitActor(viewer, visit);
    if (!visit || !by) return refuse({ because: "no-such-visit" });
    if (visit.seq !== seq) return refuse({ because: "stale" });
    const step = await doing(sql, visit, at, by, viewer);
    if (!step.ok) return step;
    const { now, event } = step.value;
    await saveVisit(sql, { ...now, seq: visit.seq + 1 });
    await insertEvent(sql, visit.id, visit.seq + 1, at, by, event);
    await note(sql, by, visit.id, event.did, now.outcome);
    return ok(await there(sql, visit.id));
  });

const noticeOf = (house: House, outcome: Outcome, receivedOn: Day) => {
  if (!owesNotice(outcome)) return { noticeRule: null, noticeCounted: null, noticeDue: null };
  // A limit of law is counted with the calendar of all offices.
  const { due } = noticeTerm(receivedOn, house.calendar);
  return { noticeRule: receptionNotice.id, noticeCounted: due, noticeDue: due };
};

/** The notice a refused visit owes as well, if none was owed before. */
export const noticeForRefusal = (house: House, visit: Visit) =>
  visit.noticeDue === null ? noticeOf(house, "refused", visit.receivedOn) : {};

const sentNowhere = (outcome: Outcome, sentTo: string): boolean =>
  (outcome === "guided" || outcome === "transferred") && sentTo.length < 2;

const given = (text: string): string | null => (text === "" ? null : text);

const note = (sql: Transaction, by: Actor, id: VisitId, step: string, outcome: Outcome) =>
  audit(sql, {
    by,
    did: "reception.visit",
    about: { kind: "visit", id },
    detail: { step, outcome },
  });

async function there(sql: Transaction, id: VisitId): Promise<Visit> {
  const visit = await visitById(sql, id);
  if (!visit) throw new Error("a visit just written is there");
  return visit;
}
