import { ok, refuse, type Result } from "#kernel/result.ts";

import { type Opened, openDocument } from "./check.ts";
import { kindOf, type KindId, placeholderOf, placeholdersOf } from "./kinds.ts";
import type { Field } from "./model.ts";
import { hasBroken, paragraphsIn, placeholdersIn, plain, textOf } from "./placeholders.ts";
import type { TemplateFault } from "./refusals.ts";
import { type Element, everyElement } from "./xml.ts";

/** A template that can be used, and what it does with the fields of its kind. */
export type Template = {
  readonly document: Opened;
  /** The names of the fields it has a place for. */
  readonly used: readonly string[];
  /** Required fields it says in its own words instead. */
  readonly ownWords: readonly string[];
  /** What need not be said and is not. */
  readonly left: readonly string[];
};

type Faults = readonly [TemplateFault, ...TemplateFault[]];

/**
 * What a template of one unit may print itself, because it is the same on every paper. Everything
 * else that is required needs a place: a decision must not lose the right to go on by a template.
 */
const ownWords: ReadonlySet<string> = new Set([
  "superior",
  "issuer",
  "place",
  "authority",
  "signerPost",
]);

/** Looks at a file somebody wants to use for one kind of paper. All faults at once, in words that name them. */
export function readTemplate(kind: KindId, bytes: Uint8Array): Result<Template, Faults> {
  const opened = openDocument(bytes);
  if (!opened.ok) return opened;
  const { fields } = kindOf(kind);
  const known = placeholdersOf(fields);
  const faults: TemplateFault[] = [];
  const used = new Set<string>();
  for (const root of opened.value.read.values()) {
    for (const paragraph of paragraphsIn(root)) {
      const text = textOf(paragraph);
      if (hasBroken(text)) faults.push({ because: "broken", what: text.trim() });
      for (const { typed, meant, condition } of placeholdersIn(text, known)) {
        const whole = meant?.field.as === "table" && meant.column === undefined;
        if (!meant || (whole && !condition)) faults.push({ because: "unknown", what: typed });
        else if (!condition) {
          used.add(meant.name);
        }
      }
    }
    faults.push(...misplacedIn(root));
  }
  const absent = Object.entries(fields).filter(([name]) => !used.has(name));
  const lacking = absent.filter(([name, field]) => field.required && !ownWords.has(name));
  faults.push(
    ...lacking.map(([, field]) => ({ because: "lacking" as const, what: shownOf(field) })),
  );
  const [first, ...others] = new Map(faults.map((one) => [JSON.stringify(one), one])).values();
  if (first) return refuse([first, ...others.slice(0, 30)]);
  return ok({
    document: opened.value,
    used: [...used],
    ownWords: absent.filter(([, field]) => field.required).map(([name]) => name),
    left: absent.filter(([, field]) => !field.required).map(([name]) => name),
  });
}

const shownOf = (field: Field): string =>
  field.as === "table"
    ? `${placeholderOf(field)}.${Object.values(field.columns)[0]?.vi ?? ""}`
    : placeholderOf(field);

/** Braces in what is no text of a paragraph: the description of a picture, a field code, an equation. */
function* misplacedIn(root: Element): Generator<TemplateFault> {
  for (const element of everyElement(root)) {
    const inside = element.name === "w:t" ? "" : plain(element);
    for (const text of [inside, ...element.attributes.map(([, value]) => value)]) {
      if (text.includes("{{") || text.includes("}}"))
        yield { because: "misplaced", what: text.trim() };
    }
  }
}
