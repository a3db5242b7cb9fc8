import { buffer } from "node:stream/consumers";

import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { render } from "preact-render-to-string";

import { keepingRules, isKeepingRule, ruleOf } from "#cases/keeping.ts";
import { openOwnIdentity } from "#cases/own.ts";
import type { Matter } from "#cases/model.ts";
import type { Portal } from "#cases/portal.ts";
import { readObject } from "#files/disk.ts";
import type { MatterFile } from "#files/model.ts";
import { filesOf } from "#files/store.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { LeavingJson } from "#outlets/json.ts";
import type { Leaving } from "#outlets/leaving.ts";
import { disposition, fileName } from "#outlets/file-name.ts";
import type { Person } from "#vault/model.ts";
import { pageHeaders } from "#web/html.ts";

import { gather, type Followed } from "./follow.ts";
import { MyDataPaper } from "./pages/my-data-paper.tsx";

/** One picture or paper of the archive. */
export type Enclosed = {
  readonly name: string;
  readonly purpose: MatterFile["purpose"];
  readonly key: string;
};

/**
 * Everything the house keeps of a matter and its sender, as one archive: for programs (dulieu.json),
 * for reading without a network (doc.html), and every picture
 * as it is shown, their own also as they sent it. Null when code and
 * secret open nothing any more.
 */
export async function myData(
  portal: Portal,
  lang: Lang,
  matter: Matter,
  secret: string,
): Promise<Response | null> {
  const own = await openOwnIdentity(portal.house)(matter.code, secret);
  if (!own.ok) return null;
  const [followed, files] = await Promise.all([
    gather(portal, matter),
    filesOf(portal.house.sql, matter.id),
  ]);
  const enclosed = enclosedOf(files);
  const data = dataOf(followed, own.value, enclosed);
  const paper = render(
    MyDataPaper({ lang, followed, person: own.value, enclosed: enclosed.map(({ name }) => name) }),
  );
  const texts = {
    "dulieu.json": JSON.stringify(data, null, 2),
    "doc.html": `<!DOCTYPE html>${paper}`,
  };
  const signature = own.value?.signature?.webp;
  return new Response(archive(portal, texts, enclosed, signature), {
    headers: {
      ...pageHeaders,
      "content-type": "application/zip",
      "content-disposition": disposition(fileName(["Dữ liệu của tôi", matter.code], "zip")),
      "cache-control": "no-store",
    },
  });
}

/** The pictures by name: "anh/1-filed.webp" as shown, "goc/1-filed" as it was sent. */
function enclosedOf(files: readonly MatterFile[]): readonly Enclosed[] {
  const originals = new Map<string, Enclosed>();
  const shown = files.map((file, at): Enclosed => {
    const base = `${at + 1}-${file.purpose}`;
    // As it was sent goes back only to whoever sent it; of the office's own pictures the clean copy.
    const own = file.purpose === "filed" || file.purpose === "reply";
    if (own && !originals.has(file.originalKey))
      originals.set(file.originalKey, {
        name: `goc/${base}`,
        purpose: file.purpose,
        key: file.originalKey,
      });
    return { name: `anh/${base}.webp`, purpose: file.purpose, key: file.viewKey };
  });
  return [...shown, ...originals.values()];
}

/** Written entry by entry, each picture read when its turn comes: an archive may hold a hundred megabytes. */
function archive(
  { disk }: Portal,
  texts: Readonly<Record<string, string>>,
  enclosed: readonly Enclosed[],
  signature: Buffer | undefined,
): ReadableStream<Uint8Array> {
  const entries = entriesOf();
  let zip: Zip | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((failed, chunk, final) => {
        if (failed) return controller.error(failed);
        controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    async pull() {
      const { value, done } = await entries.next();
      if (done) zip?.end();
      else {
        const { name, bytes, packed } = value;
        const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name);
        zip?.add(entry);
        entry.push(bytes, true);
      }
    },
    async cancel() {
      await entries.return(undefined);
    },
  });

  async function* entriesOf() {
    for (const [name, text] of Object.entries(texts))
      yield { name, bytes: strToU8(text), packed: false };
    if (signature) yield { name: "chu-ky.webp", bytes: Uint8Array.from(signature), packed: true };
    for (const { name, key } of enclosed) {
      // An object that is just being removed is left out; the list in the data still says it was there.
      if (!(await disk.exists(key))) continue;
      const bytes = await buffer(await readObject(disk, key));
      yield { name: name.startsWith("goc/") ? name + endingOf(bytes) : name, bytes, packed: true };
    }
  }
}

/** The ending an original had, from what it is: the name it came with was never kept. */
function endingOf(bytes: Buffer): string {
  const begins = (hex: string) => bytes.subarray(0, hex.length / 2).toString("hex") === hex;
  if (begins("ffd8ff")) return ".jpg";
  if (begins("89504e47")) return ".png";
  if (begins("25504446")) return ".pdf";
  if (begins("52494646")) return ".webp";
  return ".bin";
}

type Data = { readonly [name: string]: LeavingJson };

/** The same as data. Names of fields are English, as in the interface for programs; words are both. */
function dataOf(followed: Followed, person: Person | null, enclosed: readonly Enclosed[]): Data {
  const { matter, filed, history, readings, names } = followed;
  const { progress } = matter;
  return {
    code: matter.code,
    kind: matter.kind,
    channel: matter.channel,
    area: typeof followed.area === "string" ? followed.area : text(followed.area),
    unit: names.units.get(matter.desk.unit)?.name ?? null,
    place: names.units.get(matter.placeUnit)?.name ?? null,
    stage: progress.stage,
    receivedAt: matter.receivedAt,
    acceptBy: matter.acceptBy,
    promisedBy: matter.promisedBy,
    answerBy: matter.answerBy,
    answeredOn: matter.answeredOn,
    rating: matter.rating,
    urgent: matter.urgent,
    publishConsent: matter.publishConsent,
    published: matter.published,
    sender: person && senderOf(person),
    filed: filed && { title: filed.title, content: filed.body, place: filed.place },
    history: history.map(({ seq, type, at, what, who, said, erased, more }) => ({
      seq,
      type,
      at,
      what: text(what),
      who: text(who),
      said,
      erased,
      more: more.map(text),
    })),
    readings: readings.map((one) => ({
      at: one.at,
      what: one.what,
      who: whoOf(one),
      reason: one.reason,
      approvedBy: one.approvedBy,
    })),
    files: enclosed.map(({ name, purpose }) => ({ name, purpose })),
    keeping: Object.keys(keepingRules)
      .filter(isKeepingRule)
      .map((rule) => ({
        rule,
        about: text(ruleOf(rule).name),
        basis: text(ruleOf(rule).basis.words),
      })),
    madeAt: followed.now,
  };
}

const text = ({ vi, en }: Text): LeavingJson => ({ vi, en });

const whoOf = (one: Followed["readings"][number]): Leaving =>
  one.client ??
  one.opener ??
  ([one.officerName, one.postTitle, one.unitName].filter(Boolean).join(", ") || null);

function senderOf(person: Person): LeavingJson {
  const { contact, signature } = person;
  const number = person["identity-number"];
  return {
    ...(contact ? { contact: { ...contact } } : {}),
    ...(number ? { identityNumber: { ...number } } : {}),
    ...(signature ? { signature: "chu-ky.webp" } : {}),
  };
}
