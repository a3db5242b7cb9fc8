import { mailAddress } from "#mail/address.ts";
import { deliver } from "#mail/delivery.ts";
import type { Letter } from "#mail/letter.ts";
import { letterId } from "#mail/letter-id.ts";
import type { Sender } from "#mail/notice-page.ts";
import type { Post } from "#mail/post.ts";
import { claimSlip, settleSlip } from "#mail/slips.store.ts";
import { maskPerson } from "#vault/mask.ts";
import { openPerson } from "#vault/person.ts";
import { openForNotice } from "#vault/store.ts";

import type { House } from "./house.ts";
import type { Event, MatterId } from "./model.ts";
import { noticeFacts, type NoticeKind } from "./notices.store.ts";
import { noticePages, noticeSubject } from "./texts/notices.ts";

/**
 * Which notice the sender gets of a line of the record; null for what does not concern them, for
 * their own words and for everything about denunciations: those never go through mail. Their own
 * withdrawal, appeal and rating are confirmed, so that nobody does it in their name unseen.
 */
export function noticeOf(event: Event): NoticeKind | null {
  switch (event.type) {
    case "filed":
      return "receipt";
    case "accepted":
    case "asked":
    case "answered":
    case "declined":
    case "appealed":
    case "appeal-decided":
    case "closed":
    case "withdrawn":
    case "published":
    case "unpublished":
    case "secret-reissued":
      return event.type;
    case "transfer-taken":
      return "transferred";
    case "reorganised":
      return event.from === event.desk.unit ? null : "transferred";
    case "recalculated":
      // Only what changes something for them, and that is an earlier date: a later one stays as told.
      return event.moves.some(({ owed }) => owed.to < owed.from) ? "recalculated" : null;
    case "rated":
      return event.reopens ? "reopened" : null;
    default:
      return null;
  }
}

/** Why the house opens an identity to send a notice; the sender reads it in the list of readings. */
const openedToNotify = "gửi thông báo";

/** Sends one notice, once; see `deliver` for what "once" can mean with mail. */
export const sendNotice = (
  house: House,
  post: Post,
  from: Sender,
  about: { readonly matter: MatterId; readonly seq: number },
): Promise<void> => {
  const { sql } = house;
  const { matter, seq } = about;
  return deliver(post, {
    claim: () => claimSlip(sql, "notices", matter, seq, house.clock()),
    settle: (state, error) =>
      settleSlip(sql, "notices", { id: matter, seq }, state, error, house.clock()),
    write: () => writeNotice(house, from, matter, seq),
  });
};

async function writeNotice(
  house: House,
  from: Sender,
  matter: MatterId,
  seq: number,
): Promise<Letter | null> {
  const facts = await noticeFacts(house.sql, matter, seq);
  if (!facts) return null;
  const sealed = await openForNotice(house.sql, matter, seq, openedToNotify);
  const sender = maskPerson({ kind: "notice" }, openPerson(house.vault, sealed));
  const address = mailAddress(sender.contact?.email ?? "");
  if (!address) return null;
  return {
    // No name: an address mistyped by one letter must not tell a stranger who wrote to an office.
    to: { name: "", address },
    subject: noticeSubject(facts),
    pages: noticePages(facts, from),
    id: letterId(house.master, `notice/${matter}/${seq}`),
    at: house.clock(),
  };
}
