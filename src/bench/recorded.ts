import type { Fragment, Sql } from "#kernel/sql.ts";

/** A query as it is sent: text with $1, $2 … and what stands for them. */
export type Query = { readonly text: string; readonly values: readonly unknown[] };

/**
 * The query `ask` would send, without sending it. Benchmarks compare a query with a part of itself
 * left out; taking it from the store itself, it follows whatever the store becomes.
 */
export async function recorded(ask: (sql: Sql) => Promise<unknown>): Promise<Query> {
  let sent: Piece | undefined;
  await ask(recorder((piece) => (sent = piece)));
  if (sent === undefined) throw new Error("no query was sent");
  return numbered(flat(sent));
}

/** The same query with every occurrence of a condition replaced by `true`. Throws when it is not in it. */
export function without(query: Query, condition: (sql: Sql) => Fragment): Query {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fragment made by the recorder is a piece
  const part = flat(condition(recorder(() => {})) as unknown as Piece);
  const whole = cut(query);
  const [texts, values]: [string[], unknown[]] = [[], []];
  const needle = part.texts.join(mark);
  const found = whole.texts.join(mark).split(needle);
  if (found.length < 2) throw new Error("the condition is not in the query");
  let at = 0;
  for (const [n, stretch] of found.entries()) {
    const between = stretch.split(mark).length - 1;
    texts.push(stretch);
    values.push(...whole.values.slice(at, at + between));
    at += between + (n < found.length - 1 ? part.values.length : 0);
  }
  return numbered({ texts: texts.join("true").split(mark), values });
}

type Piece = { readonly strings: readonly string[]; readonly args: readonly unknown[] };
type Flat = { readonly texts: readonly string[]; readonly values: readonly unknown[] };

// No query of ours has it in its text.
const mark = "\u0000";

/** A tag like that of postgres.js: makes pieces, and hears of the one that is waited for. */
function recorder(heard: (piece: Piece) => void): Sql {
  const piece = (strings: readonly string[], args: readonly unknown[]) => {
    const made = { strings, args };
    return Object.assign(made, {
      // oxlint-disable-next-line unicorn/no-thenable -- a query is sent when it is waited for, as in postgres.js
      then: (done: (rows: readonly never[]) => unknown) => {
        heard(made);
        done([]);
      },
    });
  };
  const tag = (strings: readonly string[], ...args: readonly unknown[]) => piece(strings, args);
  const all = Object.assign(tag, {
    unsafe: (text: string) => piece([text], []),
    json: (value: unknown) => JSON.stringify(value),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a connection as a store function that reads needs
  return all as unknown as Sql;
}

const isPiece = (value: unknown): value is Piece =>
  typeof value === "object" && value !== null && "strings" in value && "args" in value;

function flat({ strings, args }: Piece): Flat {
  const values: unknown[] = [];
  let text = strings[0] ?? "";
  for (const [n, arg] of args.entries()) {
    if (isPiece(arg)) {
      const inner = flat(arg);
      text += inner.texts.join(mark);
      values.push(...inner.values);
    } else {
      text += mark;
      values.push(arg);
    }
    text += strings[n + 1] ?? "";
  }
  return { texts: text.split(mark), values };
}

const cut = ({ text, values }: Query): Flat => ({ texts: text.split(/\$\d+/), values });

const numbered = ({ texts, values }: Flat): Query => ({
  text: texts.map((text, n) => (n === 0 ? text : `$${n}${text}`)).join(""),
  values,
});
