import type { UnitId } from "#access/model.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import type { FileId } from "#files/model.ts";
import { proposeMasks } from "#guard/personal.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { keyFor, mark, readable } from "#kernel/secret.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { HeldPost, Staff } from "#people/model.ts";
import { unitById } from "#units/store.ts";

import { decide, owed, unfitWords, type PostingInput, type PostingRefusal } from "./decide.ts";
import { tellSearch } from "./documents.ts";
import { filesOf, keepFile, removeFile, type PostingFile } from "./files.store.ts";
import { postingCode, type Posting, type PostingCode, type PostingWords } from "./model.ts";
import { told } from "./rules.ts";
import { postingPost, postingUnits } from "./sight.ts";
import {
  addEvent,
  addVersion,
  eventsOf,
  hideVersions,
  insertPosting,
  lockPosting,
  postingByOnce,
  savePosting,
} from "./store.ts";

/** As many pages and pictures as one item has. */
const mostFiles = 20;

export type NewItem = {
  readonly unit: UnitId;
  readonly words: PostingWords;
  /** By when, where no law says so; what is only expected needs one. */
  readonly dueOn: Day | null;
  readonly once: string;
};

/**
 * Begins an item of one's own unit: a draft, or, while it has no words, something the unit said it will
 * post. The same form sent twice makes one.
 */
export const makePosting =
  (house: House) =>
  (staff: Staff, one: NewItem): Promise<Result<PostingCode, PostingRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<PostingCode, PostingRefusal>> => {
      const by = postingPost(staff, one.unit);
      if (!by) return refuse({ because: "not-your-unit" });
      const once = mark(keyFor(house.master, "posting-once"), `${staff.officer} ${one.once}`);
      const before = await postingByOnce(sql, once);
      if (before) return ok(before);
      const fault = unfitWords(one.words);
      if (fault) return refuse({ because: fault });
      const due = owed(one.words, one.dueOn, house.calendar);
      const stage = one.words.body.trim() === "" ? "expected" : "draft";
      if (stage === "expected" && due.dueOn === null) return refuse({ because: "due-missing" });
      const code = postingCode(readable(house.noise(5)));
      const at = house.clock();
      const id = await insertPosting(sql, {
        ...one.words,
        ...due,
        code,
        stage,
        once,
        at,
        unit: one.unit,
        by: staff.officer,
        post: by.post,
        on: dayAt(at),
      });
      if (id === null) return ok((await postingByOnce(sql, once)) ?? code);
      const event =
        stage === "expected" && due.dueOn
          ? ({ type: "expected", dueOn: due.dueOn } as const)
          : ({ type: "drafted" } as const);
      await addEvent(sql, id, 1, event, { officer: staff.officer, post: by.post }, at);
      await audit(sql, {
        by: { officer: staff.officer, post: by.post },
        did: "posting.made",
        about: { kind: "posting", id: code },
        detail: { kind: one.words.kind, stage },
      });
      return ok(code);
    });

/** What comes along with a step beside its words. */
export type Along = {
  /** The last line of the record somebody saw. */
  readonly seen: number;
  /** Files already received: pages to publish, or pictures that show it hung there. */
  readonly files?: readonly FileId[];
  /** Whoever sends it read again what looked private. */
  readonly confirmed?: boolean;
};

/** Takes one step with an item of one's own units; all of it or nothing. */
export const takePostingStep =
  (house: House) =>
  (
    staff: Staff,
    code: string,
    input: PostingInput,
    along: Along,
  ): Promise<Result<Posting, PostingRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<Posting, PostingRefusal>> => {
      const before = await lockPosting(sql, postingUnits(staff), code);
      const by = before && postingPost(staff, before.unit);
      if (!before || !by) return refuse({ because: "not-there" });
      if (before.seq !== along.seen)
        return refuse({ because: "changed-meanwhile", seq: before.seq });
      const at = house.clock();
      const events = told(await eventsOf(sql, before.id));
      const decided = decide(before, events, input, dayAt(at), house.calendar);
      if (!decided.ok) return decided;
      const { after } = decided.value;
      const found = isToRead(input) && along.confirmed !== true ? privateIn(after) : [];
      if (found.length > 0) return refuse({ because: "private", found });
      const fault = await faultOfFiles(sql, before, input, along);
      if (fault) return refuse({ because: fault });
      const nth = await changeFiles(sql, { before, input, along, staff, at });
      const { event } = decided.value;
      const written = event.type === "attached" ? { ...event, nth } : event;
      const doer = { officer: staff.officer, post: by.post };
      await addEvent(sql, before.id, after.seq, written, doer, at);
      await savePosting(sql, after);
      await keepVersion(sql, after, input, dayAt(at));
      await publish(sql, after);
      await record(sql, staff, by, after, input);
      return ok(after);
    });

const isToRead = ({ step }: PostingInput): boolean => step === "post" || step === "correct";

/** Places in the words that look private, as they stand there; people decide what they are. */
const privateIn = ({ title, body }: Posting): readonly string[] => {
  const text = `${title}\n${body}`.normalize("NFC");
  return [...new Set(proposeMasks(text).map(({ start, end }) => text.slice(start, end)))].slice(
    0,
    20,
  );
};

type Changing = {
  readonly before: Posting;
  readonly input: PostingInput;
  readonly along: Along;
  readonly staff: Staff;
  readonly at: Date;
};

/** What stands against the files of a step; asked before anything is written. */
async function faultOfFiles(
  sql: Transaction,
  before: Posting,
  input: PostingInput,
  { files = [] }: Along,
): Promise<"no-such-file" | "too-many-files" | null> {
  const there = await filesOf(sql, before.id);
  if (input.step === "attach" && files.length === 0) return "no-such-file";
  const isThere = ({ nth, purpose }: PostingFile) =>
    input.step === "detach" && nth === input.nth && purpose === "attachment";
  if (input.step === "detach" && !there.some(isThere)) return "no-such-file";
  return there.length + files.length > mostFiles ? "too-many-files" : null;
}

/** Puts files where the step wants them, or takes one away. @returns the number of the last one put */
async function changeFiles(
  sql: Transaction,
  { before, input, along, staff, at }: Changing,
): Promise<number> {
  if (input.step === "detach") await removeFile(sql, before.id, input.nth, at);
  if (input.step !== "attach" && input.step !== "record") return 0;
  const eventSeq = input.step === "record" ? before.seq + 1 : null;
  let nth = 0;
  for (const file of along.files ?? [])
    nth = await keepFile(sql, before.id, { file, eventSeq, by: staff.officer, at });
  return nth;
}

async function keepVersion(
  sql: Transaction,
  after: Posting,
  input: PostingInput,
  today: Day,
): Promise<void> {
  if (input.step === "post") await addVersion(sql, after, today, "");
  if (input.step !== "correct") return;
  await addVersion(sql, after, today, input.because);
  if (input.hidesBefore) await hideVersions(sql, after.id, after.version);
}

async function publish(sql: Transaction, after: Posting): Promise<void> {
  if (after.postedOn === null) return;
  const unit = await unitById(sql, after.unit);
  if (unit) await tellSearch(sql, after, unit.slug);
}

const record = (
  sql: Transaction,
  staff: Staff,
  by: HeldPost,
  after: Posting,
  { step }: PostingInput,
): Promise<void> =>
  audit(sql, {
    by: { officer: staff.officer, post: by.post },
    did: "posting.step",
    about: { kind: "posting", id: after.code },
    detail: { step, seq: after.seq, stage: after.stage },
  });
