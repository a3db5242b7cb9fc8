import { readFile, stat } from "node:fs/promises";
import type { Answer, Command, Given } from "#kernel/command.ts";
import { dayAt, isDay } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";
import { largest, outlinesIn } from "./boundaries.ts";
import { loadBoundaries } from "./boundaries.store.ts";
import { recordChange } from "./changes.ts";
import { boundaryFaultText, listFaultText } from "./contact-texts.ts";
import { contactsListed } from "./contacts.ts";
import { loadContacts } from "./contacts.store.ts";
import { provinceUnit } from "./store.ts";

/** `dv units contacts|boundaries`: how units are reached, and how their area looks on a picture. */
export const unitMapCommands: readonly Command<Database>[] = [
  {
    noun: "units",
    verb: "contacts",
    usage: 'FILE --source "where the list is from" [--checked DAY] [--json]',
    summary:
      "load how units are reached (CSV: code, office_address, telephone, email, opening_hours, office_lat, office_lon)",
    run: async (given, db) => {
      const { file, source } = asked(given);
      const checked = word(given, "checked") ?? dayAt(new Date());
      if (!file || !source || !isDay(checked) || checked > dayAt(new Date()))
        return { exit: 2, reason: "Thiếu tệp, thiếu nguồn, hoặc ngày kiểm tra không hợp lệ." };
      const rows = contactsListed(await readFile(file, "utf8"));
      if (!rows.ok) return { exit: 1, reason: listFaultText(rows.refusal).vi };
      const at = new Date();
      const done = await db.begin(async (tx) => {
        const loaded = await loadContacts(tx, rows.value, { source, checkedOn: checked, at });
        const province = await provinceUnit(tx);
        if (province && loaded.units > 0)
          await recordChange(tx, province.id, { by: null }, "unit.contacts-loaded", {
            units: loaded.units,
            source,
          });
        return loaded;
      });
      return {
        exit: 0,
        json: done,
        text:
          `${done.units} đơn vị có liên hệ mới` +
          (done.left > 0 ? `; ${done.left} dòng do đơn vị tự giữ, để nguyên` : "") +
          lost(done.unknown),
      };
    },
  },
  {
    noun: "units",
    verb: "boundaries",
    usage: 'FILE.geojson --source "where it is from" --licence "under what terms" [--json]',
    summary: "load simplified outlines of units, for pictures only (GeoJSON, properties.code)",
    run: async (given, db): Promise<Answer> => {
      const { file, source } = asked(given);
      const licence = word(given, "licence");
      if (!file || !source || !licence)
        return { exit: 2, reason: "Thiếu tệp, nguồn hoặc điều kiện sử dụng (--licence)." };
      const { size } = await stat(file);
      if (size > 4 * largest.bytes)
        return { exit: 1, reason: boundaryFaultText({ because: "too-large" }).vi };
      const text = await readFile(file, "utf8");
      const outlines = outlinesIn(text);
      if (!outlines.ok) return { exit: 1, reason: boundaryFaultText(outlines.refusal).vi };
      const at = new Date();
      const done = await db.begin(async (tx) => {
        const loaded = await loadBoundaries(tx, outlines.value, { source, licence, at, text });
        const province = await provinceUnit(tx);
        if (province && loaded && !loaded.unchanged)
          await recordChange(tx, province.id, { by: null }, "unit.boundaries-loaded", {
            units: loaded.units,
            source,
            licence,
          });
        return loaded;
      });
      if (!done) return { exit: 1, reason: "Không có mã nào trong tệp là của một đơn vị ở đây." };
      return {
        exit: 0,
        json: done,
        text: `${done.units} đơn vị có đường ranh${done.unchanged ? " (đã có từ trước)" : ""}${lost(done.unknown)}`,
      };
    },
  },
];

const lost = (unknown: readonly string[]): string =>
  unknown.length > 0 ? `; không biết mã: ${unknown.join(", ")}` : "";

const asked = (given: Given) => ({ file: given.positionals[0], source: word(given, "source") });

/** What was said for an option, as one line of 3 to 300 characters; undefined for anything else. */
function word({ options }: Given, name: string): string | undefined {
  const said = options[name];
  if (said === undefined || said === true) return undefined;
  const line = cleanLine(said.join(" "));
  return line.length >= 3 && line.length <= 300 ? line : undefined;
}
