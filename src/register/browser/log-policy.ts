import { readKey, type NoteKey } from "./log-note.ts";

/** Whom a verifier trusts, in the format of C2SP tlog-policy: logs, witnesses, and how many of which. */
export type Policy = {
  readonly logs: readonly NoteKey[];
  readonly witnesses: readonly NoteKey[];
  /** Whether these witnesses together are enough. */
  readonly enough: (witnesses: readonly NoteKey[]) => boolean;
};

type Quorum = (names: ReadonlySet<string>) => boolean;

/** Reads a policy; undefined with anything in it that is not understood: trust is never guessed. */
export async function readPolicy(text: string): Promise<Policy | undefined> {
  const logs: NoteKey[] = [];
  const witnesses: NoteKey[] = [];
  const called = new Map<string, Quorum>([["none", () => true]]);
  const keyOf = new Map<string, NoteKey>();
  let quorum: Quorum | undefined;
  for (const line of text.split("\n")) {
    const words = line.replace(/#.*$/, "").trim().split(/\s+/);
    const [what = "", name = "", ...rest] = words;
    if (what === "") continue;
    if (what === "log" && rest.length <= 1) {
      const key = await readKey(name);
      if (key?.kind !== "note") return undefined;
      logs.push(key);
    } else if (what === "witness" && rest.length >= 1 && rest.length <= 2 && !called.has(name)) {
      const key = await readKey(rest[0] ?? "");
      if (key?.kind !== "witness") return undefined;
      witnesses.push(key);
      keyOf.set(name, key);
      called.set(name, (names) => names.has(name));
    } else if (what === "group" && rest.length >= 2 && !called.has(name)) {
      const group = groupOf(rest, called);
      if (group === undefined) return undefined;
      called.set(name, group);
    } else if (what === "quorum" && rest.length === 0 && quorum === undefined) {
      quorum = called.get(name);
      if (quorum === undefined) return undefined;
    } else return undefined;
  }
  if (logs.length === 0 || quorum === undefined) return undefined;
  const asked = quorum;
  return {
    logs,
    witnesses,
    enough: (some) =>
      asked(new Set([...keyOf].filter(([, key]) => some.includes(key)).map(([name]) => name))),
  };
}

/** `2 a b c`, `any a b c` or `all a b c`. */
function groupOf(
  [count = "", ...members]: readonly string[],
  called: ReadonlyMap<string, Quorum>,
): Quorum | undefined {
  const rules = members.map((name) => called.get(name)).filter((rule) => rule !== undefined);
  if (rules.length !== members.length || new Set(members).size !== members.length) return undefined;
  const needed = count === "any" ? 1 : count === "all" ? rules.length : Number(count);
  if (!Number.isInteger(needed) || needed < 1 || needed > rules.length) return undefined;
  return (names) => rules.filter((rule) => rule(names)).length >= needed;
}
