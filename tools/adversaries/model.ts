import type { TestHouse } from "../../test/house.ts";
import type { Visitor } from "../../test/visitor.ts";

/** Something an adversary met that should not be there, unless `known.ts` says why it may. */
export type Finding = {
  /** Short and the same every time, so that a reason can be kept for it: "status-500". */
  readonly what: string;
  /** Method and address, or whatever else says where. */
  readonly where: string;
};

export type Outcome = {
  readonly findings: readonly Finding[];
  /** What a reader of the table should know: how far it came, what it was shown to be able to find. */
  readonly note: string;
};

export type Adversary = {
  readonly name: string;
  readonly proves: string;
  /** A program of Debian it needs. */
  readonly program?: string;
  readonly run: (target: Target) => Promise<Outcome>;
};

/** A gate in front of the house for one visitor: signs in for them, counts, and reads every answer. */
export type Turnstile = {
  readonly origin: string;
  readonly asked: () => number;
  /** How often each status came. */
  readonly statuses: () => ReadonlyMap<number, number>;
  /** What no tool had to notice: faults, words of the inside, a script that was not escaped. */
  readonly noticed: () => readonly Finding[];
  readonly close: () => void;
};

export type Gate = Turnstile & {
  readonly as: string;
  /** Sign-in name of an officer. */
  readonly name: string | undefined;
  /** Straight at the house, past the turnstile. */
  readonly visitor: Visitor;
};

/** A request somebody of the house may send, as a page draws it or the interface describes it. */
export type Recorded = {
  readonly as: string;
  readonly method: "GET" | "POST";
  /** Path with query. */
  readonly address: string;
  readonly pattern: string;
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A fresh trial house on loopback, with a turnstile for everybody who comes. */
export type Target = {
  readonly house: TestHouse;
  /** "http://127.0.0.1:43211" */
  readonly origin: string;
  readonly password: string;
  readonly key: string;
  /** By who they are: "nobody", "program", and one officer of every role. */
  readonly gates: ReadonlyMap<string, Gate>;
  readonly recorded: readonly Recorded[];
  /** Requests sent past the turnstiles. */
  readonly direct: { asked: number };
  readonly close: () => Promise<void>;
};
