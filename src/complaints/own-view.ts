import type { Day, Instant } from "#kernel/day.ts";
import type { Form } from "#web/form.ts";
import type { Lang, Text } from "#kernel/text.ts";

import type { ShownContent, ShownPaper } from "./complaint-view.ts";
import type { HistoryEntry } from "./history.ts";
import type { ShownLimit } from "./limit-view.ts";
import type { Complaint } from "./model.ts";

/** Who opened the complaint, or the names in it, as its complainant reads it. */
export type OwnReading = {
  readonly at: Instant;
  readonly who: string | Text;
  readonly what: "file" | "identity" | "mail";
  readonly reason: string | null;
};

/** Everything a complainant's page shows, read at one moment. */
export type OwnComplaint = {
  readonly complaint: Complaint;
  readonly unitName: string;
  readonly verifierPost: string | null;
  /** Of a first complaint: where a second one goes, if this house knows. */
  readonly superiorName: string | null;
  readonly contents: readonly ShownContent[];
  readonly limits: readonly ShownLimit[];
  /** The last day to complain a second time; null where it does not run, or is not known. */
  readonly secondUntil: Day | null;
  readonly history: readonly HistoryEntry[];
  readonly readings: readonly OwnReading[];
  readonly papers: readonly ShownPaper[];
  readonly mayWithdraw: boolean;
  /** Whether the day the decision arrived can still be said. */
  readonly maySayReceived: boolean;
  readonly today: Day;
  /** Whether notices go by mail; null where no address was left. */
  readonly mail: boolean | null;
  /** How long until the last day of the second window, in words. */
  readonly secondLeft: { readonly vi: string; readonly en: string } | null;
};

/** What a complainant has just done on their page. */
export type OwnDone = "withdrawal" | "receipt" | "mailOn" | "mailOff";

export type OwnField = "code" | "secret" | "contents" | "received_on" | "on";

export type OwnPageProps = OwnComplaint & {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly secret: string;
  readonly form: Form<OwnField>;
  /** What has just been done. */
  readonly done?: OwnDone | undefined;
};
