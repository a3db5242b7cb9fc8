import type { Text } from "#kernel/text.ts";

/** A page of plain statements: what it is about in a sentence, then headings with short lines. */
export type Statement = {
  readonly title: Text;
  readonly lead: Text;
  readonly sections: readonly {
    readonly title: Text;
    readonly lines: readonly Text[];
  }[];
  /** What to do when something is missing or wrong. */
  readonly next: { readonly title: Text; readonly line: Text; readonly button: Text };
};
