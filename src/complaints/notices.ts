import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { mailAddress } from "#mail/address.ts";
import { deliver } from "#mail/delivery.ts";
import type { Letter } from "#mail/letter.ts";
import { letterId } from "#mail/letter-id.ts";
import { pagesOfNotice, type Sender } from "#mail/notice-page.ts";
import type { Post } from "#mail/post.ts";
import { claimSlip, settleSlip } from "#mail/slips.store.ts";
import { maskPerson } from "#vault/mask.ts";
import { openPerson } from "#vault/person.ts";

import type { ComplaintCode, ComplaintId } from "./model.ts";
import { complaintNoticeFacts, openForComplaintNotice, turnMail } from "./notices.store.ts";
import { complaintSecretHash } from "./receipt.ts";
import { complaintBySecret } from "./store.ts";
import { complaintNoticeSentences, complaintNoticeSubject } from "./texts/notices.ts";

/** Why the house opens an identity to send a notice; the complainant reads it. */
const openedToNotify = "gửi thông báo";

/** Sends one notice, once; see `deliver` for what "once" can mean with mail. */
export const sendComplaintNotice = (
  house: House,
  post: Post,
  from: Sender,
  { complaint, seq }: { readonly complaint: ComplaintId; readonly seq: number },
): Promise<void> =>
  deliver(post, {
    claim: () => claimSlip(house.sql, "complaint_notices", complaint, seq, house.clock()),
    settle: (state, error) =>
      settleSlip(
        house.sql,
        "complaint_notices",
        { id: complaint, seq },
        state,
        error,
        house.clock(),
      ),
    write: () => written(house, from, complaint, seq),
  });

async function written(
  house: House,
  from: Sender,
  complaint: ComplaintId,
  seq: number,
): Promise<Letter | null> {
  const facts = await complaintNoticeFacts(house.sql, complaint, seq);
  if (!facts) return null;
  const sealed = await openForComplaintNotice(house.sql, complaint, seq, openedToNotify);
  const sender = maskPerson({ kind: "notice" }, openPerson(house.vault, sealed));
  const address = mailAddress(sender.contact?.email ?? "");
  if (!address) return null;
  const { code, notice } = facts;
  const said = { code, sentences: complaintNoticeSentences(facts), first: notice === "receipt" };
  return {
    // No name: an address mistyped by one letter must not tell a stranger who complained of an office.
    to: { name: "", address },
    subject: complaintNoticeSubject(facts),
    pages: pagesOfNotice(said, from),
    id: letterId(house.master, `complaint-notice/${complaint}/${seq}`),
    at: house.clock(),
  };
}

/** Turns notices off or on for whoever shows the secret; false for any pair that opens nothing. */
export const turnOwnMail =
  (house: House) =>
  (code: ComplaintCode, secret: string, on: boolean): Promise<boolean> =>
    house.sql.begin(async (sql): Promise<boolean> => {
      const hash = complaintSecretHash(house.master, secret);
      const kept = await complaintBySecret(sql, code, hash);
      if (!kept) return false;
      const { id } = kept.complaint;
      await turnMail(sql, id, on);
      const did = "complaint.mail-turned" as const;
      await audit(sql, { by: "nobody", did, about: { kind: "complaint", id }, detail: { on } });
      return true;
    });
