import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";

import { failure, onFault, onNotFound } from "./errors.tsx";
import { readForm } from "./form.ts";

const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterEach(() => logged.mockClear());

const app = new Hono()
  .get("/fault", () => {
    throw new Error("mật khẩu của kho");
  })
  .get("/csrf", () => {
    throw new HTTPException(403);
  })
  .get("/many", (c) => failure(c, 429, true, { retryAfterSeconds: 600 }))
  .post("/en/gui", async (c) => {
    await readForm(z.object({ content: z.string(), secret: z.string() }), c.req.raw);
    throw Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  });
app.notFound(onNotFound(true));
app.onError(onFault(true));

test("a fault shows an incident number that is in the log, and nothing of the exception", async () => {
  const response = await app.request("/fault");
  const page = await response.text();
  expect(response.status).toBe(500);
  expect(page).not.toContain("mật khẩu");
  const line: unknown = JSON.parse(String(logged.mock.calls[0]?.[0]));
  expect(line).toMatchObject({ level: "error", route: "/fault", fault: "Error: mật khẩu của kho" });
  expect(line).toHaveProperty("incident", /<b>([0-9A-Z]{8})<\/b>/.exec(page)?.[1]);
});

test("while the database is away, what was typed stays on the page, but no secret", async () => {
  const response = await app.request("/en/gui", {
    method: "POST",
    body: new URLSearchParams({ content: "Rác </textarea> ở ngõ", secret: "7TQ2M9XC" }),
  });
  const page = await response.text();
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "30"]);
  expect(page).toContain("Rác &lt;/textarea> ở ngõ</textarea>");
  expect(page).toContain('action="/en/gui"');
  expect(page).toContain("The system is resting");
  expect(page).not.toContain("7TQ2M9XC");
});

test("refusals keep their status and speak the language of the address", async () => {
  const csrf = await app.request("/csrf");
  expect([csrf.status, logged.mock.calls.length]).toEqual([403, 0]);
  const many = await app.request("/many");
  expect([many.status, many.headers.get("retry-after")]).toEqual([429, "600"]);
  expect(await many.text()).toContain("Có thể thử lại sau 10 phút.");
  const nowhere = await app.request("/en/nowhere");
  expect(nowhere.status).toBe(404);
  expect(await nowhere.text()).toContain("There is no such page");
});
