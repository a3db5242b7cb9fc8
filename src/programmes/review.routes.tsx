import type { Context } from "hono";
import { z } from "zod";

import { taskSightOf } from "#access/tasks.ts";
import { templateOf } from "#access/roles.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { isOnce, letter, onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { HandedReviewPage, ReviewPage, type ReviewField } from "./pages/review.tsx";
import { ReviewsPage } from "./pages/reviews.tsx";
import { latestMonth, periodName, periodNamed, windowOf } from "./period.ts";
import { handInReview, type ReviewRefusal } from "./review.ts";
import { recordOf, reviewById, reviewsBelow, versionsOf } from "./review.store.ts";
import { leadingPosts } from "./sight.ts";
import { reviewTexts as t } from "./texts/review.ts";

const reviewForm = z.object({
  "don-vi": z.string().max(200),
  ky: z.string().max(20),
  done: letter(10_000, t.tooShort),
  undone: letter(10_000, t.tooShort),
  next: letter(10_000, t.tooShort),
  reason: letter(500, null),
  seen: z.string(),
  once: z.string(),
});

/** "Đơn vị tự đánh giá": fed by its own tasks, handed in, read by the unit above. */
export function reviewRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });
  const notThere = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });
  const today = () => dayAt(house.clock());

  // Whole units are reviewed by whoever sees the whole unit's tasks.
  const unitsOf = async (staff: Staff) => {
    const ids = new Set(
      staff.posts
        .filter(({ role }) => templateOf(role).rights.includes("tasks"))
        .map(({ unit }) => unit),
    );
    const found = await Promise.all([...ids].map((id) => unitById(sql, id)));
    return found.filter((one) => one !== undefined);
  };
  const asked = async (staff: Staff, values: Readonly<Record<string, string | undefined>>) => {
    const units = await unitsOf(staff);
    const slug = values["don-vi"];
    const unit = slug ? units.find((one) => one.slug === slug) : units[0];
    const period = values["ky"] ? periodNamed(values["ky"]) : latestMonth(today());
    return unit && period ? { units, unit, period } : null;
  };
  type Asked = NonNullable<Awaited<ReturnType<typeof asked>>>;

  open.get(paths.programmes.review, "tasks", async (c, staff, lang) => {
    const found = await asked(staff, c.req.query());
    return found ? page(staff, lang, found) : notThere(c, staff);
  });

  open.post(paths.programmes.review, "directives", async (c, staff, lang) => {
    const read = await readForm(reviewForm, c.req.raw);
    const found = await asked(staff, read.form.values);
    if (!found) return notThere(c, staff);
    const errors = wrongIn(read.form.values);
    if (!read.ok || Object.keys(errors).length > 0)
      return page(staff, lang, found, withErrors(read.form, errors), read.ok ? 422 : read.status);
    const { done, undone, next, reason, seen, once } = read.value;
    const handed = await handInReview(house)(staff, found.unit.id, found.period, {
      done,
      undone,
      next,
      once,
      reason: reason === "" ? null : reason,
      seen: /^\d{1,6}$/.test(seen) ? Number(seen) : -1,
    });
    if (!handed.ok) return refused(staff, lang, found, read.form, handed.refusal);
    return c.redirect(`${paths.programmes.handedIn.to({}, lang)}?so=${handed.value}`, 303);
  });

  open.get(paths.programmes.handedIn, "tasks", async (c, staff, lang) => {
    const number = c.req.query("so") ?? "";
    const own = (await unitsOf(staff)).map(({ id }) => id);
    const review = /^[1-9]\d{0,8}$/.test(number)
      ? await reviewById(sql, own, taskSightOf(staff).above, Number(number))
      : null;
    const period = review && periodNamed(review.period);
    return review && period
      ? html(<HandedReviewPage {...frame(staff, lang)} review={review} period={period} />)
      : notThere(c, staff);
  });

  open.get(paths.programmes.reviews, "tasks", async (c, staff, lang) => {
    const { above } = taskSightOf(staff);
    const period = periodNamed(c.req.query("ky") ?? "") ?? latestMonth(today());
    if (above.length === 0) return notThere(c, staff);
    const rows = await reviewsBelow(sql, above, periodName(period), today());
    return html(<ReviewsPage {...frame(staff, lang)} period={period} rows={rows} />);
  });

  async function page(
    staff: Staff,
    lang: Lang,
    { units, unit, period }: Asked,
    form: Form<ReviewField> = filled({ once: onceFrom(house.noise(16)) }),
    status = 200,
  ): Promise<Response> {
    const window = windowOf(period);
    const { above } = taskSightOf(staff);
    const [record, versions, below] = await Promise.all([
      recordOf(sql, unit.id, window, today()),
      versionsOf(sql, unit.id, periodName(period)),
      above.length > 0 ? reviewsBelow(sql, above, periodName(period), today()) : [],
    ]);
    return html(
      <ReviewPage
        {...frame(staff, lang)}
        {...{ units, unit, period, window, record, versions, form }}
        isOver={today() > window.to}
        mayHandIn={leadingPosts(staff).some((post) => post.unit === unit.id)}
        hasBelow={below.length > 0}
      />,
      status,
    );
  }

  function refused(
    staff: Staff,
    lang: Lang,
    found: Asked,
    form: Form<ReviewField>,
    refusal: ReviewRefusal,
  ): Promise<Response> {
    const words = {
      "not-your-role": () => t.notYours,
      "no-reason": () => t.needsReason,
      "not-over": () => t.notOver(dateWords(windowOf(found.period).to)[lang]),
      "another-version": () => t.another("version" in refusal ? refusal.version : 0),
    }[refusal.because]();
    return refusal.because === "no-reason"
      ? page(staff, lang, found, withErrors(form, { reason: words }), 422)
      : page(staff, lang, found, withProblem(form, words), 409);
  }
}

function wrongIn(values: Readonly<Partial<Record<ReviewField, string>>>) {
  const short = (name: "done" | "undone" | "next") =>
    (values[name] ?? "").trim().length < 10 ? { [name]: t.tooShort } : {};
  const reason = (values.reason ?? "").trim();
  return {
    ...short("done"),
    ...short("undone"),
    ...short("next"),
    ...(reason !== "" && (reason.length < 10 || reason.length > 500)
      ? { reason: t.needsReason }
      : {}),
    ...(isOnce(values.once) ? {} : { once: t.tooShort }),
  };
}
