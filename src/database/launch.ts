import { type ChildProcess, execFile, spawn, type StdioOptions } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * How a program that refuses to run as root is run here.
 *
 * `self` as the ordinary user we are; `namespace` in a user namespace in which root is somebody
 * else, so that the files stay root's; `other` as an unprivileged user, to whom the files are given.
 */
export type Guise = (
  | { readonly as: "self" }
  | { readonly as: "namespace" | "other"; readonly uid: number; readonly gid: number }
) & {
  /** Whether the kernel can be asked to end the program together with us (`setpriv`, Linux). */
  readonly dieWithUs: boolean;
};

/** A way to run the server that is not the best one here; for tests of the others. */
export type Wish = Partial<Pick<Guise, "as" | "dieWithUs">>;

/** The best way this machine lets us run the server. */
export async function guise(wish: Wish = {}): Promise<Guise> {
  const dieWithUs =
    wish.dieWithUs ?? (await works("setpriv", ["--pdeathsig", "SIGINT", "--", "true"]));
  if (process.getuid?.() !== 0 || wish.as === "self") return { as: "self", dieWithUs };
  const other = await unprivileged();
  const inside = namespaceArguments(other);
  if (wish.as !== "other" && (await works("unshare", [...inside, "true"]))) {
    return { as: "namespace", ...other, dieWithUs };
  }
  return { as: "other", ...other, dieWithUs };
}

/** Starts `program` in this guise. It leads its own group, so that Ctrl-C reaches us and not it. */
export function launch(
  worn: Guise,
  program: string,
  args: readonly string[],
  how: {
    readonly mortal: boolean;
    readonly stdio: StdioOptions;
    readonly env: Readonly<Record<string, string>>;
    readonly cwd: string;
  },
): ChildProcess {
  const chain = [
    ...(worn.as === "namespace" ? ["unshare", ...namespaceArguments(worn)] : []),
    // After unshare: entering a namespace would make the kernel forget the wish.
    ...(how.mortal && worn.dieWithUs ? ["setpriv", "--pdeathsig", "SIGINT", "--"] : []),
    program,
    ...args,
  ];
  const [first = program, ...rest] = chain;
  return spawn(first, rest, {
    stdio: how.stdio,
    env: how.env,
    cwd: how.cwd,
    detached: how.mortal,
    ...(worn.as === "other" ? { uid: worn.uid, gid: worn.gid } : {}),
  });
}

const namespaceArguments = (as: { readonly uid: number; readonly gid: number }) => [
  "--user",
  `--map-user=${as.uid}`,
  `--map-group=${as.gid}`,
  "--",
];

/** initdb looks its user up by number, so it must be one this machine knows: nobody, or the first other. */
async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number }> {
  const known = (await readFile("/etc/passwd", "utf8").catch(() => ""))
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const chosen = known.find(({ name }) => name === "nobody") ?? known.at(0);
  return { uid: chosen?.uid ?? 65_534, gid: chosen?.gid ?? 65_534 };
}

const run = promisify(execFile);

const works = (program: string, args: readonly string[]) =>
  run(program, args).then(
    () => true,
    () => false,
  );
