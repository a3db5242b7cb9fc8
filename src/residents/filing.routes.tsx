import type { Context } from "hono";

import { fileById } from "#files/store.ts";
import { isFileId } from "#files/model.ts";
import { openLink } from "#files/links.ts";
import { fileResponse } from "#files/response.ts";
import { newWork } from "#guard/challenge.ts";
import { dayAt } from "#kernel/day.ts";
import { keyFor } from "#kernel/secret.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { promiseCodeOf } from "#register/receipt-files.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { rememberChoices } from "./choices.ts";
import { firstForm } from "./filing-form.ts";
import { namesOfDesk } from "#cases/names.store.ts";
import { FilePage } from "./pages/file.tsx";
import { ReceiptPage } from "./pages/receipt.tsx";
import { LetterPage } from "./pages/letter.tsx";
import { StopPage } from "./pages/stop.tsx";
import type { Portal } from "#cases/portal.ts";
import { submit, type Submitted } from "./submit.ts";

/** Where residents file: the form, its challenge, the stop pages, and pictures by signed links. */
export function filingRoutes(open: Open, portal: Portal): void {
  const { house, site } = portal;
  const choices = rememberChoices(house.sql);
  const offered = () => choices(house.clock(), dayAt(house.clock()));
  const links = keyFor(house.master, "file-links");

  open.get(paths.filing.form, "anyone", async (c, lang) => {
    const all = await offered();
    const unit = all.units.find(({ slug }) => slug === c.req.query("don-vi"));
    const view = await firstForm(portal, unit?.name ?? "");
    return html(<FilePage {...view} lang={lang} trial={site.trial} choices={all} />);
  });

  open.post(paths.filing.form, "anyone", async (c, lang) =>
    answer(c, lang, await submit(portal, c.req.raw, portal.source(c))),
  );

  open.get(paths.filing.stop, "anyone", (c, lang) => {
    const what = stops.find((one) => one === c.req.param("what"));
    if (!what) return c.notFound();
    return html(<StopPage what={what} lang={lang} trial={site.trial} />);
  });

  open.get(paths.filing.letter, "anyone", (c, lang) => {
    const what = stops.find((one) => one === c.req.param("what"));
    if (!what) return c.notFound();
    return html(<LetterPage what={what} lang={lang} trial={site.trial} />);
  });

  // For forms on pages that many read: asked for when somebody begins to write.
  open.get(paths.work, "anyone", async (c) => {
    const once = c.req.query("once") ?? "";
    if (!/^[\w-]{16,64}$/.test(once)) return c.text("400", 400);
    return c.text(await newWork(portal.guard, once, house.clock(), house.noise(2)));
  });

  open.get(paths.file, "anyone", async (c) => {
    const link = openLink(links, c.req.param("token") ?? "", house.clock());
    if (!link.ok) return c.text(link.refusal === "expired" ? expired : "404", 404);
    const file = isFileId(link.value.fileId) ? await fileById(house.sql, link.value.fileId) : null;
    const found = file && (await fileResponse(portal.disk, file, link.value.variant));
    return found ?? c.text("404", 404);
  });

  async function answer(c: Context, lang: Lang, came: Submitted): Promise<Response> {
    if (came.page === "stop") {
      return c.redirect(paths.filing.stop.to({ what: came.what }, lang), 303);
    }
    const { areas, units } = await offered();
    if (came.page === "form") {
      return html(
        <FilePage {...came.view} lang={lang} trial={site.trial} choices={{ areas, units }} />,
        came.status,
        came.retryAfter === undefined ? {} : { "retry-after": String(came.retryAfter) },
      );
    }
    const { receipt, filing, unit, files } = came;
    return html(
      <ReceiptPage
        lang={lang}
        trial={site.trial}
        receipt={receipt}
        filed={filing}
        area={areas.find(({ code }) => code === filing.area)?.name ?? filing.area}
        place={unit.name}
        files={files.length}
        names={await namesOfDesk(house.sql, receipt.desk)}
        origin={site.origin}
        promise={await promiseCodeOf(house.master, receipt.statement, receipt.secret)}
      />,
      201,
    );
  }
}

const stops = ["to-cao", "khieu-nai"] as const;

const expired =
  "Đường dẫn ảnh chỉ mở được trong 15 phút. Hãy mở lại trang tra cứu. This link lasts 15 minutes; open the follow-up page again.";
