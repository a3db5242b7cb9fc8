import type { Given } from "./command.ts";
import { ok, refuse, type Result } from "./result.ts";

/**
 * Reads what stands after noun and verb. An option takes a value where the usage shows one:
 * `--from DAY` does, `[--json]` does not; both `--from X` and `--from=X` are understood, and what
 * follows `--` is never an option.
 *
 * @returns the option that is not in the usage, or that lacks or has a value against it
 */
export function readGiven(args: readonly string[], usage: string): Result<Given, string> {
  const takesValue = optionsIn(usage);
  const positionals: string[] = [];
  const options: Record<string, true | readonly string[]> = {};
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--") {
      positionals.push(...rest);
      break;
    }
    if (!arg.startsWith("--")) {
      positionals.push(arg);
      continue;
    }
    const [name, inline] = split(arg.slice(2));
    const wants = takesValue.get(name);
    if (wants === undefined || (!wants && inline !== undefined)) return refuse(`--${name}`);
    if (!wants) {
      options[name] = true;
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined) return refuse(`--${name}`);
    const before = options[name];
    options[name] = [...(before === undefined || before === true ? [] : before), value];
  }
  return ok({ positionals, options });
}

/** Each option the usage names, and whether a value stands behind it. `--json` is always known. */
function optionsIn(usage: string): ReadonlyMap<string, boolean> {
  const found = [...usage.matchAll(/--([a-z][a-z-]*)(?:[ =]([^\s[\]|-][^\s\]]*))?/g)];
  return new Map([
    ["json", false],
    ...found.map(([, name = "", value]) => [name, value !== undefined] as const),
  ]);
}

function split(option: string): readonly [string, string | undefined] {
  const at = option.indexOf("=");
  return at < 0 ? [option, undefined] : [option.slice(0, at), option.slice(at + 1)];
}
