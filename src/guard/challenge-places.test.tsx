import { render } from "preact-render-to-string";
import { expect, test } from "vitest";

import { filled, piecesOf } from "#web/places.ts";
import { randomBytes } from "#test/chance.ts";

import { ChallengeField } from "./challenge-field.tsx";
import { formFilling, formInPlaces } from "./challenge-places.ts";
import { newWork } from "./challenge.ts";
import { guardKeys } from "./keys.ts";
import { readProof } from "./proof.ts";
import { proofFor } from "./browser/solve.ts";

const now = new Date("2026-11-23T09:00:00+07:00");
const keys = guardKeys(Buffer.alloc(32, 3));

const opened = () => {
  const { once, challenge } = formInPlaces("/kiem-tra-may");
  const page = render(
    <form>
      <input name="once" value={once} />
      <ChallengeField ask={challenge} />
    </form>,
  );
  const filling = formFilling(keys, now, randomBytes, "vi");
  const words = piecesOf(page)
    .map((piece) => ("same" in piece ? piece.same : filled(filling, piece.place)))
    .join("");
  return { words, filling };
};

test("everybody who opens a kept page gets a once-key and a question of their own", () => {
  const [one, two] = [opened(), opened()];
  expect(one.words).toContain(`name="once" value="${one.filling["once"]}"`);
  expect(one.words).toContain(`name="token" value="${one.filling["token"]}"`);
  expect(one.words).toContain(`<label for="answer">${one.filling["question"]}</label>`);
  expect(one.filling["once"]).not.toBe(two.filling["once"]);
  expect(one.filling["token"]).not.toBe(two.filling["token"]);
  expect(one.words).toContain('from="/kiem-tra-may"');
});

test("work asked for later is bound to the once-key it was asked for", async () => {
  const once = opened().filling["once"] ?? "";
  const done = await proofFor(await newWork(keys, once, now, randomBytes(2)));
  expect(await readProof(keys.proof, once, done)).toMatchObject({ ok: true });
  expect(await readProof(keys.proof, "another-once-key-here", done)).toMatchObject({ ok: false });
});
