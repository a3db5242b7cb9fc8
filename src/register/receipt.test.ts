import { createHash } from "node:crypto";

import fc from "fast-check";
import { expect, test } from "vitest";

import { randomBytes } from "#test/chance.ts";

import { logInMemory } from "./log.fixture.ts";
import {
  checkpointText,
  cosignatureLine,
  proofText,
  publicKeyOf,
  signatureLine,
  signedNote,
  signerFrom,
} from "./notes.ts";
import { isChain, judge } from "./browser/log-judge.ts";
import { readKey } from "./browser/log-note.ts";
import { readPolicy, type Policy } from "./browser/log-policy.ts";
import {
  commitment,
  contentOf,
  leafOfStatement,
  promiseText,
  readSlip,
  readStatement,
  writeSlip,
  writeStatement,
  type Statement,
} from "./browser/log-statement.ts";

const seed = (name: string) => createHash("sha256").update(name).digest();
const origin = "log.example/danvan";
const house = signerFrom(origin, "note", seed("house"));
const witnesses = ["a", "b", "c"].map((name) =>
  signerFrom(`${name}.example`, "witness", seed(name)),
);
const policyText = [
  `log ${publicKeyOf(house)}`,
  ...witnesses.map((one, i) => `witness w${i} ${publicKeyOf(one)}`),
  "group two 2 w0 w1 w2",
  "quorum two",
].join("\n");
const policy = async (): Promise<Policy> => {
  const read = await readPolicy(policyText);
  if (!read) throw new Error("the policy is not read");
  return read;
};

const plain = (bytes: Uint8Array) => Uint8Array.from(bytes);
const salt = plain(seed("salt"));
/** What the statement below pins down. */
const said = JSON.stringify(["Đèn hỏng", "Ngõ 12 tối ba hôm nay"]);
const pinned = await contentOf(salt, said);

const statement = (over: Partial<Statement> = {}): Statement => ({
  log: origin,
  act: "filed",
  about: "PA-7K3M-9TQ2",
  nth: 1,
  at: "2026-11-23T09:00:30.000+07:00",
  unit: "phuong-ba-dinh",
  due: "2026-12-08",
  content: pinned,
  previous: null,
  ...over,
});

const at = (time: string) => new Date(`2026-11-23T${time}+07:00`);

/** A receipt as the house would give it, with every part to be turned. */
async function receipt({
  made = statement(),
  seenBefore = at("09:00:00"),
  seenAfter = at("09:01:00"),
  signers = 3,
  earlier = 40,
  shown = said,
}: {
  made?: Statement;
  seenBefore?: Date;
  seenAfter?: Date;
  signers?: number;
  earlier?: number;
  shown?: string | null;
} = {}) {
  const words = writeStatement(made);
  const others = Array.from({ length: 60 }, (_, i) => seed(`other ${i}`));
  const entries = [
    ...others.slice(0, 50),
    Buffer.from(await commitment(salt, words)),
    ...others.slice(50),
  ];
  const log = logInMemory(entries);
  const checkpoint = (size: number, seen: Date) => {
    const text = checkpointText(origin, size, log.rootAt(size));
    const lines = witnesses.slice(0, signers).map((one) => cosignatureLine(text, one, seen));
    return signedNote(text, [signatureLine(text, house), ...lines]);
  };
  const before = checkpoint(earlier, seenBefore);
  const slip = writeSlip({ salt, statement: words, said: shown, promise: null, before });
  return proofText(50, await log.inclusion(50, 61), checkpoint(61, seenAfter), slip);
}

test("a receipt with its witnesses is proven, and says between which moments", async () => {
  const verdict = await judge(await receipt(), await policy());
  expect(verdict).toMatchObject({
    outcome: "proven",
    place: 50,
    after: at("09:00:00").getTime() / 1000,
    before: at("09:01:00").getTime() / 1000,
    missing: [],
    statement: { about: "PA-7K3M-9TQ2", due: "2026-12-08" },
  });
});

test("an act dated back or ahead is rejected", async () => {
  const last = statement({ at: "2026-11-20T16:00:00.000+07:00" });
  expect(await judge(await receipt({ made: last }), await policy())).toEqual({
    outcome: "rejected",
    because: "back-dated",
  });
  const later = statement({ at: "2026-11-23T09:30:00.000+07:00" });
  expect(await judge(await receipt({ made: later }), await policy())).toEqual({
    outcome: "rejected",
    because: "post-dated",
  });
});

test("what the office shows must be what it committed to", async () => {
  const changed = JSON.stringify(["Đèn hỏng", "Ngõ 12 tối một hôm"]);
  expect(await judge(await receipt({ shown: changed }), await policy())).toEqual({
    outcome: "rejected",
    because: "changed",
  });
  expect(await judge(await receipt({ shown: null }), await policy())).toMatchObject({
    outcome: "proven",
  });
});

test("with too few witnesses it is only said to be in the log", async () => {
  expect(await judge(await receipt({ signers: 1 }), await policy())).toMatchObject({
    outcome: "logged",
    missing: ["witnesses", "witnesses-before"],
    after: null,
    before: null,
  });
  // The earlier checkpoint must not hold the leaf already.
  expect(await judge(await receipt({ earlier: 51 }), await policy())).toEqual({
    outcome: "rejected",
    because: "wrong-earlier-checkpoint",
  });
});

test("no byte of a receipt can be changed unseen", async () => {
  const good = await receipt();
  const trusted = await policy();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.constantFrom("A", "b", "7", "\n", "—"),
      async (place, letter) => {
        if (good[place] === letter) return;
        const changed = good.slice(0, place) + letter + good.slice(place + 1);
        const verdict = await judge(changed, trusted);
        // A witness whose name is spoilt is one nobody knows; two of three are still enough.
        if (verdict.outcome !== "rejected") {
          expect(verdict).toMatchObject({ outcome: "proven", statement: { at: statement().at } });
          expect(
            signatureLines(changed).join("\n") === signatureLines(good).join("\n") &&
              changed.split("extra")[1] === good.split("extra")[1],
          ).toBe(false);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("a promise counts until the leaf is in the log", async () => {
  const words = writeStatement(statement());
  const text = promiseText(origin, await commitment(salt, words));
  const slip = (promise: string, stated = words) =>
    Buffer.from(writeSlip({ salt, statement: stated, said: null, promise, before: null })).toString(
      "utf8",
    );
  const signed = signedNote(text, [signatureLine(text, house)]);
  expect(await judge(slip(signed), await policy())).toMatchObject({ outcome: "promised" });
  const other = writeStatement(statement({ due: "2026-12-31" }));
  expect(await judge(slip(signed, other), await policy())).toEqual({
    outcome: "rejected",
    because: "not-in-log",
  });
  const forged = signedNote(text, [
    signatureLine(text, signerFrom(origin, "note", seed("another"))),
  ]);
  expect(await judge(slip(forged), await policy())).toEqual({
    outcome: "rejected",
    because: "signature",
  });
});

test("the acts of one matter make a chain, or are seen not to", async () => {
  const trusted = await policy();
  const first = statement();
  const leaf = await leafOfStatement(salt, writeStatement(first));
  const second = statement({ act: "accepted", nth: 2, previous: leaf });
  const loose = statement({ act: "accepted", nth: 2, previous: plain(seed("no")) });
  const judged = (made: Statement) => receipt({ made }).then((text) => judge(text, trusted));
  const [a, b, c] = await Promise.all([judged(first), judged(second), judged(loose)]);
  expect(isChain([b, a])).toBe(true);
  expect(isChain([a, c])).toBe(false);
  expect(isChain([b])).toBe(false);
});

test("statements and slips are read only as they are written", () => {
  const text = writeStatement(statement());
  expect(readStatement(text)).toEqual(statement());
  expect(readStatement(`${text}\n`)).toBeUndefined();
  expect(readStatement(text.replace("nth 1", "nth 01"))).toBeUndefined();
  expect(() => writeStatement(statement({ unit: "x\nact answered" }))).toThrow(RangeError);
  const slip = {
    salt: plain(randomBytes(32)),
    statement: text,
    said: null,
    promise: null,
    before: "x\n\n— y z\n",
  };
  expect(readSlip(writeSlip(slip))).toEqual(slip);
  fc.assert(fc.property(fc.string(), (noise) => readStatement(noise) === undefined));
});

test("a policy with anything in it that is not understood is no policy", async () => {
  expect(await readKey(publicKeyOf(house))).toMatchObject({ name: origin, kind: "note" });
  for (const wrong of [
    "",
    "quorum none",
    policyText.replace("quorum two", "quorum three"),
    `${policyText}\nlog x`,
    policyText.replace("group two 2", "group two 4"),
  ])
    expect(await readPolicy(wrong)).toBeUndefined();
});

const signatureLines = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.startsWith("— "));
