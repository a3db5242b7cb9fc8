/**
 * Facts about the page for programs (JSON-LD), which browsers neither run nor show. A `<` is written
 * as JSON may write it, so that no word in it can end the block.
 *
 * @param facts anything JSON can hold; everything in it is public
 */
export const DataBlock = ({ facts }: { readonly facts: Facts }) => (
  <script
    type="application/ld+json"
    // oxlint-disable-next-line react/no-danger -- text in a script is not escaped as text elsewhere
    dangerouslySetInnerHTML={{ __html: blockOf(facts) }}
  />
);

export type Facts =
  | string
  | number
  | boolean
  | null
  | readonly Facts[]
  | { readonly [name: string]: Facts | undefined };

/** The text of the block: JSON in which no `<` stands. */
export const blockOf = (facts: Facts): string => JSON.stringify(facts).replaceAll("<", "\\u003c");
