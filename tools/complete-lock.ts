import { readFileSync, writeFileSync } from "node:fs";

// Run after every `npm install`: node tools/complete-lock.ts
//
// A registry mirror that lags behind lacks some packages of other platforms. `npm install` leaves
// them out of the lock without a word, and `npm ci` then refuses that lock. This writes them back,
// by name, version and platform; without a checksum, because nobody here has seen them.
type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const at = process.argv[2] ?? new URL("../package-lock.json", import.meta.url);
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(at, "utf8"));

const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev }) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !(`node_modules/${name}` in lock.packages))
    .map(([name, version]) => {
      const [, os, cpu] = /\/(?:binding-)?([a-z0-9]+)-([a-z0-9]+)/.exec(name) ?? [];
      if (!/^\d/.test(version) || !os || !cpu)
        throw new Error(`cannot tell the platform of ${name}@${version}`);
      return [
        `node_modules/${name}`,
        { version, cpu: [cpu], ...(dev ? { dev } : {}), optional: true, os: [os] },
      ] as const;
    }),
);
const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
// npm sorts by the plain order of letters; so do we, so that the next install changes nothing else.
lock.packages = Object.fromEntries(packages.toSorted(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(at, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} packages of other platforms written back\n`);
