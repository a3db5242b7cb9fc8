/**
 * Everything a line of the log may tell: counts, states, and names of machines' things. A fact that
 * is not listed does not compile, and would not be written. None of them is anything a person wrote.
 */
export const loggable = [
  "againInMs",
  "clean",
  "code",
  "failed",
  "fault",
  "files",
  "incident",
  "line",
  "matter",
  "method",
  "parcels",
  "removed",
  "route",
  "signal",
  "stack",
  "strays",
  "unanswered",
  "why",
  "withdrawn",
  "workers",
] as const;

export type Loggable = (typeof loggable)[number];

/** What a line says beside its name. */
export type LogFacts = Readonly<Partial<Record<Loggable, string | number | boolean | null>>>;

/**
 * One line of JSON on standard error for whoever runs the house. Never words, names, secrets or
 * network addresses of residents: callers pass ids, counts and the shape of what went wrong.
 */
export function log(level: "info" | "warn" | "error", what: string, facts: LogFacts = {}): void {
  const told = loggable.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]));
  const line = { at: new Date().toISOString(), level, what, ...Object.fromEntries(told) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** What went wrong, for the log only; people never see it. */
export type Fault = { readonly fault: string; readonly stack: string; readonly code?: string };

/**
 * The name, message and stack of something thrown. Databases and parsers quote what they were given,
 * and that may be a resident's: whatever stands in quotes is left out, and long numbers with it.
 */
export function fault(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) {
    return { fault: "something that is not an Error was thrown", stack: "" };
  }
  const code = "code" in thrown && typeof thrown.code === "string" ? { code: thrown.code } : {};
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    fault: `${thrown.name}: ${unquoted(thrown.message)}`,
    stack: frames.join("\n"),
    ...code,
  };
}

const unquoted = (message: string): string =>
  message
    .replaceAll(/"[^"]*"?|“[^”]*”?|«[^»]*»?|`[^`]*`?|(?<!\p{L})'[^']*'?/gsu, "…")
    .replaceAll(/\d{6,}/g, "…")
    .slice(0, 500);
