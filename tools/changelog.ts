import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { frozenVersions } from "#upgrades/frozen.ts";
import { disagreements } from "#upgrades/release.ts";

// Version, changelog, kept schemas and tag agree: run by `bin/ci`.
const tags = tagsHere();
const about: { readonly version: string } = JSON.parse(readFileSync("package.json", "utf8"));
const wrong = disagreements({
  version: about.version,
  changelog: readFileSync("CHANGELOG.md", "utf8"),
  frozen: await frozenVersions(),
  tags,
});
process.stdout.write(
  `${wrong.length > 0 ? wrong.join("\n") : `${about.version}: told and kept${tags.length > 0 ? `, ${tags.join(", ")}` : ""}`}\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

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
