import { cheapest, type Programme } from "./simplex.ts";

/** One total and the parts it is the sum of. */
export type Relation<Name extends string> = {
  readonly total: Name;
  readonly parts: readonly Name[];
};

/**
 * A count as it may be read by everyone.
 *
 * `few`: fewer than five. `many`: five or more, kept back so that a `few` cannot be worked out from
 * it. `withheld`: nothing is said.
 */
export type Shown =
  | { readonly kind: "exact"; readonly value: number }
  | { readonly kind: "few" }
  | { readonly kind: "many" }
  | { readonly kind: "withheld" };

/** Policy: counts below this are not published. */
export const smallest = 5;

/** A table of counts that belong together: everything readers could add up or subtract. */
export type Table<Name extends string> = {
  readonly counts: ReadonlyMap<Name, number>;
  readonly relations: readonly Relation<Name>[];
  /** How much readers would miss a count; what has to be kept back is chosen by it. */
  readonly worth: (name: Name) => number;
};

/**
 * The table as it may be published: no count from 1 to 4 can be read from it, nor worked out.
 *
 * For each such count it has found two whole tables that look exactly the same when published, in
 * which the count is 1 in one and 4 in the other. So nobody, with any arithmetic over the relations
 * given, learns more than "fewer than five". Relations that are not given are not protected
 * against. A zero stays a zero unless it has to be hidden (then it, too, reads "fewer than five").
 *
 * @throws when the counts do not add up as the relations say
 */
export function suppress<Name extends string>(table: Table<Name>): ReadonlyMap<Name, Shown> {
  checkSums(table);
  const hidden = new Set([...table.counts].filter(([, n]) => isSmall(n)).map(([name]) => name));
  const met = new Map([...hidden].map((name) => [name, new Set([table.counts.get(name) ?? 0])]));
  for (const [name, reached] of met) {
    for (const target of [1, smallest - 1]) {
      if (reached.has(target)) continue;
      const other = otherTable(table, hidden, name, target);
      if (!other) return new Map([...table.counts.keys()].map((one) => [one, withheld]));
      for (const [cell, value] of other) {
        if (value !== table.counts.get(cell)) hidden.add(cell);
        met.get(cell)?.add(value);
      }
    }
  }
  return new Map(
    [...table.counts].map(([name, n]) => [
      name,
      hidden.has(name) ? band(n) : { kind: "exact", value: n },
    ]),
  );
}

const isSmall = (n: number): boolean => n > 0 && n < smallest;
const withheld: Shown = { kind: "withheld" };
const band = (n: number): Shown => ({ kind: n < smallest ? "few" : "many" });

function checkSums<Name extends string>({ counts, relations }: Table<Name>): void {
  for (const { total, parts } of relations) {
    const sum = parts.reduce((all, part) => all + (counts.get(part) ?? 0), 0);
    if (sum !== counts.get(total)) throw new Error(`${total} is not the sum of its parts`);
  }
}

/**
 * The table nearest to the true one in which `name` has `target` and every count stays within what
 * its mark would say; hiding as little more as possible, and zeros only where nothing else helps.
 */
function otherTable<Name extends string>(
  table: Table<Name>,
  hidden: ReadonlySet<Name>,
  name: Name,
  target: number,
): ReadonlyMap<Name, number> | null {
  const tries = [
    { zeros: false, worth: table.worth },
    { zeros: true, worth: table.worth },
    { zeros: true, worth: () => 1 },
  ];
  for (const { zeros, worth } of tries) {
    const found = moved({ ...table, worth }, hidden, name, target, zeros);
    if (found) return found;
  }
  return null;
}

function moved<Name extends string>(
  { counts, relations, worth }: Table<Name>,
  hidden: ReadonlySet<Name>,
  name: Name,
  target: number,
  zeros: boolean,
): ReadonlyMap<Name, number> | null {
  const cells = linkedTo(name, relations);
  const index = new Map(cells.map((cell, i) => [cell, i]));
  const cost: number[] = [];
  const upper: number[] = [];
  for (const cell of cells) {
    const n = counts.get(cell) ?? 0;
    const price = hidden.has(cell) ? costOfHidden : worth(cell);
    const fixed = cell === name || (n === 0 && !zeros && !hidden.has(cell));
    // Upwards and downwards are two variables, so that both cost.
    cost.push(price, price);
    upper.push(
      fixed ? 0 : n < smallest ? smallest - 1 - n : Infinity,
      fixed ? 0 : n < smallest ? n : n - smallest,
    );
  }
  const change = target - (counts.get(name) ?? 0);
  const rows = relations
    .filter(({ total }) => index.has(total))
    .map((relation) => rowOf(relation, index, name, change));
  const x = cheapest({ cost, upper, rows } satisfies Programme);
  if (!x) return null;
  const other = new Map(
    cells.map((cell, i) => {
      const by = cell === name ? change : Math.round((x[2 * i] ?? 0) - (x[2 * i + 1] ?? 0));
      return [cell, (counts.get(cell) ?? 0) + by];
    }),
  );
  return looksTheSame(counts, other, relations) ? other : null;
}

const costOfHidden = 0.001;

function rowOf<Name extends string>(
  { total, parts }: Relation<Name>,
  index: ReadonlyMap<Name, number>,
  name: Name,
  change: number,
) {
  const of = new Map<number, number>();
  let is = 0;
  for (const [cell, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
    const i = index.get(cell) ?? 0;
    if (cell === name) is -= sign * change;
    of.set(2 * i, sign);
    of.set(2 * i + 1, -sign);
  }
  return { of, is };
}

/** Every cell that hangs together with this one over any number of relations. */
function linkedTo<Name extends string>(
  name: Name,
  relations: readonly Relation<Name>[],
): readonly Name[] {
  const linked = new Set([name]);
  for (let before = 0; before < linked.size;) {
    before = linked.size;
    for (const { total, parts } of relations) {
      const all = [total, ...parts];
      if (all.some((one) => linked.has(one))) for (const one of all) linked.add(one);
    }
  }
  return [...linked];
}

// The proof, in whole numbers: it adds up, and every count keeps its mark.
function looksTheSame<Name extends string>(
  counts: ReadonlyMap<Name, number>,
  other: ReadonlyMap<Name, number>,
  relations: readonly Relation<Name>[],
): boolean {
  const same = [...other].every(([cell, value]) => {
    const n = counts.get(cell) ?? 0;
    return value >= 0 && value < smallest === n < smallest;
  });
  const adds = relations.every(({ total, parts }) => {
    const is = other.get(total);
    return is === undefined || is === parts.reduce((sum, part) => sum + (other.get(part) ?? 0), 0);
  });
  return same && adds;
}
