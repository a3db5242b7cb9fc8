import type { Context } from "hono";

import { audit } from "#audit/record.ts";
import type { Portal } from "#cases/portal.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { maskPerson } from "#vault/mask.ts";
import { openPerson } from "#vault/person.ts";
import { failure } from "#web/errors.tsx";
import { blank, filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { takeCommentStep, writersName } from "./actions.ts";
import { deskView, type DeskComment } from "./desk-view.ts";
import { listAddress, readListQuery } from "./filter.ts";
import { openWriter } from "./identity.store.ts";
import { commentList, waitingCounts } from "./list.store.ts";
import { maskRow } from "./mask.ts";
import { onlyLeavesOut } from "./masking.ts";
import { isCommentCode, type CommentCode } from "./model.ts";
import { CommentPage } from "./pages/comment.tsx";
import type { Chosen, IdentityShown } from "./pages/desk-props.ts";
import { CommentListPage } from "./pages/list.tsx";
import { refusalText } from "./refusals.ts";
import { moderatorSteps, standing, unitsModerated, type ModeratorStep } from "./rules.ts";
import { inputOf, shownIn, stepForm, type StepField } from "./step-form.ts";
import { deskTexts as t, identitySlug, stepSlugs } from "./texts/desk.ts";

const pageSize = 40;

/** Where comments wait for somebody to look at them. */
export function deskRoutes(open: Open, portal: Portal): void {
  const { house, site } = portal;
  const frame = (staff: Staff, lang: Lang) => ({
    lang,
    trial: site.trial,
    staff: headerOf(staff),
  });
  const notThere = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });

  open.get(paths.comments.desk, "comments", async (c, staff, lang) => {
    const q = readListQuery(c.req.query());
    const units = unitsModerated(staff);
    const [found, counts] = await Promise.all([
      commentList(house.sql, units, q, pageSize + 1),
      waitingCounts(house.sql, units),
    ]);
    const page = found.slice(0, pageSize);
    const last = found.length > pageSize ? page.at(-1)?.comment.code : undefined;
    const rows = page.map(({ wrote, ...row }) => ({
      ...row,
      ...maskRow(staff, row.comment, wrote),
    }));
    const next = last ? listAddress(q, { after: last }) : null;
    const erased = c.req.query("xong") === stepSlugs["handover-confirm"];
    return html(<CommentListPage {...frame(staff, lang)} {...{ q, rows, next, counts, erased }} />);
  });

  open.get(paths.comments.show, "comments", async (c, staff, lang) => {
    const code = codeIn(c);
    const view = code && (await deskView(house, staff, code));
    if (!view) return notThere(c, staff);
    const asked = stepAt(c.req.query("buoc"));
    const step = view.steps.find((one) => one.step === asked && one.because === null)?.step;
    const chosen = step ? { step, form: firstForm(view, step), name: null } : null;
    return shown(staff, lang, view, { chosen, done: stepAt(c.req.query("xong")) });
  });

  open.get(paths.comments.step, "comments", (c, staff, lang) => {
    const code = codeIn(c);
    const step = stepAt(c.req.param("step"));
    if (!code) return notThere(c, staff);
    const asked = step ? query({ buoc: stepSlugs[step] }) : "";
    return c.redirect(paths.comments.show.to({ code }, lang) + asked, 303);
  });

  open.post(
    paths.comments.step,
    { right: "comments", fresh: isSensitive },
    async (c, staff, lang) => {
      const code = codeIn(c);
      const view = code && (await deskView(house, staff, code));
      if (!view) return notThere(c, staff);
      const read = await readForm(stepForm, c.req.raw);
      if (c.req.param("step") === identitySlug) return postIdentity(staff, lang, view, read.form);
      const step = stepAt(c.req.param("step"));
      if (!step) return notThere(c, staff);
      return postStep(c, staff, lang, view, step, read.form);
    },
  );

  async function postStep(
    c: Context,
    staff: Staff,
    lang: Lang,
    view: DeskComment,
    step: ModeratorStep,
    form: Form<StepField>,
  ): Promise<Response> {
    const { code } = view.comment;
    const again = (next: Form<StepField>, status: number, name: string | null = null) =>
      shown(staff, lang, view, { chosen: { step, form: next, name } }, status);
    const input = inputOf(step, form);
    if (!input.ok) return again(input.form, 422);
    const shows = step === "approve" || step === "overturn";
    if (shows && form.values.go !== "confirm") {
      const name = await previewed(staff, view, step, form);
      return typeof name === "string"
        ? again(form, 200, name)
        : again(withErrors(form, { shown_content: name }), 422);
    }
    const seen = Number(form.values.seq ?? "0");
    const took = await takeCommentStep(house)(code, staff, input.input, seen);
    if (took.ok) {
      const done = query({ xong: stepSlugs[step] });
      return took.value.comment === null
        ? c.redirect(paths.comments.desk.to({}, lang) + done, 303)
        : c.redirect(paths.comments.show.to({ code }, lang) + done, 303);
    }
    const { because } = took.refusal;
    const now = await deskView(house, staff, code);
    if (!now) return notThere(c, staff);
    const next = withProblem(form, refusalText[because]);
    const status = because === "put-in" || because === "no-such-place" ? 422 : 409;
    return shown(staff, lang, now, { chosen: { step, form: next, name: null } }, status);
  }

  /** The name it would be published with, opened and written down; or why it cannot be shown so. */
  async function previewed(
    staff: Staff,
    { comment, words }: DeskComment,
    step: ModeratorStep,
    form: Form<StepField>,
  ) {
    const what = shownIn(form);
    const written = words.comment;
    const post = standing(staff, comment, step);
    if (!written || !post) return refusalText.erased;
    if (!onlyLeavesOut(written.title, what.title) || !onlyLeavesOut(written.body, what.body))
      return refusalText["put-in"];
    const name = await house.sql.begin((sql) =>
      writersName(sql, house, comment, { officer: staff.officer, post }),
    );
    return name === "" ? refusalText["no-name"] : name;
  }

  async function postIdentity(
    staff: Staff,
    lang: Lang,
    view: DeskComment,
    form: Form<StepField>,
  ): Promise<Response> {
    const { comment } = view;
    const reason = cleanLine(form.values.reason ?? "").slice(0, 300);
    if (reason.length < 3) {
      const wrong = withErrors(form, { reason: t.identityMissing });
      return shown(staff, lang, view, { identity: { state: "closed", form: wrong } }, 422);
    }
    const post = standing(staff, comment, comment.appeal === "open" ? "uphold" : "approve");
    const contact = await house.sql.begin(async (sql) => {
      if (!post) return undefined;
      const by = { officer: staff.officer, post: post.post };
      const records = await openWriter(sql, comment.id, by, reason);
      if (records.length === 0) return undefined;
      const about = { kind: "comment", id: comment.id };
      await audit(sql, { by, did: "comment.identity", about });
      const held = openPerson(house.vault, records);
      return maskPerson({ kind: "officer", kinds: ["contact"] }, held).contact;
    });
    const { name = "", phone = "" } = contact ?? {};
    return shown(staff, lang, view, { identity: { state: "open", name, phone } });
  }

  function shown(
    staff: Staff,
    lang: Lang,
    view: DeskComment,
    more: {
      readonly chosen?: Chosen | null;
      readonly done?: ModeratorStep | null;
      readonly identity?: IdentityShown;
    },
    status = 200,
  ): Response {
    const { chosen = null, done = null, identity = { state: "closed", form: blank } } = more;
    const page = { ...frame(staff, lang), view, chosen, done, identity };
    return html(<CommentPage {...page} />, status);
  }
}

/** What a form begins with: what would be shown has numbers and links hidden already. */
function firstForm({ words }: DeskComment, step: ModeratorStep): Form<StepField> {
  if (step === "matter") return filled({ kind: "feedback" });
  if (step !== "approve" && step !== "overturn") return blank;
  const { title = "", body = "" } = words.masked ?? {};
  return filled({ shown_title: title, shown_content: body });
}

function codeIn(c: Context): CommentCode | null {
  const code = c.req.param("code") ?? "";
  return isCommentCode(code) ? code : null;
}

const stepAt = (slug: string | undefined): ModeratorStep | null =>
  moderatorSteps.find((step) => stepSlugs[step] === slug) ?? null;

/** A name opened, or a comment erased for good, asks for a proof within the last minutes. */
const isSensitive = (c: Context): boolean =>
  c.req.param("step") === identitySlug || c.req.param("step") === stepSlugs["handover-confirm"];
