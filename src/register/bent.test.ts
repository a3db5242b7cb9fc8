import fc from "fast-check";
import { expect, test } from "vitest";

import { aReceipt, trusted } from "./receipts.fixture.ts";
import { judge, tolerance, type Verdict } from "./browser/log-judge.ts";
import { readNote } from "./browser/log-note.ts";
import { readPolicy } from "./browser/log-policy.ts";
import { readProof } from "./browser/log-proof.ts";
import { readSlip, readStatement } from "./browser/log-statement.ts";

const said = JSON.stringify(["filed", "Đèn hỏng", "Ngõ 12 tối"]);

test.each([
  ["just within, before", [tolerance, 400], "proven"],
  ["a second too early", [tolerance + 1, 400], "back-dated"],
  ["just within, after", [-400, -tolerance], "proven"],
  ["a second too late", [-400, -tolerance - 1], "post-dated"],
  ["between both", [-1, 1], "proven"],
  ["at the very moment", [0, 0], "proven"],
] as const)("a claimed time %s the witness times", async (_, seen, is) => {
  const verdict = await judge(await aReceipt({ seen }), await trusted());
  expect(verdict.outcome === "rejected" ? verdict.because : verdict.outcome).toBe(is);
});

/** What a verdict says, without how many witnesses say it. */
const meaning = (verdict: Verdict) =>
  verdict.outcome === "rejected"
    ? verdict.because
    : { statement: verdict.statement, leaf: verdict.leaf, said: verdict.said };

test.each([
  ["a proof", { said, size: 40, index: 7 }],
  ["a promise", { said, promise: true }],
])(
  "every byte of %s can be flipped: it is rejected, or says the very same with a witness fewer",
  async (_, made) => {
    const policy = await trusted();
    const bytes = Buffer.from(await aReceipt(made));
    const good = await judge(bytes.toString(), policy);
    let stood = 0;
    for (let place = 0; place < bytes.length; place += 1) {
      const bent = Buffer.from(bytes);
      bent[place] = (bent[place] ?? 0) ^ (1 << (place % 7));
      const verdict = await judge(bent.toString(), policy);
      if (verdict.outcome === "rejected") continue;
      stood += 1;
      expect(meaning(verdict), `byte ${place}`).toEqual(meaning(good));
    }
    // Only the names and numbers of witnesses, and what is said of spaces at the end.
    expect(stood).toBeLessThan(bytes.length / 4);
  },
  120_000,
);

test("spaces around it and line ends of another system change nothing", async () => {
  const policy = await trusted();
  const file = await aReceipt({ said });
  const good = await judge(file, policy);
  expect(await judge(file.replaceAll("\n", "\r\n"), policy)).toEqual(good);
});

/** Near to what is read: its own lines, cut, doubled and mixed with noise. */
const nearly = (text: string) => {
  const lines = text.split("\n");
  return fc
    .array(fc.oneof(fc.constantFrom(...lines), fc.string(), fc.string({ unit: "binary" })), {
      maxLength: 40,
    })
    .map((some) => some.join("\n"));
};

test("whatever is given to the readers, they answer and never throw", async () => {
  const policy = await trusted();
  const file = await aReceipt({ said });
  const note = readProof(file)?.checkpoint ?? "";
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(nearly(file), nearly(note), fc.string({ maxLength: 3000 })),
      async (text) => {
        readProof(text);
        readNote(text);
        readStatement(text);
        readSlip(Uint8Array.from(Buffer.from(text)));
        await readPolicy(text);
        const verdict = await judge(text, policy);
        if (verdict.outcome !== "rejected")
          expect(meaning(verdict)).toEqual(meaning(await judge(file, policy)));
      },
    ),
    { numRuns: 500 },
  );
});

test("a long text made to keep the readers busy is refused at once", async () => {
  const policy = await trusted();
  for (const text of [
    "\n".repeat(500_000),
    `c2sp.org/tlog-proof@v1\nextra ${"A".repeat(1_000_000)}\nindex 0\n\n`,
    `c2sp.org/tlog-proof@v1\nindex 0\n${"AAAA\n".repeat(100_000)}\n`,
    `DV1:${"A".repeat(1_000_000)}.`,
    `a\n\n${"— a AAAAAAAA\n".repeat(50_000)}`,
    `${"— ".repeat(300_000)}\n\n`,
  ]) {
    const before = process.cpuUsage().user;
    expect((await judge(text, policy)).outcome).toBe("rejected");
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  }
});
