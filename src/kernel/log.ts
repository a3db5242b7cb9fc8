/**
 * One line of JSON on standard error for whoever runs the house. Never words, names, secrets or
 * network addresses of residents: callers pass ids, counts and the shape of what went wrong.
 */
export function log(
  level: "info" | "warn" | "error",
  what: string,
  facts: Readonly<Record<string, string | number | boolean | null>> = {},
): void {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, what, ...facts })}\n`,
  );
}

/** The name, message and stack of something thrown, for the log only; people never see it. */
export function fault(thrown: unknown): { readonly fault: string; readonly stack: string } {
  return thrown instanceof Error
    ? { fault: `${thrown.name}: ${thrown.message}`, stack: thrown.stack ?? "" }
    : { fault: "something that is not an Error was thrown", stack: "" };
}
