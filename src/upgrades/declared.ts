/**
 * What a migration does to what was there, said beforehand. Whatever an upgrade changes and this list
 * does not name is a mistake (test/upgrade.test.ts).
 *
 * - `dropped` a thing of the schema: "index words_of", "column matters.x" (src/upgrades/schema-facts.ts)
 * - `gone` a table or column whose rows go: "public.x", "public.x.y"
 * - `changed` a column whose values are other ones: "public.matters.stage"
 * - `more`, `fewer` rows: "public.subject_areas"
 */
export type Declared = {
  readonly migration: string;
  readonly change: "dropped" | "gone" | "changed" | "more" | "fewer";
  readonly thing: string;
  /** Why nothing is lost by it. */
  readonly why: string;
};

export const declared: readonly Declared[] = [
  {
    migration: "every",
    change: "more",
    thing: "public.migration",
    why: "what was run is written down",
  },
  {
    migration: "every",
    change: "more",
    thing: "graphile_worker.migrations",
    why: "the job queue writes down what it ran",
  },
];
