/**
 * A schema as `describeSchema` writes it, taken apart into single things that stand or do not:
 * "column matters.code", "constraint matters.matters_pkey", "index words_of", "policy app on x",
 * "grant select on table matters to danvan_app". Names only: what stands in them shows in db/schema.sql.
 */
export function schemaFacts(schema: string): ReadonlySet<string> {
  const facts = new Set<string>();
  let table = "";
  for (const line of schema.split("\n")) {
    const made = /^create (?:unlogged )?table (\S+) \($/.exec(line)?.[1];
    if (made !== undefined) facts.add(`table ${(table = made)}`);
    else if (line.startsWith(")")) table = "";
    else if (table !== "") addPart(facts, table, line);
    else for (const fact of factsOf(line)) facts.add(fact);
  }
  return facts;
}

function addPart(facts: Set<string>, table: string, line: string): void {
  const constraint = /^ {2}constraint ("[^"]+"|\S+) /.exec(line)?.[1];
  const column = /^ {2}("[^"]+"|\S+) /.exec(line)?.[1];
  if (constraint !== undefined) facts.add(`constraint ${table}.${constraint}`);
  else if (column !== undefined) facts.add(`column ${table}.${column}`);
}

function factsOf(line: string): readonly string[] {
  const granted = /^grant (.+) on (\w+) (.+) to (\S+);$/.exec(line);
  if (granted) {
    const [, rights = "", kind = "", what = "", whom = ""] = granted;
    return rights
      .replace(/ \/\* and pass on \*\//, "")
      .split(", ")
      .map((right) => `grant ${right} on ${kind} ${what} to ${whom}`);
  }
  for (const shape of shapes) {
    const found = shape.exec(line);
    if (found) return [found.slice(1).join(" ").toLowerCase()];
  }
  return [];
}

/** How the other things begin; what is caught names them. */
const shapes = [
  /^create (extension) (\S+) /,
  /^create (schema) (\S+) /,
  /^create (type|domain) (\S+) /,
  /^create (?:materialized )?(view) (\S+) as/,
  /^CREATE (?:UNIQUE )?(INDEX) (\S+) ON/,
  /^CREATE OR REPLACE (FUNCTION|PROCEDURE) (.+\))/,
  /^CREATE (?:CONSTRAINT )?(TRIGGER) (\S+) .*( ON \S+) /,
  /^alter table \S+ (enable|force) (row level security);$/,
  /^create (policy) (\S+ on \S+) /,
];
