import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Text } from "#kernel/text.ts";
import type { Mark } from "#law/acts/rule.ts";

type Said = {
  /** What it is called; in Vietnamese this is also what stands between the braces of a template. */
  readonly title: Text;
  readonly required: boolean;
};

/**
 * One thing a paper says, with something plausible to show a template with: "text" may have several
 * lines; "day" is printed 23/11/2026, "long-day" as the head of a letter says it; "list" is one line
 * for each; "table" a row for each.
 */
export type Field =
  | (Said & { readonly as: "text"; readonly sample: string })
  | (Said & { readonly as: "day" | "long-day"; readonly sample: Day })
  | (Said & { readonly as: "list"; readonly sample: readonly string[] })
  | (Said & {
      readonly as: "table";
      readonly columns: Readonly<Record<string, Text>>;
      readonly sample: readonly Readonly<Record<string, string>>[];
    });

export type Fields = Readonly<Record<string, Field>>;

/** Where a form of law is known: its number, its act, and how far that was checked (law/acts/rule.ts). */
export type Form = {
  readonly number: string;
  readonly act: string;
  readonly verified: Mark;
};

/** What a paper may be about. */
export const subjects = ["complaint", "letter", "visit", "matter", "draft"] as const;
export type Subject = (typeof subjects)[number];
export type About = { readonly kind: Subject; readonly id: string };

/** A part of the paper as we lay it out where no unit has a template of its own. */
export type Block =
  /** A paragraph; with a list in it, one for each of its lines; with an empty field after `only`, none. */
  | {
      readonly is: "text";
      readonly text: string;
      readonly only?: string;
      readonly look?: "plain" | "centre" | "bold" | "flush" | "italic";
    }
  | { readonly is: "heading"; readonly text: string; readonly only?: string }
  | { readonly is: "table"; readonly table: string; readonly widths?: readonly number[] }
  /** Who signs, beside each other: who they are, and the field with the name. */
  | {
      readonly is: "signatures";
      readonly signs: readonly { readonly as: string; readonly name?: string }[];
    };

/** A kind of paper: what it is called, what it says, where its form comes from, how we lay it out. */
export type Kind = {
  readonly title: Text;
  /** The form of law it follows; null where the layout is our own. */
  readonly form: Form | null;
  /** What it is used for, for whoever replaces the template. */
  readonly about: Text;
  readonly subjects: readonly Subject[];
  readonly fields: Fields;
  /**
   * "office": head of an office's paper with a number, addressees and a signer; "minutes": the head
   * without them; "letter": what a person writes; "register": a wide table.
   */
  readonly head: "office" | "minutes" | "letter" | "register";
  /** In a number, "QĐ" of 12/QĐ-UBND; kinds with the same letters share one row of numbers. */
  readonly series: string | null;
  /** As the paper names itself, in capitals; and its summary below. */
  readonly heading: { readonly name: string; readonly summary?: string };
  readonly body: readonly Block[];
};

/** What a field takes. */
export type Value<F extends Field> = F extends { readonly as: "text" }
  ? string
  : F extends { readonly as: "day" | "long-day" }
    ? Day
    : F extends { readonly as: "list" }
      ? readonly string[]
      : F extends { readonly as: "table"; readonly columns: infer Columns }
        ? readonly Readonly<Record<keyof Columns, string>>[]
        : never;

/** What a whole paper takes: what is required, and what may be left out. */
export type Filling<F extends Fields> = {
  readonly [Name in keyof F as F[Name]["required"] extends true ? Name : never]: Value<F[Name]>;
} & {
  readonly [Name in keyof F as F[Name]["required"] extends true ? never : Name]?:
    | Value<F[Name]>
    | undefined;
};

/** The same, when the kind is known only as the program runs. */
export type Given = Readonly<
  Record<
    string,
    string | readonly string[] | readonly Readonly<Record<string, string>>[] | undefined
  >
>;

export type TemplateId = Id<"paper template">;
export type PaperId = Id<"paper">;
