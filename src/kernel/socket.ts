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
  /** What the server says before it is ready for the first time; null once it was. */
  #greeting: Buffer | null = Buffer.alloc(0);
  #lastWords: Buffer = Buffer.alloc(0);
  readonly #lost: () => void;

  /** @param lost told when a connection that had been made ends without being asked to */
  constructor(lost: () => void) {
    super();
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
    const said = this.#greeting === null ? piece : this.#greet(piece);
    const heard = Buffer.concat([this.#lastWords, said]);
    if (heard.includes(waitCutShort)) {
      // Before the driver hears that it was done: it is done here, and maybe nowhere else.
      this.destroy();
      return true;
    }
    this.#lastWords = heard.subarray(Math.max(0, heard.length - waitCutShort.length));
    return said.length === 0 || super.emit("data", said);
  }

  /** Passes on whole messages of the greeting, without what a pooler may have kept from another server. */
  #greet(piece: Buffer): Buffer {
    let left = Buffer.concat([this.#greeting ?? piece.subarray(0, 0), piece]);
    const passed: Buffer[] = [];
    while (left.length > 4 && left.length > left.readUInt32BE(1)) {
      const end = left.readUInt32BE(1) + 1;
      const message = left.subarray(0, end);
      left = left.subarray(end);
      if (!isStanding(message)) passed.push(message);
      if (message[0] === readyForQuery) {
        this.#greeting = null;
        return Buffer.concat([...passed, left]);
      }
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

const readyForQuery = 0x5a;

// ParameterStatus: PgBouncer says them as they were when it first met a server, so the server itself is asked.
const isStanding = (message: Buffer): boolean =>
  message[0] === 0x53 &&
  /^(in_hot_standby|default_transaction_read_only)\0/.test(message.toString("latin1", 5));

// An ErrorResponse by which the server ends a session: what was asked is answered by the end itself.
const isFarewell = (piece: unknown): boolean =>
  Buffer.isBuffer(piece) &&
  piece[0] === 0x45 &&
  /\0C(57P01|57P02|57P05|25P03|25P04)\0/.test(piece.toString("latin1"));
