import { opened } from "#test/opened.ts";

/** The names of a function's parameters, as they stand in the source. */
export function parametersOf(asked: (...args: never[]) => unknown): readonly string[] {
  const list =
    /^(?:async\s*)?(?:function\s*\w*\s*)?\(([^]*?)\)\s*(?:=>|\{)/.exec(String(asked))?.[1] ?? "";
  return list
    .replaceAll(/\{[^}]*\}/g, "asked")
    .split(",")
    .map((one) => one.replace(/=.*/s, "").trim())
    .filter(Boolean);
}

/** Every text that can be reached in a value, and everything withheld in it. */
export function reached(value: unknown): { texts: string[]; held: string[] } {
  const found = { texts: [] as string[], held: [] as string[] };
  const known = new Set<unknown>();
  const look = (one: unknown): void => {
    if (typeof one === "string") found.texts.push(one);
    if (typeof one !== "object" || one === null || known.has(one)) return;
    known.add(one);
    if (Object.prototype.toString.call(one) === "[object Object]" && Object.isFrozen(one)) {
      const inside = tryOpened(one);
      if (inside !== undefined) {
        found.held.push(inside);
        return;
      }
    }
    if (Buffer.isBuffer(one)) found.texts.push(one.toString("utf8"), one.toString("base64"));
    else if (one instanceof Map) for (const pair of one) pair.forEach(look);
    else for (const key of Reflect.ownKeys(one)) look(Reflect.get(one, key));
  };
  look(value);
  return found;
}

function tryOpened(one: object): string | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whether it is withheld is what is asked
    return String(opened(one as never));
  } catch {
    return undefined;
  }
}
