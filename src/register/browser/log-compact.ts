import { sha256, same, textOf, toBase64, type Bytes } from "./log-bytes.ts";
import { leafOf, rootByInclusion } from "./log-merkle.ts";
import { commitment, promiseText, writeSlip, writeStatement } from "./log-statement.ts";

/** How the compact form begins and ends; between stands base45 (RFC 9285), which a QR code holds best. */
export const compactStart = "DV1:";
export const compactEnd = ".";
const checkBytes = 4;
/** Nothing we write is longer; a text from outside may claim any length. */
const mostLetters = 5000;
const mostNames = 200;
const mostHashes = 53;
const mostSignatures = 64;

/**
 * The receipt as its file, from the text of a file or from the compact form of a QR code: what is
 * judged is always the file, so both forms are judged alike. Undefined for a compact form that was
 * not read or copied whole; any other text is handed on, for the judge to refuse.
 */
export async function receiptFrom(text: string): Promise<string | undefined> {
  const trimmed = text.trim();
  if (!trimmed.startsWith(compactStart)) return text.replaceAll("\r\n", "\n");
  const letters = trimmed.replaceAll(/[\r\n]/g, "");
  if (!letters.endsWith(compactEnd) || letters.length > mostLetters) return undefined;
  const bytes = fromBase45(letters.slice(compactStart.length, -compactEnd.length));
  if (bytes === undefined || bytes.length <= checkBytes) return undefined;
  const body = bytes.slice(0, -checkBytes);
  if (!same((await sha256(body)).slice(0, checkBytes), bytes.slice(-checkBytes))) return undefined;
  return unpacked(body);
}

/** The compact form without its sum: the same fields as the file, without words and base64. */
async function unpacked(body: Bytes): Promise<string | undefined> {
  const from = reader(body);
  const kind = from.byte();
  const salt = from.bytes(32);
  const statement = {
    log: from.text(),
    act: from.text(),
    about: from.text(),
    nth: from.number(),
    at: moment(from.byte(), from),
    unit: from.text(),
    due: from.textOrNull(),
    content: from.bytes(32),
    previous: from.flag() ? from.bytes(32) : null,
  };
  if (from.broken() || statement.at === undefined) return undefined;
  const words = written({ ...statement, at: statement.at });
  if (words === undefined) return undefined;
  const entry = await commitment(salt, words);
  const slip = { salt, statement: words, said: null, promise: null, before: null };

  if (kind === 2) {
    const promise = promiseText(statement.log, entry) + signatures(from);
    return from.atEnd() ? textOf(writeSlip({ ...slip, promise })) : undefined;
  }
  if (kind !== 1) return undefined;
  const index = from.number();
  const size = from.number();
  const hashes = from.list(mostHashes, () => from.bytes(32));
  const derived = await rootByInclusion(await leafOf(entry), index, size, hashes);
  const root = from.flag() ? from.bytes(32) : derived;
  if (from.broken() || root === undefined) return undefined;
  const holding = checkpoint(from.text(), size, root) + signatures(from);
  const before = from.flag()
    ? checkpoint(from.text(), from.number(), from.bytes(32)) + signatures(from)
    : null;
  if (!from.atEnd()) return undefined;
  return [
    "c2sp.org/tlog-proof@v1",
    `extra ${toBase64(writeSlip({ ...slip, before }))}`,
    `index ${index}`,
    ...hashes.map(toBase64),
    "",
    holding,
  ].join("\n");
}

const checkpoint = (origin: string, size: number, root: Bytes): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** The lines of signatures, with the empty line before them. */
const signatures = (from: Reader): string =>
  `\n${from
    .list(mostSignatures, () => {
      const name = from.text();
      const id = from.again();
      return `— ${name} ${toBase64(Uint8Array.from([...id, ...from.sized()]))}\n`;
    })
    .join("")}`;

/** A moment: 0 in seconds and 3 in milliseconds as the house writes it, any other form as its letters. */
function moment(form: number, from: Reader): string | undefined {
  if (form === 1) return from.text();
  if (form !== 0 && form !== 3) return undefined;
  return houseTime(from.number() * (form === 0 ? 1000 : 1), form);
}

/**
 * A moment as the house writes it; undefined beyond what a calendar holds.
 *
 * @param ms since 1970
 * @param digits of a second: none or three
 */
export function houseTime(ms: number, digits: 0 | 3): string | undefined {
  const local = new Date(ms + 7 * 3_600_000);
  if (Number.isNaN(local.getTime())) return undefined;
  const text = local.toISOString().slice(0, digits === 0 ? 19 : 23);
  return `${text}+07:00`;
}

function written(statement: Parameters<typeof writeStatement>[0]): string | undefined {
  try {
    return writeStatement(statement);
  } catch {
    return undefined;
  }
}

type Reader = ReturnType<typeof reader>;

/** Reads fields one after the other; what is not there is nothing, and said in the end by `broken`. */
function reader(all: Bytes) {
  let at = 0;
  let wrong = false;
  const known: Bytes[] = [];
  const fault = <T>(nothing: T): T => {
    wrong = true;
    return nothing;
  };
  const bytes = (count: number): Bytes => {
    const taken = all.slice(at, at + count);
    at += count;
    return taken.length === count ? taken : fault(new Uint8Array(count > 64 ? 0 : count));
  };
  const byte = (): number => bytes(1)[0] ?? 0;
  const flag = (): boolean => {
    const value = byte();
    return value > 1 ? fault(false) : value === 1;
  };
  // Seven bits a byte, the lowest first, no byte more than is needed.
  const number = (): number => {
    let value = 0;
    for (let shift = 0; shift < 8; shift += 1) {
      const next = byte();
      value += (next % 128) * 128 ** shift;
      if (next < 128) {
        return (next === 0 && shift > 0) || !Number.isSafeInteger(value) ? fault(0) : value;
      }
    }
    return fault(0);
  };
  const sized = (): Bytes => {
    const length = number();
    return length > mostNames ? fault(new Uint8Array()) : bytes(length);
  };
  // What came before is named by its number: names of logs and witnesses come several times.
  const again = (): Bytes => {
    const nth = number();
    if (nth > 0) return known[nth - 1] ?? fault(new Uint8Array());
    const value = sized();
    if (known.some((one) => same(one, value))) return fault(value);
    known.push(value);
    return value;
  };
  const text = (): string => textOf(again()) ?? fault("");
  const list = <T>(most: number, one: () => T): readonly T[] => {
    const count = number();
    if (count > most) return fault([]);
    const items: T[] = [];
    while (items.length < count && at <= all.length) items.push(one());
    return items;
  };
  return {
    byte,
    bytes,
    flag,
    number,
    sized,
    again,
    text,
    list,
    textOrNull: (): string | null => (flag() ? text() : null),
    broken: (): boolean => wrong,
    atEnd: (): boolean => !wrong && at === all.length,
  };
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Base45 (RFC 9285); undefined for anything that is not written so. */
export function fromBase45(text: string): Bytes | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const values = Array.from(text.slice(at, at + 3), (letter) => alphabet.indexOf(letter));
    const [a = 0, b = 0, c = 0] = values;
    const value = a + 45 * b + 45 * 45 * c;
    if (values.length === 1 || values.includes(-1)) return undefined;
    if (value > (values.length === 3 ? 0xff_ff : 0xff)) return undefined;
    if (values.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

const letter = (value: number): string => alphabet.charAt(value % 45);

/** Bytes in base45 (RFC 9285): letters a QR code holds in five and a half bits each. */
export function toBase45(bytes: Bytes): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const [a = 0, b] = bytes.slice(at, at + 2);
    const value = b === undefined ? a : a * 256 + b;
    text += letter(value) + letter(Math.floor(value / 45));
    if (b !== undefined) text += letter(Math.floor(value / 2025));
  }
  return text;
}
