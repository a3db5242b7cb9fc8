import type { Children } from "#web/jsx.ts";

import { troubles, type Errand } from "./browser/ring-client.ts";
import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { keyringTexts as t, troubleText, unfitText } from "./texts.ts";

declare module "preact" {
  // oxlint-disable-next-line typescript/no-namespace -- Preact names its elements in this namespace
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      "dv-keyring": {
        readonly class?: string;
        /** "page": everything; "receipt": only puts the receipt of its form into a ring. */
        readonly mode: "page" | "receipt";
        /** JSON: where the boxes lie. */
        readonly boxes: string;
        /** JSON: what is said of each trouble and each thing done. */
        readonly said: string;
        /** JSON: folded words no passphrase may be made of. */
        readonly known: string;
        readonly children?: Children;
      };
    }
  }
}

/** What the element has to be told: addresses, words, and what is tried first everywhere. */
export const keyringAttributes = (lang: Lang, known: readonly string[]) => ({
  boxes: JSON.stringify(
    Object.fromEntries(
      errandNames.map((what) => [what, paths.keyring.box.to({ errand: slugs[what] }, lang)]),
    ),
  ),
  said: JSON.stringify({
    ...Object.fromEntries(troubles.map((one) => [one, say(lang, troubleText[one])])),
    ...Object.fromEntries(Object.entries(unfitText).map(([one, text]) => [one, say(lang, text)])),
    ...Object.fromEntries(Object.entries(t.done).map(([one, text]) => [one, say(lang, text)])),
    "not-a-receipt": say(lang, t.notAReceipt),
    "from-file": say(lang, t.fromFile),
    busy: say(lang, t.busy),
    passkeyName: say(lang, t.title),
  }),
  known: JSON.stringify(known),
});

/** The last part of each errand's address. */
const slugs = {
  open: "mo",
  make: "lap",
  content: "noi-dung",
  lock: "khoa",
  door: "cua",
  erasure: "xoa",
} as const satisfies Record<Errand, string>;

const errandNames: readonly Errand[] = ["open", "make", "content", "lock", "door", "erasure"];

/** The errand an address means. */
export const errandAt = (slug: string): Errand | undefined =>
  errandNames.find((what) => slugs[what] === slug);
