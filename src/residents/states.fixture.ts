import sharp from "sharp";

import { connect, type Database } from "#kernel/sql.ts";
import { frontRoutes } from "#frontpage/routes.tsx";
import { keptOver } from "#test/kept.ts";
import type { Right } from "#access/roles.ts";
import type { Staff } from "#people/model.ts";
import { anOfficer } from "#test/make.ts";
import { doors } from "#web/door.ts";

import { openLog } from "#register/house-log.ts";
import { sequence } from "#register/sequencer.ts";
import { takeStep, type StepInput } from "#cases/actions.ts";
import { openIdentity } from "#cases/identity.ts";
import { isMatterCode, type MatterCode } from "#cases/model.ts";
import { aPortal, drawForm, filled, hidden, here, post } from "./portal.fixture.ts";
import { followRoutes } from "./follow.routes.tsx";
import { filingRoutes } from "./filing.routes.tsx";
import { matterByCode } from "#cases/store.ts";

/** Every page residents can meet, in every state, made by doing what leads there. */
export async function everyState(
  world: Awaited<ReturnType<typeof aPortal>>,
  owner: Database,
): Promise<ReadonlyMap<string, { readonly status: number; readonly html: string }>> {
  const states = new Map<string, { readonly status: number; readonly html: string }>();
  const { app, portal, house } = world;
  frontRoutes(world.open, house, portal.site, keptOver(house));
  const keep = async (name: string, response: Response) => {
    const html = await response.text();
    states.set(name, { status: response.status, html });
    return html;
  };
  const get = async (name: string, address: string) =>
    keep(name, await app.request(here + address));

  // A house at work has a log: its receipts carry the office’s signature.
  const log = await openLog({ ...house, home: { folder: world.root }, origin: here });
  await get("home", "/");
  await get("home-en", "/en");
  await get("form", "/phan-anh/moi");
  await get("form-en", "/en/phan-anh/moi");
  await get("form-unit", "/phan-anh/moi?don-vi=phuong-ba-dinh");
  await get("stop-denunciation", "/phan-anh/dung-lai/to-cao");
  await get("stop-complaint", "/en/phan-anh/dung-lai/khieu-nai");
  await get("letter-denunciation", "/phan-anh/dung-lai/to-cao/don");
  await get("letter-complaint", "/phan-anh/dung-lai/khieu-nai/don");
  await get("lookup", "/tra-cuu");
  await get("lookup-en", "/en/tra-cuu?ma=DV-7K3M-9QXD");

  const send = async (name: string, fields: Parameters<typeof post>[2]) => {
    const form = await drawForm(world);
    return keep(name, await post(app, "/phan-anh/moi", { ...filled, ...form, ...fields }));
  };
  const photo = new File([Uint8Array.from(await picture())], "anh.jpg");
  await send("form-empty", { kind: "", title: "", content: "", area: "", unit: "", answer: "" });
  await send("form-choose-unit", { unit: "Long" });
  await send("form-denunciation", {
    content: "Tôi tố cáo ông Nguyễn Văn A, cán bộ địa chính phường, nhận hối lộ 50 triệu đồng.",
    files: [photo],
  });
  await send("form-typing", {
    content: "DDeefn dduwowngf hongr hai tuaafn nay, toois raast khos ddi",
  });
  await send("form-files", {
    title: "",
    phone: "không có",
    files: [photo, new File(["<svg/>"], "anh.svg"), new File([], "rong.jpg")],
  });
  const first = await drawForm(world);
  await post(app, "/phan-anh/moi", { ...filled, ...first });
  await keep(
    "form-earlier",
    await post(app, "/phan-anh/moi", { ...filled, ...first, title: "Việc khác" }),
  );
  const away = connect("postgres://nobody@127.0.0.1:1/none");
  const lonely = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  const lonelyPortal = { ...portal, house: { ...house, sql: away } };
  filingRoutes(lonely, lonelyPortal);
  followRoutes(lonely, lonelyPortal);
  await keep("form-away", await post(lonely.app, "/phan-anh/moi", { ...filled, ...first }));
  await keep(
    "follow-away",
    await post(lonely.app, "/tra-cuu/tra-loi", {
      code: "DV-7K3M-9QXD",
      secret: "X",
      reply: "Vẫn hỏng.",
    }),
  );
  await away.end({ timeout: 1 });

  const [unit] = await owner<
    { id: number }[]
  >`select id from units where name = 'Phường Ba Đình' and valid_to is null`;
  const ward = unit?.id ?? 0;
  const desk = await anOfficer(owner, ward, "reception", { title: "Cán bộ tiếp công dân" });
  const head = await anOfficer(owner, ward, "head", { title: "Chủ tịch UBND" });
  const officer = await anOfficer(owner, ward, "case-officer", {
    title: "Chuyên viên địa chính, xây dựng",
  });

  const receipt = await send("receipt", {
    name: "Trần Thị Bích",
    phone: "0912 345 678",
    publish: "on",
    files: [photo],
  });
  await send("receipt-en", {});
  await send("receipt-long", {
    title: "Đèn đường hỏng và ".repeat(8).trim(),
    content: "Đèn đường ngõ 12 phố Đội Cấn hỏng hai tuần nay, buổi tối rất khó đi.\n".repeat(70),
    place: "trước số nhà 12 ngách 34 ngõ 56 phố Đội Cấn, cạnh trạm biến áp, ".repeat(4),
    name: "Trần Thị Bích",
    publish: "on",
    files: [photo],
  });
  const pair = { code: hidden(receipt, "code"), secret: hidden(receipt, "secret") };
  const code = codeOf(pair);
  const step = async (input: StepInput, staff = officer.staff) => {
    const now = await matterByCode(house.sql, code);
    const took = await takeStep(house)(code, staff, input, now?.seq ?? 0);
    if (!took.ok) throw new Error(`${input.step}: ${took.refusal.because}`);
  };
  const follow = async (name: string, address = "/tra-cuu", more: Record<string, string> = {}) =>
    keep(name, await post(app, address, { ...pair, ...more }));

  await keep("lookup-wrong", await post(app, "/tra-cuu", { ...pair, secret: "0" }));
  await keep("lookup-empty", await post(app, "/tra-cuu", { code: "", secret: "" }));
  await follow("codes", "/tra-cuu/bien-nhan/ma-qr");
  await sequence(log);
  await follow("codes-en", "/en/tra-cuu/bien-nhan/ma-qr");
  await follow("follow-received");
  await step({ step: "accept", officer: officer.officer }, desk.staff);
  await openIdentity(house)(code, officer.staff, {
    reason: "Gọi hỏi vị trí đèn hỏng",
    kinds: ["contact"],
  });
  await step({ step: "note", text: "Ghi chú chỉ trong cơ quan." });
  await step({ step: "ask", text: "Ông/bà cho biết đèn số mấy, tính từ đầu ngõ?" });
  await follow("follow-asked");
  await follow("follow-reply-empty", "/tra-cuu/tra-loi", { reply: "" });
  await follow("follow-reply-denunciation", "/tra-cuu/tra-loi", {
    reply: "Tôi tố cáo ông A nhận hối lộ 50 triệu đồng của nhà thầu.",
  });
  await follow("follow-replied", "/tra-cuu/tra-loi", {
    reply: "Đèn thứ ba, trước cửa hàng gạo.",
    once: "A".repeat(22),
  });
  house.setClock("2026-11-25T10:15:00+07:00");
  await step({ step: "answer", text: "Tổ kỹ thuật đã thay bóng và dây của đèn số 3 sáng 25/11." });
  await follow("follow-answered");
  await follow("follow-rating-without-reason", "/tra-cuu/danh-gia", { rating: "unsatisfied" });
  await follow("follow-reopened", "/tra-cuu/danh-gia", {
    rating: "unsatisfied",
    reason: "Tối 25/11 đèn lại tắt.",
    once: "B".repeat(22),
  });
  await step({ step: "answer", text: "Đã thay cả bộ đèn." }, head.staff);
  await follow("follow-closed", "/tra-cuu/danh-gia", { rating: "satisfied", once: "C".repeat(22) });

  const second = await send("receipt-again", { title: "Biển hiệu che đèn tín hiệu" });
  const other = { code: hidden(second, "code"), secret: hidden(second, "secret") };
  const seen = await matterByCode(house.sql, codeOf(other));
  await takeStep(house)(
    codeOf(other),
    desk.staff,
    { step: "decline", ground: "no-content", text: "Chưa rõ biển hiệu nào, ở ngã tư nào." },
    seen?.seq ?? 0,
  );
  await keep("follow-declined", await post(app, "/tra-cuu", other));
  await keep(
    "follow-appealed",
    await post(app, "/tra-cuu/xem-xet-lai", {
      ...other,
      appeal: "Tôi đã ghi rõ ngã tư Đội Cấn.",
      once: "D".repeat(22),
    }),
  );
  await keep("follow-withdrawn", await post(app, "/en/tra-cuu/rut", other));
  return states;
}

/** A photograph as telephones make them, small: evening sky above a street. */
export function picture(): Promise<Buffer> {
  const [width, height] = [640, 480];
  const rgb = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const y = Math.floor(at / width);
    rgb.set(y < 300 ? [40 + y / 4, 60 + y / 3, 90 + y / 3] : [70, 74, 70], at * 3);
  }
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}

function codeOf({ code }: { readonly code: string }): MatterCode {
  if (!isMatterCode(code)) throw new Error("the page carries no code");
  return code;
}
