import * as fc from "fast-check";
import { parseFragment } from "parse5";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";

import { blockOf, DataBlock } from "./data-block.tsx";

/** Letters out of which a block could be ended, commented out or begun anew. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "</script",
        "<script",
        "<!--",
        "-->",
        ">",
        "/",
        "\\",
        '"',
        "\u2028",
        "đ",
        " ",
      ),
    )
    .map((parts) => parts.join("")),
);

test("whatever words it holds, programs read the same words, and the block ends where it ends", () => {
  fc.assert(
    fc.property(hostile, hostile, (name, said) => {
      const facts = { [`f${name}`]: said, list: [said, 1, null, true] };
      const markup = render(<DataBlock facts={facts} />);
      const nodes = parseFragment(`${markup}<p>sau</p>`).childNodes;
      expect(nodes.map(({ nodeName }) => nodeName)).toEqual(["script", "p"]);
      expect(JSON.parse(blockOf(facts))).toEqual(JSON.parse(JSON.stringify(facts)));
      expect(blockOf(facts)).not.toContain("<");
    }),
  );
});
