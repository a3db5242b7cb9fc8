import { Socket } from "node:net";

/**
 * A connection to PostgreSQL that tells its driver of its end in an order the driver survives. postgres.js
 * 3.4.9 forgets the socket when it closes, writes the ROLLBACK of the transaction that failed by it to
 * nothing, and the process ends (its issues 1154, 1208); an error of the server that came last is told to
 * whoever uses the connection next. Here whoever waits is told first, what is still written is answered
 * with an error, and the end comes after.
 */
export class OrderlySocket extends Socket {
  #over = false;
  #reached = false;
  #asked = false;
  /** What the server says before it is ready for the first question of the driver; null once it was. */
  #greeting: Buffer | null = Buffer.alloc(0);
  /** That it is ready, held back until it said that it is the one that writes. */
  #ready: Buffer | null = null;
  readonly #primaryOnly: boolean;
  #lastWords: Buffer = Buffer.alloc(0);
  readonly #lost: () => void;

  /**
   * @param lost told when a connection that had been made ends without being asked to
   * @param primaryOnly a server that only reads is left again: what was just written could not be seen there. The
   *   driver could ask this itself, but nobody would hear of its question failing, and what a pooler says of the
   *   server may be about another one
   */
  constructor(lost: () => void, primaryOnly = false) {
    super();
    this.#primaryOnly = primaryOnly;
    this.#lost = lost;
    this.once("connect", () => {
      this.#reached = true;
    });
  }

  override end(...given: readonly unknown[]): this {
    this.#asked = true;
    // oxlint-disable-next-line typescript/unbound-method -- bound right here
    return Reflect.apply(super.end, this, given);
  }

  override emit(event: string | symbol, ...told: readonly unknown[]): boolean {
    if (event === "data") return this.#hear(told[0]);
    if (event !== "close" || this.#over) return super.emit(event, ...told);
    this.#over = true;
    if (this.#reached && !this.#asked) this.#lost();
    super.emit("error", closed());
    setTimeout(() => super.emit("close", ...told), 5);
    return true;
  }

  #hear(piece: unknown): boolean {
    if (!Buffer.isBuffer(piece)) return super.emit("data", piece);
    if (isFarewell(piece)) return true;
    // "S" or "N": whether it can speak TLS. What is said within TLS does not come by here.
    if (piece.length === 1 && this.#greeting?.length === 0) return super.emit("data", piece);
    const heard = this.#greeting === null ? piece : this.#greet(piece);
    // The seam between two pieces is looked at apart: pieces are many and large.
    const most = waitCutShort.length;
    const seam = Buffer.concat([this.#lastWords, heard.subarray(0, most)]);
    if (heard.includes(waitCutShort) || seam.includes(waitCutShort)) {
      // Before the driver hears that it was done: it is done here, and maybe nowhere else.
      this.destroy();
      return true;
    }
    this.#lastWords = Buffer.from((heard.length < most ? seam : heard).subarray(-most));
    return heard.length === 0 || super.emit("data", heard);
  }

  /** Passes on whole messages of the greeting; before it is over, the server is asked whether it writes. */
  #greet(piece: Buffer): Buffer {
    let left = Buffer.concat([this.#greeting ?? piece.subarray(0, 0), piece]);
    const passed: Buffer[] = [];
    while (left.length > 4 && left.length > left.readUInt32BE(1)) {
      const end = left.readUInt32BE(1) + 1;
      const message = left.subarray(0, end);
      left = left.subarray(end);
      if (this.#ready !== null && message[0] === said.row && message[rowValue] === said.true) {
        this.#asked = true;
        super.emit("error", readsOnly());
        this.destroy();
        return Buffer.alloc(0);
      }
      if (message[0] === said.ready && this.#primaryOnly && this.#ready === null) {
        this.#ready = message;
        super.write(isStandby);
      } else if (message[0] === said.ready) {
        this.#greeting = null;
        return Buffer.concat([...passed, this.#ready ?? message, left]);
      } else if (this.#ready === null || message[0] === said.error) passed.push(message);
    }
    this.#greeting = left;
    return Buffer.concat(passed);
  }

  override write(
    bytes: Uint8Array | string,
    how?: BufferEncoding | ((thrown?: Error | null) => void),
    then?: (thrown?: Error | null) => void,
  ): boolean {
    if (!this.#over) {
      return typeof how === "string" ? super.write(bytes, how, then) : super.write(bytes, how);
    }
    queueMicrotask(() => super.emit("error", closed()));
    return true;
  }
}

/** What the driver itself says of a connection that was lost. */
export const closed = (): Error =>
  Object.assign(new Error("write CONNECTION_CLOSED"), { code: "CONNECTION_CLOSED" });

/**
 * Of a WARNING that the wait for the standby was cut short (canceled, or the server is being stopped): what was
 * committed can be seen and may yet be lost. By the name of the function that says so, which is not translated;
 * no value of a row has a NUL in it.
 */
const waitCutShort = Buffer.from("\0RSyncRepWaitForLSN\0");

/** Kinds of messages (https://www.postgresql.org/docs/15/protocol-message-formats.html), and "t". */
const said = { ready: 0x5a, row: 0x44, error: 0x45, true: 0x74 } as const;

/** Where the value of a row of one column stands: behind kind, length, number of columns and its own length. */
const rowValue = 11;

/** The question in the simple protocol: kind, length, words, NUL. */
const isStandby = ((words: string): Buffer => {
  const message = Buffer.from(`Q....${words}\0`);
  message.writeUInt32BE(message.length - 1, 1);
  return message;
})("select pg_catalog.pg_is_in_recovery()");

const readsOnly = (): Error =>
  Object.assign(new Error("this server only reads"), { code: "25006" });

// An ErrorResponse by which the server ends a session: what was asked is answered by the end itself.
const isFarewell = (piece: unknown): boolean =>
  Buffer.isBuffer(piece) &&
  piece[0] === 0x45 &&
  /\0C(57P01|57P02|57P05|25P03|25P04)\0/.test(piece.toString("latin1"));
