import type { Day } from "#kernel/day.ts";
import type { Calendar } from "#law/calendar.ts";
import type { DayExplanation } from "#law/explanation.ts";
import type { Area } from "#letters/choices.store.ts";
import type { LetterReceipt } from "#letters/register.ts";
import type { Person } from "#vault/model.ts";
import type { Form } from "#web/form.ts";

import type { AtDesk, DeskFrame } from "../frame.ts";
import type { ShownWords } from "../mask.ts";
import type { Refused, Visit } from "../model.ts";
import type { ReceivingPost, Sitter } from "../sessions.store.ts";
import type { VisitStepField } from "../visit.form.ts";
import type { VisitLine } from "../visits.store.ts";

/** Everything the page of a visit draws. */
export type VisitPageProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly visit: Visit;
  readonly words: ShownWords;
  readonly lines: readonly VisitLine[];
  readonly refused: Refused | null;
  /** With the reckoning of the notice, where one is owed. */
  readonly term: DayExplanation | null;
  /** Null until they were opened, for a reason. */
  readonly person: Person | null;
  readonly officers: readonly Sitter[];
  readonly heads: readonly ReceivingPost[];
  /** Whether this officer can sign what is proposed. */
  readonly signs: boolean;
  readonly form: Form<VisitStepField>;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly done: boolean;
  /** Whether a paper can be made now. */
  readonly paper: boolean;
  readonly areas: readonly Area[];
  /** Of a letter that was registered just now: shown once. */
  readonly receipt: LetterReceipt | null;
};
