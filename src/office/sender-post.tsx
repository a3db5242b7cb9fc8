import type { Context } from "hono";
import { z } from "zod";

import {
  decideIdentityRequest,
  openIdentity,
  openRequestedIdentity,
  requestIdentity,
  withdrawIdentityRequest,
} from "#cases/identity.ts";
import type { MatterCode } from "#cases/model.ts";
import type { Portal } from "#cases/portal.ts";
import { refusalText, type Refusal } from "#cases/refusals.ts";
import { unreachable, type Result } from "#kernel/result.ts";
import type { Lang } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import { line } from "#web/lines.ts";
import { isIdentityKind, type IdentityKind, type Person } from "#vault/model.ts";
import { blank, readForm, withErrors, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { openMatter } from "./matter-view.ts";
import { HandoverPrint } from "./pages/handover-print.tsx";
import type { Identity, SenderDone, SenderField } from "./pages/identity-box.tsx";
import { MatterPage } from "./pages/matter.tsx";
import { senderSlugs, type SenderSlug } from "./sender-slugs.ts";
import { senderTexts as t } from "./texts/sender.ts";
import { frameOf, notThere } from "./view.ts";

const wantedForm = z.object({
  /** On paper: what was approved is opened instead. */
  request: z.string().optional(),
  reason: line(500, refusalText["reason-missing"]),
  kinds: z.array(z.string()),
});
const decisionForm = z.object({
  request: z.string(),
  decision: line(500, refusalText["reason-missing"]),
  answer: z.enum(["yes", "no"]),
});
const requestForm = z.object({ request: z.string() });

type Came =
  | { readonly shows: Person | null }
  | { readonly did: SenderDone }
  | { readonly refusal: Refusal; readonly form: Form<SenderField> }
  | { readonly form: Form<SenderField>; readonly status: number };

/** Everything an officer asks of a sender's identity: open it, ask, decide, take back, print it. */
export async function postSender(
  portal: Portal,
  c: Context,
  staff: Staff,
  lang: Lang,
  code: MatterCode,
  slug: SenderSlug,
): Promise<Response> {
  const { house, site } = portal;
  const came = await take(portal, c.req.raw, staff, code, slug);
  if ("refusal" in came && came.refusal.because === "no-such-matter") {
    return notThere(c, site, staff);
  }
  if ("did" in came) {
    const to = paths.staff.matter.to({ code }, lang) + query({ nguoigui: came.did });
    return c.redirect(to, 303);
  }
  const view = await openMatter(house)(code, staff);
  if (!view) return notThere(c, site, staff);
  const frame = frameOf(site, staff, lang);
  const draw = (identity: Identity, status = 200) =>
    html(
      <MatterPage {...frame} view={view} chosen={null} done={null} identity={identity} />,
      status,
    );
  if ("shows" in came) {
    return slug === senderSlugs.print
      ? html(<HandoverPrint {...frame} view={view} person={came.shows} />)
      : draw({ state: "open", person: came.shows });
  }
  if (!("refusal" in came)) return draw({ state: "closed", form: came.form }, came.status);
  const field = slug === senderSlugs.decide ? "decision" : "reason";
  const form = withErrors(came.form, { [field]: refusalText[came.refusal.because] });
  return draw({ state: "closed", form }, 409);
}

async function take(
  { house }: Portal,
  request: Request,
  staff: Staff,
  code: MatterCode,
  slug: SenderSlug,
): Promise<Came> {
  switch (slug) {
    case senderSlugs.open:
    case senderSlugs.print:
    case senderSlugs.request: {
      const read = await readForm(wantedForm, request);
      const { request: approved } = read.form.values;
      if (slug === senderSlugs.print && approved)
        return shown(await openRequestedIdentity(house)(code, staff, uuid(approved)), blank);
      if (!read.ok) return { form: read.form, status: read.status };
      const kinds = kindsIn(read.value.kinds, slug === senderSlugs.print);
      if (kinds.length === 0)
        return { form: withErrors(read.form, { kinds: t.kindsMissing }), status: 422 };
      const wanted = { reason: read.value.reason, kinds };
      if (slug === senderSlugs.request)
        return did(await requestIdentity(house)(code, staff, wanted), read.form, "asked");
      return shown(await openIdentity(house)(code, staff, wanted), read.form);
    }
    case senderSlugs.decide: {
      const read = await readForm(decisionForm, request);
      if (!read.ok) return { form: read.form, status: read.status };
      const { decision: reason, answer } = read.value;
      const answered = { request: uuid(read.value.request), yes: answer === "yes", reason };
      return did(await decideIdentityRequest(house)(code, staff, answered), read.form, "decided");
    }
    case senderSlugs.openApproved:
    case senderSlugs.withdraw: {
      const read = await readForm(requestForm, request);
      const id = uuid(read.form.values.request ?? "");
      return slug === senderSlugs.withdraw
        ? did(await withdrawIdentityRequest(house)(code, staff, id), blank, "withdrawn")
        : shown(await openRequestedIdentity(house)(code, staff, id), blank);
    }
    default:
      return unreachable(slug);
  }
}

const did = (result: Result<null, Refusal>, form: Form<SenderField>, done: SenderDone): Came =>
  result.ok ? { did: done } : { refusal: result.refusal, form };

const shown = (result: Result<Person | null, Refusal>, form: Form<SenderField>): Came =>
  result.ok ? { shows: result.value } : { refusal: result.refusal, form };

const kindsIn = (asked: readonly string[], onPaper: boolean): readonly IdentityKind[] =>
  onPaper ? ["contact"] : asked.filter(isIdentityKind);

/** What is no identity at all names nothing; the database would throw at it. */
const uuid = (text: string): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
    ? text
    : "00000000-0000-0000-0000-000000000000";

/** What has just been done about the sender, as the address of the matter says it. */
export const senderDoneIn = (asked: string | undefined): SenderDone | undefined =>
  asked === "asked" || asked === "decided" || asked === "withdrawn" ? asked : undefined;
