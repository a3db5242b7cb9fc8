import { render } from "preact-render-to-string";
import { expect, test } from "vitest";

import { randomBytes } from "#test/chance.ts";

import { ChallengeField } from "./challenge-field.tsx";
import { newChallenge } from "./challenge.ts";
import { guardKeys } from "./keys.ts";

const now = new Date("2026-11-23T09:00:00+07:00");
const drawn = () => newChallenge(guardKeys(randomBytes(32)), "once", now, randomBytes(18));

test("without JavaScript there is a question with a label, an answer field and another question", async () => {
  const ask = await drawn();
  const page = render(<ChallengeField ask={ask} />);
  expect(page).toContain(`<label for="answer">${ask.question.vi}</label>`);
  expect(page).toMatch(
    /<input type="text" id="answer" name="answer"[^>]*aria-describedby="answer-hint"/,
  );
  expect(page.indexOf("<button")).toBeLessThan(page.indexOf("renew") - 60);
  expect(page).toMatch(/<button type="submit"[^>]*name="renew"[^>]*formnovalidate/i);
  expect(page).toContain(`name="token" value="${ask.token}"`);
});

test("what was wrong is tied to the answer field", async () => {
  const page = render(<ChallengeField ask={await drawn()} error="Chưa đúng." />);
  expect(page).toContain('<p class="error" id="answer-error">Chưa đúng.</p>');
  expect(page).toMatch(/aria-describedby="answer-hint answer-error" aria-invalid="true"/);
});

test("once met, nothing is asked, and the trap still stands", () => {
  const page = render(<ChallengeField ask={{ solved: "mark" }} />);
  expect(page).toContain('<input type="hidden" name="solved" value="mark"/>');
  expect(page).not.toContain('name="answer"');
  expect(page).toMatch(/aria-hidden="true"><label for="trang_chu_cua_toi">/);
  expect(page).toMatch(/tabindex="-1" autocomplete="off"/i);
});

test("the answer is nowhere in the page: neither its own words nor the once-key", async () => {
  const once = "once-key-nobody-else-has";
  const ask = await newChallenge(guardKeys(randomBytes(32)), once, now, randomBytes(18));
  expect(render(<ChallengeField ask={ask} />)).not.toContain(once);
});
