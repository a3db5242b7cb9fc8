import { expect, test } from "vitest";

import { randomBytes } from "#test/chance.ts";

import { identityFrom, writeRecipient } from "./age-keys.ts";
import { nightlySetting } from "./settings.ts";

const recipient = writeRecipient(identityFrom(randomBytes(32)).recipient);
const both = { DANVAN_BACKUP_FOLDER: "/mnt/backup", DANVAN_BACKUP_RECIPIENT: recipient };

test("a nightly backup is asked for with folder and key, keeps fourteen unless told otherwise", () => {
  expect(nightlySetting({})).toEqual({ ok: true, value: null });
  expect(nightlySetting(both)).toEqual({
    ok: true,
    value: { folder: "/mnt/backup", recipient, keep: 14 },
  });
  expect(nightlySetting({ ...both, DANVAN_BACKUP_KEEP: "3" })).toMatchObject({
    value: { keep: 3 },
  });
});

test.each([
  [{ DANVAN_BACKUP_FOLDER: "/mnt/backup" }, "go together"],
  [{ DANVAN_BACKUP_RECIPIENT: recipient }, "go together"],
  [{ ...both, DANVAN_BACKUP_RECIPIENT: `${recipient}q` }, "not a public key"],
  [{ ...both, DANVAN_BACKUP_KEEP: "1" }, "2 to 1000"],
  [{ ...both, DATABASE_URL: "postgres://db.example/dv" }, "its own tools"],
] as const)("half or wrong settings are refused with a sentence: %j", (env, words) => {
  expect(nightlySetting(env)).toMatchObject({
    ok: false,
    refusal: { en: expect.stringContaining(words) as string },
  });
});
