import { z } from "zod";

import { words } from "#web/wording.ts";

import { letter, line } from "#web/lines.ts";
import { most } from "./submission.ts";
import { followTexts as t } from "./texts/follow.ts";

/** The two codes every form of the follow-up page carries; they are never in an address. */
const pair = {
  code: line(40, t.codeMissing),
  secret: line(100, t.secretMissing),
};

/** What a form with words carries from one drawing to the next. */
const carried = {
  once: z.string().optional(),
  legal: z.enum(["denunciation", "complaint", "feedback"]).optional(),
};

export const lookup = z.object(pair);

export const replyForm = z.object({
  ...pair,
  ...carried,
  reply: letter(most.reply, t.replyMissing),
  remove: z.array(z.string()),
});

export const ratingForm = z.object({
  ...pair,
  ...carried,
  rating: z.enum(["satisfied", "accepted", "unsatisfied"], words(t.ratingMissing)),
  reason: letter(most.reply, null).optional(),
});

export const appealForm = z.object({
  ...pair,
  ...carried,
  appeal: letter(most.reply, t.reasonMissing),
});

export const consentForm = z.object({ ...pair, publish: z.enum(["yes", "no"]) });

export const erasureForm = z.object({ ...pair, go: z.string().optional() });

/** The fields of all of them together: what a redrawn page may have to show. */
export type FollowField =
  | "code"
  | "secret"
  | "once"
  | "legal"
  | "reply"
  | "remove"
  | "files"
  | "rating"
  | "reason"
  | "appeal"
  | "publish"
  | "go";
