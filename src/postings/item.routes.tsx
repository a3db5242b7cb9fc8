import type { Context } from "hono";

import { filesWorld, type Portal } from "#cases/portal.ts";
import { isVariant, type FileId } from "#files/model.ts";
import { chosen as chosenFiles, receiveFiles } from "#files/receive.ts";
import { refusalText as fileRefusal } from "#files/refusals.ts";
import { fileResponse } from "#files/response.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import type { Words } from "#web/language.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { takePostingStep } from "./actions.ts";
import { postingSteps, stepsOf, type PostingRefusal, type PostingStep } from "./decide.ts";
import { dutyOf } from "./duties.ts";
import { fileAt } from "./files.store.ts";
import { spoken } from "./loudspeaker.ts";
import { isPostingCode, type Posting } from "./model.ts";
import { ItemPage } from "./pages/item.tsx";
import { LoudspeakerPage, PaperPage } from "./pages/paper.tsx";
import { viewPosting, type PostingView } from "./public-view.ts";
import { postingRefusalText } from "./refusals.ts";
import { broadcastWanted, longestRun, minimumOf } from "./rules.ts";
import { postingUnits } from "./sight.ts";
import {
  itemForm,
  readStep,
  seenIn,
  valuesOf,
  type ItemField,
  type ItemForm,
} from "./step.form.ts";
import { postingByCode } from "./store.ts";
import { deskTexts as t, stepWords } from "./texts/desk.ts";
import { paperTexts } from "./texts/paper.ts";

/** Bytes a form with files may have. */
const withFiles = 60 * 1024 * 1024;

const stepAt = (slug: string): PostingStep | undefined =>
  postingSteps.find((step) => stepWords[step].slug === slug);

/** One item before its officers: its page, every step, the sheet for the board, the words to read out. */
export function itemRoutes(open: Open, portal: Portal): void {
  const { house, site, disk } = portal;
  const { sql } = house;
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });
  const notThere = (staff: Staff, c: Context) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });
  const today = () => dayAt(house.clock());

  /** An item of one's own units; what is another's is as if it never was. */
  const found = async (c: Context, staff: Staff) => {
    const code = c.req.param("code") ?? "";
    const posting = isPostingCode(code)
      ? await postingByCode(sql, postingUnits(staff), code)
      : null;
    const unit = posting && (await unitById(sql, posting.unit));
    return posting && unit ? { posting, unit } : null;
  };
  type Found = NonNullable<Awaited<ReturnType<typeof found>>>;

  open.get(paths.postings.item, "postings", async (c, staff, lang) => {
    const item = await found(c, staff);
    if (!item) return notThere(staff, c);
    const step = stepAt(c.req.query("buoc") ?? "");
    const done = c.req.query("xong") ?? "";
    const taken = stepAt(done);
    const said = taken ? t.done(stepWords[taken].name) : done === "moi" ? t.made : null;
    const isOpen = step !== undefined && stepsOf(item.posting.stage).includes(step);
    return draw(staff, lang, item, isOpen ? { step, form: firstForm(step, item.posting) } : null, {
      said,
    });
  });

  open.get(paths.postings.paper, "postings", async (c, staff, lang) => {
    const item = await found(c, staff);
    return item
      ? html(<PaperPage {...frame(staff, lang)} {...item} origin={site.origin} />)
      : notThere(staff, c);
  });

  open.get(paths.postings.loudspeaker, "postings", async (c, staff, lang) => {
    const item = await found(c, staff);
    if (!item) return notThere(staff, c);
    const { posting, unit } = item;
    const { broadcasts } = await viewPosting(sql, posting, house.calendar);
    const number = posting.document === "" ? "" : `Văn bản số ${posting.document}`;
    const text = spoken([
      paperTexts.loudSay(unit.level === "body" ? unit.name : `UBND ${unit.name}`),
      `${posting.title}.`,
      number === "" ? "" : `${number}.`,
      posting.body,
      paperTexts.loudEnd(posting.place),
    ]);
    const wanted = broadcastWanted(dutyOf(posting.kind), posting.postedOn ?? today());
    return html(
      <LoudspeakerPage
        {...frame(staff, lang)}
        {...{ posting, text }}
        days={broadcasts}
        run={longestRun(broadcasts)}
        wanted={wanted?.amount ?? null}
      />,
    );
  });

  open.get(paths.postings.file, "postings", async (c, staff) => {
    const item = await found(c, staff);
    const [nth, variant] = [c.req.param("nth") ?? "", c.req.param("variant") ?? ""];
    if (!item || !isVariant(variant) || !/^[1-9]\d{0,3}$/.test(nth)) return notThere(staff, c);
    const file = await fileAt(sql, item.posting.id, Number(nth));
    return (file && (await fileResponse(disk, file, variant, Number(nth)))) ?? notThere(staff, c);
  });

  // The address a form was sent to, opened again: back to the page with that form.
  open.get(paths.postings.step, "postings", async (c, staff, lang) => {
    const item = await found(c, staff);
    const step = stepAt(c.req.param("step") ?? "");
    if (!item || !step) return notThere(staff, c);
    const { code } = item.posting;
    const at = paths.postings.item.to({ code }, lang);
    return c.redirect(at + query({ buoc: stepWords[step].slug }), 303);
  });

  open.post(paths.postings.step, "postings", async (c, staff, lang) => {
    const item = await found(c, staff);
    const step = stepAt(c.req.param("step") ?? "");
    if (!item || !step) return notThere(staff, c);
    const sends = step === "attach" || step === "record";
    const read = await readForm(itemForm, c.req.raw, sends ? { limit: withFiles } : {});
    if (!read.ok)
      return draw(staff, lang, item, { step, form: read.form }, { status: read.status });
    const input = readStep(step, read.form, item.posting);
    if (!input.ok) return draw(staff, lang, item, { step, form: input.form }, { status: 422 });
    const refused = async (refusal: PostingRefusal): Promise<Response> => {
      // Refused under the lock: the newest version, with everything typed still in the form.
      const now = await found(c, staff);
      if (!now) return notThere(staff, c);
      const words = postingRefusalText(refusal);
      const field = besideField(step, refusal);
      const form =
        field === null ? withProblem(read.form, words) : withErrors(read.form, { [field]: words });
      return draw(staff, lang, now, { step, form }, { status: field === null ? 409 : 422 });
    };
    const { code } = item.posting;
    // Asked before anything is stored: what cannot be done leaves no file behind.
    if (!stepsOf(item.posting.stage).includes(step)) return refused({ because: "wrong-stage" });
    const files: FileId[] = [];
    if (sends) {
      const answers = await receiveFiles(filesWorld(portal), chosenFiles(read.files("file")));
      for (const [position, received] of answers.entries()) {
        if (!received.ok) {
          const words = fileRefusal(received.refusal, position + 1);
          const form = withErrors(read.form, { file: words });
          return draw(staff, lang, item, { step, form }, { status: 422 });
        }
        files.push(...received.value.map(({ id }) => id));
      }
    }
    const taken = await takePostingStep(house)(staff, code, input.value, {
      seen: seenIn(read.form),
      files,
      confirmed: read.form.values.confirmed === "on",
    });
    if (!taken.ok) return refused(taken.refusal);
    return c.redirect(
      paths.postings.item.to({ code }, lang) + query({ xong: stepWords[step].slug }),
      303,
    );
  });

  async function draw(
    staff: Staff,
    lang: Lang,
    { posting, unit }: Found,
    chosen: { readonly step: PostingStep; readonly form: ItemForm } | null,
    { said = null, status = 200 }: { readonly said?: Words | null; readonly status?: number },
  ): Promise<Response> {
    const view: PostingView = await viewPosting(sql, posting, house.calendar);
    const ifPosted = minimumOf(dutyOf(posting.kind), today(), house.calendar);
    return html(
      <ItemPage
        {...frame(staff, lang)}
        {...{ unit, view }}
        chosen={chosen && { ...chosen, ifPosted }}
        done={said}
      />,
      status,
    );
  }

  /** The form of a step for the first time: what is already known is filled in. */
  function firstForm(step: PostingStep, posting: Posting): ItemForm {
    if (step === "write" || step === "correct") return filled(valuesOf(posting));
    if (step === "record")
      return filled({
        form: posting.lacking[0] ?? "board",
        from: today(),
        place: posting.place,
      });
    return filled({});
  }
}

/** The field a refusal belongs to, where it does. */
function besideField(step: PostingStep, { because }: PostingRefusal): ItemField | null {
  switch (because) {
    case "says-why":
      return "because";
    case "reason-missing":
      return "because";
    case "day-wrong":
    case "too-many-days":
      return "from";
    case "not-longer":
      return "until";
    case "no-such-file":
      return step === "detach" ? "nth" : "file";
    case "too-many-files":
      return "file";
    case "text-missing":
      return step === "correct" || step === "write" ? "body" : null;
    case "item-missing":
      return step === "write" ? "item" : null;
    case "event-missing":
      return step === "write" ? "event" : null;
    default:
      return null;
  }
}
