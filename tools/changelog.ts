import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What CHANGELOG.md says under "Unreleased": the lines with words in them, headings left out. */
export function unreleased(changelog: string): readonly string[] {
  const [, after = ""] = changelog.split(/^## Unreleased.*$/m);
  const [section = ""] = after.split(/^## /m);
  return section.split("\n").filter((line) => /\p{L}/u.test(line) && !line.startsWith("#"));
}

/**
 * Why this commit may not carry its tags, if it may not: a release tells people what is new.
 *
 * The section keeps the name "Unreleased" until the tag is cut, and gets the tag's name with the
 * first commit after it.
 */
export const tagRefusal = (tags: readonly string[], changelog: string): string | undefined =>
  tags.length > 0 && unreleased(changelog).length === 0
    ? `${tags.join(", ")}: CHANGELOG.md says nothing under "Unreleased"`
    : undefined;

/** The tags on this commit, from git or, where there is no repository, from the CI's own words. */
function tagsHere(): readonly string[] {
  const { CI_COMMIT_TAG, GITHUB_REF_TYPE, GITHUB_REF_NAME } = process.env;
  const told = [CI_COMMIT_TAG, GITHUB_REF_TYPE === "tag" ? GITHUB_REF_NAME : undefined];
  const all = [...told, ...tagsOfGit()];
  return [...new Set(all.filter((tag): tag is string => tag !== undefined && tag !== ""))];
}

function tagsOfGit(): readonly string[] {
  try {
    const said = execFileSync("git", ["tag", "--points-at", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return said.split("\n");
  } catch {
    return []; // an archive, not a repository: nothing here can carry a tag
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const tags = tagsHere();
  const refusal = tagRefusal(tags, readFileSync("CHANGELOG.md", "utf8"));
  process.stdout.write(
    `${refusal ?? (tags.length > 0 ? `${tags.join(", ")}: told` : "no tag on this commit")}\n`,
  );
  process.exitCode = refusal === undefined ? 0 : 1;
}
