import type { House } from "#cases/house.ts";
import type { Job } from "#kernel/job.ts";
import type { Post } from "#mail/post.ts";

import type { ComplaintId } from "./model.ts";
import { complaintNoticeOf } from "./notice-kinds.ts";
import { sendComplaintNotice } from "./notices.ts";
import { complaintStepTaken, writeSlip } from "./notices.store.ts";
import { moveComplaints, passDays } from "./passing.ts";

/** All day: complaints follow their units, limits that passed are written down, decisions take effect on their day. */
export const passComplaintDays: Job<{ readonly house: House }> = {
  name: "complaints-pass-days",
  when: { minutes: 20 },
  run: async ({ house }) => {
    await moveComplaints(house);
    await passDays(house);
  },
};

type MailWork = {
  readonly house: House;
  readonly origin: string;
  readonly site: { readonly mode: "trial" | "production" };
  /** Null where no mail server is set. */
  readonly post: Post | null;
};

/** After a step that concerns the complainant: owes them a notice, where they want one. */
export const complaintStepped: Job<MailWork> = {
  name: "complaint-stepped",
  async run({ house, post }, given) {
    const { complaint, seq } = lineIn(given);
    const event = await complaintStepTaken(house.sql, complaint, seq);
    const kind = event && complaintNoticeOf(event);
    if (kind) await writeSlip(house.sql, complaint, seq, kind, post !== null);
  },
};

/** Sends one notice to a complainant. */
export const complaintNotice: Job<MailWork> = {
  name: "complaint-notice",
  async run({ house, post, origin, site }, given) {
    const from = { origin, trial: site.mode === "trial" };
    if (post) await sendComplaintNotice(house, post, from, lineIn(given));
  },
};

function lineIn(given: unknown): { readonly complaint: ComplaintId; readonly seq: number } {
  const inside = (name: string): unknown =>
    typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
  const complaint = inside("complaint");
  const seq = inside("seq");
  if (!isComplaintId(complaint) || typeof seq !== "number" || !Number.isSafeInteger(seq) || seq < 1)
    throw new Error("a job without its line of a complaint");
  return { complaint, seq };
}

const isComplaintId = (id: unknown): id is ComplaintId =>
  typeof id === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
