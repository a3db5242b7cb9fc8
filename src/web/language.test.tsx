import { expect, test } from "vitest";

import { say } from "./language.ts";
import { Layout } from "./layout.tsx";

test("words are said in the language asked for; what has no translation does not compile", () => {
  const both = { vi: "Tra cứu", en: "Follow up" };
  expect([say("vi", both), say("en", both), say("en", "Ba Đình")]).toEqual([
    "Tra cứu",
    "Follow up",
    "Ba Đình",
  ]);

  const half = { vi: "Tra cứu" };
  // @ts-expect-error -- the English is missing
  expect(say("en", half)).toBeUndefined();
  const page = (
    // @ts-expect-error -- a page cannot have half a title either
    <Layout lang="en" title={half} path="/" trial>
      {null}
    </Layout>
  );
  expect(page).toBeDefined();
  // @ts-expect-error -- nor can words in both languages stand between tags without one being chosen
  const between = <p>{both}</p>;
  expect(between).toBeDefined();
});
