/** What must agree about a release: package.json, CHANGELOG.md, db/frozen and the tag. */
export type Release = {
  readonly version: string;
  readonly changelog: string;
  /** The versions in db/frozen, the oldest first. */
  readonly frozen: readonly string[];
  /** The tags on this commit. */
  readonly tags: readonly string[];
};

/** What the changelog says under a heading: the lines with words in them, headings left out. */
export function sectionOf(changelog: string, heading: string): readonly string[] {
  const sections = changelog.split(/^## /m);
  const named = sections.find((one) =>
    new RegExp(`^${RegExp.escape(heading)}(?: |$)`, "m").test(one.split("\n")[0] ?? ""),
  );
  const [, ...lines] = named?.split("\n") ?? [];
  return lines.filter((line) => /\p{L}/u.test(line) && !line.startsWith("#"));
}

/** Everything that does not agree, in sentences; empty where a release may go out. */
export function disagreements({ version, changelog, frozen, tags }: Release): readonly string[] {
  const headings = [...changelog.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
  const [first = "", released = ""] = headings;
  const wrong: string[] = [];
  if (first !== "Unreleased") wrong.push('CHANGELOG.md: the first section is not "Unreleased"');
  if (
    !/^\d+\.\d+\.\d+ – \d{4}-\d{2}-\d{2}$/.test(released) ||
    !released.startsWith(`${version} `)
  ) {
    wrong.push(`CHANGELOG.md: below "Unreleased" stands "${released}", not "${version} – DAY"`);
  } else if (sectionOf(changelog, version).length === 0) {
    wrong.push(`CHANGELOG.md says nothing under "${version}"`);
  }
  if (frozen.at(-1) !== version) {
    wrong.push(`db/frozen: the newest is ${frozen.at(-1) ?? "none"}, package.json says ${version}`);
  }
  for (const one of frozen) {
    if (!headings.some((heading) => heading.startsWith(`${one} – `))) {
      wrong.push(`CHANGELOG.md has no section for ${one}, which db/frozen keeps`);
    }
  }
  const other = tags.filter((tag) => /^v\d/.test(tag) && tag !== `v${version}`);
  if (other.length > 0) wrong.push(`${other.join(", ")}: package.json says ${version}`);
  return wrong;
}
