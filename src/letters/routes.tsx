import type { Context } from "hono";
import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { sightOf } from "#cases/sight.ts";
import { fileResponse } from "#files/response.ts";
import { isVariant, limits } from "#files/model.ts";
import { doerOf } from "#audit/record.ts";
import { dayAt } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { documentFile } from "#outlets/docx.ts";
import { openPaper } from "#papers/keep.ts";
import type { PaperId } from "#papers/model.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { blank, readForm, withErrors, withProblem } from "#web/form.ts";
import { promiseCodeOf } from "#register/receipt-files.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { handOver, slipDocument } from "./denunciation.ts";
import { firstDesk, takeIn } from "./desk.ts";
import { doneIn, filterOf, openPlace, readListQuery, sealPlace } from "./filter.ts";
import { openLetterSender } from "./identity.ts";
import { makeLetterPaper, papersAt } from "./letter-papers.ts";
import { maskLetterRows } from "./mask.ts";
import type { LetterCode } from "./model.ts";
import { codeIn, frameOf, notThere, registrarPost } from "./office-view.ts";
import { DenunciationPage, SlipPage } from "./pages/denunciation.tsx";
import { LetterPage, type LetterPageProps } from "./pages/letter.tsx";
import { LetterListPage } from "./pages/list.tsx";
import { ReceiptPage } from "./pages/receipt.tsx";
import { RegistrationPage } from "./pages/registration.tsx";
import { stepPage } from "./pages/step-panel.tsx";
import { pageOf } from "./scans.ts";
import { askedFor } from "./sight.ts";
import { firstStepForm, postStep } from "./step-post.tsx";
import { letterSteps, stepAt } from "./steps.ts";
import { letterByCode, noteReadingOnce } from "./store.ts";
import { letterTexts as t } from "./texts/pages.ts";
import { extrasOf, openLetter, type LetterView } from "./view.ts";
import { letterList } from "./worklist.store.ts";

const pageSize = 40;

/** The register of letters: the list, registering, a letter and its steps, denunciations on paper. */
export function letterRoutes(open: Open, portal: Portal): void {
  listRoutes(open, portal);
  registrationRoutes(open, portal);
  denunciationRoutes(open, portal);
  letterPageRoutes(open, portal);
}

function listRoutes(open: Open, { house, site }: Portal): void {
  open.get(paths.letters.list, "letters", async (c, staff, lang) => {
    const q = readListQuery(c.req.query());
    const after = openPlace(house.master, staff.officer, q);
    const found = await letterList(house.sql, sightOf(staff), filterOf(q), after, pageSize + 1);
    const page = found.slice(0, pageSize);
    const last = found.length > pageSize ? page.at(-1)?.letter : undefined;
    return html(
      <LetterListPage
        {...frameOf(site, staff, lang)}
        q={{ ...q, after: after ? q.after : null }}
        rows={maskLetterRows(staff, page)}
        next={
          last
            ? sealPlace(house.master, staff.officer, q, { on: last.receivedOn, id: last.id })
            : null
        }
        today={dayAt(house.clock())}
        calendar={house.calendar}
        done={doneIn(c.req.query("xong"))}
      />,
    );
  });
}

function registrationRoutes(open: Open, portal: Portal): void {
  const { site } = portal;
  open.get(paths.letters.new, "letters", async (c, staff, lang) => {
    const post = registrarPost(staff);
    if (!post) return notThere(c, site, staff);
    const frame = frameOf(site, staff, lang);
    return html(<RegistrationPage {...frame} {...await firstDesk(portal, post)} />);
  });

  open.post(paths.letters.new, "letters", async (c, staff, lang) => {
    const post = registrarPost(staff);
    if (!post) return notThere(c, site, staff);
    const came = await takeIn(portal, staff, post, c.req.raw);
    const frame = frameOf(site, staff, lang);
    switch (came.page) {
      case "denunciation":
        return c.redirect(paths.letters.denunciation.to({}, lang), 303);
      case "form":
        return html(<RegistrationPage {...frame} {...came.desk} />, came.status);
      case "receipt": {
        const { receipt, title, part } = came;
        const { statement, secret } = receipt;
        const promise = await promiseCodeOf(portal.house.master, statement, secret);
        const { unitName } = post;
        const page = { receipt, title, part, unitName, origin: site.origin, promise };
        return html(<ReceiptPage {...frame} {...page} />, 201);
      }
      default:
        return unreachable(came);
    }
  });
}

function denunciationRoutes(open: Open, portal: Portal): void {
  const { site } = portal;
  open.get(paths.letters.denunciation, "letters", (c, staff, lang) => {
    const post = registrarPost(staff);
    if (!post) return notThere(c, site, staff);
    const frame = frameOf(site, staff, lang);
    return html(<DenunciationPage {...frame} form={blank} place={post.unitName} />);
  });

  open.post(paths.letters.denunciation, "letters", async (c, staff, lang) => {
    const post = registrarPost(staff);
    if (!post) return notThere(c, site, staff);
    const came = await handOver(portal, post, staff.name, c.req.raw);
    const frame = frameOf(site, staff, lang);
    return came.page === "slip"
      ? html(<SlipPage {...frame} slip={came.slip} />, 201)
      : html(<DenunciationPage {...frame} form={came.form} place={post.unitName} />, came.status);
  });

  open.get(paths.letters.slip, "letters", (c, _, lang) =>
    c.redirect(paths.letters.denunciation.to({}, lang), 303),
  );
  open.post(paths.letters.slip, "letters", async (c, staff) => {
    const post = registrarPost(staff);
    const paper = post && (await slipDocument(portal, post, staff.name, c.req.raw));
    return paper ? documentFile(paper.name, paper.bytes) : notThere(c, site, staff);
  });
}

const reasonForm = z.object({ reason: z.string().optional() });
const paperForm = z.object({
  paper_kind: z.string().optional(),
  paper_number: z.string().optional(),
  paper_competent: z.string().optional(),
});

function letterPageRoutes(open: Open, portal: Portal): void {
  const { house, site, disk } = portal;

  open.get(paths.letters.page, "letters", async (c, staff) => {
    const code = codeIn(c);
    const letter = code && (await letterByCode(house.sql, code));
    const by = askedFor(house, staff, letter);
    const nth = c.req.param("nth") ?? "";
    const variant = c.req.param("variant") ?? "";
    if (!letter || !by || !/^\d{1,3}$/.test(nth) || !isVariant(variant))
      return notThere(c, site, staff);
    const file = await pageOf(house.sql, letter.id, Number(nth));
    if (!file) return notThere(c, site, staff);
    // Whoever sees a page has read the letter, also when its own page was never opened.
    await house.sql.begin((sql) => noteReadingOnce(sql, letter.id, by.officer, by.post));
    return (await fileResponse(disk, file, variant)) ?? notThere(c, site, staff);
  });

  open.get(paths.letters.paper, "letters", async (c, staff) => {
    const code = codeIn(c);
    const letter = code && (await letterByCode(house.sql, code));
    const id = c.req.param("paper") ?? "";
    if (!letter || !askedFor(house, staff, letter) || !isUuid(id)) return notThere(c, site, staff);
    const paper = await openPaper(house, house.sql, {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- looked up together with its letter
      id: id as PaperId,
      about: { kind: "letter", id: letter.id },
      doer: doerOf(staff, "letters"),
    });
    return paper ? documentFile(paper.name, paper.bytes) : notThere(c, site, staff);
  });

  open.get(paths.letters.show, "letters", async (c, staff, lang) => {
    const code = codeIn(c);
    const view = code && (await openLetter(house)(code, staff));
    if (!view) return notThere(c, site, staff);
    const asked = stepAt(c.req.query("buoc") ?? "");
    const step = view.steps.find((one) => one.step === asked && one.because === null)?.step;
    const chosen = step
      ? {
          view,
          step,
          form: await firstStepForm(portal, view, step),
          offered: [],
          ...(await extrasOf(house, view, staff, step)),
        }
      : null;
    return shown(lang, staff, view, { chosen, done: doneIn(c.req.query("xong")) });
  });

  open.get(paths.letters.step, "letters", (c, staff, lang) => {
    const code = codeIn(c);
    const step = stepAt(c.req.param("step") ?? "");
    if (!code) return notThere(c, site, staff);
    return c.redirect(
      step ? stepPage(code, step, lang) : paths.letters.show.to({ code }, lang),
      303,
    );
  });

  open.post(
    paths.letters.step,
    { right: "letters", fresh: isSensitive },
    async (c, staff, lang) => {
      const code = codeIn(c);
      const slug = c.req.param("step") ?? "";
      if (!code) return notThere(c, site, staff);
      if (slug === t.slug.sender) return postSender(c, staff, lang, code);
      if (slug === t.slug.paper) return postPaper(c, staff, lang, code);
      const step = stepAt(slug);
      return step ? postStep(portal, c, staff, lang, code, step) : notThere(c, site, staff);
    },
  );

  async function postSender(c: Context, staff: Staff, lang: Lang, code: LetterCode) {
    const view = await openLetter(house)(code, staff);
    if (!view) return notThere(c, site, staff);
    const read = await readForm(reasonForm, c.req.raw);
    const reason = cleanLine(read.form.values.reason ?? "").slice(0, 300);
    if (reason.length < 3) {
      const form = withErrors(read.form, { reason: t.senderReasonMissing });
      return shown(lang, staff, view, { sender: { state: "closed", form } }, 422);
    }
    const kinds = ["contact", "identity-number"] as const;
    const opened = await openLetterSender(house)(code, staff, { reason, kinds });
    return opened.ok
      ? shown(lang, staff, view, { sender: { state: "open", person: opened.value } })
      : notThere(c, site, staff);
  }

  async function postPaper(c: Context, staff: Staff, lang: Lang, code: LetterCode) {
    const view = await openLetter(house)(code, staff);
    if (!view) return notThere(c, site, staff);
    const read = await readForm(paperForm, c.req.raw, { limit: limits.wordsBytes });
    const kind = papersAt(view.letter.progress.stage).find(
      (one) => one === read.form.values.paper_kind,
    );
    if (!kind)
      return shown(
        lang,
        staff,
        view,
        { paper: withErrors(read.form, { paper_kind: t.paperRefused }) },
        422,
      );
    const number = cleanLine(read.form.values.paper_number ?? "").slice(0, 100);
    const competent = cleanLine(read.form.values.paper_competent ?? "").slice(0, 300);
    const made = await makeLetterPaper(house)(view, staff, { kind, number, competent });
    return made.ok
      ? c.redirect(paths.letters.show.to({ code }, lang), 303)
      : shown(lang, staff, view, { paper: withProblem(read.form, made.refusal) }, 422);
  }

  function shown(
    lang: Lang,
    staff: Staff,
    view: LetterView,
    more: Partial<Pick<LetterPageProps, "chosen" | "done" | "sender" | "paper">>,
    status = 200,
  ): Response {
    const frame = frameOf(site, staff, lang);
    const page = { chosen: null, done: null, ...more };
    return html(<LetterPage {...frame} view={view} calendar={house.calendar} {...page} />, status);
  }
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** A name opened, a letter erased or destroyed asks for a proof within the last minutes. */
const isSensitive = (c: Context): boolean => sensitive.has(c.req.param("step") ?? "");
const sensitive: ReadonlySet<string> = new Set([
  t.slug.sender,
  t.slug.paper,
  letterSteps["handover-confirm"].slug,
  letterSteps.destroy.slug,
]);
