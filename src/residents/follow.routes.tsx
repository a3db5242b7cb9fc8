import type { Context } from "hono";
import type { z } from "zod";

import { limits } from "#files/model.ts";
import { attach } from "#files/store.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { countFailure, limit } from "#guard/limit.ts";
import { tooManyText } from "#guard/refusals.ts";
import { unreachable } from "#kernel/result.ts";
import { isUnreachable } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { receiptsTexts } from "#register/texts.ts";
import { blank, readForm, withErrors, withProblem, type Form, type Read } from "#web/form.ts";
import { html } from "#web/html.ts";
import type { Path } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { formKey, keepFiles, letGo, waitingOf } from "./attachments.ts";
import {
  appealForm,
  consentForm,
  erasureForm,
  lookup,
  ratingForm,
  replyForm,
  type FollowField,
} from "./follow.forms.ts";
import { gather } from "./follow.ts";
import { myData } from "./my-data.ts";
import type { Filling } from "./follow-view.ts";
import type { Matter, MatterCode } from "#cases/model.ts";
import { FollowPage } from "./pages/follow.tsx";
import { ErasurePage } from "./pages/my-data.tsx";
import { ofAnotherRoom } from "./other-rooms.ts";
import { LookupPage } from "./pages/lookup.tsx";
import { matterReceipts } from "./receipts.ts";
import { UnavailablePage } from "./pages/unavailable.tsx";
import type { Portal } from "#cases/portal.ts";
import { eraseOwnIdentity } from "#cases/own.ts";
import { codeTyped } from "#cases/receipt.ts";
import { ownCommentTyped } from "#comments/own.routes.tsx";
import { ownCodeTyped } from "#complaints/own.routes.tsx";
import { ownLetterTyped } from "#letters/follow.tsx";
import { refusalText } from "#cases/refusals.ts";
import { followMatter, takeResidentStep, type ResidentInput } from "#cases/resident.ts";
import type { ResidentStep } from "#cases/steps.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { followTexts as t } from "./texts/follow.ts";

/** Where residents follow what they sent. The two codes come in the body of each form, never in an address. */
export function followRoutes(open: Open, portal: Portal): void {
  const { house, site } = portal;

  open.get(paths.follow.show, "anyone", (c, lang) => {
    const typed = c.req.query("ma") ?? "";
    const code =
      ownCodeTyped(typed) ?? ownLetterTyped(typed) ?? ownCommentTyped(typed) ?? codeTyped(typed);
    return asked(lang, code === null ? blank : { values: { code }, errors: {} }, 200);
  });

  open.post(paths.follow.show, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.show, lookup, async (_, { matter, secret, form }) =>
      shown(lang, matter, secret, { form: { ...form, values: {} } }, 200),
    ),
  );

  open.post(paths.follow.reply, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.reply, replyForm, async (read, came) => {
      const said = came.form.values.reply ?? "";
      const asks = legalQuestion(said, came.form);
      if (asks === "stop") return stopped(c, lang, came);
      if (asks) return shown(lang, came.matter, came.secret, { ...came, legal: asks }, 422);
      const remove = came.form.lists?.remove ?? [];
      const kept = await keepFiles(portal, came.once, read.files("files"), remove);
      const filling = {
        ...came,
        refused: kept.refused,
        waiting: await waitingOf(portal, kept.files),
      };
      if (!read.ok || kept.refused.length > 0) {
        const form = kept.refused.length > 0 ? withErrors(came.form, filesError(kept)) : came.form;
        return shown(lang, came.matter, came.secret, { ...filling, form }, 422);
      }
      const input = { step: "reply", text: read.value.reply, once: came.once } as const;
      return taken(lang, { ...came, ...filling }, input, kept.files.length > 0);
    }),
  );

  open.post(paths.follow.rating, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.rating, ratingForm, async (read, came) => {
      const asks = legalQuestion(came.form.values.reason ?? "", came.form);
      if (asks === "stop") return stopped(c, lang, came);
      if (asks) return shown(lang, came.matter, came.secret, { ...came, legal: asks }, 422);
      if (!read.ok) return shown(lang, came.matter, came.secret, came, 422);
      const { rating, reason = "" } = read.value;
      if (rating === "unsatisfied" && reason === "") {
        const form = withErrors(came.form, { reason: t.reasonMissing });
        return shown(lang, came.matter, came.secret, { ...came, form }, 422);
      }
      return taken(lang, came, { step: "rate", rating, text: reason, once: came.once });
    }),
  );

  open.post(paths.follow.appeal, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.appeal, appealForm, async (read, came) => {
      const asks = legalQuestion(came.form.values.appeal ?? "", came.form);
      if (asks === "stop") return stopped(c, lang, came);
      if (asks) return shown(lang, came.matter, came.secret, { ...came, legal: asks }, 422);
      if (!read.ok) return shown(lang, came.matter, came.secret, came, 422);
      return taken(lang, came, { step: "appeal", text: read.value.appeal, once: came.once });
    }),
  );

  open.post(paths.follow.withdrawal, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.withdrawal, lookup, (_, came) =>
      taken(lang, came, { step: "withdraw" }),
    ),
  );

  open.post(paths.follow.consent, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.consent, consentForm, async (read, came) =>
      read.ok
        ? taken(lang, came, { step: "consent", publish: read.value.publish === "yes" })
        : shown(lang, came.matter, came.secret, came, 422),
    ),
  );

  open.post(paths.follow.data, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.data, lookup, async (_, { matter, secret, form }) => {
      const data = await myData(portal, lang, matter, secret);
      return data ?? asked(lang, withProblem(form, t.notFound), 404);
    }),
  );

  for (const [at, as] of [
    [paths.follow.receipts, "files"],
    [paths.follow.codes, "codes"],
  ] as const) {
    open.post(at, "anyone", (c, lang) =>
      opened(c, lang, at, lookup, async (_, { matter, secret, form }) => {
        const receipts = await matterReceipts(portal, matter, secret, { as, lang });
        if (receipts) return receipts;
        const why = withProblem({ ...form, values: {} }, receiptsTexts.noProofs);
        return shown(lang, matter, secret, { form: why }, 404);
      }),
    );
  }

  open.post(paths.follow.erasure, "anyone", (c, lang) =>
    opened(c, lang, paths.follow.erasure, erasureForm, async (_, { matter, secret, form }) => {
      if (form.values.go !== "confirm") {
        const page = { lang, trial: site.trial, matter, secret };
        return html(<ErasurePage {...page} />);
      }
      const erased = await eraseOwnIdentity(house)(matter.code, secret);
      if (!erased.ok) return asked(lang, withProblem(form, t.notFound), 404);
      return shown(lang, erased.value, secret, { done: "erasure" }, 200);
    }),
  );

  const { data, receipts, codes, erasure, reply, rating, appeal, withdrawal, consent } =
    paths.follow;
  for (const step of [data, receipts, codes, erasure, reply, rating, appeal, withdrawal, consent]) {
    open.get(step, "anyone", (c, lang) => c.redirect(paths.follow.show.to({}, lang), 303));
  }

  type Came = {
    readonly matter: Matter;
    readonly secret: string;
    readonly form: Form<FollowField>;
    readonly once: string;
  };

  /** Reads a form, opens the matter its two codes name, and hands both on; everything else answers here. */
  async function opened<Schema extends z.ZodObject>(
    c: Context,
    lang: Lang,
    at: Path,
    schema: Schema,
    go: (read: Read<Schema>, came: Came) => Promise<Response>,
  ): Promise<Response> {
    let form: Form<FollowField> = blank;
    try {
      const now = house.clock();
      const knock = await limit(house.sql, portal.guard, "lookup", portal.source(c), now);
      const bytes = knock.ok ? limits.requestBytes : limits.wordsBytes;
      const read = await readForm(schema, c.req.raw, { limit: bytes });
      form = read.form;
      const { code = "", secret = "" } = form.values;
      const onlyPair = { ...form, values: { code, secret } };
      if (!knock.ok) {
        const { retryAfter } = knock.refusal;
        return asked(lang, withProblem(onlyPair, tooManyText(retryAfter)), 429, retryAfter);
      }
      if (!read.ok && read.status !== 422) return asked(lang, onlyPair, read.status);
      if (code.trim() === "" || secret.trim() === "") return asked(lang, onlyPair, 422);
      const other = await ofAnotherRoom(portal, at, lang, { code, secret });
      if (other) return other;
      const matter = await found(code, secret);
      if (!matter) {
        await countFailure(house.sql, portal.guard, "lookup", portal.source(c), now);
        return asked(lang, withProblem({ ...onlyPair, errors: {} }, t.notFound), 404);
      }
      const once = isOnce(form.values.once) ? form.values.once : newOnce();
      return await go(read, { matter, secret, form, once });
    } catch (thrown) {
      if (!isUnreachable(thrown)) throw thrown;
      if (form === blank) {
        const read = await readForm(schema, c.req.raw, { limit: limits.wordsBytes });
        form = read.form;
      }
      const page = (
        <UnavailablePage lang={lang} trial={site.trial} action={at.to({}, lang)} form={form} />
      );
      return html(page, 503, { "retry-after": "60" });
    }
  }

  async function found(typedCode: string, secret: string): Promise<Matter | null> {
    const code: MatterCode | null = codeTyped(typedCode);
    return code === null ? null : followMatter(house)(code, secret);
  }

  async function taken(
    lang: Lang,
    came: Came & Partial<Filling>,
    input: ResidentInput,
    withFiles = false,
  ): Promise<Response> {
    const { matter, secret, once } = came;
    const took = await takeResidentStep(house)(
      matter.code,
      secret,
      input,
      withFiles
        ? async (sql, { id }) => {
            await attach(sql, formKey(once), id, "reply");
          }
        : undefined,
    );
    const done = { form: blank, done: input.step };
    if (took.ok) return shown(lang, took.value, secret, done, 200);
    const now = (await found(matter.code, secret)) ?? matter;
    // The same form sent twice: it has been done, and nothing is wrong.
    if (isDone(now, input)) return shown(lang, now, secret, done, 200);
    const form = withProblem(came.form, refusalText[took.refusal.because]);
    return shown(lang, now, secret, { ...came, form }, 409);
  }

  async function stopped(c: Context, lang: Lang, came: Came): Promise<Response> {
    await letGo(portal, came.once);
    const what = came.form.values.legal === "complaint" ? "khieu-nai" : "to-cao";
    return c.redirect(paths.filing.stop.to({ what }, lang), 303);
  }

  async function shown(
    lang: Lang,
    matter: Matter,
    secret: string,
    what: Partial<Filling> & { readonly done?: ResidentStep | "erasure" },
    status: number,
  ): Promise<Response> {
    const filling: Filling = {
      form: what.form ?? blank,
      once: what.once ?? newOnce(),
      waiting: what.waiting ?? [],
      refused: what.refused ?? [],
      legal: what.legal ?? null,
    };
    const page = (
      <FollowPage
        {...await gather(portal, matter)}
        lang={lang}
        trial={site.trial}
        secret={secret}
        filling={filling}
        done={what.done}
      />
    );
    return html(page, status);
  }

  function asked(
    lang: Lang,
    form: Form<"code" | "secret">,
    status: number,
    retryAfter?: number,
  ): Response {
    return html(
      <LookupPage lang={lang} trial={site.trial} form={form} />,
      status,
      retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
    );
  }

  const newOnce = () => onceFrom(house.noise(16));
}

/** What to ask about words that look like something else; "stop" when the sender says they are. */
function legalQuestion(text: string, form: Form<FollowField>) {
  if (form.values.legal === "denunciation" || form.values.legal === "complaint") return "stop";
  const legal = legalFormOf(text);
  return legal.looksLike !== null && form.values.legal !== "feedback" ? legal : null;
}

const filesError = ({ refused }: { readonly refused: Filling["refused"] }) =>
  refused[0] ? { files: refused[0] } : {};

const isDone = (m: Matter, input: ResidentInput): boolean => {
  switch (input.step) {
    case "withdraw":
      return m.progress.stage === "withdrawn";
    case "consent":
      return m.publishConsent === input.publish;
    case "rate":
      return m.rating === input.rating && m.progress.stage !== "answered";
    case "appeal":
    case "reply":
      return false;
    default:
      return unreachable(input);
  }
};
