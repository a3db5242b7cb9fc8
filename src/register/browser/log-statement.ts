import {
  fromBase64,
  sha256,
  textOf,
  toBase64,
  utf8,
  wholeNumber,
  joined,
  type Bytes,
} from "./log-bytes.ts";
import { leafOf } from "./log-merkle.ts";

/**
 * What was done about one record, once: the words that a leaf of the log commits to. The log itself
 * holds only the commitment; these words and their salt are on the receipt.
 */
export type Statement = {
  /** The origin of the log it was written for. */
  readonly log: string;
  /** What was done: `filed`, `accepted`, `transferred`, … */
  readonly act: string;
  /** Of what: the code of a matter, or the name of a published thing. */
  readonly about: string;
  /** The how-manieth act of this record, from 1. */
  readonly nth: number;
  /** When the office says it was done: ISO-8601 with offset. */
  readonly at: string;
  /** Who answers for it: the address name of the unit. */
  readonly unit: string;
  /** The last day promised to the resident; null where the act promises none. */
  readonly due: string | null;
  /** What was said, by `contentOf`: salted, so that the record keeps nothing to guess at. */
  readonly content: Bytes;
  /** The leaf of the act before of the same record; null for the first. */
  readonly previous: Bytes | null;
};

const firstLine = "danvan.statement/v1";

/** The one way a statement is written. Throws a RangeError where a field would spoil its line. */
export function writeStatement(s: Statement): string {
  for (const field of [s.log, s.act, s.about, s.at, s.unit]) {
    // oxlint-disable-next-line no-control-regex -- a line is a field
    if (field === "" || /[\u0000-\u001F]/.test(field)) throw new RangeError("a field is one line");
  }
  return [
    firstLine,
    `log ${s.log}`,
    `act ${s.act}`,
    `about ${s.about}`,
    `nth ${s.nth}`,
    `at ${s.at}`,
    `unit ${s.unit}`,
    `due ${s.due ?? "-"}`,
    `content ${toBase64(s.content)}`,
    `previous ${s.previous === null ? "-" : toBase64(s.previous)}`,
    "",
  ].join("\n");
}

/** Reads a statement; undefined for anything `writeStatement` would not write just so. */
export function readStatement(text: string): Statement | undefined {
  // oxlint-disable-next-line no-control-regex -- what no field may hold
  if (/[\u0000-\u0009\u000B-\u001F]/.test(text)) return undefined;
  const lines = text.split("\n");
  const field = (nth: number, name: string): string =>
    lines[nth]?.startsWith(`${name} `) ? (lines[nth] ?? "").slice(name.length + 1) : "";
  const nth = wholeNumber(field(4, "nth"));
  const content = fromBase64(field(8, "content"));
  const before = field(9, "previous");
  const previous = before === "-" ? null : fromBase64(before);
  if (nth === undefined || content?.length !== 32) return undefined;
  if (previous === undefined || (previous !== null && previous.length !== 32)) return undefined;
  const due = field(7, "due");
  const statement = {
    log: field(1, "log"),
    act: field(2, "act"),
    about: field(3, "about"),
    nth,
    at: field(5, "at"),
    unit: field(6, "unit"),
    due: due === "-" ? null : due,
    content,
    previous,
  };
  const whole = [statement.log, statement.act, statement.about, statement.at, statement.unit];
  if (whole.includes("") || due === "" || secondsOf(statement.at) === undefined) return undefined;
  return writeStatement(statement) === text ? statement : undefined;
}

/** The moment an act claims, in seconds since 1970; undefined when it is not ISO-8601 with offset. */
export function secondsOf(at: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}:\d{2})$/.test(at)) {
    return undefined;
  }
  const milliseconds = Date.parse(at);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

/**
 * The entry of the log for a statement: always 32 bytes, whatever was done, and without the salt
 * nobody can try out what it might have been.
 */
export const commitment = (salt: Bytes, statement: string): Promise<Bytes> =>
  sha256(utf8("danvan.commitment/v1\n"), salt, utf8(statement));

/** What pins down words and files without saying them: `said` is the exact text the receipt shows. */
export const contentOf = (salt: Bytes, said: string): Promise<Bytes> =>
  sha256(utf8("danvan.content/v1\n"), salt, utf8(said));

/** The leaf of a statement: what the next act of the same record names as the one before. */
export const leafOfStatement = async (salt: Bytes, statement: string): Promise<Bytes> =>
  leafOf(await commitment(salt, statement));

/** What goes along with a proof on a receipt: nothing of it is believed before it was checked. */
export type Slip = {
  readonly salt: Bytes;
  readonly statement: string;
  /** What was said, as the office shows it today; null where it is not shown. */
  readonly said: string | null;
  /** The note in which the office promised to log it, signed at once. */
  readonly promise: string | null;
  /** The last witnessed checkpoint before this leaf: it was not in the log then. */
  readonly before: string | null;
};

const slipLine = "danvan.slip/v1";

export const writeSlip = (slip: Slip): Bytes =>
  utf8(
    [
      slipLine,
      `salt ${toBase64(slip.salt)}`,
      ...(slip.said === null ? [] : [`said ${toBase64(utf8(slip.said))}`]),
      ...(slip.promise === null ? [] : [`promise ${toBase64(utf8(slip.promise))}`]),
      ...(slip.before === null ? [] : [`before ${toBase64(utf8(slip.before))}`]),
      "",
      slip.statement,
    ].join("\n"),
  );

/** Reads what goes along with a proof; undefined for anything else. */
export function readSlip(bytes: Bytes): Slip | undefined {
  const text = textOf(bytes);
  const end = text?.indexOf("\n\n") ?? -1;
  if (text === undefined || end < 0) return undefined;
  const [first, ...lines] = text.slice(0, end).split("\n");
  const take = (name: string): string | null =>
    lines[0]?.startsWith(`${name} `) ? (lines.shift() ?? "").slice(name.length + 1) : null;
  const salt = fromBase64(take("salt") ?? "");
  const said = wordsIn(take("said"));
  const promise = wordsIn(take("promise"));
  const before = wordsIn(take("before"));
  if (first !== slipLine || salt?.length !== 32 || lines.length > 0) return undefined;
  if (said === undefined || promise === undefined || before === undefined) return undefined;
  return { salt, statement: text.slice(end + 2), said, promise, before };
}

function wordsIn(base64: string | null): string | null | undefined {
  if (base64 === null) return null;
  const bytes = fromBase64(base64);
  return bytes && textOf(bytes);
}

/** What the office signs at once, before the log has the leaf. */
export const promiseText = (origin: string, entry: Bytes): string =>
  `danvan.promise/v1\n${origin}\n${toBase64(joined(entry))}\n`;
