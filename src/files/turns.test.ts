import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { turns } from "./turns.ts";

test("never more than two work at a time, and all who waited get their turn", async () => {
  const take = turns(2, 20, 5_000);
  let inside = 0;
  let most = 0;
  const done = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      take(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(3);
        inside -= 1;
        return i;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(done).toEqual(Array.from({ length: 12 }, (_, value) => ({ ok: true, value })));
});

test("who finds the bench full is told at once, and their work is not begun", async () => {
  const take = turns(1, 1, 5_000);
  const door = Promise.withResolvers<string>();
  const first = take(() => door.promise);
  const second = take(() => Promise.resolve("second"));
  let begun = false;
  const third = await take(async () => {
    begun = true;
  });
  expect(third).toEqual({ ok: false, refusal: "busy" });
  expect(begun).toBe(false);
  door.resolve("first");
  expect(await first).toEqual({ ok: true, value: "first" });
  expect(await second).toEqual({ ok: true, value: "second" });
});

test("who waited too long is told so, and the place on the bench is free again", async () => {
  const take = turns(1, 1, 20);
  const door = Promise.withResolvers<string>();
  const first = take(() => door.promise);
  expect(await take(() => Promise.resolve("late"))).toEqual({ ok: false, refusal: "busy" });
  const again = take(() => Promise.resolve("again"));
  door.resolve("first");
  expect(await first).toMatchObject({ ok: true });
  expect(await again).toEqual({ ok: true, value: "again" });
});

test("work that throws gives its turn back", async () => {
  const take = turns(1, 0, 20);
  await expect(take(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await take(() => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
});
