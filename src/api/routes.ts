import type { Context, Hono } from "hono";
import { routePath } from "hono/route";
import type { z } from "zod";

import { auditOnce, noteRefusal } from "#audit/record.ts";
import { fileMatter } from "#cases/filing.ts";
import { mask } from "#cases/mask.ts";
import type { Matter } from "#cases/model.ts";
import { namesOf } from "#cases/names.store.ts";
import type { Portal } from "#cases/portal.ts";
import { codeTyped } from "#cases/receipt.ts";
import { followMatter } from "#cases/resident.ts";
import { opened, recordOf, wordsOf } from "#cases/store.ts";
import { promiseOfFiling } from "#register/receipt-files.ts";
import { isUnreachable } from "#kernel/sql.ts";
import { json } from "#outlets/json.ts";
import { paths } from "#web/paths.ts";

import { clientByKey, type Client } from "./clients.store.ts";
import { description } from "./description.ts";
import { readFiling, rememberPlaces } from "./file.ts";
import { lawApi } from "./law.ts";
import type { matterOut, receiptOut } from "./matter.ts";
import { problem } from "./problem.ts";
import { remember } from "./remember.ts";

/** JSON for programs with a key: filing, following, and the description of both. */
export function apiRoutes(app: Hono, portal: Portal): void {
  const { house, site } = portal;
  const now = () => house.clock().getTime();
  // An ended key opens nothing after three seconds at the latest.
  const clients = remember((key) => clientByKey(house.sql, key), { forMs: 3000, most: 1000, now });
  const places = rememberPlaces(portal);
  let described: string | undefined;
  lawApi(app, house);

  app.post(paths.api.matters.pattern, (c) =>
    answered(c, async (client) => {
      const read = await readFiling(c, client, places);
      if (read instanceof Response) return read;
      const filed = await fileMatter(house)(read);
      if (!filed.ok) {
        return filed.refusal.because === "other-content"
          ? problem(c, 409, "other-content")
          : problem(c, 422, "invalid", { errors: [areaOrUnit] });
      }
      const { code, secret, receivedAt, acceptance, answer, repeated, statement } = filed.value;
      const receipt: z.output<typeof receiptOut> = {
        code,
        secret,
        received_at: receivedAt,
        accept_by: acceptance.due,
        answer_by: answer.due,
        repeated,
        statement,
        promise: statement && secret ? promiseOfFiling(house.master, statement, secret) : null,
      };
      return json(receipt, 201, {
        location: paths.api.matter.to({ code }),
        "cache-control": "no-store",
      });
    }),
  );

  app.get(paths.api.matter.pattern, (c) =>
    answered(c, async (client) => {
      const code = codeTyped(c.req.param("code") ?? "");
      const secret = c.req.header("receipt-secret") ?? "";
      const matter = code && secret !== "" ? await followMatter(house)(code, secret) : null;
      if (!matter) return problem(c, 404, "not-found");
      const about = { kind: "matter", id: matter.id };
      await auditOnce(house.sql, { by: { client: client.id }, did: "matter.opened", about });
      return json(await told(portal, matter), 200, { "cache-control": "no-store" });
    }),
  );

  app.get(paths.api.description.pattern, (c) => {
    described ??= JSON.stringify(description(site.origin));
    return c.body(described, 200, { "content-type": "application/json" });
  });

  async function answered(
    c: Context,
    go: (client: Client) => Promise<Response>,
  ): Promise<Response> {
    try {
      const key = /^Bearer (\S{20,200})$/i.exec(c.req.header("authorization") ?? "")?.[1];
      const client = key === undefined ? null : await clients(key);
      if (!client) {
        const about = { kind: "address", id: routePath(c) };
        if (key !== undefined)
          void noteRefusal(house.sql, { by: "nobody", did: "client.refused", about });
        return problem(c, 401, "no-key", { headers: { "www-authenticate": "Bearer" } });
      }
      return await go(client);
    } catch (thrown) {
      if (!isUnreachable(thrown)) throw thrown;
      return problem(c, 503, "unavailable", { headers: { "retry-after": "60" } });
    }
  }
}

const areaOrUnit = {
  field: "area",
  detail: {
    vi: "Không có lĩnh vực này, hoặc đơn vị không còn hoạt động.",
    en: "There is no such area, or the unit is no longer in force.",
  },
};

/** A matter in JSON: what its sender may see, nothing internal. */
async function told({ house }: Portal, m: Matter): Promise<z.output<typeof matterOut>> {
  const [record, words] = await house.sql.begin(async (sql) => {
    await opened(sql, m.id);
    return Promise.all([recordOf(sql, m.id), wordsOf(sql, m.id)]);
  });
  const names = await namesOf(house.sql, m, record);
  // Whoever asks showed the secret of the receipt, beside the key of the program.
  const shown = mask({ kind: "resident", of: m.id }, { matter: m, record, words, names });
  if (!shown) throw new Error("a resident may see their own matter");
  const unit = names.units.get(m.desk.unit);
  return {
    code: m.code,
    kind: m.kind,
    stage: m.progress.stage,
    area: m.area,
    unit: { slug: unit?.slug ?? "", name: unit?.name ?? "" },
    received_at: m.receivedAt,
    accept_by: m.acceptBy,
    accepted_at: m.acceptedAt,
    promised_by: m.promisedBy,
    answer_by: m.answerBy,
    answered_on: m.answeredOn,
    rating: m.rating,
    waits_for_reply: m.waitsForReply,
    publish: m.publishConsent,
    published: m.published,
    history: shown.history.map((line) => ({
      at: line.at,
      type: line.type,
      vi: line.what.vi,
      en: line.what.en,
      said: line.said,
    })),
  };
}
