import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keyFor } from "#kernel/secret.ts";
import { linkMinutes, openLink, signLink } from "./links.ts";
import { fileId } from "./model.ts";

const key = keyFor(Buffer.alloc(32, 7), "file-links");
const other = keyFor(Buffer.alloc(32, 7), "another-purpose");
const id = fileId("018f6f2e-1111-7abc-8def-0123456789ab");
const now = new Date("2026-11-23T08:00:00Z");
const soon = new Date(now.getTime() + linkMinutes * 60_000);

test("a link opens the copy it was made for until its time, and not a second longer", () => {
  const token = signLink(key, id, "thumb", soon);
  expect(openLink(key, token, now)).toEqual({ ok: true, value: { fileId: id, variant: "thumb" } });
  expect(openLink(key, token, new Date(soon.getTime() - 1))).toMatchObject({ ok: true });
  expect(openLink(key, token, soon)).toEqual({ ok: false, refusal: "expired" });
});

test("a link made with another key, or for another copy or a later time, does not open", () => {
  const token = signLink(key, id, "thumb", soon);
  const bad = { ok: false, refusal: "bad-link" };
  expect(openLink(other, token, now)).toEqual(bad);
  expect(openLink(key, token.replace("thumb", "view"), now)).toEqual(bad);
  const until = Math.floor(soon.getTime() / 1000);
  expect(openLink(key, token.replace(String(until), String(until + 60)), now)).toEqual(bad);
  expect(openLink(key, `${token}.x`, now)).toEqual(bad);
});

test("whatever is signed opens, and any single changed letter closes it", () => {
  const letters = fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_.="));
  fc.assert(
    fc.property(
      fc.uuid().map(fileId),
      fc.constantFrom("view" as const, "thumb" as const),
      fc.integer({ min: 1, max: 900 }),
      fc.nat(),
      letters,
      (file, variant, seconds, where, letter) => {
        const token = signLink(key, file, variant, new Date(now.getTime() + seconds * 1000));
        expect(openLink(key, token, now)).toEqual({ ok: true, value: { fileId: file, variant } });
        const at = where % token.length;
        if (token[at] === letter) return;
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(openLink(key, forged, now)).toEqual({ ok: false, refusal: "bad-link" });
      },
    ),
  );
});

test("whatever stands in the address, opening it never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (token) => {
      expect(openLink(key, token, now)).toEqual({ ok: false, refusal: "bad-link" });
    }),
  );
});
