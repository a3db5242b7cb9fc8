import { buffer } from "node:stream/consumers";

import type { Disk } from "flydrive";

import type { OfficerId } from "#access/model.ts";
import { takeStep, type StepInput } from "#cases/actions.ts";
import { fileMatter } from "#cases/filing.ts";
import { openIdentity } from "#cases/identity.ts";
import type { MatterCode, MatterId } from "#cases/model.ts";
import { filesWorld, type Portal } from "#cases/portal.ts";
import { takeResidentStep, type ResidentInput } from "#cases/resident.ts";
import { actorFor } from "#cases/sight.ts";
import { matterByCode } from "#cases/store.ts";
import { readObject } from "#files/disk.ts";
import type { FileId, StoredFile } from "#files/model.ts";
import { halves } from "#files/pictures.fixture.ts";
import { receiveFiles } from "#files/receive.ts";
import { attach, publish, stage } from "#files/store.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Staff } from "#people/model.ts";
import { aFiling } from "#test/make.ts";

import { randomUUID } from "../chance.ts";
import type { Canaries, Part } from "./canaries.ts";
import type { Unit } from "./organisation.ts";
import type { Course, Extra, PlannedMatter } from "./plan.ts";

/** A matter of a world: where it is reached, and what its sender knows. */
export type Made = {
  readonly nth: number;
  readonly id: MatterId;
  readonly code: MatterCode;
  readonly secret: string;
  readonly files: readonly FileId[];
};

/** What the makers of matters need. */
export type Workshop = {
  readonly portal: Portal;
  readonly canaries: Canaries;
  readonly units: readonly Unit[];
  readonly staff: readonly Staff[];
};

/** Files one matter and takes it where the plan says, by the actions of the house and by whoever may. */
export async function happen(shop: Workshop, nth: number, planned: PlannedMatter): Promise<Made> {
  const { portal, canaries, units } = shop;
  const { house } = portal;
  const unit = units[planned.unit]?.id ?? 0;
  const word = (part: Part, what: string) => canaries.word({ matter: nth, part, what });
  const contact = {
    name: `Nguyễn ${word("contact", "name")}`,
    phone: canaries.phone({ matter: nth, part: "contact", what: "phone" }),
    email: `${word("contact", "e-mail")}@example.vn`,
  };
  if (!planned.contact) for (const one of canariesIn(contact)) canaries.drop(one);
  const photo = planned.photo ? await picture(portal, canaries, nth, "files") : null;
  const once = randomUUID();
  if (photo) await stage(house.sql, sha256(once), [photo.id]);
  const filed = await fileMatter(house)(
    aFiling(unit, {
      kind: planned.kind,
      title: `Việc ${word("words", "title")}`,
      body: `Nội dung ${word("words", "body")} xin xem xét.`,
      place: `ngõ ${word("words", "place")}`,
      area: planned.area,
      publish: true,
      contact: planned.contact ? contact : null,
      once,
      files: photo ? [photo.sha256] : [],
    }),
    photo ? async (sql, id) => void (await attach(sql, sha256(once), id, "filed")) : undefined,
  );
  if (!filed.ok || !filed.value.secret) throw new Error("not filed");
  const { id, code, secret } = filed.value;
  canaries.add(code, { matter: nth, part: "facts", what: "code" });
  canaries.add(id, { matter: nth, part: "facts", what: "id" });

  const made: Made = { nth, id, code, secret, files: photo ? [photo.id] : [] };
  await goes(shop, made, planned.course);
  const more: FileId[] = [];
  if (planned.course === "published" && planned.photo) more.push(await shown(shop, made));
  for (const extra of planned.extras) await besides(shop, made, extra);
  return { ...made, files: [...made.files, ...more] };
}

const canariesIn = (contact: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(contact).map((one) => one.replace(/^.* |@.*$/g, ""));

async function goes(shop: Workshop, made: Made, course: Course): Promise<void> {
  const act = (input: StepInput) => taken(shop, made, input);
  const say = (step: "note" | "ask" | "return" | "answer" | "restrict" | "unrestrict") =>
    said(shop, made, step, (text) => ({ step, text }));
  const resident = (what: string, input: (text: string) => ResidentInput) =>
    resides(shop, made, what, input);
  const accept = () => assigned(shop, made, "accept");
  const answer = async () => {
    await accept();
    await say("answer");
  };
  const decline = () =>
    said(shop, made, "decline", (text) => ({ step: "decline", ground: "no-content", text }));
  const decided = (outcome: "upheld" | "overturned") =>
    said(shop, made, "decide-appeal", (text) => ({ step: "decide-appeal", outcome, text }));
  const offer = () => {
    const other = shop.units[(made.nth + 1) % shop.units.length]?.id ?? 0;
    return said(shop, made, "transfer", (text) => ({ step: "transfer", unit: other, text }));
  };
  switch (course) {
    case "received":
      return;
    case "accepted":
      return accept();
    case "asked":
      await accept();
      await say("ask");
      return resident("reply", (text) => ({ step: "reply", text }));
    case "answered":
      return answer();
    case "published":
    case "unpublished":
      await answer();
      await publishes(shop, made);
      return course === "unpublished" ? void (await act({ step: "unpublish" })) : undefined;
    case "closed":
      await answer();
      return resident("rating", (text) => ({ step: "rate", rating: "satisfied", text }));
    case "reopened":
      await answer();
      return resident("rating", (text) => ({ step: "rate", rating: "unsatisfied", text }));
    case "declined":
      return decline();
    case "appealed":
    case "upheld":
    case "overturned":
      await decline();
      await resident("appeal", (text) => ({ step: "appeal", text }));
      return course === "appealed" ? undefined : decided(course);
    case "withdrawn":
      return resident("", () => ({ step: "withdraw" }));
    case "offered":
      return offer();
    case "taken":
      await offer();
      return void (await act({ step: "take" }));
    case "returned":
      await offer();
      return say("return");
    case "handover":
    case "erased":
      await act({ step: "handover" });
      return course === "erased" ? void (await act({ step: "handover-confirm" })) : undefined;
    default:
      throw new Error(`nothing is known of ${String(course)}`);
  }
}

async function besides(shop: Workshop, made: Made, extra: Extra): Promise<void> {
  const say = (step: "note" | "restrict" | "unrestrict") =>
    said(shop, made, step, (text) => ({ step, text }));
  switch (extra) {
    case "note":
      return say("note");
    case "restrict":
      return say("restrict");
    case "unrestrict":
      await say("restrict");
      return say("unrestrict");
    case "urgent":
      return void (await taken(shop, made, { step: "urgent" }));
    case "help":
      return assigned(shop, made, "help");
    case "help-front":
      return assigned(shop, made, "help", (staff) =>
        staff.posts.some(({ role }) => role === "front" || role === "mobilisation"),
      );
    case "name-any":
      return assigned(shop, made, "name");
    case "name-holder": {
      const matter = await matterByCode(shop.portal.house.sql, made.code);
      const holder = matter && "officer" in matter.progress ? matter.progress.officer : null;
      return assigned(shop, made, "name", (staff) => staff.officer === holder);
    }
    case "identity":
      return identity(shop, made);
    default:
      throw new Error(`nothing is known of ${String(extra)}`);
  }
}

/** Whoever may and can takes the step. @returns whether anybody did */
async function taken(shop: Workshop, made: Made, input: StepInput): Promise<boolean> {
  const { house } = shop.portal;
  const matter = await matterByCode(house.sql, made.code);
  if (!matter) return false;
  for (const staff of turned(shop.staff, made.nth)) {
    if (!actorFor(staff, matter, input.step)) continue;
    if ((await takeStep(house)(made.code, staff, input, matter.seq)).ok) return true;
  }
  return false;
}

const partOf: Partial<Record<StepInput["step"], Part>> = { note: "notes" };

async function said(
  shop: Workshop,
  made: Made,
  step: StepInput["step"],
  input: (text: string) => StepInput,
): Promise<void> {
  const word = shop.canaries.word({
    matter: made.nth,
    part: partOf[step] ?? "words",
    what: `words of the step ${step}`,
  });
  if (!(await taken(shop, made, input(`Nói rõ ${word} ở đây.`)))) shop.canaries.drop(word);
}

async function resides(
  shop: Workshop,
  made: Made,
  what: string,
  input: (text: string) => ResidentInput,
): Promise<void> {
  const word = shop.canaries.word({
    matter: made.nth,
    part: "words",
    what: `the sender’s ${what}`,
  });
  const { house } = shop.portal;
  const took = await takeResidentStep(house)(made.code, made.secret, input(`Tôi nói ${word}.`));
  if (!took.ok || what === "") shop.canaries.drop(word);
}

/** A step that names an officer: the first of whom the house accepts it. */
async function assigned(
  shop: Workshop,
  made: Made,
  step: "accept" | "help" | "name",
  whom: (staff: Staff) => boolean = () => true,
): Promise<void> {
  const matter = await matterByCode(shop.portal.house.sql, made.code);
  const here = turned(shop.staff, made.nth * 3).filter(
    (staff) => whom(staff) && staff.posts.some(({ unit }) => unit === matter?.desk.unit),
  );
  for (const { officer } of here) if (await taken(shop, made, { step, officer })) return;
}

async function publishes(shop: Workshop, made: Made): Promise<void> {
  const word = (what: string) =>
    shop.canaries.word({ matter: made.nth, part: "published", what: `published ${what}` });
  const words = { title: word("title"), content: word("content"), answer: word("answer") };
  const masked = {
    title: `Đã che ${words.title}`,
    content: `Đã che ${words.content}`,
    answer: `Đã che ${words.answer}`,
  };
  if (await taken(shop, made, { step: "publish", masked })) return;
  for (const one of Object.values(words)) shop.canaries.drop(one);
}

/** A masked copy that an officer confirmed. */
async function shown(shop: Workshop, made: Made): Promise<FileId> {
  const { portal, canaries, staff } = shop;
  const copy = await picture(portal, canaries, made.nth, "published");
  const by: OfficerId | undefined = staff[0]?.officer;
  const at = portal.house.clock();
  await publish(portal.house.sql, { matterId: made.id, fileId: copy.id, by: by ?? "", at });
  return copy.id;
}

async function identity(shop: Workshop, made: Made): Promise<void> {
  const { house } = shop.portal;
  const matter = await matterByCode(house.sql, made.code);
  const word = shop.canaries.word({
    matter: made.nth,
    part: "readings",
    what: "why it was opened",
  });
  for (const staff of shop.staff) {
    if (!matter || !actorFor(staff, matter, "open-identity")) continue;
    const wanted = { reason: `Cần gọi lại ${word}`, kinds: ["contact"] as const };
    const came = await openIdentity(house)(made.code, staff, wanted);
    if (came.ok && came.value) return;
  }
  shop.canaries.drop(word);
}

/** A picture of a size of its own, so that its bytes are its own too. */
async function picture(
  portal: Portal,
  canaries: Canaries,
  nth: number,
  part: "files" | "published",
): Promise<StoredFile> {
  const width = 40 + nth * 2 + (part === "files" ? 0 : 1);
  const bytes = await halves(width, 30).jpeg().toBuffer();
  const sent = new File([new Uint8Array(bytes)], "anh.jpg", { type: "image/jpeg" });
  const [received] = await receiveFiles(filesWorld(portal), [sent]);
  const file = received?.ok ? received.value[0] : undefined;
  if (!file) throw new Error("the picture was not taken");
  const canary = { matter: nth, part, what: `picture (${part})` };
  canaries.add(file.id, canary);
  for (const key of [file.viewKey, file.thumbKey])
    canaries.add(await fingerprint(portal.disk, key), canary);
  return file;
}

/** How a picture is known in an answer: by its bytes. */
export const fingerprintOf = (bytes: Buffer): string => {
  const hex = sha256(bytes).toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join("-");
};

const fingerprint = async (disk: Disk, key: string): Promise<string> =>
  fingerprintOf(await buffer(await readObject(disk, key)));

/** The same people, beginning with another one for each matter. */
const turned = <One>(all: readonly One[], by: number): readonly One[] => {
  const at = by % Math.max(all.length, 1);
  return [...all.slice(at), ...all.slice(0, at)];
};
