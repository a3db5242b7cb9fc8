import type { House } from "#cases/house.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import { log } from "#kernel/log.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";

import { boxUp, unbox, type Boxed } from "./box.ts";
import { draftCodeFrom, draftCodeTyped, draftKeys, type DraftKeys } from "./code.ts";
import type { ComplaintDraft, DraftCode, DraftRefusal, OpenedDraft } from "./model.ts";
import {
  deleteDraft,
  draftAt,
  insertDraft,
  lockDraft,
  replaceDraft,
  type KeptDraft,
} from "./store.ts";

/** What keeping drafts needs of the house. */
export type Keeper = Pick<House, "sql" | "master" | "clock">;

/** Policy: a draft is kept until the end of this many days after it was made; changes add none. */
const daysKept = 30;

/** A draft that was kept: its code, said this once, and its last day. */
export type KeptUnder = OpenedDraft & { readonly code: DraftCode };

/** Why a draft cannot be written. */
export type WritingRefusal =
  | DraftRefusal
  /** More bytes than the largest box holds. */
  | { readonly because: "too-long" }
  /** It was changed meanwhile, on another page or by someone else with the code. */
  | { readonly because: "changed-since" };

/**
 * Keeps a new draft and says its code; nothing that is kept leads back to the code. The same form
 * (`once`) sent again is the same draft: with other words it is changed, unless it was changed since
 * through its code.
 */
export async function makeDraft(
  house: Keeper,
  draft: ComplaintDraft,
  once: string,
): Promise<Result<KeptUnder, WritingRefusal>> {
  const today = dayAt(house.clock());
  const code = draftCodeFrom(house.master, once);
  const keys = draftKeys(house.master, code);
  const expiresOn = plusDays(today, daysKept);
  const sealed = boxUp(keys.box, { version: 1, draft });
  if (!sealed) return refuse({ because: "too-long" });
  if (await insertDraft(house.sql, keys.lookup, { sealed, expiresOn }, today)) {
    return ok({ code, draft, version: 1, expiresOn });
  }
  const before = await draftAt(house.sql, keys.lookup, today);
  const opened = before && openedBox(keys, before);
  if (opened && isSame(opened.draft, draft)) return ok({ code, ...opened });
  return changeDraft(house, code, 1, draft);
}

/** Opens the draft whose code was typed. Of an unknown, erased, expired or damaged one the answer is the same. */
export async function openDraft(
  house: Keeper,
  typed: string,
): Promise<Result<OpenedDraft, DraftRefusal>> {
  const code = draftCodeTyped(typed);
  if (!code) return refuse({ because: "mistyped" });
  const keys = draftKeys(house.master, code);
  const kept = await draftAt(house.sql, keys.lookup, dayAt(house.clock()));
  const opened = kept && openedBox(keys, kept);
  return opened ? ok(opened) : refuse({ because: "not-there" });
}

/**
 * Writes a draft anew under the same code; its last day stays.
 *
 * @param version the one that was read before writing
 */
export async function changeDraft(
  house: Keeper,
  typed: string,
  version: number,
  draft: ComplaintDraft,
): Promise<Result<KeptUnder, WritingRefusal>> {
  const code = draftCodeTyped(typed);
  if (!code) return refuse({ because: "mistyped" });
  const keys = draftKeys(house.master, code);
  const today = dayAt(house.clock());
  return house.sql.begin(async (sql): Promise<Result<KeptUnder, WritingRefusal>> => {
    const kept = await lockDraft(sql, keys.lookup, today);
    const before = kept && openedBox(keys, kept);
    if (!before) return refuse({ because: "not-there" });
    if (isSame(before.draft, draft)) return ok({ code, ...before });
    if (before.version !== version) return refuse({ because: "changed-since" });
    const after = { version: version + 1, draft };
    const sealed = boxUp(keys.box, after);
    if (!sealed) return refuse({ because: "too-long" });
    await replaceDraft(sql, keys.lookup, sealed);
    return ok({ code, ...after, expiresOn: before.expiresOn });
  });
}

/** Erases a draft before its day. A code that opens nothing erases nothing, with the same answer as `openDraft`. */
export async function eraseDraft(
  house: Keeper,
  typed: string,
): Promise<Result<null, DraftRefusal>> {
  const code = draftCodeTyped(typed);
  if (!code) return refuse({ because: "mistyped" });
  const gone = await deleteDraft(house.sql, draftKeys(house.master, code).lookup);
  return gone ? ok(null) : refuse({ because: "not-there" });
}

function openedBox(keys: DraftKeys, { sealed, expiresOn }: KeptDraft): OpenedDraft | undefined {
  const boxed = unboxed(keys, sealed);
  return boxed && { ...boxed, expiresOn };
}

/** A box that was tampered with opens as little as one that is not there; the operator is told. */
function unboxed(keys: DraftKeys, sealed: Buffer): Boxed | undefined {
  try {
    return unbox(keys.box, sealed);
  } catch {
    log("error", "draft-damaged");
    return undefined;
  }
}

/** The same words; the day on the letter does not count. */
const isSame = (a: ComplaintDraft, b: ComplaintDraft): boolean =>
  JSON.stringify({ ...a, writtenOn: null }) === JSON.stringify({ ...b, writtenOn: null });
