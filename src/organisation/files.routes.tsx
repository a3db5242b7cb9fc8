import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod";

import { audit, doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { download } from "#outlets/download.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Open } from "#people/open.ts";
import { blank, readForm, withErrors } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { exportedFiles, fileOf, importFiles } from "./import.ts";
import { FilesPage } from "./pages/files.tsx";
import { organisationOf } from "./sheets.store.ts";
import { sheetNames } from "./sheets.ts";
import { fileTexts as t } from "./texts/files.ts";
import { viewFor } from "./view.ts";

/** The organisation as files, for administrators: out, in as a trial, in for good. */
export function fileRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;

  open.get(paths.organisation.file, "administer", async (_, staff, lang) => {
    const files = exportedFiles(await organisationOf(sql));
    await audit(sql, { by: doerOf(staff, "administer"), did: "organisation.exported" });
    // Always the same bytes for the same organisation: no time of day in it.
    const mtime = new Date("2000-01-01T00:00:00Z");
    const packed = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]));
    const name = fileName([t.out[lang], dayAt(house.clock())], "zip");
    return download(Uint8Array.from(zipSync(packed, { mtime })), "application/zip", name);
  });

  open.get(paths.organisation.intake, "administer", (c, staff, lang) =>
    html(<FilesPage view={viewFor(c, site, staff, lang)} form={blank} result={null} />),
  );

  open.post(
    paths.organisation.intake,
    { right: "administer", fresh: true },
    async (c, staff, lang) => {
      const read = await readForm(intakeForm, c.req.raw, { limit: mostBytes });
      const view = viewFor(c, site, staff, lang);
      if (!read.ok)
        return html(<FilesPage view={view} form={read.form} result={null} />, read.status);
      const files = await filesFrom(read.files("files"));
      if (!files) {
        const form = withErrors(read.form, { files: t.none });
        return html(<FilesPage view={view} form={form} result={null} />, 422);
      }
      const importer = {
        by: staff.officer,
        signIn: staff.signIn,
        at: house.clock(),
        noise: house.noise,
      };
      const result = await importFiles(sql, files, importer, read.value.apply === "yes");
      const status = result.problems.length > 0 ? 422 : 200;
      return html(<FilesPage view={view} form={blank} result={result} />, status);
    },
  );
}

const intakeForm = z.object({ files: z.string().optional(), apply: z.enum(["yes", "no"]) });

/** A whole province with all its offices is under 5 MB. */
const mostBytes = 20 * 1024 * 1024;

/** The tables among what was sent, by name; undefined when none of it is one. */
async function filesFrom(sent: readonly File[]): Promise<ReadonlyMap<string, string> | undefined> {
  const known = new Set(sheetNames.map(fileOf));
  const files = new Map<string, string>();
  for (const file of sent) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (file.name.endsWith(".zip")) {
      for (const [name, text] of unpacked(bytes, known)) files.set(name, text);
    } else if (known.has(file.name)) files.set(file.name, strFromU8(bytes));
  }
  return files.size > 0 ? files : undefined;
}

function unpacked(bytes: Uint8Array, known: ReadonlySet<string>): readonly [string, string][] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => known.has(name) && originalSize <= mostBytes,
    });
    return Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]);
  } catch {
    // Not a zip, or a broken one: then there is no table in it.
    return [];
  }
}
