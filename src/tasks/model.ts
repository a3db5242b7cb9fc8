import type { DepartmentId, OfficerId, PostId, UnitId } from "#access/model.ts";
import type { TaskPost } from "#access/tasks.ts";
import type { MatterId } from "#cases/model.ts";
import type { Brand } from "#kernel/brand.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";

export type TaskId = Id<"task">;
export type TaskWordsId = Id<"task-words">;
export type SeriesId = Id<"task-series">;
export type DirectiveId = Id<"directive">;
/** The code people read and write down, "NV-7K3M-9QXD". */
export type TaskCode = Brand<"TaskCode">;

export const isTaskCode = (text: string): text is TaskCode =>
  /^NV-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);

/** @param letters eight letters of `kernel/secret.ts` readable() */
export const taskCode = (letters: string): TaskCode =>
  `NV-${letters.slice(0, 4)}-${letters.slice(4)}` as TaskCode;

/** Whether everybody may be told of it: what was promised, to which unit, how far it is. Never people. */
export const visibilities = ["internal", "public"] as const;
export type Visibility = (typeof visibilities)[number];

/** Each stage carries exactly what is known at that stage, and nothing else. */
export type Progress =
  /** Given to a unit; its head has not said yet who is accountable. */
  | { readonly stage: "given" }
  | { readonly stage: "running"; readonly officer: OfficerId }
  /** Handed in with its product; the assigner checks it. `on` is what counts as done on time or late. */
  | { readonly stage: "submitted"; readonly officer: OfficerId; readonly on: Day }
  | {
      readonly stage: "done";
      readonly officer: OfficerId;
      /** The day the accepted product was handed in, not the day somebody looked at it. */
      readonly on: Day;
      readonly checkedOn: Day;
    }
  | { readonly stage: "dropped"; readonly on: Day };

export type Stage = Progress["stage"];
export const stages = [
  "given",
  "running",
  "submitted",
  "done",
  "dropped",
] as const satisfies readonly Stage[];

/** Who has a task: one unit always, and where it is known the post; the person is in the progress. */
export type Holder = {
  readonly unit: UnitId;
  readonly department: DepartmentId | null;
  readonly post: PostId | null;
};

/** Who gave it, and so decides on extensions, checks the product and may drop it. */
export type Assigner = {
  readonly unit: UnitId;
  readonly officer: OfficerId | null;
  readonly post: PostId | null;
};

/** Until when. "undated": the directive gave no date, so one has to be set by a day; that blocks nothing. */
export type Due =
  /** `original` is the first date there was and stays for ever; `now` is later where an extension was granted. */
  | { readonly is: "dated"; readonly original: Day; readonly now: Day }
  | { readonly is: "undated"; readonly setBy: Day };

/** Where a task comes from. Places in a directive are code points of its text. */
export type Source =
  | {
      readonly from: "directive";
      readonly directive: DirectiveId;
      readonly span: { readonly start: number; readonly end: number } | null;
    }
  | { readonly from: "matter"; readonly matter: MatterId }
  /** A hot topic: the subject area under which many raise the same. */
  | { readonly from: "topic"; readonly area: string }
  | { readonly from: "meeting"; readonly meeting: string; readonly on: Day }
  | { readonly from: "office" };

/** One of a series: the rule its days follow (recurrence.ts), the first due day, and which turn it is, from 1. */
export type InSeries = {
  readonly series: SeriesId;
  readonly rule: string;
  readonly anchor: Day;
  readonly turn: number;
  /** Whether the next one was made already. */
  readonly nextMade: boolean;
};

/** More time was asked for, and the assigner has not decided. */
export type AskedExtension = {
  readonly until: Day;
  readonly officer: OfficerId;
  readonly on: Day;
  readonly said: Said;
};

export type Task = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly title: string;
  /** What is to be delivered (sản phẩm). */
  readonly product: string;
  readonly holder: Holder;
  readonly assigner: Assigner;
  /** Units that work along, and units that act under the direction of the one accountable. */
  readonly cooperating: readonly UnitId[];
  readonly executing: readonly UnitId[];
  /** To which unit it is reported, where that is not the assigner's. */
  readonly reportTo: UnitId | null;
  readonly givenOn: Day;
  readonly startOn: Day;
  readonly due: Due;
  readonly progress: Progress;
  /** 0 to 100, as last reported with a sentence. */
  readonly percent: number;
  /** The last day whoever has it did something about it; the first day before anything was. */
  readonly updatedOn: Day;
  /** How often the date was moved with the assigner's consent. */
  readonly extensions: number;
  readonly asked: AskedExtension | null;
  /** It came from another unit, which has not been confirmed by taking it. */
  readonly handedOver: { readonly from: UnitId; readonly on: Day } | null;
  /** Whether it was explained in writing why it is late, or will be. */
  readonly explained: boolean;
  /** How often it was sent back by the check. */
  readonly returned: number;
  readonly series: InSeries | null;
  readonly parent: TaskId | null;
  /** The task at the top of its tree; itself where nothing is above. */
  readonly root: TaskId;
  /** From the top down to its parent; empty at the top. */
  readonly path: readonly TaskId[];
  readonly source: Source;
  readonly programme: number | null;
  readonly visibility: Visibility;
  /** Tasks this one has to wait for, and how many of them are still open. */
  readonly dependsOn: readonly TaskId[];
  readonly waitsFor: number;
  /** Children of any outcome, and those still open. */
  readonly children: number;
  readonly openChildren: number;
  readonly seq: number;
};

/** Words kept apart from the record: their row, and the salted hash that pins them. */
export type Said = { readonly words: TaskWordsId; readonly hash: string };

/** What is put to a task as evidence. A matter stands by its code, for whoever may see that matter. */
export const linkKinds = ["file", "address", "matter", "commitment"] as const;
export type LinkKind = (typeof linkKinds)[number];
export type Link = { readonly kind: LinkKind; readonly target: string; readonly label: string };

/** Who takes a step. */
export type Actor =
  | { readonly kind: "house" }
  | {
      readonly kind: "officer";
      readonly officer: OfficerId;
      /** The post they act under. */
      readonly post: PostId;
      readonly unit: UnitId;
      readonly posts: readonly TaskPost[];
    };

/** What can be asked of a task. Days come in; words arrive already kept as rows-to-be. */
export type Command =
  | { readonly do: "take"; readonly officer: OfficerId; readonly holder: Holder; readonly on: Day }
  | {
      readonly do: "assign";
      readonly officer: OfficerId;
      readonly holder: Holder;
      readonly on: Day;
    }
  | { readonly do: "set-due"; readonly due: Day; readonly on: Day }
  | {
      readonly do: "progress";
      readonly percent: number;
      readonly said: Said;
      readonly on: Day;
    }
  | { readonly do: "evidence"; readonly link: Link; readonly on: Day }
  | {
      readonly do: "ask-extension";
      readonly until: Day;
      readonly said: Said;
      readonly on: Day;
    }
  | { readonly do: "grant-extension"; readonly on: Day }
  | { readonly do: "refuse-extension"; readonly said: Said; readonly on: Day }
  | { readonly do: "submit"; readonly said: Said; readonly on: Day }
  | { readonly do: "accept"; readonly said: Said | null; readonly on: Day }
  | { readonly do: "return"; readonly said: Said; readonly on: Day }
  | { readonly do: "split"; readonly children: readonly TaskId[]; readonly on: Day }
  /** To another unit; its own head names who is accountable, or takes it. */
  | {
      readonly do: "hand-over";
      readonly holder: Holder;
      readonly said: Said;
      readonly on: Day;
    }
  /** Exactly these work along from now on. */
  | {
      readonly do: "cooperate";
      readonly units: readonly Along[];
      readonly said: Said;
      readonly on: Day;
    }
  | { readonly do: "depend"; readonly upon: Depended; readonly on: Day }
  | { readonly do: "undepend"; readonly upon: Depended; readonly on: Day }
  | { readonly do: "explain"; readonly said: Said; readonly on: Day }
  | { readonly do: "drop"; readonly said: Said; readonly on: Day }
  | { readonly do: "show"; readonly visibility: Visibility; readonly on: Day }
  /** By the house: the next one of a series was made. */
  | { readonly do: "repeat"; readonly next: TaskId; readonly on: Day };

export type Step = Command["do"];

/** Another task as far as the rules of dependence must know it. `below`: it hangs under this one, or waits for it. */
export type Depended = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly open: boolean;
  readonly waitsForThis: boolean;
};

/** A unit that is to work along, and whether it is in force that day. */
export type Along = { readonly unit: UnitId; readonly lives: boolean };

/** What happened. Ids, days and hashes only: what was said is in words. */
export type Event =
  | {
      readonly type: "given";
      readonly holder: Holder;
      readonly assigner: Assigner;
      readonly officer: OfficerId | null;
      readonly due: Due;
      readonly source: Source;
      readonly parent: TaskId | null;
      /** Records of release 0.1.0 do not say it; there the units could not change. */
      readonly cooperating?: readonly UnitId[];
      readonly on: Day;
    }
  | {
      readonly type: "taken" | "assigned";
      readonly officer: OfficerId;
      readonly holder: Holder;
      readonly on: Day;
    }
  | { readonly type: "due-set"; readonly due: Day; readonly on: Day }
  | {
      readonly type: "progressed";
      readonly percent: number;
      readonly said: Said;
      readonly on: Day;
    }
  | { readonly type: "evidence-added"; readonly kind: LinkKind; readonly on: Day }
  | {
      readonly type: "extension-asked";
      readonly until: Day;
      readonly officer: OfficerId;
      readonly said: Said;
      readonly on: Day;
    }
  | {
      readonly type: "extension-granted";
      readonly from: Day;
      readonly until: Day;
      readonly on: Day;
    }
  | {
      readonly type: "extension-refused";
      readonly until: Day;
      readonly said: Said;
      readonly on: Day;
    }
  | {
      readonly type: "submitted";
      readonly officer: OfficerId;
      readonly said: Said;
      readonly on: Day;
    }
  | { readonly type: "accepted"; readonly said: Said | null; readonly on: Day }
  | { readonly type: "returned"; readonly said: Said; readonly on: Day }
  | { readonly type: "split"; readonly children: readonly TaskId[]; readonly on: Day }
  | {
      readonly type: "handed-over";
      readonly from: UnitId;
      readonly holder: Holder;
      readonly said: Said;
      readonly on: Day;
    }
  /** The units working along, before and after, in the order of their numbers. */
  | {
      readonly type: "cooperation-changed";
      readonly from: readonly UnitId[];
      readonly to: readonly UnitId[];
      readonly said: Said;
      readonly on: Day;
    }
  /** A reorganisation brought it to the unit that answers from `on`; the document says why. */
  | {
      readonly type: "reorganised";
      readonly plan: number;
      readonly from: UnitId;
      readonly holder: Holder;
      readonly officer: OfficerId | null;
      readonly on: Day;
      readonly document: { readonly number: string; readonly date: Day };
    }
  /** The unit that gave it ended; what it had to decide is decided by the one that answers now. */
  | {
      readonly type: "giving-moved";
      readonly plan: number;
      readonly from: UnitId;
      readonly to: UnitId;
      readonly on: Day;
      readonly document: { readonly number: string; readonly date: Day };
    }
  | {
      readonly type: "depends" | "depends-no-more";
      readonly upon: TaskId;
      /** Whether that one was still open then. */
      readonly open: boolean;
      readonly on: Day;
    }
  | { readonly type: "explained"; readonly said: Said; readonly on: Day }
  | { readonly type: "dropped"; readonly said: Said; readonly on: Day }
  | { readonly type: "shown"; readonly visibility: Visibility; readonly on: Day }
  | { readonly type: "repeated"; readonly next: TaskId; readonly on: Day };

/** A line of the record, as it was kept. */
export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: "officer" | "house";
  readonly officer: OfficerId | null;
  readonly post: PostId | null;
  readonly event: Event;
};

/**
 * Where a task stands on a day. Every task stands in exactly one of these (standing.ts says in which
 * order), so figures over any tasks add up to how many there are.
 */
export const standings = [
  "done-on-time",
  "done-late",
  "running",
  "overdue",
  "not-updated",
  "extended",
  "handed-over",
  "dropped",
] as const;
export type Standing = (typeof standings)[number];
