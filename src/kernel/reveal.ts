/**
 * Holds something private so that it fits nothing that leaves the house: it is no string, it has no
 * properties to copy, and whatever tries to write it down – a template, JSON, a page, a query, a
 * sum – gets an error instead of the value. The only way back is `reveal`.
 *
 * A class, because only a private field cannot be read from outside, not even by a debugger's printout.
 */
export class Withheld<out Value = string> {
  readonly #value: Value;

  constructor(value: Value) {
    this.#value = value;
    Object.freeze(this);
  }

  static open<Value>(held: Withheld<Value>, permit: Permit): Value {
    if (!Permit.is(permit)) throw new TypeError("nobody permitted this");
    return held.#value;
  }

  toString(): never {
    return stop("text");
  }
  toLocaleString(): never {
    return stop("text");
  }
  valueOf(): never {
    return stop("a plain value");
  }
  toJSON(): never {
    return stop("JSON");
  }
  [Symbol.toPrimitive](): never {
    return stop("text");
  }
  [Symbol.iterator](): never {
    return stop("a list");
  }
  /** What the console and test reports print. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[withheld]";
  }
  /** What Preact writes on everything it draws. */
  set __(_: unknown) {
    stop("a page");
  }
}

// Preact draws nothing, silently, for an object that is no element of its own. It must not be silent
// here, so this one passes for an element until it is drawn.
Object.defineProperty(Withheld.prototype, "constructor", { value: Symbol.for("pv") });

function stop(asked: string): never {
  throw new TypeError(`something withheld was about to become ${asked}`);
}

/** That the policy lets a reader have something. Made by the mask, checked when it is used. */
export class Permit {
  readonly #about: string;

  /** @param about to whom and what of, "officer words": for a debugger; it decides nothing */
  constructor(about: string) {
    this.#about = about;
  }

  static is(made: object): boolean {
    return #about in made;
  }

  toString(): string {
    return this.#about;
  }
}

/** Gives back what was withheld, to who holds a permit of the policy. Only masks may import this file. */
export const reveal = <Value>(held: Withheld<Value>, permit: Permit): Value =>
  Withheld.open(held, permit);
