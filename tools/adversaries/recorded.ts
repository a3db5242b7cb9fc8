import { proofFor } from "#guard/browser/solve.ts";

import { patternOf } from "../../test/addresses.ts";
import { crawl, type Crawled } from "../../test/crawl.ts";
import type { DrawnField, DrawnForm } from "../../test/markup.ts";
import { visitor } from "../../test/visitor.ts";
import type { Gate, Recorded } from "./model.ts";

/** Everything that can be asked, by every visitor through their turnstile; each kind of request once. */
export async function recordAll(gates: ReadonlyMap<string, Gate>): Promise<readonly Recorded[]> {
  const kinds = new Map<string, Recorded>();
  for (const [as, gate] of gates) {
    const all =
      as === "program" ? ofProgram() : await ofPages(as, await crawl(visitor(gate.origin)));
    for (const one of all) {
      const kind = kindOf(one);
      if (!kinds.has(kind)) kinds.set(kind, one);
    }
  }
  return [...kinds.values()];
}

const kindOf = ({ method, address, pattern, body = "", type = "" }: Recorded): string => {
  const step = pattern.endsWith(":step") ? (address.split("?")[0]?.split("/").at(-1) ?? "") : "";
  const sent = type.includes("json") ? body.length : names(body);
  return [method, pattern, step, names(address.split("?")[1] ?? ""), sent].join(" ");
};

const names = (query: string): readonly string[] =>
  [...new Set(new URLSearchParams(query).keys())].toSorted();

async function ofPages(as: string, { pages, forms }: Crawled): Promise<readonly Recorded[]> {
  const asked = pages
    .filter(({ status, address }) => status < 400 && !address.startsWith("/en"))
    .flatMap(({ address }) => withPattern({ as, method: "GET", address }));
  const sent = await Promise.all(
    forms
      .filter(({ action }) => !action.startsWith("/en"))
      .map(async (form): Promise<readonly Recorded[]> => {
        const body = new URLSearchParams(await filled(form, usual)).toString();
        return form.method === "get"
          ? withPattern({ as, method: "GET", address: `${form.action.split("?")[0]}?${body}` })
          : withPattern({ as, method: "POST", address: form.action, body, type: urlencoded });
      }),
  );
  return [...asked, ...sent.flat()];
}

export const urlencoded = "application/x-www-form-urlencoded";

function withPattern(one: Omit<Recorded, "pattern">): readonly Recorded[] {
  const pattern = patternOf(one.address);
  return pattern === undefined || pattern.startsWith("/assets") ? [] : [{ ...one, pattern }];
}

function ofProgram(): readonly Recorded[] {
  const filing = {
    kind: "feedback",
    title: "Đèn đường ngõ 12 hỏng",
    content: "Đèn đường hỏng hai tuần nay, buổi tối rất khó đi.",
    area: "duong-sa",
    unit: "phuong-ba-dinh",
    place: "ngõ 12",
    publish: true,
    contact: { name: "Nguyễn Văn Thử", email: "thu@example.com" },
  };
  const key = { "idempotency-key": "doi-thu-000000000000001" };
  const secret = { "receipt-secret": "0000 0000 0000 0000 0000 0000" };
  return [
    ...withPattern({
      as: "program",
      method: "POST",
      address: "/api/v1/matters",
      body: JSON.stringify(filing),
      type: "application/json",
      headers: key,
    }),
    ...withPattern({
      as: "program",
      method: "GET",
      address: "/api/v1/matters/DV-0000-0000",
      headers: secret,
    }),
    ...withPattern({ as: "program", method: "GET", address: "/api/openapi.json" }),
  ];
}

/**
 * The fields of a form as somebody would send them: what it came with, what it offers first, and
 * `text` wherever there is room for words. A challenge is met the way a browser meets it.
 */
export async function filled(
  form: DrawnForm,
  text: (field: DrawnField) => string,
): Promise<[string, string][]> {
  const fields: [string, string][] = [];
  const chosen = new Set<string>();
  for (const field of form.fields) {
    if (field.type === "file" || field.type === "password") continue;
    if (["submit", "button", "reset"].includes(field.type)) continue;
    if (field.type === "radio" && chosen.has(field.name)) continue;
    chosen.add(field.name);
    fields.push([field.name, await valueOf(field, form, text)]);
  }
  return fields;
}

async function valueOf(
  field: DrawnField,
  { work }: DrawnForm,
  text: (field: DrawnField) => string,
): Promise<string> {
  if (field.name === "altcha" && work !== undefined) return proofFor(work);
  // The trap of the form, and the answer the solved work makes needless.
  if (field.name === "trang_chu_cua_toi" || field.name === "answer") return "";
  if (isChoice(field)) return field.value;
  if (field.type === "date") return new Date().toISOString().slice(0, 10);
  if (field.type === "email") return "thu@example.com";
  if (field.type === "tel") return "0912345678";
  if (field.type === "number") return field.value || "5";
  return text(field);
}

const isChoice = ({ type }: DrawnField): boolean =>
  ["hidden", "radio", "checkbox", "select"].includes(type);

/** What a person might have typed. */
const usual = ({ name, value, type }: DrawnField): string =>
  name === "unit" || name === "don-vi"
    ? "Phường Ba Đình"
    : value || (type === "textarea" ? "Nắp cống vỡ đã ba ngày, rất nguy hiểm." : "Trúc Bạch 12");
