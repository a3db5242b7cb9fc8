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
    if (event === "data" && isFarewell(told[0])) return true;
    if (event !== "close" || this.#over) return super.emit(event, ...told);
    this.#over = true;
    if (this.#reached && !this.#asked) this.#lost();
    super.emit("error", closed());
    setTimeout(() => super.emit("close", ...told), 5);
    return true;
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

// An ErrorResponse by which the server ends a session: what was asked is answered by the end itself.
const isFarewell = (piece: unknown): boolean =>
  Buffer.isBuffer(piece) &&
  piece[0] === 0x45 &&
  /\0C(57P01|57P02|57P05|25P03|25P04)\0/.test(piece.toString("latin1"));
