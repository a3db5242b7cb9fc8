import { standings, type Standing, type TaskId } from "./model.ts";
import { noTasks } from "./standing.ts";

/** So many rows of a tree are read, those nearest to the top. */
export const mostInTree = 10_000;

/** A task with what was given down from it; `counts` are of everything under it, itself left out. */
export type Branch<Row> = {
  readonly row: Row;
  readonly children: readonly Branch<Row>[];
  readonly counts: Readonly<Record<Standing, number>>;
  readonly under: number;
};

type Grown = {
  readonly id: TaskId;
  readonly parent: TaskId | null;
  readonly standing: Standing;
};

/**
 * Makes trees of rows, in the order of the rows. A task whose parent is not among them (it is not public,
 * or not theirs to see) stands at the top, so that none is lost.
 */
export function grow<Row extends Grown>(rows: readonly Row[]): readonly Branch<Row>[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = new Map<TaskId | null, Row[]>();
  for (const row of rows) {
    const parent = row.parent !== null && known.has(row.parent) ? row.parent : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(row);
    else below.set(parent, [row]);
  }
  const branch = (row: Row): Branch<Row> => {
    const children = (below.get(row.id) ?? []).map(branch);
    const counts: Record<Standing, number> = { ...noTasks };
    let under = children.length;
    for (const child of children) {
      counts[child.row.standing] += 1;
      under += child.under;
      for (const standing of standings) counts[standing] += child.counts[standing];
    }
    return { row, children, counts, under };
  };
  return (below.get(null) ?? []).map(branch);
}
