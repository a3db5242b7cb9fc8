import { expect, test } from "vitest";

import { withhold } from "#kernel/withheld.ts";

import { html } from "./html.ts";
import { Facts } from "./parts/facts.tsx";
import { Notice } from "./parts/notice.tsx";

const held = withhold("canary");
const words = { vi: "Chữ", en: "Words" };

// Nothing withheld gets onto a page: it does not compile, and who gets around that gets an error.

// @ts-expect-error -- between tags
const between = () => <p>{held}</p>;
// @ts-expect-error -- among others
const among = () => <p>Chữ {held} khác</p>;
// @ts-expect-error -- in a list
const listed = () => <ul>{[held]}</ul>;
// @ts-expect-error -- in an attribute
const attribute = () => <p title={held}>x</p>;
// @ts-expect-error -- as what is in a field
const field = () => <input value={held} />;
const part = () => (
  <Notice look="info" title={words}>
    {/* @ts-expect-error -- as a child of a part */}
    {held}
  </Notice>
);
// @ts-expect-error -- as a fact
const fact = () => <Facts facts={[{ label: words, value: held }]} />;
// Fragments are not checked by TypeScript; the error comes when the page is drawn.
const fragment = () => <>{held}</>;

test.each(Object.entries({ between, among, listed, attribute, field, part, fact, fragment }))(
  "%s",
  (_, page) => {
    expect(() => html(page())).toThrow(/withheld/);
  },
);

test("what may stand there stands there", async () => {
  const page = (
    <ul class="x">
      {["a", 1, null, false].map((one) => (
        <li key={one}>{one}</li>
      ))}
      <>b</>
    </ul>
  );
  expect(await html(page).text()).toContain("<li>a</li><li>1</li>");
});
