import type { Context } from "hono";

import { templateOf } from "#access/roles.ts";
import type { Lang } from "#kernel/text.ts";
import { fileName } from "#outlets/file-name.ts";
import { documentFile } from "#outlets/docx.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { blank, type Form, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import {
  chooseTemplate,
  type Place,
  preview,
  templateFile,
  uploadTemplate,
  type Which,
} from "./actions.ts";
import { choiceForm, type ChoiceField, uploadForm, type UploadField } from "./forms.ts";
import type { TemplateHouse } from "./house.ts";
import { isKind, kindIds, kindOf } from "./kinds.ts";
import { KindPage } from "./pages/kind.tsx";
import { PaperListPage, type UnitChoice } from "./pages/list.tsx";
import { pageRefusalText, type TemplateFault } from "./refusals.ts";
import { templatesInUse, usesOf, versionsOf } from "./store.ts";
import { readTemplate } from "./template.ts";
import { paperTexts as t } from "./texts.ts";
import { limits } from "./zip.ts";

/** "Mẫu văn bản": the templates of a unit's papers, for its head. */
export function paperRoutes(open: Open, house: TemplateHouse, site: Site): void {
  const { sql } = house;
  const nothing = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });

  open.get(paths.papers.list, "papers", async (c, staff, lang) => {
    const frame = frameOf(c.req.query("don-vi"), staff, lang);
    if (!frame) return nothing(c, staff);
    const used = await templatesInUse(sql, frame.unit.id, kindIds);
    return html(<PaperListPage {...frame} used={used} />);
  });

  open.get(paths.papers.show, "papers", async (c, staff, lang) => {
    const place = placeIn(c, staff);
    if (!place) return nothing(c, staff);
    const saved = /^\d{1,5}$/.exec(c.req.query("phien-ban") ?? "")?.[0];
    return page(staff, lang, place, {
      saved: saved === undefined ? null : Number(saved),
      chosen: c.req.query("xong") !== undefined,
    });
  });

  open.post(paths.papers.show, "papers", async (c, staff, lang) => {
    // Room for the words beside the file.
    const read = await readForm(uploadForm, c.req.raw, { limit: limits.file + 65_536 });
    const place = placeIn(c, staff, read.form.values.unit ?? "");
    if (!place) return nothing(c, staff);
    const [file] = read.files("file");
    const unfit = file ? {} : { file: pageRefusalText["no-file"] };
    const upload = withErrors(read.form, unfit);
    if (!read.ok || !file) return page(staff, lang, place, { upload }, read.ok ? 422 : read.status);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kept = await uploadTemplate(house)(place, bytes, read.value.reason, staff);
    if (kept.ok) {
      const said = query({ "don-vi": place.unit, "phien-ban": kept.value });
      return c.redirect(paths.papers.show.to({ kind: place.kind }, lang) + said, 303);
    }
    const { refusal } = kept;
    return refusal.because === "faults"
      ? page(staff, lang, place, { upload, faults: refusal.faults }, 422)
      : page(
          staff,
          lang,
          place,
          { upload: withProblem(upload, pageRefusalText[refusal.because]) },
          409,
        );
  });

  open.post(paths.papers.choice, { right: "papers", fresh: true }, async (c, staff, lang) => {
    const read = await readForm(choiceForm, c.req.raw);
    const place = placeIn(c, staff, read.form.values.unit ?? "");
    if (!place) return nothing(c, staff);
    if (!read.ok) return page(staff, lang, place, { choice: read.form }, read.status);
    const { version, choice_reason: reason } = read.value;
    const done = await chooseTemplate(house)(place, version, reason, staff);
    if (!done.ok) {
      const choice = withProblem(read.form, pageRefusalText[done.refusal.because]);
      return page(staff, lang, place, { choice }, 409);
    }
    const said = query({ "don-vi": place.unit, xong: "1" });
    return c.redirect(paths.papers.show.to({ kind: place.kind }, lang) + said, 303);
  });

  open.get(paths.papers.file, "papers", async (c, staff) => {
    const place = placeIn(c, staff);
    const which = whichIn(c.req.param("which"));
    const bytes = place && which !== undefined && (await templateFile(sql, place, which));
    if (!place || !bytes) return nothing(c, staff);
    return documentFile(fileName([t.fileName.vi, kindOf(place.kind).title.vi], "docx"), bytes);
  });

  open.get(paths.papers.preview, "papers", async (c, staff) => {
    const place = placeIn(c, staff);
    const which = whichIn(c.req.param("which"));
    const bytes = place && which !== undefined && (await preview(sql, place, which));
    if (!place || !bytes) return nothing(c, staff);
    return documentFile(fileName([t.previewName.vi, kindOf(place.kind).title.vi], "docx"), bytes);
  });

  function frameOf(asked: string | undefined, staff: Staff, lang: Lang) {
    const units = unitsOf(staff);
    const unit = asked ? units.find(({ id }) => String(id) === asked) : units[0];
    return unit && { lang, trial: site.trial, staff: headerOf(staff), units, unit };
  }

  async function page(
    staff: Staff,
    lang: Lang,
    { unit, kind }: Place,
    said: {
      readonly upload?: Form<UploadField>;
      readonly choice?: Form<ChoiceField>;
      readonly faults?: readonly TemplateFault[];
      readonly saved?: number | null;
      readonly chosen?: boolean;
    },
    status = 200,
  ) {
    const frame = frameOf(String(unit), staff, lang);
    if (!frame) throw new Error("a unit that was checked is not theirs");
    const [used] = await templatesInUse(sql, unit, [kind]);
    const [versions, uses] = await Promise.all([
      versionsOf(sql, unit, kind),
      usesOf(sql, unit, kind),
    ]);
    const file = used && (await templateFile(sql, { unit, kind }, "in-use"));
    const fits = file && readTemplate(kind, file);
    const { upload = blank, choice = blank, faults = [], saved = null, chosen = false } = said;
    return html(
      <KindPage
        {...frame}
        {...{ kind, used, versions, uses, upload, choice, faults, saved, chosen }}
        unfit={fits && !fits.ok ? fits.refusal : []}
      />,
      status,
    );
  }
}

/** The units whose papers an officer answers for. */
const unitsOf = (staff: Staff): readonly UnitChoice[] =>
  [
    ...new Map(
      staff.posts
        .filter(({ role }) => templateOf(role).rights.includes("papers"))
        .map(({ unit, unitName }) => [unit, unitName]),
    ),
  ].map(([id, name]) => ({ id, name }));

/** The kind in the address and the unit asked for, if it is one of theirs. */
function placeIn(c: Context, staff: Staff, asked = c.req.query("don-vi")): Place | undefined {
  const kind = c.req.param("kind") ?? "";
  const units = unitsOf(staff);
  const unit = asked === undefined ? units[0] : units.find(({ id }) => String(id) === asked);
  return unit && isKind(kind) ? { unit: unit.id, kind } : undefined;
}

function whichIn(given: string | undefined): Which | undefined {
  if (given === "dang-dung") return "in-use";
  if (given === "mac-dinh") return "default";
  return given !== undefined && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined;
}
