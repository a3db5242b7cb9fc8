import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The Vietnamese at hand from which noise is generated: what residents, editors and offices of the trial
 * house write, the words of law, the directives and those of the published matters that answer none of
 * the published queries (near misses among them), and the names of units, old ones too.
 *
 * Chosen by where it comes from and not by what is in it. Nothing is taken out, put in or weighed because
 * a query has it; the documents that queries are to find are left out, and the queries themselves.
 *
 * @param relevant ids of the published matters that some query is to find
 */
export function civicTexts(
  fixtures: string,
  relevant: ReadonlySet<string>,
  unitNames: readonly string[],
): readonly string[] {
  const source = path.join(import.meta.dirname, "..");
  const written = globSync(["trial/*.ts", "law/*.ts"], { cwd: source })
    .filter((file) => !file.endsWith(".test.ts"))
    .toSorted()
    .flatMap((file) => spoken(readFileSync(path.join(source, file), "utf8")));
  const matters = lines(path.join(fixtures, "vietnamese-text/feedback-fixtures.jsonl"))
    .map((line): { readonly id: string; readonly text: string } => JSON.parse(line))
    .flatMap(({ id, text }) => (relevant.has(id) ? [] : [text]));
  const directives = lines(path.join(fixtures, "directives/fixtures.jsonl")).flatMap(spoken);
  return [...written, ...matters, ...directives, ...unitNames];
}

/** Strings in quotes that have a letter only Vietnamese writes. */
const spoken = (source: string): readonly string[] =>
  [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)]
    .map(([, text = ""]) => text.replaceAll(/\\[nrt"]/g, " . ").normalize("NFC"))
    .filter((text) => /[ăâđêôơưạ-ỹ]/i.test(text));

const lines = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
