/** Minimise cost · x, where every row · x = its right side and 0 ≤ x ≤ upper (Infinity: no bound). */
export type Programme = {
  readonly cost: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly { readonly of: ReadonlyMap<number, number>; readonly is: number }[];
};

/**
 * The cheapest x, or null when there is none (bounded simplex with Bland's rule, which cannot run in
 * circles). Floating point: whoever relies on the answer checks it in whole numbers.
 */
export function cheapest(programme: Programme): readonly number[] | null {
  const t = tableau(programme);
  for (let enter = entering(t); enter >= 0; enter = entering(t)) step(t, enter);
  const x = valuesOf(t);
  const wrong = x.slice(programme.cost.length).some((left) => left > tolerance);
  return wrong ? null : x.slice(0, programme.cost.length);
}

type Tableau = {
  readonly a: number[][];
  readonly right: number[];
  readonly reduced: number[];
  readonly upper: number[];
  readonly basis: number[];
  /** Whether a variable is counted down from its upper bound. */
  readonly flipped: boolean[];
};

const tolerance = 1e-7;
/** What a row that is not met costs: more than any way of meeting it. */
const unmet = 1e7;

// Every row begins with a variable of its own that says how far it is from being met.
function tableau({ cost, upper, rows }: Programme): Tableau {
  const width = cost.length + rows.length;
  const a = rows.map(({ of, is }, i) => {
    const row = Array.from({ length: width }, () => 0);
    for (const [j, value] of of) row[j] = is < 0 ? -value : value;
    row[cost.length + i] = 1;
    return row;
  });
  const reduced = Array.from({ length: width }, (_, j) => {
    if (j >= cost.length) return 0;
    return (cost[j] ?? 0) - unmet * a.reduce((sum, row) => sum + (row[j] ?? 0), 0);
  });
  return {
    a,
    right: rows.map(({ is }) => Math.abs(is)),
    reduced,
    upper: [...upper, ...rows.map(() => Infinity)],
    basis: rows.map((_, i) => cost.length + i),
    flipped: Array.from({ length: width }, () => false),
  };
}

const entering = (t: Tableau): number => t.reduced.findIndex((cost) => cost < -tolerance);

// Raises variable j until a bound is met: its own, or that of a variable it moves.
function step(t: Tableau, j: number): void {
  let limit = t.upper[j] ?? Infinity;
  let leave = -1;
  let atUpper = false;
  for (const [i, row] of t.a.entries()) {
    const slope = row[j] ?? 0;
    const basic = t.basis[i] ?? 0;
    if (Math.abs(slope) <= tolerance) continue;
    const right = t.right[i] ?? 0;
    const room = slope > 0 ? right / slope : ((t.upper[basic] ?? Infinity) - right) / -slope;
    const nearer = room < limit - tolerance;
    const tied = room <= limit + tolerance && leave >= 0 && basic < (t.basis[leave] ?? 0);
    if (nearer || tied) {
      limit = Math.min(room, limit);
      leave = i;
      atUpper = slope < 0;
    }
  }
  if (limit === Infinity) throw new Error("a programme without a cheapest answer");
  if (leave < 0) return flipFree(t, j);
  if (atUpper) flipBasic(t, leave);
  pivot(t, leave, j);
}

function flipFree(t: Tableau, j: number): void {
  const bound = t.upper[j] ?? 0;
  for (const [i, row] of t.a.entries()) {
    const slope = row[j] ?? 0;
    t.right[i] = (t.right[i] ?? 0) - slope * bound;
    row[j] = -slope;
  }
  t.reduced[j] = -(t.reduced[j] ?? 0);
  t.flipped[j] = !t.flipped[j];
}

function flipBasic(t: Tableau, i: number): void {
  const basic = t.basis[i] ?? 0;
  const row = t.a[i] ?? [];
  for (const [k, value] of row.entries()) if (k !== basic) row[k] = -value;
  t.right[i] = (t.upper[basic] ?? 0) - (t.right[i] ?? 0);
  t.flipped[basic] = !t.flipped[basic];
}

function pivot(t: Tableau, i: number, j: number): void {
  const row = t.a[i] ?? [];
  const by = row[j] ?? 1;
  for (const [k, value] of row.entries()) row[k] = value / by;
  t.right[i] = (t.right[i] ?? 0) / by;
  for (const [other, line] of t.a.entries()) {
    const factor = line[j] ?? 0;
    if (other === i || factor === 0) continue;
    for (const [k, value] of row.entries()) {
      if (value !== 0) line[k] = (line[k] ?? 0) - factor * value;
    }
    t.right[other] = (t.right[other] ?? 0) - factor * (t.right[i] ?? 0);
  }
  const factor = t.reduced[j] ?? 0;
  for (const [k, value] of row.entries()) {
    if (value !== 0) t.reduced[k] = (t.reduced[k] ?? 0) - factor * value;
  }
  t.basis[i] = j;
}

function valuesOf(t: Tableau): number[] {
  const x = t.upper.map(() => 0);
  for (const [i, basic] of t.basis.entries()) x[basic] = t.right[i] ?? 0;
  return x.map((value, j) => (t.flipped[j] ? (t.upper[j] ?? 0) - value : value));
}
