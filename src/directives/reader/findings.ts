/** What the reader finds. Places are code points into the text it was given; every finding names its rule. */

export type Confidence = "certain" | "likely" | "doubtful";

export type Span = { readonly start: number; readonly end: number };

/** A document the text refers to. */
export type Reference = Span & {
  readonly surface: string;
  /** Number and symbol as they should read; null where the text gives none. `issues` says when it was put right. */
  readonly canonical: string | null;
  /** Every document meant, where one surface names several. */
  readonly list_of?: readonly string[];
  readonly kind: string;
  readonly date: string | null;
  readonly issuer: string | null;
  /** A law cited by its title alone. */
  readonly named_only?: true;
  /** What of this does not stand in the text. */
  readonly inferred?: readonly string[];
  readonly issues?: readonly string[];
  readonly confidence: Confidence;
  readonly rule: string;
};

export type Deadline = { readonly surface: string } & (
  | {
      readonly type: "before" | "by";
      readonly date: string | null;
      /** Where the text gives no year and none can be told. */
      readonly month_day?: string;
    }
  | { readonly type: "period"; readonly from: string; readonly to: string }
  | {
      readonly type: "duration";
      readonly amount: number;
      readonly unit: DeadlineUnit;
      readonly counted_from: string | null;
      readonly max_amount?: number;
      readonly max_condition?: string;
    }
  | {
      readonly type: "lead-time";
      readonly amount: number;
      readonly unit: DeadlineUnit;
      readonly before_event: string;
    }
  | { readonly type: "recurring"; readonly rule: string; readonly inclusive?: true }
  | {
      readonly type: "duration-table";
      readonly counted_from: string | null;
      readonly unit: DeadlineUnit;
      readonly values: Readonly<Record<string, number>>;
      readonly extensions?: Readonly<
        Record<string, { readonly times: number; readonly each: number }>
      >;
    }
  | { readonly type: "vague" }
);

export type DeadlineUnit = "calendar-day" | "working-day" | "month" | "hour";

/** Something somebody is told to do. */
export type Task = Span & {
  readonly quote: string;
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  /** Who acts under the responsible party's direction. */
  readonly executing?: readonly string[];
  readonly assigned_by?: string;
  readonly report_to?: string;
  /** The responsible party stands in an earlier clause. */
  readonly inherited_responsible?: true;
  /** A right somebody has, and no duty. */
  readonly modality?: "right";
  readonly deadline: Deadline | null;
  readonly fields: readonly string[];
  readonly confidence: Confidence;
  readonly rule: string;
};

/** A movement or campaign the text names. */
export type Campaign = Span & {
  readonly surface: string;
  readonly kind: string;
  readonly rule: string;
};

/** The document the text itself is. */
export type DocumentHead = {
  readonly canonical: string | null;
  readonly kind: string;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly signer?: string | null;
  readonly title?: string | null;
};

export type Reading = {
  readonly document: DocumentHead | null;
  readonly refs: readonly Reference[];
  readonly campaigns: readonly Campaign[];
  readonly tasks: readonly Task[];
  /** Whom the text told last: what follows it may go on with them. */
  readonly actors: readonly string[];
};

export type ReadingContext = {
  /** The day the text was written or came in, to complete dates without a year; null when unknown. */
  readonly date: string | null;
  /** The city or province "Thành phố", "Thành ủy" and "UBND" mean here. */
  readonly place: string;
  /** Whom the text before this one told last, where a document is read piece by piece. */
  readonly actors?: readonly string[];
};

/** A reference with its places still in tokens; `read` makes findings of them. */
export type ReferenceFound = {
  /** Tokens from … to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Places in the text, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly canonicals: readonly string[];
  readonly kind: string;
  date: string | null;
  issuer: string | null;
  /** Says that date or issuer stand with this very reference. */
  readonly dated: boolean;
  readonly issued: boolean;
  readonly inferred: readonly string[];
  readonly issues: readonly string[];
  readonly namedOnly: boolean;
  readonly confidence: Confidence;
  readonly rule: string;
};

/** A task with its places still in tokens. */
export type TaskFound = {
  readonly from: number;
  readonly to: number;
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  readonly executing: readonly string[];
  readonly assignedBy: string | null;
  readonly reportTo: string | null;
  readonly inherited: boolean;
  readonly right: boolean;
  readonly deadline: Deadline | null;
  readonly confidence: Confidence;
  readonly rule: string;
};
