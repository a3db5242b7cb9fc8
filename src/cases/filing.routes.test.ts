import { beforeAll, expect, test } from "vitest";
import { questionFrom } from "#guard/question.ts";
import { mark } from "#kernel/secret.ts";
import { testDatabase } from "#test/database.ts";
import { aPortal, hidden, haNoi, post } from "./portal.fixture.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof aPortal>>;

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
});

/** Draws the form and answers its question, as a person without scripts does. */
async function drawForm() {
  const response = await world.app.request("http://localhost:8080/phan-anh/moi");
  const page = await response.text();
  const token = hidden(page, "token");
  const question = questionFrom(
    mark(world.portal.guard.question, `question ${token.split(".", 1)[0] ?? ""}`),
  );
  world.house.setClock(new Date(world.house.clock().getTime() + 10_000).toISOString());
  return { page, once: hidden(page, "once"), token, answer: [...question.answers][0] ?? "" };
}

const filled = {
  kind: "phan-anh",
  title: "Đèn đường ngõ 12 hỏng",
  content: "Đèn đường ngõ 12 phố Đội Cấn hỏng hai tuần nay, buổi tối rất khó đi.",
  area: "duong-sa",
  unit: "Phường Ba Đình",
  place: "ngõ 12 phố Đội Cấn",
};

test("a resident without scripts files, and the page is the receipt", async () => {
  const { once, token, answer } = await drawForm();
  const response = await post(world.app, "/phan-anh/moi", { ...filled, once, token, answer });
  const page = await response.text();
  expect(response.status).toBe(201);
  expect(page).toMatch(/DV-[0-9A-Z]{4}-[0-9A-Z]{4}/);

  const pair = { code: hidden(page, "code"), secret: hidden(page, "secret") };
  const followed = await post(world.app, "/tra-cuu", pair);
  const view = await followed.text();
  console.log(view.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " "));
  expect(followed.status).toBe(200);
  const replied = await post(world.app, "/tra-cuu/tra-loi", {
    ...pair,
    once: hidden(view, "once"),
    reply: "Đèn số 3 cũng hỏng.",
  });
  expect(replied.status).toBe(200);
  expect(await replied.text()).toContain("Đèn số 3 cũng hỏng.");
});
