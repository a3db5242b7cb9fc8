import { paths } from "#web/paths.ts";

/** One address of the house: "admin.unit", "/can-bo/quan-tri/don-vi/:slug". */
export type Address = { readonly name: string; readonly pattern: string };

/** Every address written down in `src/web/paths.ts`; a new one is picked up by itself. */
export const addresses: readonly Address[] = gather(paths, "");

function gather(node: unknown, name: string): readonly Address[] {
  if (typeof node !== "object" || node === null) return [];
  if ("pattern" in node && typeof node.pattern === "string") {
    return [{ name, pattern: node.pattern }];
  }
  return Object.entries(node).flatMap(([key, inner]) =>
    gather(inner, name === "" ? key : `${name}.${key}`),
  );
}

/** The pattern an address on the wire belongs to, the most exact one; without query and language. */
export function patternOf(address: string): string | undefined {
  const path = address.replace(/[?#].*$/, "").replace(/^\/en(?=\/|$)/, "") || "/";
  if (!known.has(path)) known.set(path, exactFirst.find(({ is }) => is.test(path))?.pattern);
  return known.get(path);
}

// Tests ask for the same thousands of addresses again and again.
const known = new Map<string, string | undefined>();

const exactFirst = addresses
  .map(({ pattern }) => ({
    pattern,
    params: pattern.match(/:/g)?.length ?? 0,
    is: new RegExp(`^${pattern.replaceAll(/:\w+/g, "[^/]+")}/?$`),
  }))
  .toSorted((a, b) => a.params - b.params);

/** An address of this pattern: one that was seen, or one that looks like it. */
export const sampleOf = (pattern: string, seen: readonly string[]): string =>
  seen.find((one) => patternOf(one) === pattern) ??
  pattern.replaceAll(/:(\w+)/g, (_, param: string) => samples[param] ?? "1");

const samples: Readonly<Record<string, string>> = {
  slug: "phuong-ba-dinh",
  code: "DV-0000-0000",
  what: "to-cao",
  step: "tra-loi",
  token: "khong-co",
  variant: "view",
  file: "khong-co.js",
};
