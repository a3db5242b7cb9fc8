import { expect, onTestFinished, test } from "vitest";
import { fileMatter } from "#cases/filing.ts";
import { connect } from "#kernel/sql.ts";
import { mailServer, silentServer } from "#mail/server.fixture.ts";
import { shippedCalendars } from "#calendars/live.ts";
import { casesHouse } from "../src/cases-house.ts";
import { enterHouse } from "../src/house.ts";
import { testFolder } from "./folder.ts";
import { startHouse, type TestHouse } from "./house.ts";
import { aFiling } from "./make.ts";
import { runNode, until } from "./process.ts";

const contact = { name: "Nguyễn Thị Ưu", phone: "", email: "uu.nguyen@thu.example" };

async function aHouse(port: number): Promise<TestHouse> {
  const house = await startHouse(
    {
      DANVAN_SMTP_URL: `smtp://127.0.0.1:${port}`,
      DANVAN_MAIL_FROM: "Dân Vận <dan-van@ubnd.example>",
      DANVAN_ORIGIN: "https://dv.example",
    },
    await testFolder(),
  );
  onTestFinished(async () => {
    house.kill("SIGKILL");
    await house.ended;
  });
  return house;
}

/** Files something in the running house, as one of its pages would. */
async function file({ home }: TestHouse) {
  const entered = await enterHouse({ DANVAN_HOME: home });
  if (!entered?.ok) throw new Error("the house is not to be entered");
  const { master, vault, database } = entered.value;
  const sql = connect(database.appUrl, { max: 2 });
  onTestFinished(() => sql.end());
  const [ward] = await sql<{ id: number }[]>`
    select id from units where level = 'commune' and valid_to is null order by id limit 1`;
  const world = {
    sql,
    home: entered.value.home,
    master,
    vault,
    origin: "",
    clock: () => new Date(),
    calendars: shippedCalendars,
  };
  const filed = await fileMatter(casesHouse(world))(aFiling(ward?.id ?? 0, { contact }));
  if (!filed.ok) throw new Error(`not filed: ${filed.refusal.because}`);
  return { sql, receipt: filed.value };
}

test("in a running house a filing brings a letter that leads back to it, and says that it is a trial", async () => {
  const mail = await mailServer();
  onTestFinished(mail.stop);
  const house = await aHouse(mail.port);
  const { sql, receipt } = await file(house);
  await until(() => mail.letters.length > 0, 20_000);
  expect(mail.letters[0]?.text).toContain(`https://dv.example/tra-cuu?ma=${receipt.code}`);
  expect(mail.letters[0]?.text).toContain("hệ thống chạy thử");
  await until(async () => {
    const [row] = await sql`select state from notices where matter_id = ${receipt.id}`;
    return row?.["state"] === "sent";
  });
  expect(house.complaint()).not.toMatch(/uu\.nguyen|thu\.example/);
});

test("a house ends in time while its mail server hangs, and the letter stays owed", async () => {
  const silent = await silentServer();
  onTestFinished(silent.stop);
  const house = await aHouse(silent.port);
  await file(house);
  await until(() => silent.connections() > 0, 20_000);
  const began = performance.now();
  house.kill("SIGTERM");
  expect(await house.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(6_000);
});

test("half a mail server is refused at the start, in two languages and without the password", async () => {
  const house = runNode(["src/main.ts"], {
    DANVAN_HOME: await testFolder(),
    PORT: "0",
    DANVAN_SMTP_URL: "smtp://u:bi-mat@thu.example",
  });
  expect(await house.ended).toBe(1);
  expect(house.complaint()).toContain("phải đặt cùng nhau");
  expect(house.complaint()).toContain("go together");
  expect(house.complaint()).not.toContain("bi-mat");
});
