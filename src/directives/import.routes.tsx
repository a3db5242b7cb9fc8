import { unreachable } from "#kernel/result.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { blank, type Form, readForm, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { confirmHead, type ConfirmRefusal, drop, takeIn, type TakeInRefusal } from "./actions.ts";
import { type Desk, unitsOf } from "./desk.ts";
import {
  type HeadField,
  headForm,
  headFormOf,
  headIn,
  takeInBytes,
  type TakeInField,
  takeInForm,
} from "./forms.ts";
import type { Directive, DirectiveCode } from "./model.ts";
import { HeadPage } from "./pages/head.tsx";
import { TakeInPage } from "./pages/take-in.tsx";
import { actRefusalText, fileRefusalText } from "./refusals.ts";
import { originalFacts } from "./store.ts";
import { directiveTexts as t } from "./texts/pages.ts";

/** Taking a directive in, and confirming which document it is. */
export function importRoutes(open: Open, desk: Desk): void {
  const { house } = desk;

  const takeInPage = (
    staff: Staff,
    lang: Lang,
    form: Form<TakeInField>,
    once: string,
    there: DirectiveCode | null = null,
    status = 200,
  ) =>
    html(
      <TakeInPage {...desk.frame(staff, lang)} units={unitsOf(staff)} {...{ form, once, there }} />,
      status,
    );

  open.get(paths.directives.new, "directives", (c, staff, lang) =>
    desk.doing(staff)
      ? takeInPage(staff, lang, blank, onceFrom(house.noise(16)))
      : desk.nothing(c, staff),
  );

  open.post(paths.directives.new, "directives", async (c, staff, lang) => {
    const read = await readForm(takeInForm, c.req.raw, { limit: takeInBytes });
    const typed = read.form.values.once;
    const once = isOnce(typed) ? typed : onceFrom(house.noise(16));
    const asked = read.form.values.unit;
    const doing = desk.doing(staff, asked ? Number(asked) : undefined);
    if (!doing) return desk.nothing(c, staff);
    if (!read.ok) return takeInPage(staff, lang, read.form, once, null, read.status);
    const [file] = read.files("file");
    const bytes = file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    const given = {
      file: bytes && file ? { name: file.name, bytes } : null,
      pasted: read.value.pasted ?? null,
      once,
    };
    const done = await takeIn(house)(given, doing);
    if (done.ok) return c.redirect(paths.directives.head.to({ code: done.value }, lang), 303);
    const { refusal } = done;
    const form = withProblem(read.form, takeInWords(refusal));
    return refusal.because === "already"
      ? takeInPage(staff, lang, form, once, refusal.code, 409)
      : takeInPage(staff, lang, form, once, null, 422);
  });

  const headPage = async (
    staff: Staff,
    lang: Lang,
    directive: Directive,
    form: Form<HeadField>,
    there: DirectiveCode | null = null,
    status = 200,
  ) => {
    const original = await originalFacts(house.sql, directive.id);
    if (!original) throw new Error("a directive without its original");
    return html(
      <HeadPage {...desk.frame(staff, lang)} {...{ directive, original, form, there }} />,
      status,
    );
  };

  open.get(paths.directives.head, "directives", async (c, staff, lang) => {
    const found = await desk.directive(c, staff, true);
    if (!found) return desk.nothing(c, staff);
    const { directive } = found;
    if (directive.stage !== "proposed")
      return c.redirect(paths.directives.show.to({ code: directive.code }, lang), 303);
    return headPage(staff, lang, directive, headFormOf(directive));
  });

  open.post(paths.directives.head, "directives", async (c, staff, lang) => {
    const read = await readForm(headForm, c.req.raw);
    const found = await desk.directive(c, staff, true);
    if (!found) return desk.nothing(c, staff);
    const { directive, doing } = found;
    if (!read.ok) return headPage(staff, lang, directive, read.form, null, read.status);
    const done = await confirmHead(house)(directive, headIn(read.value), read.value.seq, doing);
    if (done.ok) return c.redirect(paths.directives.read.to({ code: directive.code }, lang), 303);
    const { refusal } = done;
    const form = withProblem(read.form, confirmWords(refusal));
    const there = refusal.because === "duplicate" ? refusal.code : null;
    const status = refusal.because === "duplicate" || refusal.because === "changed" ? 409 : 422;
    return headPage(staff, lang, directive, form, there, status);
  });

  open.post(paths.directives.drop, "directives", async (c, staff, lang) => {
    const found = await desk.directive(c, staff, true);
    if (!found) return desk.nothing(c, staff);
    const done = await drop(house)(found.directive, found.doing);
    return done.ok ? c.redirect(paths.directives.list.to({}, lang), 303) : desk.nothing(c, staff);
  });
}

function takeInWords(refusal: TakeInRefusal): Text {
  switch (refusal.because) {
    case "nothing":
      return t.nothing;
    case "already":
      return t.already;
    case "file":
      return fileRefusalText[refusal.fault];
    default:
      return unreachable(refusal);
  }
}

const confirmWords = (refusal: ConfirmRefusal): Text =>
  refusal.because === "duplicate" ? t.duplicate(refusal.unitName) : actRefusalText[refusal.because];
